"""The guide as it is read in the CMS, by everybody who works there: nothing in it is secret."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from accounts.roles import ROLES
from home.guide.chapters import BY_SLUG, CHAPTERS

TITLE = gettext_lazy("Guide")


class Contents(WagtailAdminTemplateMixin, TemplateView):
    """What there is to read."""

    template_name = "guide/contents.html"
    page_title = TITLE
    header_icon = "help"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(chapters=CHAPTERS, **kwargs)


class ReadChapter(WagtailAdminTemplateMixin, TemplateView):
    """One chapter, between the one before and the one after."""

    header_icon = "help"

    def dispatch(self, *args: Any, **kwargs: Any) -> Any:
        if kwargs["chapter"] not in BY_SLUG:
            raise Http404
        self.chapter = BY_SLUG[kwargs["chapter"]]
        return super().dispatch(*args, **kwargs)

    def get_template_names(self) -> list[str]:
        return [self.chapter.template]

    def get_page_title(self) -> str:
        return str(self.chapter.title)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("guide"), "label": str(TITLE)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        number = CHAPTERS.index(self.chapter)
        return super().get_context_data(
            before=CHAPTERS[number - 1] if number else None,
            after=CHAPTERS[number + 1] if number + 1 < len(CHAPTERS) else None,
            roles=ROLES.values(),
            **kwargs,
        )
