"""What is to be listened to or watched, or else to be read: a recording, its parts, its words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.search import index

from accounts.access import Reader
from foundation.models import FileLanguage, Media, SitePage
from foundation.structured_data import Facts
from resources.blocks import ChaptersBlock, read_clock
from resources.transcripts import Cue, Turn, read_transcript, take_turns


@dataclass(frozen=True)
class Sound:
    """A recording that this reader may hear: where it is, how long and how large."""

    pk: int
    title: str
    url: str
    extension: str
    content_type: str
    size: int
    seconds: float
    language: str
    is_film: bool = False

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


class HeardPage(SitePage):
    """A page with a recording, which can be read instead: its parts and its transcript.

    Each half has its own words for what is said, and plays the recording in its own language, where
    there are two.
    """

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
    chapters = StreamField(
        ChaptersBlock(),
        blank=True,
        verbose_name=_("chapters"),
        help_text=_("Where each part begins, so that listeners can go straight there."),
    )
    transcript = models.TextField(
        _("transcript"),
        help_text=_(
            "In the language of this page, as WebVTT or SubRip: what the tools that write down"
            " speech give. Begin what somebody says with her name: <v Mari Sampl>."
        ),
    )

    sounds: list[Sound]
    heard_fields: ClassVar = (index.SearchField("chapters"), index.SearchField("words_said"))

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        refused = self.get_refused()
        if refused:
            raise ValidationError(refused)

    def get_refused(self) -> dict[str, ValidationError]:
        """What is not right about it, by field."""
        try:
            said = read_transcript(self.transcript)
        except ValidationError as reason:
            return {"transcript": reason}
        if self.transcript and not any(cue.text for cue in said):
            message = _("Nobody says anything in this transcript.")
            return {"transcript": ValidationError(message, code="no_words")}
        return {}

    def get_readable_twin(self, *, reader: Reader) -> Self | None:
        """The same page in the other language, for its transcript."""
        halves = type(self).objects.live().readable_by(reader).exclude(pk=self.pk)
        twin: Self | None = halves.filter(translation_key=self.translation_key).first()
        return twin

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

    def get_address(self, name: str, *, language: str) -> str:
        """The address of what belongs to the page in one language: its transcript, its parts."""
        with translation.override(language):
            return reverse(name, args=[self.translation_key])


def attach_sounds(pages: Iterable[HeardPage], *, reader: Reader) -> None:
    """Give each its ``sounds``: what the reader may hear, its own language first. One query."""
    pages = list(pages)
    wanted = {pk for page in pages for pk in _recordings(page)}
    recordings = Media.objects.readable_by(reader).in_bulk(wanted)
    for page in pages:
        heard = [recordings[pk] for pk in _recordings(page) if pk in recordings]
        own = (FileLanguage.BOTH, page.language)
        heard.sort(key=lambda each: each.language not in own)
        page.sounds = [_sound(recording) for recording in heard]


def _recordings(page: HeardPage) -> list[int]:
    return [pk for pk in (page.recording_id, page.other_recording_id) if pk]


def _sound(recording: Media) -> Sound:
    return Sound(
        pk=recording.pk,
        title=recording.title,
        url=recording.url,
        extension=recording.extension,
        content_type=recording.content_type,
        size=recording.file_size or 0,
        seconds=recording.duration,
        language=recording.language,
        is_film=not recording.is_for_players,
    )
