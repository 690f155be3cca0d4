"""The library: guides, templates, case studies and the rest."""

from datetime import datetime
from typing import Any, ClassVar, Self

from django import forms
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Case, F, Value, When
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy as _, pgettext
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from accounts.access import Reader
from accounts.collation import ALPHABETS, get_letter, get_letters, sort_key
from accounts.models import Organisation
from foundation.blocks import FilesBlock, StoryBlock
from foundation.file_links import (
    FileLink,
    attach_files,
    file_groups,
    missing_languages,
)
from foundation.models import SitePage, SitePageQuerySet
from foundation.structured_data import (
    Facts,
    describe_article,
    describe_download,
    describe_publication,
)
from foundation.told import Told
from resources.filters import WORDS, AnswerLink, ListFilters, Question
from resources.models.readerships import Readership, ask_for_readership
from resources.models.resource_files import ResourceFile, ask_for_language
from resources.models.themes import Theme, ThemeBoxes, ask_for_themes
from resources.ranking import is_open_at, standing_at
from resources.searching import find_pages
from resources.sorting import Order, Sorting

A_TO_Z = "title"
OPEN, CLOSED = "open", "closed"
PER_PAGE = 12
RELATED = 3
LONGEST = 200


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


class ResourceIndexPage(SitePage):
    """The library: every resource its reader may open, newest first.

    Calls for funding that are closed are there for whoever asks for them.
    """

    is_creatable = True
    is_in_parts = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["resources.ResourcePage"]

    class Meta:
        verbose_name = _("library")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        now = timezone.now()
        words = request.GET.get(WORDS, "").strip()[:LONGEST]
        readable = self.get_resources(now=now).readable_by(reader)
        if words:
            asked = {"reader": reader, "language": self.language, "now": now}
            readable = readable.filter(pk__in=find_pages(words, **asked))
        url = self.get_url(request)
        sorting = Sorting(orders=self.get_orders(), query=request.GET, url=url)
        questions = self.get_questions(readable, query=request.GET, now=now)
        questions.append(ask_for_language(reader))
        index = [self.ask_for_letter()] if sorting.name == A_TO_Z else []
        filters = ListFilters(
            rows=readable,
            questions=[*questions, *index],
            query=request.GET,
            url=url,
            words=words,
        )
        found = sorting.get_sorted(filters.get_rows())
        resources = filters.get_page(found, per_page=PER_PAGE)
        attach_files(resources, reader=reader)
        context.update(
            resources=resources,
            filters=filters,
            sorting=sorting,
            kept={**sorting.kept, **filters.kept},
            letters=[link for letter in index for link in self.get_letters(filters, letter)],
            total=filters.total,
            longest=LONGEST,
        )
        return context

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
        return [
            Order(
                name="date",
                label=gettext("Newest first"),
                by=("standing", "-published_on", "-pk"),
            ),
            Order(name=A_TO_Z, label=gettext("A to Z"), by=("sort_key", "pk")),
            Order(
                name="closing",
                label=gettext("Closing soonest"),
                by=("standing", F("closes_at").asc(nulls_last=True), "-published_on", "-pk"),
            ),
        ]

    def ask_for_letter(self) -> Question:
        """What leads through the library from A to Z, in the alphabet of its language."""
        letters = get_letters(language=self.language)
        return Question(
            name="letter",
            legend=gettext("A to Z"),
            answer="letter",
            labels={letter: letter.capitalize() for letter in letters},
            is_index=True,
        )

    def get_letters(self, filters: ListFilters, question: Question) -> list[AnswerLink]:
        """The alphabet, and those of its strangers under which something stands."""
        alphabet = ALPHABETS[self.language]
        links = filters.get_links(question, any_answer=gettext("All"))
        return [link for link in links if link.value in alphabet or not link.is_empty]

    def get_questions(
        self, resources: ResourcePageQuerySet, *, query: QueryDict, now: datetime
    ) -> list[Question]:
        """What the library can be narrowed by; the years are those of what the reader may open."""
        days = resources.order_by().values_list("published_on__year", flat=True).distinct()
        return [
            *ask_for_themes(query.getlist("theme")),
            ask_for_readership(),
            Question(
                name="kind",
                legend=gettext("Kind"),
                answer="kind",
                labels={kind.value: str(kind.label) for kind in ResourcePage.Kind},
            ),
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
            Question(
                name="year",
                legend=gettext("Year"),
                answer="published_on__year",
                labels={str(year): str(year) for year in sorted(days, reverse=True)},
            ),
        ]


class ResourcePage(SitePage):
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
    og_type = "article"
    told_with: ClassVar = ("owned_by",)
    pair_fields: ClassVar = (
        "kind",
        "closes_at",
        "published_on",
        "themes",
        "readerships",
        "files",
        "owned_by",
        "review_by",
        *SitePage.pair_fields,
    )

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    closes_at = models.DateTimeField(
        _("closes at"),
        null=True,
        blank=True,
        help_text=_(
            "Of a funding call: the last moment to apply, when it closes by itself. Leave it empty "
            "if there is none."
        ),
    )
    published_on = models.DateField(_("published on"))
    themes = ParentalManyToManyField(Theme, related_name="+", verbose_name=_("themes"))
    readerships = ParentalManyToManyField(
        Readership, blank=True, related_name="+", verbose_name=_("who it is for")
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    files = StreamField(FilesBlock(), blank=True, verbose_name=_("files"))

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
    sort_key = models.CharField(max_length=500, editable=False, db_index=True)
    letter = models.CharField(max_length=3, editable=False)

    # PageManager has no types.
    objects: ClassVar = PageManager.from_queryset(ResourcePageQuerySet)()

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "kind",
        "closes_at",
        "published_on",
        FieldPanel("themes", widget=ThemeBoxes),
        FieldPanel("readerships", widget=forms.CheckboxSelectMultiple),
        "body",
        "files",
    ]
    promote_panels: ClassVar = [*SitePage.promote_panels, "review_by", "owned_by"]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("get_who_for"),
        index.SearchField("body"),
        index.FilterField("kind"),
        index.FilterField("review_by"),
    ]

    available_files: list[FileLink]

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(closes_at=None) | models.Q(kind="funding"),
                name="resource_closes_only_if_it_is_a_funding_call",
            )
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sort_key = sort_key(self.title, language=self.language)[:500]
        self.letter = get_letter(self.sort_key)
        with transaction.atomic():
            super().save(*args, **kwargs)
            # With named fields, what is saved of a page is about its draft, and not what it shows.
            if kwargs.get("update_fields") is None:
                ResourceFile.objects.keep(self)

    def clean(self) -> None:
        super().clean()
        if self.closes_at and self.kind != self.Kind.FUNDING:
            raise ValidationError({"closes_at": _("Only a funding call closes: empty this.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        attach_files([self], reader=reader)
        context.update(
            file_groups=file_groups(self, language=self.language),
            languages_missing=missing_languages(self),
            related=self.get_related(reader=reader, now=timezone.now()),
        )
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

    def get_who_for(self) -> str:
        """For whom it is, in its own language: the search finds it by that."""
        name = f"name_{self.language}"
        return ", ".join(getattr(readership, name) for readership in self.readerships.all())

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
