"""What a reader finds: pages in their language, then those that are in the other language alone.

Who may read a page is asked of the page, live, in the query that finds it, and who may open a file
of the file. The index is never asked, so that what was shut a moment ago is not found.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, reduce
from operator import or_

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When

from accounts.access import Reader
from foundation.models import Document, SitePage
from foundation.search_words.terms import terms_sought
from home.models import SearchEntry
from home.search.terms_field import as_one
from resources.ranking import Standing, get_standing

# What a word is worth where it stands; in the body, one.
IN_TITLE, IN_SUMMARY, OFTEN_IN_BODY, IN_BODY = 9, 4, 2, 1
FIRST = 10_000
OTHER = {"cy": "en", "en": "cy"}


@dataclass(frozen=True)
class Hit:
    """A page that was found, or a record on it, and what it is filed under.

    ``entry_id`` is that of the words which were found; ``language``, the page's.
    """

    entry_id: int
    page_id: int
    place: str
    language: str
    kind: str
    on: date | None
    closes_at: datetime | None
    review_by: date | None
    themes: list[int]
    score: int

    @property
    def year(self) -> str:
        """The year it is from; empty for what is from no day in particular."""
        return str(self.on.year) if self.on else ""


FIELDS = (
    *("pk", "page_id", "place", "page__locale__language_code", "kind", "on"),
    *("closes_at", "review_by", "themes", "score"),
)


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
        """All that was found, best first. A pair is found once. Two queries, however many."""
        pages = _get_pages(reader=self.reader, language=self.language)
        here = pages.filter(translation_key=OuterRef("pair"))
        own = self._get_entries(self.language)
        elsewhere = self._get_entries(OTHER[self.language]).exclude(Exists(here))
        return [*self._rank(own), *self._rank(elsewhere)]

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
        return entries.filter(self._answers).annotate(score=self._score)

    @property
    def _answers(self) -> Q:
        """Each language has words of its own for what is sought, and may have none."""
        asked = (
            Q(language=language, terms__has_all=sought)
            for language, sought in self.sought.items()
            if sought
        )
        return reduce(or_, asked, Q(pk=None))

    @property
    def _score(self) -> Case:
        return Case(
            *(
                When(language=language, then=sum(map(_worth, sought), _is_first_for(sought)))
                for language, sought in self.sought.items()
            )
        )

    def _rank(self, entries: QuerySet[SearchEntry]) -> list[Hit]:
        """Best first; of equals the newest, and what is from no day in particular before all.

        A page whose files were found too, is found once: by its own words, if they are as good.
        """
        hits = sorted(
            (Hit(*row) for row in entries.values_list(*FIELDS)),
            key=lambda hit: (
                -self._get_worth(hit),
                -(hit.on or date.max).toordinal(),
                hit.page_id,
                hit.entry_id,
            ),
        )
        best: dict[tuple[int, str], Hit] = {}
        for hit in hits:
            best.setdefault((hit.page_id, hit.place), hit)
        return list(best.values())

    def _get_worth(self, hit: Hit) -> float:
        """What does not hold any more counts half."""
        standing = get_standing(closes_at=hit.closes_at, review_by=hit.review_by, now=self._now)
        return hit.score if standing == Standing.HOLDS else hit.score / 2


def get_readable_entries(*, reader: Reader, language: str) -> QuerySet[SearchEntry]:
    """What is on the pages in a language that this reader may read, and in the files there."""
    files = Document.objects.readable_by(reader).order_by()
    return SearchEntry.objects.filter(
        Q(document=None) | Q(document__in=files.values("pk")),
        page__in=_get_pages(reader=reader, language=language).values("pk"),
    )


def _get_pages(*, reader: Reader, language: str) -> QuerySet[SitePage]:
    pages = SitePage.objects.live().readable_by(reader).order_by()
    return pages.filter(locale__language_code=language)


def _worth(term: str) -> Case:
    return Case(
        When(title_terms__has_all=(term,), then=IN_TITLE),
        When(summary_terms__has_all=(term,), then=IN_SUMMARY),
        When(often_terms__has_all=(term,), then=OFTEN_IN_BODY),
        default=IN_BODY,
    )


def _is_first_for(sought: tuple[str, ...]) -> Case:
    """What editors found to be the answer to this very search comes before all else."""
    return Case(When(first_for__has_all=(as_one(sought),), then=FIRST), default=0)
