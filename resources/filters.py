"""Finding one's way in a list: filters with counts that are true for this reader."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain
from operator import or_
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import CharField, Count, F, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast
from django.db.models.lookups import In
from django.http import QueryDict

# What an address calls the words that a list is searched for.
WORDS = "q"
# What the number of all rows is counted as, among the answers to the questions.
ALL = ""
# The name of a question, an answer to it, and how many rows give it.
Counted = QuerySet[Any, tuple[str, str, int]]


@dataclass(frozen=True, kw_only=True)
class Question:
    """What a list can be narrowed by.

    ``answer`` is where a row has its answer, or how it follows from what the row has; ``labels``
    are the answers that the list knows, by their values in the address. A row ``has_many`` answers
    if it may give several. Of an index, such as A to Z, one answer is chosen at a time, by a link;
    of others several, by boxes.
    ``unasked`` is what a row must be while nothing is chosen.
    """

    name: str
    legend: str
    answer: str | Combinable
    labels: Mapping[str, str]
    has_many: bool = False
    is_index: bool = False
    unasked: Q = field(default_factory=Q)

    @property
    def expression(self) -> Combinable:
        """The answer of a row, for a query."""
        return F(self.answer) if isinstance(self.answer, str) else self.answer

    def is_among(self, picked: Sequence[str]) -> Q:
        """Of rows: whether they give one of these answers."""
        if isinstance(self.answer, str):
            return Q((f"{self.answer}__in", picked))
        return Q(In(self.answer, picked))

    def count(self, rows: QuerySet[Any]) -> list[Counted]:
        """How many of these rows give each answer, as parts of a query."""
        return [_count(rows, name=self.name, answer=self.expression)]


@dataclass(frozen=True, kw_only=True)
class Choice(Question):
    """A question to which a row may give several answers, by what it has itself.

    ``rows_of`` says of each answer which rows give it, in place of ``answer``.
    """

    rows_of: Mapping[str, Q]
    answer: str = ""

    def is_among(self, picked: Sequence[str]) -> Q:
        return reduce(or_, (self.rows_of[value] for value in picked))

    def count(self, rows: QuerySet[Any]) -> list[Counted]:
        return [
            _count(rows.filter(which), name=self.name, answer=Value(value))
            for value, which in self.rows_of.items()
        ]


@dataclass(frozen=True)
class Option:
    """One box to tick."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Group:
    """A question with its boxes: any box ticked in it will do."""

    name: str
    legend: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class AnswerLink:
    """The list with one answer of an index, or with any."""

    value: str
    label: str
    url: str
    is_empty: bool
    is_current: bool


@dataclass(frozen=True)
class Chosen:
    """One filter that is on, and the address of the list without it."""

    label: str
    remove_url: str


class ListFilters:
    """The filters of a list as the reader has set them.

    Takes the rows that the reader may see, what they can be asked, and the address's query. A value
    that a question does not know is left out, so that an old link still works. ``words`` are those
    for which the rows were searched already.
    """

    def __init__(
        self,
        *,
        rows: QuerySet[Any],
        questions: Sequence[Question],
        query: QueryDict,
        url: str,
        words: str = "",
    ) -> None:
        self.words = words
        self._rows = rows
        self._questions = questions
        self._query = query
        self._url = url
        self._picked = {question.name: self._pick(question) for question in questions}
        self._counts = self._count()
        self.groups = [self._group(question) for question in questions if not question.is_index]

    @property
    def is_active(self) -> bool:
        """Whether anything is filtered out."""
        return bool(self.words) or any(self._picked.values())

    @property
    def clear_url(self) -> str:
        """The address of the whole list."""
        return self._url

    @property
    def chosen(self) -> list[Chosen]:
        """The filters that are on, each with a way to take it off."""
        sought = [Chosen(label=f"“{self.words}”", remove_url=self._with_only(WORDS, ""))]
        return sought[: bool(self.words)] + [
            Chosen(label=option.label, remove_url=self._without(group.name, option.value))
            for group in self.groups
            for option in group.options
            if option.is_chosen
        ]

    @property
    def kept(self) -> dict[str, str]:
        """What the form of the boxes must hand on, so that the place in an index stays."""
        return {
            question.name: self._picked[question.name][0]
            for question in self._questions
            if question.is_index and self._picked[question.name]
        }

    def get_links(self, question: Question, *, any_answer: str) -> list[AnswerLink]:
        """A way to any answer of an index and to each, with whatever else was asked for kept."""
        options = self._group(question).options
        whole = Option(
            value="",
            label=any_answer,
            count=sum(option.count for option in options),
            is_chosen=not self._picked[question.name],
        )
        return [
            AnswerLink(
                value=option.value,
                label=option.label,
                url=self._with_only(question.name, option.value),
                is_empty=not option.count,
                is_current=option.is_chosen,
            )
            for option in (whole, *options)
        ]

    @property
    def total(self) -> int:
        """How many rows pass every filter."""
        return self._counts[ALL].get(ALL, 0)

    def get_rows(self) -> QuerySet[Any]:
        """The rows that pass every filter."""
        return self._filtered(by=self._questions)

    def get_page(self, rows: QuerySet[Any], *, per_page: int) -> Page[Any]:
        """The page that was asked for, of those rows in whatever order; the last, if past it.

        They were counted with the boxes.
        """
        paginator = Paginator(rows, per_page)
        paginator.count = self.total
        return paginator.get_page(self._query.get("page"))

    def _pick(self, question: Question) -> list[str]:
        asked = dict.fromkeys(self._query.getlist(question.name))
        known = [value for value in asked if value in question.labels]
        return known[:1] if question.is_index else known

    def _filtered(self, *, by: Sequence[Question]) -> QuerySet[Any]:
        rows = self._rows
        for question in by:
            picked = self._picked[question.name]
            is_answer = question.is_among(picked) if picked else question.unasked
            if picked and question.has_many:
                # A row with two of the chosen answers is still one row; and to tell rows apart by
                # all that is written in them is slow.
                answering = rows.model._base_manager.filter(is_answer)
                is_answer = Q(pk__in=answering.values("pk"))
            rows = rows.filter(is_answer)
        return rows

    def _count(self) -> dict[str, dict[str, int]]:
        """How many rows there are, and how many give each answer, whatever was picked of its
        question: one query.
        """
        counts: dict[str, dict[str, int]] = {question.name: {} for question in self._questions}
        counts[ALL] = {}
        rows = _count(self.get_rows(), name=ALL, answer=Value(ALL))
        parts = chain.from_iterable(map(self._count_answers, self._questions))
        for name, value, count in rows.union(*parts, all=True):
            counts[name][str(value)] = count
        return counts

    def _count_answers(self, question: Question) -> list[Counted]:
        others = self._filtered(by=[other for other in self._questions if other != question])
        return question.count(others)

    def _group(self, question: Question) -> Group:
        counts = self._counts[question.name]
        options = tuple(
            Option(
                value=value,
                label=label,
                count=counts.get(value, 0),
                is_chosen=value in self._picked[question.name],
            )
            for value, label in question.labels.items()
        )
        return Group(name=question.name, legend=question.legend, options=options)

    def _with_only(self, name: str, value: str) -> str:
        rest = self._query.copy()
        rest.pop("page", None)
        rest.setlist(name, [value] if value else [])
        return get_address(self._url, rest)

    def _without(self, name: str, value: str) -> str:
        rest = self._query.copy()
        rest.pop("page", None)
        rest.setlist(name, [kept for kept in rest.getlist(name) if kept != value])
        return get_address(self._url, rest)


def _count(rows: QuerySet[Any], *, name: str, answer: Combinable) -> Counted:
    answers = rows.order_by().values(question=Value(name), value=Cast(answer, CharField()))
    counted = answers.annotate(count=Count("pk", distinct=True))
    return counted.values_list("question", "value", "count")


def get_address(url: str, query: QueryDict) -> str:
    """The address of a list with a query, or as it is when there is nothing to ask."""
    asked = query.urlencode()
    return f"{url}?{asked}" if asked else url
