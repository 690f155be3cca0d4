"""Where the words of a text are, and how they are spelt without regard to case and accents."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Nobody looks for a longer one; it would be a file's innards or mischief.
LONGEST_WORD = 40
_WORD = re.compile(r"[^\W_]+(?:[̀-ͯ]+[^\W_]*)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it stands in a text, and where."""

    word: str
    start: int
    end: int


def tokens_of(text: str) -> Iterator[Token]:
    """The words of a text, in small letters, one at a time.

    An apostrophe or a hyphen parts words (*i'r*, *cam-drin*). A letter that is left alone by that
    says nothing; a figure does.
    """
    for match in _WORD.finditer(text):
        word = unicodedata.normalize("NFC", match[0]).lower()
        if len(word) > 1 or word.isdigit():
            yield Token(word=word[:LONGEST_WORD], start=match.start(), end=match.end())


def without_accents(word: str) -> str:
    """*tŷ* as *ty*: many people type no accents."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def fold(text: str) -> str:
    """A text's words without case and accents, each with a space before it: " ty mawr"."""
    return "".join(f" {without_accents(token.word)}" for token in tokens_of(text))
