"""Welsh and English A–Z as a key that every database orders alike.

The key has two ASCII characters a letter (``ng`` is ``g1``, so that it follows every ``g0``).
Stored in a column when a row is saved, it gives the same order on SQLite and PostgreSQL, whatever
their collation. ICU's own Welsh order reads every ``ng`` as one letter, so that Bangor would come
before Bala.
"""

import re
import unicodedata
from collections.abc import Iterator

LETTERS_OF_TWO = {
    "ch": "c1",
    "dd": "d1",
    "ff": "f1",
    "ng": "g1",
    "ll": "l1",
    "ph": "p1",
    "rh": "r1",
    "th": "t1",
}
# Beginnings of words in which the pair is two letters; the bar stands between them.
TWO_LETTERS_AFTER_ALL = {
    "bangor": "ban|gor",
    "dangos": "dan|gos",
    "lingri": "lin|gri",
    "llangefni": "llan|gefni",
    "llangollen": "llan|gollen",
    "llongyfarch": "llon|gyfarch",
}
# The letters of each alphabet, in its order; Welsh has taken in no k, q, v, x and z.
ALPHABETS = {
    "cy": (
        *("a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "h", "i", "j", "l", "ll"),
        *("m", "n", "o", "p", "ph", "r", "rh", "s", "t", "th", "u", "w", "y"),
    ),
    "en": tuple("abcdefghijklmnopqrstuvwxyz"),
}
NUMERALS = "0-9"
VOWELS = "aeiouwy"
BETWEEN_WORDS = "00"
_LETTERS_BY_WEIGHT = {weight: letter for letter, weight in LETTERS_OF_TWO.items()}
_ARTICLE = re.compile(r"^(?:y|yr|the|a|an)\s+")
_APOSTROPHES = re.compile(r"['‘’]")
_WORD = re.compile(r"[a-z0-9]+")


def sort_key(text: str, *, language: str) -> str:
    """What to order by, so that names stand as a reader of that language looks for them."""
    words = _WORD.findall(_APOSTROPHES.sub("", _ARTICLE.sub("", _plain(text))))
    return BETWEEN_WORDS.join("".join(_weights(word, language=language)) for word in words)


def get_letter(key: str) -> str:
    """The letter under which a key stands: of its own alphabet, or of another, or the numerals.

    None, of what has neither letter nor numeral.
    """
    weight = key[:2]
    if weight[:1] == "1":
        return NUMERALS
    return _LETTERS_BY_WEIGHT.get(weight, weight[:1])


def get_letters(*, language: str) -> list[str]:
    """All that something can stand under, in order: numerals first, and the letters of others."""
    letters = {*ALPHABETS[language], *ALPHABETS["en"]}
    return [NUMERALS, *sorted(letters, key=_weigh)]


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.strip().casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _weights(word: str, *, language: str) -> Iterator[str]:
    for letter in _welsh_letters(word) if language == "cy" else word:
        if letter.isdigit():
            yield f"1{letter}"
        else:
            yield _weigh(letter)


def _weigh(letter: str) -> str:
    return LETTERS_OF_TWO.get(letter, f"{letter}0")


def _welsh_letters(word: str) -> Iterator[str]:
    word = _with_bars(word)
    position = 0
    while position < len(word):
        pair = word[position : position + 2]
        # After a vowel it is r and h: arholiad, parhau.
        is_r_and_h = pair == "rh" and position > 0 and word[position - 1] in VOWELS
        if pair in LETTERS_OF_TWO and not is_r_and_h:
            yield pair
            position += 2
        else:
            if word[position] != "|":
                yield word[position]
            position += 1


def _with_bars(word: str) -> str:
    for beginning, divided in TWO_LETTERS_AFTER_ALL.items():
        if word.startswith(beginning):
            return divided + word[len(beginning) :]
    return word
