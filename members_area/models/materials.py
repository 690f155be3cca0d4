"""The members' library: templates, campaign kits, and recordings to hear or watch again."""

from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtailmedia.edit_handlers import MediaChooserPanel

from accounts.access import Reader
from foundation.models import Media, SitePage, SitePageQuerySet
from foundation.told import Told
from members_area.blocks import ReadyWordsBlock
from members_area.models.places import Place
from members_area.ready_words import ReadyWords, read_ready_words
from resources.filters import Question
from resources.models.heard import HeardPage, attach_sounds
from resources.models.libraries import (
    LibraryItemPage,
    LibraryPage,
    ask_for_filing,
    ask_for_kind,
    ask_for_year,
)
from resources.models.resource_files import ShownFile, ask_for_language

LANGUAGE_NAMES = dict(settings.LANGUAGES)
RECORDINGS = ("recording_id", "other_recording_id")


class MaterialFile(ShownFile):
    """That something in the members' library shows a file."""

    resource = models.ForeignKey(
        "members_area.MaterialPage", on_delete=models.CASCADE, related_name="shown_files"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["resource", "document", "language"], name="material_shows_a_file_once"
            )
        ]


class MaterialIndexPage(LibraryPage):
    """The members' library: templates, campaign kits and recordings, newest first."""

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["members_area.MaterialPage"]
    template = "resources/resource_index_page.html"
    entry_template = "members_area/material.html"

    class Meta:
        verbose_name = _("members' library")

    def get_resources(self, *, now: datetime) -> SitePageQuerySet:
        pages: SitePageQuerySet = MaterialPage.objects.live().child_of(self)
        own = pages.select_related("locale").defer("body", "ready_words", "chapters", "transcript")
        return own.order_by("-published_on", "-pk")

    def get_questions(
        self, resources: SitePageQuerySet, *, query: QueryDict, now: datetime
    ) -> list[Question]:
        return [
            *ask_for_filing(query),
            ask_for_kind(MaterialPage.Kind),
            ask_for_year(resources),
        ]

    def ask_for_language(self, reader: Reader) -> Question:
        return ask_for_language(reader, rows=MaterialFile, recordings=RECORDINGS)

    def attach(self, resources: Any, *, reader: Reader) -> None:
        super().attach(resources, reader=reader)
        attach_sounds(resources, reader=reader)


class MaterialPage(LibraryItemPage, HeardPage):
    """What a member takes and uses: a template, a campaign kit, or a recording with its words."""

    class Kind(models.TextChoices):
        TEMPLATE = "template", _("Template")
        CAMPAIGN = "campaign", _("Campaign kit")
        RECORDING = "recording", _("Recording")

    is_creatable = True
    rows_of_files = MaterialFile
    pair_fields: ClassVar = (
        "kind",
        *LibraryItemPage.filed_fields,
        "ready_words",
        "recording",
        "other_recording",
        *SitePage.pair_fields,
    )

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind,
        help_text=_("Readers narrow lists by it."),
    )
    ready_words = StreamField(
        ReadyWordsBlock(),
        blank=True,
        verbose_name=_("words that are ready to use"),
        help_text=_("For a newsletter, a post, a poster. Both languages are written here."),
    )
    recording = models.ForeignKey(
        Media,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("recording"),
        help_text=_("Sound or film. It says itself which language is spoken."),
    )
    transcript = models.TextField(
        _("transcript"),
        blank=True,
        help_text=_(
            "Of a recording, in the language of this page, as WebVTT or SubRip: what the tools that"
            " write down speech give. The captions are made of it, too. Begin what somebody says"
            " with her name: <v Mari Sampl>."
        ),
    )

    # PageManager has no types.
    objects: ClassVar = PageManager.from_queryset(SitePageQuerySet)()

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "kind",
        *LibraryItemPage.filed_panels,
        "body",
        "files",
        "ready_words",
        MultiFieldPanel(
            [
                MediaChooserPanel("recording"),
                MediaChooserPanel("other_recording"),
                "chapters",
                "transcript",
            ],
            heading=_("Recording"),
        ),
    ]
    search_fields: ClassVar = [
        *LibraryItemPage.search_fields,
        *HeardPage.heard_fields,
        index.SearchField("get_ready_words_said"),
    ]

    class Meta:
        verbose_name = _("template, kit or recording")
        verbose_name_plural = _("templates, kits and recordings")

    def get_refused(self) -> dict[str, ValidationError]:
        refused = super().get_refused()
        heard = {"recording": self.recording, "other_recording": self.other_recording}
        for name, media in heard.items():
            if media and not self.is_recording:
                message = _("Only a recording has one: empty this, or choose that it is one.")
                refused[name] = ValidationError(message, code="not_a_recording")
        return refused

    def get_missing(self) -> dict[str, list[str]]:
        if not self.is_recording:
            return {}
        wanted = {
            "recording": (self.recording, _("Choose the recording.")),
            "transcript": (
                self.transcript,
                _("Write down what is said: not everybody can hear it, or in this language."),
            ),
        }
        return {name: [str(words)] for name, (value, words) in wanted.items() if not value}

    def get_told(self) -> Told:
        return Told(kind=str(self.get_kind_display()))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        if not self.is_recording:
            return context
        reader = context["reader"]
        attach_sounds([self], reader=reader)
        twin = self.get_readable_twin(reader=reader)
        place = Place.objects.get_seconds(reader=reader, sound=self.sound)
        is_from_start = "start" in request.GET
        context.update(
            twin=twin,
            captions=self.get_captions(twin, reader=reader),
            place=place,
            begins_at=0 if is_from_start else place,
        )
        return context

    @property
    def is_recording(self) -> bool:
        """Whether it is to be heard or watched."""
        return self.kind == self.Kind.RECORDING

    def get_captions(self, twin: "MaterialPage | None", *, reader: Reader) -> list[dict[str, str]]:
        """The captions of what is played here: this page's, and those of its twin if it plays the
        same. Those of another recording would come at the wrong time.
        """
        twins = [] if twin is None else [twin]
        attach_sounds(twins, reader=reader)
        halves = [self, *(each for each in twins if each.sound == self.sound)]
        return [
            {
                "language": half.language,
                "label": LANGUAGE_NAMES[half.language],
                "url": half.get_address("recording_captions", language=half.language),
            }
            for half in halves
            if self.sound and half.get_cues()
        ]

    def get_ready_words(self) -> list[ReadyWords]:
        """The words that are ready to use, each in both languages; this page's language first."""
        return read_ready_words(self.ready_words, language=self.language)

    def get_ready_words_said(self) -> str:
        """The same as a search reads them: in the language of this page."""
        own = (words for words in self.get_ready_words() if words.language == self.language)
        return "\n".join(f"{words.title}\n{words.text}" for words in own)
