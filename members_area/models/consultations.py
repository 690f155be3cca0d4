"""Consultations, each with the Network's draft response, and the list of them."""

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Case, F, Value, When
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _, pgettext, pgettext_lazy
from wagtail.admin.panels import FieldRowPanel
from wagtail.fields import StreamField
from wagtail.search import index

from foundation.blocks import FilesBlock, StoryBlock
from foundation.models import SitePage, SitePageQuerySet
from foundation.told import Told
from members_area.blocks import QuestionsBlock
from members_area.models.filed import PER_PAGE, FiledPage
from members_area.models.responses import Response
from members_area.questions import Question, read_questions

SOON = timedelta(days=7)


class ConsultationIndexPage(SitePage):
    """Every consultation with a draft response to adapt; what is due next comes first."""

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["members_area.ConsultationPage"]

    class Meta:
        verbose_name = _("consultations")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        consultations = self.get_consultations(now=now).readable_by(context["reader"])
        page = Paginator(consultations, PER_PAGE).get_page(request.GET.get("page"))
        for consultation in page:
            consultation.stage = consultation.get_stage(now=now)
        context["consultations"] = page
        return context

    def get_consultations(self, *, now: datetime) -> SitePageQuerySet:
        """The live consultations: those still open, the nearest deadline first; then the latest."""
        return (
            ConsultationPage.objects.live()
            .child_of(self)
            .defer_streamfields()
            .alias(is_over=Case(When(closes_at__lte=now, then=Value(1)), default=Value(0)))
            .order_by(
                "is_over",
                Case(When(is_over=0, then=F("closes_at"))).asc(nulls_last=True),
                "-closes_at",
                "-pk",
            )
        )


class ConsultationPage(FiledPage):
    """A consultation, and the Network's draft response for members to adapt."""

    class Stage(models.TextChoices):
        OPEN = "open", pgettext_lazy("a consultation", "Open")
        CLOSING_SOON = "closing_soon", pgettext_lazy("a consultation", "Closing soon")
        CLOSED = "closed", pgettext_lazy("a consultation", "Closed")

    class Devolution(models.TextChoices):
        UNSAID = "", _("Not said")
        DEVOLVED = "devolved", _("Devolved to Wales")
        PARTLY = "partly", _("Partly devolved to Wales")
        RESERVED = "reserved", _("Not devolved to Wales")

    is_creatable = True
    pair_fields: ClassVar = (
        "closes_at",
        "devolution",
        "url_cy",
        "url_en",
        "questions",
        "files",
        *SitePage.pair_fields,
    )

    asked_by = models.CharField(
        _("who is asking"),
        max_length=200,
        help_text=_("The body that consults, in this page's language."),
    )
    closes_at = models.DateTimeField(
        _("closes at"),
        help_text=_("The last minute for an answer. If only a day was said: 23:59 of that day."),
    )
    devolution = models.CharField(
        _("is it devolved?"),
        max_length=10,
        choices=Devolution,
        default="",
        blank=True,
        help_text=_("Whether it is about something that Wales decides for itself."),
    )
    url_cy = models.URLField(
        _("the consultation's own page, in Welsh"),
        blank=True,
        help_text=_("Where it can be read and answered."),
    )
    url_en = models.URLField(_("the consultation's own page, in English"), blank=True)
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    questions = StreamField(
        QuestionsBlock(),
        blank=True,
        verbose_name=_("draft response"),
        help_text=_("Both languages are written here, for both pages."),
    )
    files = StreamField(
        FilesBlock(),
        blank=True,
        verbose_name=_("files"),
        help_text=_("Files to download. Each is shown only to those who may open it."),
    )

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "asked_by",
        FieldRowPanel(["closes_at", "devolution"]),
        FieldRowPanel(["url_cy", "url_en"]),
        "body",
        "questions",
        "files",
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("asked_by"),
        index.SearchField("body"),
        index.SearchField("get_draft_words"),
    ]

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")

    def get_told(self) -> Told:
        kind = pgettext("kind of page", "Consultation")
        due_on = timezone.localdate(self.closes_at)
        return Told(kind=kind, source=self.asked_by, due_on=due_on)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        stage = self.get_stage(now=timezone.now())
        context.update(
            stage=stage,
            is_open=stage != self.Stage.CLOSED,
            questions=self.get_questions(),
            has_own_response=Response.objects.owned_by(context["reader"])
            .filter(consultation_key=self.translation_key)
            .exists(),
        )
        return context

    def get_stage(self, *, now: datetime) -> Stage:
        """Whether there is still time to answer."""
        if self.closes_at <= now:
            return self.Stage.CLOSED
        return self.Stage.CLOSING_SOON if self.closes_at - now <= SOON else self.Stage.OPEN

    def get_questions(self) -> list[Question]:
        """The draft response in the language of this page."""
        return read_questions(self.questions, language=self.language)

    def get_draft_words(self) -> str:
        """The draft response as a search reads it: in the language of this page."""
        return "\n".join(f"{each.words}\n{each.answer}" for each in self.get_questions())
