"""What is on a paper, whatever kind of file it will be."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from members_area.questions import split_paragraphs


@dataclass(frozen=True)
class Part:
    """A heading, and the plain text below it."""

    heading: str
    text: str

    @property
    def paragraphs(self) -> Iterator[list[str]]:
        """The text, each paragraph as its lines."""
        return split_paragraphs(self.text)


@dataclass(frozen=True)
class Paper:
    """A response in one language: whose it is, what it answers, and each answer."""

    title: str
    author: str
    language: str
    facts: tuple[str, ...]
    parts: tuple[Part, ...]
    made_at: datetime
