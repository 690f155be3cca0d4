"""Where Wagtail asks this app for something."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSet

from resources.models import Theme


class ThemeViewSet(ModelViewSet):
    """The themes as words to file things under: their names in both languages, side by side."""

    model = Theme
    icon = "tag"
    menu_label = _("Themes")
    menu_order = 300
    add_to_admin_menu = True
    form_fields = ("name_cy", "name_en", "icon", "position")
    list_display = ("name_cy", "name_en", "position")
    copy_view_enabled = False


@hooks.register("register_admin_viewset")
def register_themes() -> ThemeViewSet:
    """Let the communications manager word the themes."""
    return ThemeViewSet("themes")
