"""The file of gettext: what most free programs for translators read and write."""

from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po
from django.utils.translation import gettext as _

from foundation.parity.hand_off.sheets import (
    BadFile,
    PageSheet,
    Returned,
    ReturnedLine,
    Sheet,
    name,
    read_name,
)

# A line of text is a line of the file.
UNBROKEN = 0


def write(sheet: Sheet) -> bytes:
    """The file, in UTF-8."""
    catalogue = Catalog(
        locale=sheet.language,
        project=str(sheet.reference),
        header_comment="\n".join(f"# {line}" for line in _get_heading(sheet)),
        creation_date=sheet.made_at,
        revision_date=sheet.made_at,
        fuzzy=False,
    )
    for page in sheet.pages:
        for item in page.items:
            catalogue.add(
                item.source,
                item.target,
                context=name(sheet.reference, item.number),
                auto_comments=_get_comments(page, item.label),
                # What stands there now may be of an older text.
                flags={"fuzzy"} if item.target else set(),
            )
    out = BytesIO()
    write_po(out, catalogue, width=UNBROKEN)
    return out.getvalue()


def read(content: bytes) -> Returned:
    """What came back. Raises BadFile where it is no such file."""
    try:
        catalogue = read_po(BytesIO(content), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise BadFile(_("This cannot be read as a PO file: %(why)s") % {"why": error}) from error
    reference, lines = "", []
    for message in catalogue:
        if message.id:
            known, number = read_name(message.context or "")
            reference = reference or known
            lines.append(
                ReturnedLine(
                    line=message.lineno or 0,
                    number=number,
                    text=str(message.string or ""),
                    is_unfinished=message.fuzzy,
                )
            )
    return Returned(reference=reference, language=catalogue.locale_identifier or "", lines=lines)


def _get_heading(sheet: Sheet) -> list[str]:
    marks = {page.mark: None for page in sheet.pages if page.mark}
    return [str(sheet.reference), *marks]


def _get_comments(page: PageSheet, label: str) -> list[str]:
    return [part for part in (page.title, label, page.mark) if part]
