"""Passwords that are known from breaches, looked up in a file beside the site: nobody is asked.

The file is the list "Pwned Passwords" of haveibeenpwned.com, to which the National Crime Agency
gives what it finds; the most frequent hundred thousand are what the National Cyber Security Centre
(NCSC) gives out. Its downloader writes it in order of hash, a line for each: 40 characters of
SHA-1, a colon, how often it was seen.

SHA-1 is theirs: there is no other way to look something up in that list. It guards nothing here,
which is what usedforsecurity says, to people and to the linter (S324). No such hash of what
somebody types is kept or sent; passwords are kept under PASSWORD_HASHERS.
"""

import hashlib
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

HASH = 40  # characters of a hash; what follows it in a line does not matter


class NotBreached:
    """Refuses what is in the file that BREACHED_PASSWORDS names, if it names one."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Raise ValidationError if the password is known."""
        file = settings.BREACHED_PASSWORDS
        if file and is_in(Path(file), password=password):
            message = _("This password is known from a breach somewhere else. Choose another.")
            raise ValidationError(message, code="breached")

    def get_help_text(self) -> str:
        """Nothing: it is no rule that anybody could follow beforehand."""
        return ""


def is_in(path: Path, *, password: str) -> bool:
    """Whether a password's hash is in the file, which is in order, and too large to read whole."""
    wanted = _get_hash(password)
    with path.open("rb") as file:
        low, high = 0, path.stat().st_size
        while low < high:
            middle = (low + high) // 2
            start, found = _read_line(file, after=middle)
            if found == wanted:
                return True
            if found and found < wanted:
                low = max(middle + 1, start)
            else:
                high = middle
    return False


def _get_hash(password: str) -> bytes:
    digest = hashlib.sha1(password.encode(), usedforsecurity=False)
    return digest.hexdigest().upper().encode()


def _read_line(file: BinaryIO, *, after: int) -> tuple[int, bytes]:
    """The first line that begins there or later: where it begins, and its hash."""
    file.seek(max(after - 1, 0))
    if after:
        file.readline()
    start = file.tell()
    return start, file.readline()[:HASH].upper()
