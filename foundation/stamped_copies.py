"""A PDF that was granted to few goes out as a copy for one person, with her name on each page."""

import tempfile
from datetime import datetime
from typing import IO

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext as _, override

from accounts.access import Reader
from foundation.handling import get_mark
from foundation.models import Document, FileLanguage
from foundation.stamping import stamp_pages


def is_stamped(document: Document, *, reader: Reader) -> bool:
    """Whether this reader is given a copy of her own: of each PDF that she reads by a grant."""
    return document.extension == "PDF" and reader.is_granted(document)


def make_copy(document: Document, *, reader: Reader, now: datetime) -> IO[bytes]:
    """The copy, in a file without a name, which is gone when it is closed.

    It is on the disk, where FILE_UPLOAD_TEMP_DIR says, and not in memory. What it says is in the
    document's language, or in the page's if the document is in both.
    """
    copy = tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR)  # noqa: SIM115 - whoever sends it closes it
    try:
        name, lines = str(document.file.name), get_lines(document, reader=reader, now=now)
        with document.file.storage.open(name) as source:
            stamp_pages(source, lines=lines, to=copy)
    except BaseException:
        copy.close()
        raise
    return copy


def in_its_language(document: Document) -> override:
    """The language in which something is said on a document, or in its name."""
    is_both = document.language == FileLanguage.BOTH
    return override(get_language() if is_both else document.language)


def get_lines(document: Document, *, reader: Reader, now: datetime) -> list[str]:
    """For whom the copy is, from when, and that it is not for others, in its language."""
    with in_its_language(document):
        return _get_lines(document, reader=reader, now=now)


def _get_lines(document: Document, *, reader: Reader, now: datetime) -> list[str]:
    person, organisation = reader.person, reader.organisation
    names = [f"{person} <{person.email}>" if person else "", str(organisation or "")]
    taken = date_format(timezone.localtime(now), "DATETIME_FORMAT")
    lines = [
        _("Copy for: %(names)s") % {"names": ", ".join(filter(None, names))},
        f"{get_mark(document.audience)} · {taken}",
    ]
    if document.handling:
        who = document.get_handling_display()
        lines.append(_("Who may I share this with? %(who)s") % {"who": who})
    if document.holds_until:
        day = date_format(document.holds_until)
        lines.append(_("It holds until %(day)s. Then destroy your copies.") % {"day": day})
    return lines
