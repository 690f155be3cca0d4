"""What is in a file for a translator, and what comes back in one, whatever the file's kind."""

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from accounts.numbers import as_number

REFERENCE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class BadFile(ValueError):
    """Says why nothing in a file can be read."""


@dataclass(frozen=True, kw_only=True)
class Item:
    """A string to be translated: its number in the file, and what stands there now."""

    number: int
    label: str
    source: str
    target: str


@dataclass(frozen=True, kw_only=True)
class PageSheet:
    """The strings of a page, and who may read it."""

    title: str
    mark: str
    items: Sequence[Item]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """All that is handed out at once."""

    reference: uuid.UUID
    language: str
    source_language: str
    made_at: datetime
    pages: Sequence[PageSheet]


@dataclass(frozen=True, kw_only=True)
class ReturnedLine:
    """A string that came back: where in the file, its number, and what is written there."""

    line: int
    number: int
    text: str
    is_unfinished: bool = False


@dataclass(frozen=True, kw_only=True)
class Returned:
    """What came back. Without a language, the file does not say one."""

    reference: str
    language: str = ""
    lines: list[ReturnedLine] = field(default_factory=list)


def name(reference: uuid.UUID, number: int) -> str:
    """What a string is called in a file, so that it is known again."""
    return f"{reference}:{number}"


def read_name(said: str) -> tuple[str, int]:
    """The reference and the number in such a name; nothing and 0 where it is none."""
    found = REFERENCE.search(said)
    number = said.rpartition(":")[2]
    return (found[0] if found else "", as_number(number) if found else 0)


def digest(text: str) -> str:
    """A mark by which a string is known again without being kept."""
    return sha256(text.encode()).hexdigest()[:16]
