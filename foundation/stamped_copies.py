"""A PDF that was granted to few goes out as a copy for one person, with her name on each page."""

import tempfile
from datetime import datetime
from typing import IO

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext as _, override

from accounts.access import Reader
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
    is_both = document.language == FileLanguage.BOTH
    language = get_language() if is_both else document.language
    copy = tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR)  # noqa: SIM115 - whoever sends it closes it
    try:
        with override(language), document.file.storage.open(str(document.file.name)) as source:
            stamp_pages(source, lines=get_lines(document, reader=reader, now=now), to=copy)
    except BaseException:
        copy.close()
        raise
    return copy


def get_lines(document: Document, *, reader: Reader, now: datetime) -> list[str]:
    """For whom the copy is, from when, and that it is not for others."""
    person, organisation = reader.person, reader.organisation
    names = [f"{person} <{person.email}>" if person else "", str(organisation or "")]
    taken = date_format(timezone.localtime(now), "DATETIME_FORMAT")
    mark = _("Restricted: %(name)s") % {"name": document.audience.name if document.audience else ""}
    return [
        _("Copy for: %(names)s") % {"names": ", ".join(filter(None, names))},
        f"{mark} · {taken}",
    ]
