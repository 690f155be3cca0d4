"""Where Wagtail asks this app for something."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.viewsets.model import ModelViewSet

from resources.models import Act, Readership, Theme
from resources.models.themes import ThemeBoxes
from resources.reviews import ReviewViewSet


class ThemeViewSet(ModelViewSet):
    """The themes and their sub-topics as words to file things under, in both languages."""

    model = Theme
    icon = "tag"
    menu_label = _("Themes")
    menu_order = 300
    add_to_admin_menu = True
    form_fields = (
        *("parent", "slug", "name_cy", "name_en", "icon", "position"),
        *("has_quick_exit", "has_quiet_title"),
    )
    list_display = ("name_cy", "name_en", "parent", "position")
    copy_view_enabled = False


class ReadershipViewSet(ModelViewSet):
    """Those for whom resources can be: their names in both languages, side by side."""

    model = Readership
    icon = "group"
    menu_label = _("Who it is for")
    menu_order = 305
    add_to_admin_menu = True
    form_fields = ("slug", "name_cy", "name_en", "position")
    list_display = ("name_cy", "name_en", "position")
    copy_view_enabled = False


class ActViewSet(ModelViewSet):
    """The law, and whom it binds: both languages side by side, for every page that shows it."""

    model = Act
    icon = "clipboard-list"
    menu_label = _("Acts and duties")
    menu_order = 310
    add_to_admin_menu = True
    list_display = ("title_cy", "title_en", "year", "kind")
    list_filter = ("kind", "themes")
    search_fields = ("title_cy", "title_en")
    copy_view_enabled = False
    panels: ClassVar = [
        MultiFieldPanel(
            [
                FieldRowPanel(["title_cy", "title_en"]),
                "is_title_cy_statutory",
                FieldRowPanel(["kind", "year", "number"]),
                FieldRowPanel(["summary_cy", "summary_en"]),
            ],
            heading=_("The law"),
        ),
        MultiFieldPanel(
            ["in_force_from", FieldRowPanel(["in_force_note_cy", "in_force_note_en"])],
            heading=_("Coming into force"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(["law_url_cy", "law_url_en"]),
                FieldRowPanel(["guidance_url_cy", "guidance_url_en"]),
            ],
            heading=_("Where to read it"),
        ),
        FieldPanel("themes", widget=ThemeBoxes),
        InlinePanel(
            "duties",
            panels=["body", FieldRowPanel(["what_cy", "what_en"])],
            heading=_("Duties"),
            label=_("Duty"),
        ),
    ]


@hooks.register("register_admin_viewset")
def register_themes() -> ThemeViewSet:
    """Let the communications manager word the themes, and make sub-topics of them."""
    return ThemeViewSet("themes")


@hooks.register("register_admin_viewset")
def register_readerships() -> ReadershipViewSet:
    """Let the communications manager say for whom resources can be."""
    return ReadershipViewSet("readerships")


@hooks.register("register_admin_viewset")
def register_acts() -> ActViewSet:
    """Let those who write keep the law up to date."""
    return ActViewSet("acts")


@hooks.register("register_admin_viewset")
def register_reviews() -> ReviewViewSet:
    """Let those who keep the library see what is due to be looked at again."""
    return ReviewViewSet("library")
