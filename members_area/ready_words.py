"""Words that are ready to use, as a page keeps them: each text in both languages."""

from dataclasses import dataclass
from typing import Any

LANGUAGES = ("cy", "en")


@dataclass(frozen=True)
class ReadyWords:
    """One text in one language, and what it is for."""

    key: str
    title: str
    text: str
    language: str


def read_ready_words(stream: Any, *, language: str) -> list[ReadyWords]:
    """Each text in both languages, the given one first. What is not written yet is left out."""
    order = sorted(LANGUAGES, key=lambda code: code != language)
    return [
        ReadyWords(
            key=f"{child['id']}-{code}",
            title=child["value"][f"title_{code}"],
            text=child["value"][f"text_{code}"],
            language=code,
        )
        for child in stream.raw_data
        for code in order
        if child["value"].get(f"text_{code}")
    ]
