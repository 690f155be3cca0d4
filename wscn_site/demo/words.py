"""The pieces that a bilingual text is made of.

Each holds its Welsh and its English side by side, so that nobody changes one without seeing the other. A text may hold
<b>, <i>, <a href> and <span lang>; everything else is plain.
"""

from dataclasses import dataclass
from typing import Literal

Language = Literal["cy", "en"]
LANGUAGES: tuple[Language, ...] = ("cy", "en")


@dataclass(frozen=True, kw_only=True)
class Both:
    """One thing said in Welsh and in English."""

    cy: str
    en: str

    def said(self, language: Language) -> str:
        """What it is in this language."""
        return self.cy if language == "cy" else self.en


class Heading(Both):
    """A heading of the second level."""


class Subheading(Both):
    """A heading of the third level."""


class Paragraph(Both):
    """A paragraph."""


class CallOut(Both):
    """A paragraph that stands out: what the reader must not miss."""


@dataclass(frozen=True, kw_only=True)
class Quotation(Both):
    """What somebody said. Ours are samples, and `said_by` says so."""

    said_by: Both


@dataclass(frozen=True, kw_only=True)
class Points:
    """A list with bullets, in the same order in both languages."""

    cy: tuple[str, ...]
    en: tuple[str, ...]

    def said(self, language: Language) -> tuple[str, ...]:
        """The points in this language."""
        return self.cy if language == "cy" else self.en


class Steps(Points):
    """A list with numbers: things done one after the other."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows under a first row of column names, with a caption."""

    caption: Both
    cy: tuple[tuple[str, ...], ...]
    en: tuple[tuple[str, ...], ...]

    def said(self, language: Language) -> tuple[tuple[str, ...], ...]:
        """The rows in this language, column names first."""
        return self.cy if language == "cy" else self.en


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A drawing of `makers.pictures`, by name, and what it shows, for whoever cannot see it."""

    name: str
    alt: Both


Piece = Heading | Subheading | Paragraph | CallOut | Quotation | Points | Table | Picture
Story = tuple[Piece, ...]
