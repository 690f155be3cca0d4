"""What a library is: a list of things to use, and a page for each of them.

The public library is one, the members' another.
"""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.db import models, transaction
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from accounts.access import Reader
from accounts.collation import ALPHABETS, get_letter, get_letters, sort_key
from foundation.blocks import FilesBlock, StoryBlock
from foundation.file_links import (
    FileLink,
    attach_files,
    file_groups,
    missing_languages,
)
from foundation.models import SitePage, SitePageQuerySet
from resources.filters import WORDS, AnswerLink, ListFilters, Question
from resources.models.readerships import Readership, ask_for_readership
from resources.models.resource_files import ShownFile
from resources.models.themes import Theme, ThemeBoxes, ask_for_themes
from resources.searching import find_pages
from resources.sorting import Order, Sorting

A_TO_Z = "title"
PER_PAGE = 12
LONGEST = 200


class LibraryPage(SitePage):
    """The list of a library: what its reader may open, with counts that are true for this reader.

    It can be searched, narrowed and sorted without a script, and its address can be shared.
    """

    is_in_parts = True

    # What shows one of its things in the list.
    entry_template = "resources/resource.html"

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
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
        questions.append(self.ask_for_language(reader))
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
        self.attach(resources, reader=reader)
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

    def get_resources(self, *, now: datetime) -> SitePageQuerySet:
        """The library's live things, in its first order."""
        raise NotImplementedError

    def get_questions(
        self, resources: SitePageQuerySet, *, query: QueryDict, now: datetime
    ) -> list[Question]:
        """What the library can be narrowed by, besides the language of the files."""
        raise NotImplementedError

    def ask_for_language(self, reader: Reader) -> Question:
        """What narrows it by the language of the files that this reader may open."""
        raise NotImplementedError

    def attach(self, resources: Any, *, reader: Reader) -> None:
        """Give each thing of the list what this reader may take away of it."""
        attach_files(resources, reader=reader)

    def get_orders(self) -> list[Order]:
        """The orders that the library can be in."""
        return [
            Order(name="date", label=gettext("Newest first"), by=("-published_on", "-pk")),
            Order(name=A_TO_Z, label=gettext("A to Z"), by=("sort_key", "pk")),
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


def ask_for_filing(query: QueryDict) -> list[Question]:
    """What every thing in a library is filed under: its themes, and for whom it is."""
    return [*ask_for_themes(query.getlist("theme")), ask_for_readership()]


def ask_for_kind(kinds: type[models.TextChoices]) -> Question:
    """What kind of thing it is."""
    return Question(
        name="kind",
        legend=gettext("Kind"),
        answer="kind",
        labels={kind.value: str(kind.label) for kind in kinds},
    )


def ask_for_year(resources: SitePageQuerySet) -> Question:
    """The year that it is from: one of those of what the reader may open."""
    days = resources.order_by().values_list("published_on__year", flat=True).distinct()
    return Question(
        name="year",
        legend=gettext("Year"),
        answer="published_on__year",
        labels={str(year): str(year) for year in sorted(days, reverse=True)},
    )


class LibraryItemPage(SitePage):
    """A thing in a library: what it is filed under, what it says, its files."""

    # As which rows it says what files it shows.
    rows_of_files: ClassVar[type[ShownFile]]
    filed_fields: ClassVar = ("published_on", "themes", "readerships", "files")

    published_on = models.DateField(
        _("published on"),
        help_text=_("Readers see it, and lists put the newest first by it."),
    )
    themes = ParentalManyToManyField(
        Theme,
        related_name="+",
        verbose_name=_("themes"),
        help_text=_("Where readers find it, and under what the Briff gathers it."),
    )
    readerships = ParentalManyToManyField(
        Readership,
        blank=True,
        related_name="+",
        verbose_name=_("who it is for"),
        help_text=_("Readers narrow the library by it. Leave it empty for what is for anybody."),
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    files = StreamField(
        FilesBlock(),
        blank=True,
        verbose_name=_("files"),
        help_text=_("Files to download. Each is shown only to those who may open it."),
    )

    sort_key = models.CharField(max_length=500, editable=False, db_index=True)
    letter = models.CharField(max_length=3, editable=False)

    filed_panels: ClassVar = [
        "published_on",
        FieldPanel("themes", widget=ThemeBoxes),
        FieldPanel("readerships", widget=forms.CheckboxSelectMultiple),
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("get_who_for"),
        index.SearchField("body"),
        index.FilterField("kind"),
    ]

    available_files: list[FileLink]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sort_key = sort_key(self.title, language=self.language)[:500]
        self.letter = get_letter(self.sort_key)
        with transaction.atomic():
            super().save(*args, **kwargs)
            # With named fields, what is saved of a page is about its draft, and not what it shows.
            if kwargs.get("update_fields") is None:
                self.rows_of_files.objects.keep(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        attach_files([self], reader=context["reader"])
        context.update(
            file_groups=file_groups(self, language=self.language),
            languages_missing=missing_languages(self),
        )
        return context

    def get_who_for(self) -> str:
        """For whom it is, in its own language: the search finds it by that."""
        name = f"name_{self.language}"
        return ", ".join(getattr(readership, name) for readership in self.readerships.all())
