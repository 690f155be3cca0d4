"""The pages of the eight themes."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.search import index

from accounts.access import Reader
from foundation.blocks import HelpLinesBlock, StoryBlock
from foundation.file_links import attach_files
from foundation.models import SitePage, SitePageQuerySet
from resources.models.act_pages import ActIndexPage
from resources.models.acts import Act, ActQuerySet
from resources.models.episodes import EpisodePage, attach_sounds
from resources.models.library import ResourceIndexPage, ResourcePage
from resources.models.themes import Theme

LATEST = 6
LATEST_EPISODES = 3


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
    help_lines = StreamField(HelpLinesBlock(), blank=True, verbose_name=_("get help now"))

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "theme",
        "help_lines",
        "body",
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("theme page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        context["resources"] = self.get_latest_resources(reader=reader)
        context["acts"] = self.get_acts()
        lists = self.get_lists(request, reader=reader)
        context["resources_url"] = lists.get(ResourceIndexPage, "")
        context["acts_url"] = lists.get(ActIndexPage, "")
        context["episodes"] = self.get_latest_episodes(reader=reader)
        return context

    def get_acts(self) -> ActQuerySet:
        """The law on this theme, newest first, with what it asks of whom."""
        acts: ActQuerySet = Act.objects.filter(themes=self.theme_id).with_duties()
        return acts.newest_first(language=self.language)

    def get_latest_resources(self, *, reader: Reader) -> list[ResourcePage]:
        """The newest resources of this theme that the reader may open, with their files."""
        now = timezone.now()
        resources = list(
            ResourcePage.objects.in_library(language=self.language, now=now)
            .still_open(now=now)
            .readable_by(reader)
            .filter(themes=self.theme_id)[:LATEST]
        )
        attach_files(resources, reader=reader)
        return resources

    def get_latest_episodes(self, *, reader: Reader) -> list[EpisodePage]:
        """The newest episodes of this theme that the reader may open, with what may be heard."""
        episodes = list(
            EpisodePage.objects.newest_first(language=self.language)
            .readable_by(reader)
            .filter(themes=self.theme_id)[:LATEST_EPISODES]
        )
        attach_sounds(episodes, reader=reader)
        return episodes

    def get_lists(self, request: HttpRequest, *, reader: Reader) -> dict[type[SitePage], str]:
        """The library and the list of Acts, each showing this theme alone, if they may be read."""
        pages = (
            SitePage.objects.live()
            .type(ResourceIndexPage, ActIndexPage)
            .filter(locale_id=self.locale_id)
            .readable_by(reader)
            .order_by("path")
        )
        theme = urlencode({"theme": self.theme.slug})
        return {page.specific_class: f"{page.get_url(request)}?{theme}" for page in pages}
