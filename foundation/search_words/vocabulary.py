"""The lists of words that people keep: plain text, one matter a line, # before what is a remark."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def get_stop_words(language: str) -> frozenset[str]:
    """Words that a search passes over."""
    return frozenset(word for line in _lines(language, "stop_words") for word in line.split())


@cache
def get_headwords(language: str) -> dict[str, str]:
    """By form, the word that it belongs to; a headword belongs to itself."""
    return {
        form: word
        for word, forms in read_groups(HERE / language / "forms.txt").items()
        for form in (word, *forms)
    }


@cache
def get_synonyms(language: str) -> tuple[tuple[str, ...], ...]:
    """Groups of names, each of one word or several, that mean one thing."""
    return tuple(
        tuple(name.strip() for name in line.split(",")) for line in _lines(language, "synonyms")
    )


def read_groups(path: Path) -> dict[str, tuple[str, ...]]:
    """A list of lines like ``tŷ: tai dŷ``: the word, and what stands behind it."""
    pairs = (line.split(":") for line in _lines_in(path))
    return {word: tuple(others.split()) for word, others in pairs}


def _lines(language: str, name: str) -> Iterator[str]:
    return _lines_in(HERE / language / f"{name}.txt")


def _lines_in(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
