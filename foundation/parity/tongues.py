"""Which language a string seems to be in, and whether it would be translated at all.

By its small words: they are in any sentence, and in no name. It does not say what it cannot know.
"""

import re
from functools import cache

from accounts.bilingual import OTHER
from foundation.search_words.tokens import tokens_of
from foundation.search_words.vocabulary import get_stop_words

# So few small words could be of a name that is left as it is.
ENOUGH = 2
FEW = 2
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
ADDRESS = re.compile(r"\S+@\S+|\w+://\S+|www\.\S+")


def count_words(text: str) -> int:
    """How many words somebody would have to translate."""
    return len(WORD.findall(ADDRESS.sub(" ", text)))


def guess(text: str, *, enough: int = ENOUGH) -> str | None:
    """The language that a string seems to be in; None where nobody can tell by its words.

    ``enough`` is how many small words it takes that only this language has.
    """
    words = [token.word for token in tokens_of(ADDRESS.sub(" ", text))]
    counts = {code: sum(word in _get_telling_words(code) for word in words) for code in OTHER}
    for code, other in OTHER.items():
        if counts[code] >= enough and counts[code] > 2 * counts[other]:
            return code
    return None


def is_left_as_it_is(text: str) -> bool:
    """Whether the same in both languages is nothing amiss: a word or two, a name, an address."""
    words = WORD.findall(ADDRESS.sub(" ", text))
    return len(words) <= FEW or (guess(text) is None and all(word[0].isupper() for word in words))


@cache
def _get_telling_words(language: str) -> frozenset[str]:
    """Small words that only this language has."""
    return get_stop_words(language) - get_stop_words(OTHER[language])
