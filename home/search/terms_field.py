"""A text's terms in a column: the same answers from SQLite and PostgreSQL."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Lookup, TextField


def joined(terms: Iterable[str]) -> str:
    """Terms as they are stored: each once, in order, a space between them."""
    return " ".join(sorted(set(terms)))


def as_one(terms: Iterable[str]) -> str:
    """All terms of a search as a term of its own, whatever their order. No term has a low line."""
    return "_".join(sorted(set(terms)))


class TermsField(TextField):
    """Terms with spaces between them. No part of a term will do, nor any wildcard.

    ``has_all`` is true of a row that has every term asked for; on PostgreSQL it is the condition
    that the indexes of ``home/migrations`` are made for. ``has``, for one term, reads the column,
    which is quicker for rows that are found already.
    """


@TermsField.register_lookup
class Has(Lookup[Any]):
    """``title_terms__has="heddlu"``."""

    lookup_name = "has"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, parameters = self.process_lhs(compiler, connection)
        return _reading(column, at="instr"), (*parameters, f" {self.rhs} ")

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, parameters = self.process_lhs(compiler, connection)
        return _reading(column, at="strpos"), (*parameters, f" {self.rhs} ")


@TermsField.register_lookup
class HasAll(Lookup[Any]):
    """``terms__has_all=("heddlu", "lleol")``."""

    lookup_name = "has_all"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, parameters = self.process_lhs(compiler, connection)
        each = _reading(column, at="instr")
        return (
            f"({' AND '.join([each] * len(self.rhs))})",
            tuple(value for term in self.rhs for value in (*parameters, f" {term} ")),
        )

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, parameters = self.process_lhs(compiler, connection)
        sql = f"string_to_array({column}, ' ') @> string_to_array(%s::text, ' ')"
        return sql, (*parameters, " ".join(self.rhs))


def _reading(column: str, *, at: str) -> str:
    return f"{at}(' ' || {column} || ' ', %s) > 0"
