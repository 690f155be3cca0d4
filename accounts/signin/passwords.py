"""Passwords that are among the first to be tried, however long they are.

No list of them is long enough: the known ones are short, and people who are asked for fourteen
characters repeat a short one, put a year behind it, or run along the keyboard. So a password is
taken apart as whoever guesses does it, and what there is to guess in it is counted.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from math import inf
from pathlib import Path

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# What each piece is worth. A letter that belongs to no piece is worth one.
A_COMMON_WORD = 2.0
A_WORD_OF_OURS = 1.0
A_ROW_OF_KEYS = 1.0
A_YEAR = 1.0
A_SIGN = 0.5
ENOUGH = 6.0

SHORTEST_PIECE, LONGEST_PIECE = 3, 20
READ = 128  # what comes after these characters only makes it better
OUR_WORDS = Path(__file__).with_name("our_words.txt")
ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
)
# Letters in the disguise that everybody expects.
DISGUISES = str.maketrans("0134578@$!", "oieastbasi")
REPEATED = re.compile(r"(.+?)\1+")


class NotEasilyGuessed:
    """Refuses what is made of common words, words of ours, rows of keys and years alone."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Raise ValidationError if there is too little to guess."""
        if get_worth(password) < ENOUGH:
            message = _(
                "This password is easily guessed: it is made of common words or rows of keys."
                " Put three words together that nobody else would, and retry."
            )
            raise ValidationError(message, code="easily_guessed")

    def get_help_text(self) -> str:
        """What to say before anything is typed."""
        return _("Three words that do not belong together make a good password.")


def get_worth(password: str) -> float:
    """How much there is to guess: the least, of all ways to take the password apart."""
    decomposed = unicodedata.normalize("NFKD", password[:READ].lower())
    folded = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    letters = "".join(letter for letter in folded if letter.isalnum())
    signs = A_SIGN * len(set(folded) - set(letters))
    return min(
        *(_get_worth_of(text) for text in _get_readings(folded)),
        *(signs + _get_worth_of(text) for text in _get_readings(letters)),
    )


def _get_readings(text: str) -> Iterator[str]:
    """The text as it is, without what it says again, and what it says over and over."""
    yield text
    yield REPEATED.sub(r"\1", text)
    for length in range(1, len(text) // 2 + 1):
        if text == (text[:length] * len(text))[: len(text)]:
            yield text[:length]


def _get_worth_of(text: str) -> float:
    pieces, unmasked = _get_pieces(), text.translate(DISGUISES)
    least = [0.0] + [inf] * len(text)
    for start, letter in enumerate(text):
        worth = 1.0 if letter.isalnum() else A_SIGN
        least[start + 1] = min(least[start + 1], least[start] + worth)
        for length in range(SHORTEST_PIECE, min(LONGEST_PIECE, len(text) - start) + 1):
            end = start + length
            piece = min(pieces.get(way[start:end], inf) for way in (text, unmasked))
            least[end] = min(least[end], least[start] + piece)
    return least[-1]


@cache
def _get_pieces() -> dict[str, float]:
    """Everything that is tried first, by what it is worth."""
    rows = (way for row in ROWS for way in (row, row[::-1]))
    return {
        **dict.fromkeys(CommonPasswordValidator().passwords, A_COMMON_WORD),
        **{piece: A_ROW_OF_KEYS for row in rows for piece in _get_parts(row)},
        **{str(year): A_YEAR for year in range(1900, 2100)},
        **dict.fromkeys(OUR_WORDS.read_text().split(), A_WORD_OF_OURS),
    }


def _get_parts(row: str) -> Iterator[str]:
    for start in range(len(row)):
        for end in range(start + SHORTEST_PIECE, len(row) + 1):
            yield row[start:end]
