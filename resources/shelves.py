"""What the page of a theme shows of the apps above this one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.dispatch import Signal

from accounts.access import Reader
from foundation.models import SitePage

shelves_asked_for = Signal()
"""What else is filed under ``theme``, in ``language``, that ``reader`` may open? A shelf each.

Whoever has pages filed under themes answers, with as many queries for a hundred as for one.
"""


@dataclass(frozen=True, kw_only=True)
class ShelfEntry:
    """A page on a shelf: what kind of thing it is, and the day that matters."""

    page: SitePage
    kind: str = ""
    on: date | None = None


@dataclass(frozen=True)
class Shelf:
    """Things of one kind, under a heading in the language of the page."""

    title: str
    entries: Sequence[ShelfEntry]


def get_shelves(*, theme: Any, language: str, reader: Reader) -> list[Shelf]:
    """Those with something on them, in the order in which the apps have joined."""
    asked = {"theme": theme, "language": language, "reader": reader}
    answers: Any = shelves_asked_for.send(sender=None, **asked)
    return [shelf for _, shelf in answers if shelf.entries]
