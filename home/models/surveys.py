"""What the Network asks, and what it was told."""

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy as _, pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from foundation.blocks import FilesBlock, StoryBlock
from foundation.file_links import FileLink, attach_files, file_groups, missing_languages
from foundation.models import SitePage, SitePageQuerySet
from foundation.told import Told
from resources.models import Theme
from resources.models.themes import ThemeBoxes

PER_PAGE = 12


class SurveyIndexPage(SitePage):
    """Every survey, those that close last first: what can be answered, then what was found."""

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["home.SurveyPage"]

    class Meta:
        verbose_name = _("surveys")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader, today = context["reader"], timezone.localdate()
        readable = self.get_surveys().readable_by(reader)
        surveys = Paginator(readable, PER_PAGE).get_page(request.GET.get("page"))
        attach_files(surveys, reader=reader)
        for survey in surveys:
            survey.state = survey.get_state(today=today)
        context["surveys"] = surveys
        return context

    def get_surveys(self) -> SitePageQuerySet:
        """The live surveys, the latest deadline first."""
        return SurveyPage.objects.live().child_of(self).order_by("-closes_on", "-pk")


class SurveyPage(SitePage):
    """A survey: whom it asks and until when, and then what they said."""

    class State(models.TextChoices):
        UPCOMING = "upcoming", pgettext_lazy("a survey, and a day", "Opens")
        OPEN = "open", pgettext_lazy("a survey, and a day", "Open until")
        CLOSED = "closed", pgettext_lazy("a survey, and a day", "Closed")
        FINDINGS = "findings", pgettext_lazy("a survey, and a day", "Closed, with findings")

    is_creatable = True
    pair_fields: ClassVar = ("opens_on", "closes_on", "files", "themes", *SitePage.pair_fields)

    asks = models.CharField(
        _("whom it asks"),
        max_length=200,
        help_text=_("For example: everybody who works on anti-social behaviour in Wales"),
    )
    opens_on = models.DateField(
        _("opens on"),
        help_text=_("The first day on which it can be answered."),
    )
    closes_on = models.DateField(
        _("closes on"),
        help_text=_("The last day on which it can be answered. After it, it closes by itself."),
    )
    answer_url = models.URLField(
        _("where to answer it"),
        help_text=_("In this page's language, where there is one. Shown only while it is open."),
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("about the survey"))
    findings = StreamField(
        StoryBlock(),
        blank=True,
        verbose_name=_("findings"),
        help_text=_("What was found. They are shown as soon as the page is published."),
    )
    files = StreamField(
        FilesBlock(),
        blank=True,
        verbose_name=_("files of the findings"),
        help_text=_("Files to download. Each is shown only to those who may open it."),
    )
    themes = ParentalManyToManyField(
        Theme,
        related_name="+",
        blank=True,
        verbose_name=_("themes"),
        help_text=_("Where readers find it, and under what the Briff gathers it."),
    )

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "asks",
        FieldRowPanel(["opens_on", "closes_on"]),
        "answer_url",
        "body",
        MultiFieldPanel(["findings", "files"], heading=_("Findings")),
        FieldPanel("themes", widget=ThemeBoxes),
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("asks"),
        index.SearchField("body"),
        index.SearchField("findings"),
    ]

    state: State
    available_files: list[FileLink]

    class Meta:
        verbose_name = _("survey")
        verbose_name_plural = _("surveys")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")), name="home_survey_opens_then_closes"
            )
        ]

    def clean(self) -> None:
        super().clean()
        if None not in (self.opens_on, self.closes_on) and self.closes_on < self.opens_on:
            raise ValidationError({"closes_on": _("A survey cannot close before it opens.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        attach_files([self], reader=context["reader"])
        self.state = self.get_state(today=timezone.localdate())
        context.update(
            file_groups=file_groups(self, language=self.language),
            languages_missing=missing_languages(self),
        )
        return context

    def get_told(self) -> Told:
        return Told(kind=gettext("Survey"), due_on=self.closes_on)

    def get_state(self, *, today: date) -> State:
        """How it stands on this day: nobody has to open or close it."""
        if today < self.opens_on:
            return self.State.UPCOMING
        if today <= self.closes_on:
            return self.State.OPEN
        return self.State.FINDINGS if self.findings or self.files else self.State.CLOSED
