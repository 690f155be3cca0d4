"""A text as terms: what the index keeps of it, and what a search looks for in the index.

The index keeps, for every word, its term and those of other names for the same thing. A search
looks for all of its own words, and so needs to know of no other names.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from foundation.search_words import english, welsh
from foundation.search_words.tokens import Token, tokens_of
from foundation.search_words.vocabulary import get_stop_words, get_synonyms

TERM_OF: dict[str, Callable[[str], str]] = {"cy": welsh.term_of, "en": english.term_of}


@dataclass(frozen=True, slots=True)
class Place:
    """A word of a text, and all the terms by which it is found."""

    start: int
    end: int
    terms: frozenset[str]


def places_in(text: str, *, language: str) -> list[Place]:
    """The words of a text that say something, in their order."""
    tokens = _telling(text, language)
    own = _own_terms(tokens, language)
    found = [{term} for term in own]
    names = _get_names(language)
    for start, term in enumerate(own):
        for name, others in names.get(term, ()):
            end = start + len(name)
            if tuple(own[start:end]) == name:
                for place in range(start, end):
                    found[place] |= others
    return [
        Place(start=token.start, end=token.end, terms=frozenset(terms))
        for token, terms in zip(tokens, found, strict=True)
    ]


def terms_in(text: str, *, language: str) -> list[str]:
    """The terms of a text as often as they are in it, in a fixed order."""
    return [term for place in places_in(text, language=language) for term in sorted(place.terms)]


def terms_sought(query: str, *, language: str) -> tuple[str, ...]:
    """What a text must have to answer a query: all of these, each once, in the query's order.

    Of a query that is nothing but words to pass over, every word counts: somebody who types
    *tan* may mean *tân*.
    """
    tokens = _telling(query, language) or list(tokens_of(query))
    return tuple(dict.fromkeys(_own_terms(tokens, language)))


def stems_in(text: str, *, language: str) -> tuple[str, ...]:
    """What each word of a text that says something comes down to, in the text's order."""
    return tuple(_own_terms(_telling(text, language), language))


def _telling(text: str, language: str) -> list[Token]:
    stop_words = get_stop_words(language)
    return [token for token in tokens_of(text) if token.word not in stop_words]


def _own_terms(tokens: Iterable[Token], language: str) -> list[str]:
    term_of = TERM_OF[language]
    return [term_of(token.word) for token in tokens]


@cache
def _get_names(language: str) -> dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]:
    """By its first term, every name for a thing, with the terms of all names for it."""
    by_first: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for group in get_synonyms(language):
        names = [tuple(_own_terms(_telling(name, language), language)) for name in group]
        terms = frozenset(term for name in names for term in name)
        for name in names:
            by_first.setdefault(name[0], []).append((name, terms))
    return by_first
