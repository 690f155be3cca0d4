"""The text of a file that should be a list as CSV, whatever wrote it; or why it is none."""

import codecs
import re

from django.utils.translation import gettext as _

# How files begin that are often sent in place of a list.
DISGUISED = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
# Stands where there was a sign that nobody can read.
UNREADABLE = "\ufffd"
_BROKEN = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[\u0080-\ud7ff\ue000-\U0010ffff]")


class BadList(ValueError):
    """Says why no line of the list can be read."""


def decode(content: bytes) -> str:
    """The text of a list. What cannot be read of it is marked, to be told of line by line.

    A list in the signs of Windows is read as such. One that is in UTF-8 but for a broken sign is
    not: every name in it would come out wrong, and nobody would be told.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    if content.startswith(DISGUISED) or b"\0" in content:
        raise BadList(
            _("This file is no list: it may be a spreadsheet or a PDF. Save it as CSV and retry.")
        )
    text = content.decode("utf-8-sig", errors="surrogateescape")
    if _BROKEN.search(text) and not _BEYOND_ASCII.search(text):
        text = content.decode("cp1252", errors="replace")
    return _BROKEN.sub(UNREADABLE, text)
