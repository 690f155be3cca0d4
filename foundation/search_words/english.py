"""The stem that all forms of an English word come down to."""

import re
from functools import cache, lru_cache
from typing import Protocol

import snowballstemmer

from foundation.search_words.tokens import without_accents
from foundation.search_words.vocabulary import get_headwords

# Organize is how others spell organise, and how some do here.
_WITH_Z = re.compile(r"z(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)")


class Stemmer(Protocol):
    """What we ask of the library."""

    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


@lru_cache(maxsize=50_000)
def term_of(word: str) -> str:
    """The term for an English word in small letters."""
    headwords = get_headwords("en")
    plain = without_accents(word)
    ours = _with_s(plain)
    return _get_stemmer().stemWord(headwords.get(plain) or headwords.get(ours, ours))


def _with_s(word: str) -> str:
    match = _WITH_Z.search(word)
    return word if match is None else f"{word[: match.start()]}s{word[match.end() :]}"


@cache
def _get_stemmer() -> Stemmer:
    return snowballstemmer.stemmer("english")
