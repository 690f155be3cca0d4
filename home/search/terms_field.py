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
    """Terms with spaces between them. ``has_all`` is true of a row that has every term asked for.

    On PostgreSQL the condition is the one that the index of ``home/migrations`` is made for.
    """


@TermsField.register_lookup
class HasAll(Lookup[Any]):
    """``terms__has_all=("heddlu", "lleol")``: no part of a word will do, nor any wildcard."""

    lookup_name = "has_all"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, parameters = self.process_lhs(compiler, connection)
        each = f"instr(' ' || {column} || ' ', %s) > 0"
        return (
            f"({' AND '.join([each] * len(self.rhs))})",
            tuple(value for term in self.rhs for value in (*parameters, f" {term} ")),
        )

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, parameters = self.process_lhs(compiler, connection)
        sql = f"string_to_array({column}, ' ') @> string_to_array(%s::text, ' ')"
        return sql, (*parameters, " ".join(self.rhs))
