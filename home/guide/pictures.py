"""The pictures of the guide: taken of the screens by a journey, in each language (`make pictures`).

What can be read in each is written down here (``notes``), so that a screen that has changed since
is found. The pictures are static files, which anybody may see: nothing confidential is in them.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "static" / "guide"


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture as it was taken: where it is among the static files, and how large."""

    path: str
    width: int
    height: int


def get_picture(name: str, *, language: str) -> Picture:
    """The picture of that name in a language."""
    kept = read_notes(language)[name]
    return Picture(path=f"guide/{language}/{name}.png", width=kept["width"], height=kept["height"])


@cache
def read_notes(language: str) -> dict[str, dict[str, int]]:
    """What is written down of each picture in a language."""
    notes: dict[str, dict[str, int]] = json.loads(get_notes_path(language).read_text())
    return notes


def get_notes_path(language: str) -> Path:
    """Where it is written down."""
    return HERE / "notes" / f"{language}.json"
