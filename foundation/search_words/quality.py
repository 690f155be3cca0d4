"""How well words find their own forms, and only those, on lists that people wrote by hand."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from foundation.search_words.terms import terms_in, terms_sought
from foundation.search_words.vocabulary import HERE, read_groups

Finds = Callable[..., bool]
MEASURED = HERE / "measured"


@dataclass(frozen=True)
class Bounds:
    """How many of a hundred pairs of a list must, and may, be found."""

    least: float = 0
    most: float = 100

    def holds(self, percent: float) -> bool:
        return self.least <= percent <= self.most


# What a list may not fall behind. Strangers are words that look alike and must not be found.
BOUNDS = {
    "cy_pairs": Bounds(least=98),
    "cy_unseen_pairs": Bounds(least=94),
    "cy_strangers": Bounds(most=2),
    "en_pairs": Bounds(least=90),
    "en_unseen_pairs": Bounds(least=90),
    "en_strangers": Bounds(most=2),
}


@dataclass(frozen=True)
class Measure:
    """What became of the pairs of one list."""

    percent: float
    pairs: tuple[tuple[str, str], ...]
    surprises: tuple[tuple[str, str], ...]


def finds(query: str, *, text: str, language: str) -> bool:
    """Whether a search for the one finds a text that is the other."""
    sought = terms_sought(query, language=language)
    return set(sought) <= set(terms_in(text, language=language))


def measure(name: str, *, does_find: Finds = finds) -> Measure:
    """Try every pair of a list, words and their forms both ways.

    ``percent`` of the pairs are found; ``surprises`` are forms that are not, or strangers that are.
    """
    language, _, kind = name.partition("_")
    are_strangers = kind == "strangers"
    pairs = tuple(_pairs_of(name, is_mutual=not are_strangers))
    found = {pair: does_find(pair[0], text=pair[1], language=language) for pair in pairs}
    return Measure(
        percent=100 * sum(found.values()) / len(found),
        pairs=pairs,
        surprises=tuple(pair for pair in pairs if found[pair] == are_strangers),
    )


def _pairs_of(name: str, *, is_mutual: bool) -> Iterator[tuple[str, str]]:
    for word, others in read_groups(MEASURED / f"{name}.txt").items():
        for other in others:
            yield word, other
            if is_mutual:
                yield other, word
