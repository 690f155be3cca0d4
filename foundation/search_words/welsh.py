"""The one word that all forms of a Welsh word come down to.

The lexicon is simplemma's, which knows 400,000 forms, mutated ones among them, but not the words
of this site, and has faults that ``cy/forms.txt`` mends. The mutations are undone by our own rules.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from foundation.search_words.mutations import radicals_of
from foundation.search_words.tokens import without_accents
from foundation.search_words.vocabulary import get_headwords

# How plurals end, and what the singular has in that place.
PLURALS = (
    ("iadau", "iad"),
    ("iaid", ""),
    ("wyr", "wr"),
    ("oedd", ""),
    ("iau", ""),
    ("ion", ""),
    ("au", ""),
    ("on", ""),
    ("od", ""),
    ("ydd", ""),
    ("i", ""),
)
SHORTEST_STEM = 4
ACCENTED = {"a": "â", "e": "ê", "i": "îï", "o": "ôö", "u": "û", "w": "ŵ", "y": "ŷ"}
# There is a cynghorwr in the lexicon, but the plural of cynghorydd is cynghorwyr.
DOERS = ("wr", "ydd")


@lru_cache(maxsize=50_000)
def term_of(word: str) -> str:
    """The term for a Welsh word in small letters, without accents."""
    return without_accents(_as_doer(_lemma_of(word)))


def _lemma_of(word: str) -> str:
    """Follow the lexicon until it has no more to say: it gives *tai* for *dai*, *tŷ* for *tai*."""
    path: list[str] = []
    while word not in path:
        path.append(word)
        if word in get_headwords("cy"):
            return get_headwords("cy")[word]
        word = _next_after(word)
    # It goes in circles with some, as from cronfa to cronfeydd and back: any one will do, always
    # the same.
    return min(path[path.index(word) :], key=lambda each: (len(each), each))


def _next_after(word: str) -> str:
    """What the word is a form of, as far as anybody knows; the word itself if nobody does."""
    headwords = get_headwords("cy")
    for radical in radicals_of(word):
        if radical in headwords:
            return headwords[radical]
    known = _in_lexicon(word)
    if known:
        return known
    return next(filter(_is_known, _likely_sources(word)), word)


def _likely_sources(word: str) -> Iterator[str]:
    yield from radicals_of(word)
    for ending, singular in PLURALS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_STEM:
            yield stem + singular
            yield from radicals_of(stem + singular)
    for position, letter in enumerate(word):
        for accented in ACCENTED.get(letter, ""):
            yield word[:position] + accented + word[position + 1 :]


def _is_known(word: str) -> bool:
    return word in get_headwords("cy") or bool(_in_lexicon(word))


def _in_lexicon(word: str) -> str:
    """The lexicon's word for a form, in small letters; empty if it does not know the form."""
    lexicon = _get_lexicon()
    found = lexicon.get(word) or lexicon.get(word.capitalize()) or ""
    # It has some entries of a letter or two that are misprints.
    return found.lower() if len(found) > 1 else ""


def _as_doer(word: str) -> str:
    ending, better = DOERS
    if word.endswith(ending):
        doer = word.removesuffix(ending) + better
        return doer if _in_lexicon(doer) == doer else word
    return word


@cache
def _get_lexicon() -> Mapping[str, str]:
    return DefaultDictionaryFactory().get_dictionary("cy")
