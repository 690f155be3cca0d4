"""The pages of the eight themes, and below each those of its sub-topics."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from accounts.access import Reader
from foundation.blocks import HelpLinesBlock, StoryBlock
from foundation.file_links import attach_files
from foundation.models import SitePage, SitePageQuerySet
from resources.models.act_pages import ActIndexPage
from resources.models.acts import Act, ActQuerySet
from resources.models.episodes import EpisodePage
from resources.models.heard import attach_sounds
from resources.models.library import ResourceIndexPage, ResourcePage, ResourcePageQuerySet
from resources.models.themes import Theme, ThemeSelect, is_under
from resources.shelves import get_shelves

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
    """What a theme or sub-topic is in Wales, who has a duty, and where to get help.

    The page of a sub-topic stands below that of its theme.
    """

    is_creatable = True
    subpage_types: ClassVar[list[str]] = ["resources.ThemePage"]
    pair_fields: ClassVar = ("theme", *SitePage.pair_fields)

    theme = models.ForeignKey(
        Theme,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("theme"),
        help_text=_("The page lists what is filed under it."),
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    help_lines = StreamField(
        HelpLinesBlock(),
        blank=True,
        verbose_name=_("get help now"),
        help_text=_("Whom somebody who needs help can turn to now."),
    )

    content_panels: ClassVar = [
        *SitePage.content_panels,
        FieldPanel("theme", widget=ThemeSelect),
        "help_lines",
        "body",
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("body"),
    ]

    # How many resources are filed under it, for this reader.
    count: int

    class Meta:
        verbose_name = _("theme page")

    @classmethod
    def can_exist_under(cls, parent: Page) -> bool:
        """Below a theme, but not below a sub-topic."""
        above = parent.specific
        is_topic = isinstance(above, ThemePage) and above.theme.parent_id is not None
        return super().can_exist_under(parent) and not is_topic

    def clean(self) -> None:
        super().clean()
        if self.pk is None or self.theme_id is None:
            return
        above = self.get_parent().specific
        if self.theme.parent_id != getattr(above, "theme_id", None):
            message = _("Below the page of a theme are those of its own sub-topics, and no others.")
            raise ValidationError({"theme": message})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        context["topics"] = self.get_topics(reader=reader)
        context["resources"] = self.get_latest_resources(reader=reader)
        context["acts"] = self.get_acts()
        lists = self.get_lists(request, reader=reader)
        context["resources_url"] = lists.get(ResourceIndexPage, "")
        context["acts_url"] = lists.get(ActIndexPage, "")
        context["episodes"] = self.get_latest_episodes(reader=reader)
        context["shelves"] = get_shelves(theme=self.theme, language=self.language, reader=reader)
        return context

    def get_acts(self) -> ActQuerySet:
        """The law on this theme, newest first, with what it asks of whom."""
        acts: ActQuerySet = Act.objects.filter(is_under(self.theme)).distinct().with_duties()
        return acts.newest_first(language=self.language)

    def get_topics(self, *, reader: Reader) -> list["ThemePage"]:
        """The pages of its sub-topics, each with how many resources the reader may open there."""
        topics = list(
            ThemePage.objects.live()
            .child_of(self)
            .readable_by(reader)
            .select_related("theme")
            .order_by("theme__position", "pk")
            .defer_streamfields()
        )
        filed = self._get_resources(reader=reader).filter(themes__parent=self.theme_id)
        rows = filed.order_by().values_list("themes").annotate(count=Count("pk", distinct=True))
        counts = dict(rows) if topics else {}
        for topic in topics:
            topic.count = counts.get(topic.theme_id, 0)
        return topics

    def get_latest_resources(self, *, reader: Reader) -> list[ResourcePage]:
        """The newest resources of this theme that the reader may open, with their files."""
        filed = self._get_resources(reader=reader).filter(is_under(self.theme))
        resources = list(filed.distinct()[:LATEST])
        attach_files(resources, reader=reader)
        return resources

    def get_latest_episodes(self, *, reader: Reader) -> list[EpisodePage]:
        """The newest episodes of this theme that the reader may open, with what may be heard."""
        episodes = list(
            EpisodePage.objects.newest_first(language=self.language)
            .readable_by(reader)
            .filter(is_under(self.theme))
            .distinct()[:LATEST_EPISODES]
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
        query = self.theme.query
        return {page.specific_class: f"{page.get_url(request)}?{query}" for page in pages}

    def _get_resources(self, *, reader: Reader) -> ResourcePageQuerySet:
        now = timezone.now()
        resources = ResourcePage.objects.in_library(language=self.language, now=now)
        found: ResourcePageQuerySet = resources.still_open(now=now).readable_by(reader)
        return found
