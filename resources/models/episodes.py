"""Episodes of podcasts, and what may be heard in them."""

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtailmedia.edit_handlers import MediaChooserPanel

from accounts.access import Reader
from foundation.blocks import StoryBlock
from foundation.models import SitePage, SitePageQuerySet
from foundation.structured_data import Facts
from foundation.told import Told
from resources.blocks import PeopleBlock, Role
from resources.models.heard import HeardPage, attach_sounds
from resources.models.themes import Theme, ThemeBoxes

FOR_PODCASTS = ("MP3", "M4A")


@dataclass(frozen=True)
class Person:
    """Who is in an episode, and as what."""

    name: str
    role: str

    @property
    def role_name(self) -> str:
        """The role in the language of the moment; nothing where none has been chosen yet."""
        return str(dict(Role.choices).get(self.role, ""))


class EpisodePageQuerySet(SitePageQuerySet):
    """Episodes, as the podcast shows them."""

    def newest_first(self, *, language: str) -> Self:
        """Live episodes in one language, without what only their own pages show."""
        live = self.live().filter(locale__language_code=language)
        newest = live.order_by("-published_on", "-number", "-pk").select_related("locale")
        return newest.defer("body", "transcript")


class EpisodePage(HeardPage):
    """An episode: to be listened to here, or to be read."""

    is_creatable = True
    pair_fields: ClassVar = (
        "recording",
        "other_recording",
        "number",
        "season",
        "published_on",
        "people",
        "themes",
        *SitePage.pair_fields,
    )

    published_on = models.DateField(
        _("published on"),
        help_text=_("Readers see it, and lists put the newest first by it."),
    )
    number = models.PositiveIntegerField(
        _("number"),
        help_text=_("Players of podcasts count by it, season by season."),
    )
    season = models.PositiveIntegerField(
        _("season"),
        null=True,
        blank=True,
        help_text=_("Leave it empty if the show has none."),
    )
    people = StreamField(
        PeopleBlock(),
        blank=True,
        verbose_name=_("people"),
        help_text=_("Who is heard, and as what."),
    )
    themes = ParentalManyToManyField(
        Theme,
        blank=True,
        related_name="+",
        verbose_name=_("themes"),
        help_text=_("Where readers find it, and under what the Briff gathers it."),
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))

    # PageManager has no types.
    objects: ClassVar = PageManager.from_queryset(EpisodePageQuerySet)()

    content_panels: ClassVar = [
        *SitePage.content_panels,
        MediaChooserPanel("recording", media_type="audio"),
        MediaChooserPanel("other_recording", media_type="audio"),
        "published_on",
        "number",
        "season",
        "people",
        FieldPanel("themes", widget=ThemeBoxes),
        "body",
        "chapters",
        "transcript",
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("body"),
        *HeardPage.heard_fields,
        index.SearchField("people"),
    ]

    class Meta:
        verbose_name = _("episode")
        verbose_name_plural = _("episodes")

    def get_refused(self) -> dict[str, ValidationError]:
        refused = super().get_refused()
        for name in ("recording", "other_recording"):
            chosen = getattr(self, name)
            if chosen and chosen.extension not in FOR_PODCASTS:
                message = _("Players of podcasts take MP3 and M4A only.")
                refused[name] = ValidationError(message, code="not_for_podcasts")
        return refused

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        attach_sounds([self], reader=reader)
        twin = self.get_readable_twin(reader=reader)
        show, theme_pages = self.get_pages_around(reader=reader)
        context.update(
            vtt_url=self.get_vtt_url(reader=reader),
            twin=twin,
            show=show,
            feed_url=show.get_feed_url(reader=reader) if show else "",
            theme_pages=theme_pages,
        )
        return context

    def get_structured_data(self, request: HttpRequest) -> list[Facts]:
        show = self.readable_ancestors[-1]
        series_url = request.build_absolute_uri(show.get_url(request))
        return [
            {
                "@type": "PodcastEpisode",
                "name": self.title,
                "description": self.summary,
                "url": request.build_absolute_uri(self.get_url(request)),
                "inLanguage": self.language,
                "datePublished": self.published_on.isoformat(),
                "episodeNumber": self.number,
                "partOfSeries": {"@type": "PodcastSeries", "name": show.title, "url": series_url},
                "associatedMedia": [sound.describe(request) for sound in self.sounds],
            }
        ]

    def get_told(self) -> Told:
        return Told(kind=gettext("Episode"))

    def get_pages_around(self, *, reader: Reader) -> tuple[Any, list[SitePage]]:
        """The podcast that it is in, unless the reader may read the episode alone; its themes."""
        pages = SitePage.objects.live().readable_by(reader).filter(locale_id=self.locale_id)
        is_show = Q(path=self._get_basepath(self.path, self.depth - 1))
        around = list(
            pages.filter(is_show | Q(themepage__theme__in=self.themes.all()))
            .select_related("podcastpage")
            .order_by("path")
        )
        show = next((page.podcastpage for page in around if hasattr(page, "podcastpage")), None)
        if show is not None:
            show.locale = self.locale
        return show, [page for page in around if not hasattr(page, "podcastpage")]

    def get_people(self) -> list[Person]:
        """Who is in it."""
        return [Person(**child["value"]) for child in self.people.raw_data]

    def get_vtt_url(self, *, reader: Reader) -> str:
        """Where the transcript is as a file; empty unless the episode is for everybody."""
        if not reader.is_public(self):
            return ""
        return self.get_address("episode_transcript", language=self.language)
