"""Episodes of podcasts, and what may be heard in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtailmedia.edit_handlers import MediaChooserPanel

from accounts.access import Reader
from foundation.blocks import StoryBlock
from foundation.models import FileLanguage, Media, SitePage, SitePageQuerySet
from foundation.structured_data import Facts
from foundation.told import Told
from resources.blocks import ChaptersBlock, PeopleBlock, Role, read_clock
from resources.models.themes import Theme, ThemeBoxes
from resources.transcripts import Cue, Turn, read_transcript, take_turns

FOR_PODCASTS = ("MP3", "M4A")


@dataclass(frozen=True)
class Sound:
    """A recording that this reader may hear: where it is, how long and how large."""

    title: str
    url: str
    extension: str
    content_type: str
    size: int
    seconds: float
    language: str

    page_count: ClassVar = None

    def describe(self, request: HttpRequest) -> Facts:
        """What search engines are told of it."""
        return {
            "@type": "AudioObject",
            "contentUrl": request.build_absolute_uri(self.url),
            "encodingFormat": self.content_type,
            "duration": f"PT{round(self.seconds)}S",
        }

    @property
    def spoken(self) -> str:
        """The language that is spoken, in words."""
        return str(FileLanguage(self.language).label)


@dataclass(frozen=True)
class Chapter:
    """Where a part of the recording begins, and what it is about."""

    start: int
    title: str


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


class EpisodePage(SitePage):
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

    recording = models.ForeignKey(
        Media,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("recording"),
        help_text=_("An MP3 or M4A file. It says itself which language is spoken."),
    )
    other_recording = models.ForeignKey(
        Media,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("recording in the other language"),
        help_text=_("Where there is one. Each page plays the one in its own language."),
    )
    published_on = models.DateField(_("published on"))
    number = models.PositiveIntegerField(_("number"))
    season = models.PositiveIntegerField(_("season"), null=True, blank=True)
    people = StreamField(PeopleBlock(), blank=True, verbose_name=_("people"))
    themes = ParentalManyToManyField(Theme, blank=True, related_name="+", verbose_name=_("themes"))
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    chapters = StreamField(ChaptersBlock(), blank=True, verbose_name=_("chapters"))
    transcript = models.TextField(
        _("transcript"),
        help_text=_(
            "In the language of this page, as WebVTT or SubRip: what the tools that write down"
            " speech give. Begin what somebody says with her name: <v Mari Sampl>."
        ),
    )

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
        index.SearchField("chapters"),
        index.SearchField("words_said"),
        index.SearchField("people"),
    ]

    sounds: list[Sound]

    class Meta:
        verbose_name = _("episode")
        verbose_name_plural = _("episodes")

    def clean(self) -> None:
        super().clean()
        refused: dict[str, ValidationError] = {}
        for name in ("recording", "other_recording"):
            chosen = getattr(self, name)
            if chosen and chosen.extension not in FOR_PODCASTS:
                message = _("Players of podcasts take MP3 and M4A only.")
                refused[name] = ValidationError(message, code="not_for_podcasts")
        try:
            said = read_transcript(self.transcript)
        except ValidationError as reason:
            refused["transcript"] = reason
        else:
            if self.transcript and not any(cue.text for cue in said):
                message = _("Nobody says anything in this transcript.")
                refused["transcript"] = ValidationError(message, code="no_words")
        if refused:
            raise ValidationError(refused)

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

    def get_readable_twin(self, *, reader: Reader) -> Self | None:
        """The same episode in the other language, for its transcript."""
        halves = type(self).objects.live().readable_by(reader).exclude(pk=self.pk)
        twin: Self | None = halves.filter(translation_key=self.translation_key).first()
        return twin

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

    @property
    def sound(self) -> Sound | None:
        """What is played on this page, if anything may be heard by its reader."""
        return self.sounds[0] if self.sounds else None

    def get_cues(self) -> list[Cue]:
        """What is said, as far as it can be read: an editor may see a draft before it is right."""
        try:
            return read_transcript(self.transcript)
        except ValidationError:
            return []

    @property
    def words_said(self) -> str:
        """The transcript as a search reads it: without its times."""
        return "\n".join(f"{turn.speaker} {turn.text}".strip() for turn in self.get_turns())

    def get_turns(self) -> list[Turn]:
        """What is said, in paragraphs."""
        return take_turns(self.get_cues())

    def get_chapters(self) -> list[Chapter]:
        """The parts of the recording, in order."""
        entries = [child["value"] for child in self.chapters.raw_data]
        begun = [(read_clock(entry["start"]), entry["title"]) for entry in entries]
        # In a draft some may not have their place yet.
        placed = [Chapter(start=at, title=title) for at, title in begun if at is not None]
        return sorted(placed, key=lambda chapter: chapter.start)

    def get_people(self) -> list[Person]:
        """Who is in it."""
        return [Person(**child["value"]) for child in self.people.raw_data]

    def get_vtt_url(self, *, reader: Reader) -> str:
        """Where the transcript is as a file; empty unless the episode is for everybody."""
        if not reader.is_public(self):
            return ""
        return self.get_address("episode_transcript", language=self.language)

    def get_address(self, name: str, *, language: str) -> str:
        """The address of what belongs to the episode in one language: its transcript, chapters."""
        with translation.override(language):
            return reverse(name, args=[self.translation_key])


def attach_sounds(episodes: Iterable[EpisodePage], *, reader: Reader) -> None:
    """Give each its ``sounds``: what the reader may hear, its own language first. One query."""
    episodes = list(episodes)
    wanted = {pk for episode in episodes for pk in _recordings(episode)}
    recordings = Media.objects.readable_by(reader).in_bulk(wanted)
    for episode in episodes:
        heard = [recordings[pk] for pk in _recordings(episode) if pk in recordings]
        own = (FileLanguage.BOTH, episode.language)
        heard.sort(key=lambda each: each.language not in own)
        episode.sounds = [_sound(recording) for recording in heard]


def _recordings(episode: EpisodePage) -> list[int]:
    return [pk for pk in (episode.recording_id, episode.other_recording_id) if pk]


def _sound(recording: Media) -> Sound:
    return Sound(
        title=recording.title,
        url=recording.url,
        extension=recording.extension,
        content_type=recording.content_type,
        size=recording.file_size or 0,
        seconds=recording.duration,
        language=recording.language,
    )
