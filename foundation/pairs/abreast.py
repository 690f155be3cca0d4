"""The words of both drafts of a pair beside each other, to be read and not written."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from django.db.models import Field
from django.utils.text import capfirst
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import get_text_for_indexing

from foundation.models import SitePage
from foundation.parity.lines import get_written_fields


@dataclass(frozen=True, kw_only=True)
class Row:
    """One part of the page, in each language: its words, which may be none; None, if not there."""

    label: str
    cy: str | None
    en: str | None

    @property
    def is_there(self) -> bool:
        """Whether it is there in one language at least."""
        return self.cy is not None or self.en is not None


def lay_abreast(*, cy: SitePage, en: SitePage) -> list[Row]:
    """What each draft says, part by part, of what its editor asks for."""
    rows: list[Row] = []
    for field in get_written_fields(cy):
        one, other = getattr(cy, field.name), getattr(en, field.name)
        if isinstance(field, StreamField):
            rows += _lay_blocks(list(one), list(other))
        elif isinstance(field, RichTextField):
            words = {"cy": get_text_for_indexing(one), "en": get_text_for_indexing(other)}
            rows.append(_make_row(field, **words))
        else:
            rows.append(_make_row(field, cy=one, en=other))
    return [row for row in rows if row.is_there]


def _make_row(field: Field[Any, Any], *, cy: str | None, en: str | None) -> Row:
    return Row(label=capfirst(str(field.verbose_name)), cy=cy or None, en=en or None)


def _lay_blocks(one: list[Any], other: list[Any]) -> Iterator[Row]:
    """The parts of a text: those that began as a copy of each other side by side.

    Between them, in order.
    """
    ids, others = [block.id for block in one], [block.id for block in other]
    for _tag, at, to, other_at, other_to in SequenceMatcher(None, ids, others).get_opcodes():
        for pair in zip_longest(one[at:to], other[other_at:other_to]):
            welsh, english = map(_get_text, pair)
            label = str(next(block for block in pair if block).block.label)
            yield Row(label=capfirst(label), cy=welsh, en=english)


def _get_text(block: Any) -> str | None:
    return "\n".join(block.block.get_searchable_content(block.value)) if block else None
