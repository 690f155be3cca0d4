"""The piece of a text that shows why it was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from foundation.search_words.terms import Place, places_in

LENGTH = 240
BEFORE = 60
# Further down than that, another piece is hardly a better one.
TRIED = 40


@dataclass(frozen=True)
class Part:
    """Some words of an extract: those that were looked for, or those between."""

    text: str
    is_sought: bool = False


def extract(text: str, *, sought: Sequence[str], language: str) -> list[Part]:
    """The piece of a text with most of the words that were looked for; nothing if it has none."""
    wanted = frozenset(sought)
    places = places_in(text, language=language)
    hits = [place for place in places if place.terms & wanted]
    if not hits:
        return []
    first = max(
        hits[:TRIED],
        key=lambda hit: (len(_within(hits, begin=hit.start) & wanted), -hit.start),
    )
    early = first.start - BEFORE
    begin = 0 if early <= 0 else next(place.start for place in places if place.start >= early)
    end = max(place.end for place in places if place.end <= max(begin + LENGTH, first.end))
    shown = [hit for hit in hits if begin <= hit.start and hit.end <= end]
    return _parts(text, shown, begin=begin, end=end)


def _within(hits: list[Place], *, begin: int) -> frozenset[str]:
    end = begin + LENGTH - BEFORE
    return frozenset().union(*(hit.terms for hit in hits if begin <= hit.start and hit.end <= end))


def _parts(text: str, hits: list[Place], *, begin: int, end: int) -> list[Part]:
    parts = [Part("… ")] if text[:begin].strip() else []
    for hit in hits:
        parts += [Part(text[begin : hit.start]), Part(text[hit.start : hit.end], is_sought=True)]
        begin = hit.end
    rest = text[end:].strip()
    parts += [Part(text[begin:end]), Part(" …" if len(rest) > 1 else rest)]
    return [part for part in parts if part.text]
