"""A document for Word with both languages in two columns, and a number before each string."""

import re
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from foundation.parity.hand_off.sheets import (
    REFERENCE,
    BadFile,
    PageSheet,
    Returned,
    ReturnedLine,
    Sheet,
)

NUMBER, SOURCE, TARGET = range(3)
WIDTHS = (Cm(1.2), Cm(7.9), Cm(7.9))
# What a document of words unfolds to, and no more.
LARGEST = 50 * 1024 * 1024
WHOLE = re.compile(r"\s*(\d+)\s*")


def write(sheet: Sheet) -> bytes:
    """The file, as .docx."""
    document = Document()
    page_size = document.sections[0]
    page_size.page_width, page_size.page_height = Cm(21), Cm(29.7)
    page_size.left_margin = page_size.right_margin = Cm(2)
    font = document.styles["Normal"].font
    font.name, font.size = "Arial", Pt(11)
    properties = document.core_properties
    properties.title = _("Work for a translator")
    properties.identifier = str(sheet.reference)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = sheet.made_at
    document.add_heading(properties.title, level=1)
    document.add_paragraph(_("Reference: %(reference)s") % {"reference": sheet.reference})
    document.add_paragraph(
        _(
            "Write in the last column only. Keep numbers in pointed brackets, such as <1>…</1>, "
            "round the words that they belong to: they are links, and words in bold."
        )
    )
    for page in sheet.pages:
        _add_page(document, page, sheet=sheet)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def read(content: bytes) -> Returned:
    """What came back. Raises BadFile where it is no such file."""
    document = _open(content)
    said = "\n".join(
        [document.core_properties.identifier, *(each.text for each in document.paragraphs)]
    )
    found = REFERENCE.search(said)
    lines = []
    rows = [row for table in document.tables for row in table.rows]
    for place, row in enumerate(rows, start=1):
        cells = [cell.text for cell in row.cells]
        number = WHOLE.fullmatch(cells[NUMBER])
        if number and len(cells) > TARGET:
            text = cells[TARGET].strip()
            lines.append(ReturnedLine(line=place, number=int(number[1]), text=text))
    return Returned(reference=found[0] if found else "", lines=lines)


def _open(content: bytes) -> Any:
    try:
        with ZipFile(BytesIO(content)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > LARGEST:
            raise BadFile(_("This Word document is too large."))
        return Document(BytesIO(content))
    except (BadZipFile, KeyError, ValueError) as error:
        if isinstance(error, BadFile):
            raise
        raise BadFile(_("This cannot be read as a Word document.")) from error


def _add_page(document: Any, page: PageSheet, *, sheet: Sheet) -> None:
    heading = document.add_heading(page.title, level=2)
    _speak(heading, sheet.source_language)
    if page.mark:
        document.add_paragraph().add_run(page.mark).bold = True
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    names = {"cy": _("Welsh"), "en": _("English")}
    heads = (_("No."), names[sheet.source_language], names[sheet.language])
    _fill(table.rows[0], heads)
    _repeat(table.rows[0])
    for item in page.items:
        row = table.add_row()
        _fill(row, (str(item.number), item.source, item.target))
        for place, language in ((SOURCE, sheet.source_language), (TARGET, sheet.language)):
            for paragraph in row.cells[place].paragraphs:
                _speak(paragraph, language)


def _fill(row: Any, texts: tuple[str, ...]) -> None:
    for cell, width, text in zip(row.cells, WIDTHS, texts, strict=True):
        cell.width, cell.text = width, text


def _repeat(row: Any) -> None:
    """Say that this row is the heading of its columns, on each page and to who hears it."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - there is no other way


def _speak(paragraph: Any, language: str) -> None:
    """Say in which language a paragraph is, so that it is spelt and read right."""
    for run in paragraph.runs:
        spoken = OxmlElement("w:lang")
        spoken.set(qn("w:val"), f"{language}-GB")
        run._r.get_or_add_rPr().append(spoken)  # noqa: SLF001 - there is no other way
