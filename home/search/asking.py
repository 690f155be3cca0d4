"""What a reader finds: pages in their language, then those that are in the other language alone.

Who may read a page is asked of the page, live, in the query that finds it. The index is never
asked, so that what was shut a moment ago is not found.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When

from accounts.access import Reader
from foundation.models import SitePage
from foundation.search_words.terms import terms_sought
from home.models import SearchEntry

# What a word is worth where it stands; in the body, one.
IN_TITLE, IN_SUMMARY, OFTEN_IN_BODY, IN_BODY = 9, 4, 2, 1
OTHER = {"cy": "en", "en": "cy"}


@dataclass(frozen=True)
class Hit:
    """A page that was found, and what it is filed under."""

    page_id: int
    language: str
    kind: str
    on: date | None
    themes: list[int]
    score: int

    @property
    def year(self) -> str:
        """The year it is from; empty for what is from no day in particular."""
        return str(self.on.year) if self.on else ""


FIELDS = ("page_id", "language", "kind", "on", "themes", "score")


class Search:
    """One question of one reader, in the language of the page they are on."""

    def __init__(self, words: str, *, reader: Reader, language: str) -> None:
        self._language = language
        self._reader = reader
        self.sought = {code: terms_sought(words, language=code) for code in OTHER}

    @property
    def asks_nothing(self) -> bool:
        """Whether there is no word in it."""
        return not self.sought[self._language]

    @cached_property
    def hits(self) -> list[Hit]:
        """All that was found, best first. A pair is found once. Two queries, however many."""
        here = Exists(
            self._readable.filter(
                translation_key=OuterRef("pair"), locale__language_code=self._language
            )
        )
        own = self._entries(self._language)
        elsewhere = self._entries(OTHER[self._language]).exclude(here)
        return [*_ranked(own), *_ranked(elsewhere)]

    def finds_in_other_language(self) -> bool:
        """Whether somebody who reads the other language would find something with these words."""
        return self._entries(OTHER[self._language]).exists()

    @property
    def _readable(self) -> QuerySet[SitePage]:
        return SitePage.objects.live().readable_by(self._reader).order_by()

    def _entries(self, language: str) -> QuerySet[SearchEntry]:
        sought = self.sought[language]
        entries = SearchEntry.objects.filter(
            language=language, terms__has_all=sought, page__in=self._readable.values("pk")
        ).annotate(score=sum((_worth(term) for term in sought), Value(0)))
        return entries if sought else entries.none()


def _worth(term: str) -> Case:
    return Case(
        When(title_terms__has_all=(term,), then=IN_TITLE),
        When(summary_terms__has_all=(term,), then=IN_SUMMARY),
        When(often_terms__has_all=(term,), then=OFTEN_IN_BODY),
        default=IN_BODY,
    )


def _ranked(entries: QuerySet[SearchEntry]) -> list[Hit]:
    """Best first; of equals the newest, and what is from no day in particular before all."""
    hits = [Hit(*row) for row in entries.values_list(*FIELDS)]
    return sorted(
        hits, key=lambda hit: (-hit.score, -(hit.on or date.max).toordinal(), hit.page_id)
    )
