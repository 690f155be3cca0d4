"""The pages of the eight themes."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.search import index

from accounts.access import Reader
from foundation.blocks import ActsBlock, DutiesBlock, HelpLinesBlock, StoryBlock
from foundation.file_links import attach_files
from foundation.models import SitePage, SitePageQuerySet
from resources.models.library import ResourceIndexPage, ResourcePage
from resources.models.themes import Theme

LATEST = 6


class ThemeIndexPage(SitePage):
    """The door to the eight themes."""

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["resources.ThemePage"]

    class Meta:
        verbose_name = _("themes page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["themes"] = self.get_themes().readable_by(context["reader"])
        return context

    def get_themes(self) -> SitePageQuerySet:
        """The live theme pages, in the themes' own order."""
        return (
            ThemePage.objects.live()
            .child_of(self)
            .select_related("theme")
            .order_by("theme__position", "pk")
            .defer_streamfields()
        )


class ThemePage(SitePage):
    """What a theme is in Wales, who has a duty, and where to get help."""

    is_creatable = True
    pair_fields: ClassVar = ("theme", *SitePage.pair_fields)

    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, related_name="+", verbose_name=_("theme")
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    duties = StreamField(DutiesBlock(), blank=True, verbose_name=_("who has a duty"))
    acts = StreamField(ActsBlock(), blank=True, verbose_name=_("Acts"))
    help_lines = StreamField(HelpLinesBlock(), blank=True, verbose_name=_("get help now"))

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "theme",
        "help_lines",
        "body",
        "duties",
        "acts",
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("body"),
        index.SearchField("duties"),
        index.SearchField("acts"),
    ]

    class Meta:
        verbose_name = _("theme page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        context["resources"] = self.get_latest_resources(reader=reader)
        context["resources_url"] = self.get_resources_url(request, reader=reader)
        return context

    def get_latest_resources(self, *, reader: Reader) -> list[ResourcePage]:
        """The newest resources of this theme that the reader may open, with their files."""
        resources = list(
            ResourcePage.objects.in_library(language=self.language)
            .readable_by(reader)
            .filter(themes=self.theme_id)[:LATEST]
        )
        attach_files(resources, reader=reader)
        return resources

    def get_resources_url(self, request: HttpRequest, *, reader: Reader) -> str:
        """The library, showing this theme alone; empty when there is no library to read."""
        library = (
            ResourceIndexPage.objects.live()
            .filter(locale_id=self.locale_id)
            .readable_by(reader)
            .first()
        )
        if library is None:
            return ""
        return f"{library.get_url(request)}?{urlencode({'theme': self.theme.slug})}"
