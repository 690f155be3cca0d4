"""The library: guides, templates, case studies and the rest."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy as _, pgettext
from wagtail.models import PageManager
from wagtail.search import index

from accounts.access import Reader
from accounts.models import Organisation, User
from foundation.models import SitePage, SitePageQuerySet
from foundation.openings import get_opening
from foundation.structured_data import (
    Facts,
    describe_article,
    describe_download,
    describe_publication,
)
from foundation.told import Told
from resources.filters import Question
from resources.models.libraries import (
    LibraryItemPage,
    LibraryPage,
    ask_for_filing,
    ask_for_kind,
    ask_for_year,
)
from resources.models.resource_files import ResourceFile, ask_for_language
from resources.ranking import is_open_at, standing_at
from resources.sorting import Order

OPEN, CLOSED = "open", "closed"
RELATED = 3


def offer_writers() -> Q:
    """Of people: those who work in the CMS and write pages there, wherever that is."""
    in_tree = Q(groups__page_permissions__permission__codename="change_page")
    of_granted = Q(groups__permissions__codename="write_granted")
    writers = User.objects.filter(in_tree | of_granted | Q(is_superuser=True))
    return Q(pk__in=writers.values("pk"), is_active=True, is_staff=True)


class ResourcePageQuerySet(SitePageQuerySet):
    """Resources, as the library shows them."""

    def in_library(self, *, language: str, now: datetime) -> Self:
        """Live resources in one language: those that hold first, and of these the newest."""
        return (
            self.live()
            .filter(locale__language_code=language)
            .alias(standing=standing_at(now))
            .order_by("standing", "-published_on", "-pk")
        )

    def still_open(self, *, now: datetime) -> Self:
        """Without the calls that are closed."""
        return self.filter(is_open_at(now))


class ResourceIndexPage(LibraryPage):
    """The library: every resource its reader may open, newest first.

    Calls for funding that are closed are there for whoever asks for them.
    """

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["resources.ResourcePage"]

    class Meta:
        verbose_name = _("library")

    def get_resources(self, *, now: datetime) -> ResourcePageQuerySet:
        """The library's live resources, each with how it stands as a call, if it is one."""
        return (
            ResourcePage.objects.in_library(language=self.language, now=now)
            .child_of(self)
            .alias(
                call=Case(
                    When(closes_at__lte=now, then=Value(CLOSED)),
                    When(kind=ResourcePage.Kind.FUNDING, then=Value(OPEN)),
                )
            )
        )

    def get_newest(self, *, now: datetime) -> ResourcePageQuerySet:
        """What is new, for those who have it brought to them: no call that is closed."""
        resources = ResourcePage.objects.in_library(language=self.language, now=now)
        newest: ResourcePageQuerySet = resources.child_of(self).still_open(now=now)
        return newest.order_by("-published_on", "-pk")

    def get_orders(self) -> list[Order]:
        """The orders that the library can be in."""
        _newest, *others = super().get_orders()
        return [
            Order(
                name="date",
                label=gettext("Newest first"),
                by=("standing", "-published_on", "-pk"),
            ),
            *others,
            Order(
                name="closing",
                label=gettext("Closing soonest"),
                by=("standing", F("closes_at").asc(nulls_last=True), "-published_on", "-pk"),
            ),
        ]

    def get_questions(
        self, resources: SitePageQuerySet, *, query: QueryDict, now: datetime
    ) -> list[Question]:
        return [
            *ask_for_filing(query),
            ask_for_kind(ResourcePage.Kind),
            Question(
                name="call",
                legend=gettext("Funding calls"),
                answer="call",
                labels={
                    OPEN: pgettext("a call for funding", "Open"),
                    CLOSED: pgettext("a call for funding", "Closed"),
                },
                unasked=is_open_at(now),
            ),
            ask_for_year(resources),
        ]

    def ask_for_language(self, reader: Reader) -> Question:
        return ask_for_language(reader, rows=ResourceFile)


class ResourcePage(LibraryItemPage):
    """Something a member can use on Monday morning: a guide, a template, a case study."""

    class Kind(models.TextChoices):
        GUIDE = "guide", _("Guide")
        TEMPLATE = "template", _("Template")
        CASE_STUDY = "case_study", _("Case study")
        RESEARCH = "research", _("Research")
        TOOLKIT = "toolkit", _("Toolkit")
        TRAINING = "training", _("Training")
        FUNDING = "funding", _("Funding call")
        STATISTICS = "statistics", _("Statistics")
        CAMPAIGN = "campaign", _("Campaign")
        SURVEY = "survey", _("Survey")

    is_creatable = True
    rows_of_files = ResourceFile
    og_type = "article"
    told_with: ClassVar = ("owned_by",)
    pair_fields: ClassVar = (
        "kind",
        "closes_at",
        *LibraryItemPage.filed_fields,
        "owned_by",
        "review_by",
        "reviewer",
        *SitePage.pair_fields,
    )

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind,
        help_text=_("Readers narrow lists by it."),
    )
    closes_at = models.DateTimeField(
        _("closes at"),
        null=True,
        blank=True,
        help_text=_(
            "Of a funding call: the last moment to apply, when it closes by itself. Leave it empty "
            "if there is none."
        ),
    )
    owned_by = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("owner"),
        help_text=_("Who keeps it right. Leave it empty for what is the Network's own."),
    )
    review_by = models.DateField(
        _("review by"),
        null=True,
        blank=True,
        help_text=_(
            "The last day to make sure again that it is right. After it, lists put it lower, and "
            "the library here says that it is overdue. Readers are not told."
        ),
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        limit_choices_to=offer_writers,
        related_name="+",
        verbose_name=_("who looks at it again"),
        help_text=_(
            "She has an email two weeks before that day, and each week after it. Without her, or "
            "where she may not write it any more, the communications managers have it."
        ),
    )
    # PageManager has no types.
    objects: ClassVar = PageManager.from_queryset(ResourcePageQuerySet)()

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "kind",
        "closes_at",
        *LibraryItemPage.filed_panels,
        "body",
        "files",
    ]
    promote_panels: ClassVar = [*SitePage.promote_panels, "review_by", "reviewer", "owned_by"]
    search_fields: ClassVar = [*LibraryItemPage.search_fields, index.FilterField("review_by")]

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(closes_at=None) | models.Q(kind="funding"),
                name="resource_closes_only_if_it_is_a_funding_call",
            )
        ]

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        # The form offers those who are here. That one of them has left keeps nothing off the site.
        super().clean_fields({*(exclude or ()), "reviewer"})

    def clean(self) -> None:
        super().clean()
        if self.closes_at and self.kind != self.Kind.FUNDING:
            raise ValidationError({"closes_at": _("Only a funding call closes: empty this.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        context["related"] = self.get_related(reader=reader, now=timezone.now())
        if not reader.is_public(self):
            context["opening"] = get_opening(self)
        return context

    def get_structured_data(self, request: HttpRequest) -> list[Facts]:
        if self.kind != self.Kind.STATISTICS:
            return [describe_article(self, kind="Article", request=request)]
        files = [describe_download(file, request=request) for file in self.available_files]
        facts = describe_publication(self, request=request)
        creator = facts["publisher"]
        told = {"@type": "Dataset", "name": self.title, "creator": creator, "distribution": files}
        return [{**told, **facts}]

    def get_told(self) -> Told:
        return Told(
            kind=str(self.get_kind_display()),
            source=self.owned_by.name if self.owned_by else "",
            due_on=timezone.localdate(self.closes_at) if self.closes_at else None,
        )

    def get_related(self, *, reader: Reader, now: datetime) -> list[Self]:
        """The newest other resources that share a theme with this one."""
        # Not joined, lest one with two of the themes came twice: to tell resources apart by all
        # that is written in them would be slow.
        sharing = ResourcePage._base_manager.filter(themes__in=self.themes.all())
        return list(
            type(self)
            .objects.in_library(language=self.language, now=now)
            .still_open(now=now)
            .readable_by(reader)
            .filter(pk__in=sharing.values("pk"))
            .exclude(pk=self.pk)[:RELATED]
        )
