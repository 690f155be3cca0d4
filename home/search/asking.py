"""What a reader finds: pages in their language, then those that are in the other language alone.

Who may read a page is asked of the page, live, in the query that finds it, and who may open a file
of the file. The index is never asked, so that what was shut a moment ago is not found.
"""

import json
from datetime import date, datetime
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import Any, NamedTuple

from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast

from accounts.access import Reader
from accounts.bilingual import OTHER
from events.models import EventPage
from foundation.models import Document, SitePage
from foundation.search_words.terms import terms_sought
from home.models import SearchEntry
from home.search.terms_field import as_one
from resources.ranking import Standing, standing_at

# What a word is worth where it stands; in the body, one.
IN_TITLE, IN_SUMMARY, OFTEN_IN_BODY, IN_BODY = 9, 4, 2, 1
FIRST = 10_000
# Themes by their numbers, a kind, and a year if there is one.
Filed = tuple[tuple[int, ...], str, str]


class Hit(NamedTuple):
    """A page that was found, or a record on it, and what it is filed under.

    ``entry_id`` is that of the words which were found; ``language``, the page's. There may be
    thousands, so that it is no more than a row of the database's answer.
    """

    entry_id: int
    page_id: int
    place: str
    language: str
    kind: str
    on: date | None
    closes_at: datetime | None
    themes_as_stored: str
    is_elsewhere: bool
    worth: int

    @property
    def filed_under(self) -> Filed:
        """Its themes, its kind and the year it is from; no year, if it has no day."""
        year = str(self.on.year) if self.on else ""
        return _read_themes(self.themes_as_stored), self.kind, year


@lru_cache(maxsize=1_000)
def _read_themes(stored: str) -> tuple[int, ...]:
    return tuple(json.loads(stored))


class Search:
    """One question of one reader, in the language of the page they are on."""

    def __init__(self, words: str, *, reader: Reader, language: str, now: datetime) -> None:
        self.words = words
        self.language = language
        self.reader = reader
        self._now = now
        self.sought = {code: terms_sought(words, language=code) for code in OTHER}

    def again(self, words: str) -> "Search":
        """The same reader's question in other words."""
        return Search(words, reader=self.reader, language=self.language, now=self._now)

    @property
    def asks_nothing(self) -> bool:
        """Whether there is no word in it."""
        return not self.sought[self.language]

    @cached_property
    def hits(self) -> list[Hit]:
        """All that was found, best first. A pair is found once. One query, however many."""
        pages = _get_pages(reader=self.reader, language=self.language)
        here = pages.filter(translation_key=OuterRef("pair"))
        own = self._get_entries(self.language)
        elsewhere = self._get_entries(OTHER[self.language]).exclude(Exists(here))
        found = self._weigh(own, is_elsewhere=False).union(
            self._weigh(elsewhere, is_elsewhere=True), all=True
        )
        # Of equals the newest, and what is from no day in particular before all.
        newest_first = F("on").desc(nulls_first=True)
        rows = found.order_by("is_elsewhere", "-worth", newest_first, "page_id", "pk")
        # A page whose files were found too, is found once: by its own words, if they are as good.
        best: dict[tuple[int, str], Hit] = {}
        for hit in map(Hit._make, rows):
            best.setdefault((hit.page_id, hit.place), hit)
        return list(best.values())

    def get_page_ids(self) -> Any:
        """The numbers of the pages in the reader's language that answer, as part of a query."""
        return self._get_entries(self.language).order_by().values("page")

    @property
    def finds_in_other_language(self) -> bool:
        """Whether somebody who reads the other language would find something with these words.

        One query.
        """
        return self._get_entries(OTHER[self.language]).exists()

    @property
    def finds_something(self) -> bool:
        """Whether there is any answer in the reader's language. One query."""
        return self._get_entries(self.language).exists()

    def _get_entries(self, language: str) -> QuerySet[SearchEntry]:
        """What answers on the pages in a language. A file there may be in the other one."""
        entries = get_readable_entries(reader=self.reader, language=language)
        return entries.filter(self._answers)

    def _weigh(
        self, entries: QuerySet[SearchEntry], *, is_elsewhere: bool
    ) -> QuerySet[Any, tuple[Any, ...]]:
        """Rows for hits, with what they are worth: half, if they are over or hold no more."""
        language = OTHER[self.language] if is_elsewhere else self.language
        holds = When(standing=Standing.HOLDS, then=2 * F("score"))
        weighed = entries.alias(standing=standing_at(self._now), score=self._score).annotate(
            language_of_page=Value(language, output_field=CharField()),
            themes_as_stored=Cast("themes", TextField()),
            is_elsewhere=Value(is_elsewhere),
            worth=Case(self._is_over(then=F("score")), holds, default=F("score")),
        )
        return weighed.values_list(
            *("pk", "page_id", "place", "language_of_page", "kind", "on", "closes_at"),
            *("themes_as_stored", "is_elsewhere", "worth"),
        )

    def _is_over(self, *, then: F) -> When:
        """An event that has been. What is postponed has not, though its former day may be over."""
        over = EventPage.State.PLANNED, EventPage.State.CANCELLED
        return When(
            page__eventpage__ends_at__lte=self._now, page__eventpage__state__in=over, then=then
        )

    @property
    def _answers(self) -> Q:
        """Each language has words of its own for what is sought, and may have none."""
        asked = (
            Q(language=language, terms__has_all=sought)
            for language, sought in self.sought.items()
            if sought
        )
        return reduce(or_, asked, Q(pk__in=()))

    @property
    def _score(self) -> Case:
        return Case(
            *(
                When(language=language, then=sum(map(_worth, sought), _is_first_for(sought)))
                for language, sought in self.sought.items()
            )
        )


def get_readable_entries(*, reader: Reader, language: str) -> QuerySet[SearchEntry]:
    """What is on the pages in a language that this reader may read, and in the files there."""
    files = Document.objects.readable_by(reader).order_by()
    return SearchEntry.objects.filter(
        Q(document=None) | Q(document__in=files.values("pk")),
        Q(shut_from=None) | Q(shut_from__gt=reader.today),
        page__in=_get_pages(reader=reader, language=language).values("pk"),
    )


def _get_pages(*, reader: Reader, language: str) -> QuerySet[SitePage]:
    pages = SitePage.objects.live().readable_by(reader).order_by()
    return pages.filter(locale__language_code=language)


def _worth(term: str) -> Case:
    return Case(
        When(title_terms__has=term, then=IN_TITLE),
        When(summary_terms__has=term, then=IN_SUMMARY),
        When(often_terms__has=term, then=OFTEN_IN_BODY),
        default=IN_BODY,
    )


def _is_first_for(sought: tuple[str, ...]) -> Case:
    """What editors found to be the answer to this very search comes before all else."""
    return Case(When(first_for__has=as_one(sought), then=FIRST), default=0)
