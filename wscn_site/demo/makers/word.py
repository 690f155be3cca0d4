"""A story as a Word document that anybody can change: real headings, lists and tables, its language set."""

import re
from datetime import UTC, datetime
from html import unescape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

from wscn_site.demo.makers.pdf import NETWORK
from wscn_site.demo.makers.pictures import draw
from wscn_site.demo.words import (
    CallOut,
    Heading,
    Language,
    Paragraph,
    Picture,
    Piece,
    Points,
    Quotation,
    Steps,
    Story,
    Subheading,
    Table,
)

MADE_AT = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
TO_FILL_IN = re.compile(r"(\[[^\]]+\])")
TAG = re.compile(r"<[^>]+>")
GREEN = RGBColor(0x0B, 0x4F, 0x49)

# Word's own names for what a piece is.
STYLES: dict[type, str] = {
    Heading: "Heading 1",
    Subheading: "Heading 2",
    Paragraph: "Normal",
    Quotation: "Quote",
    CallOut: "Intense Quote",
    Points: "List Bullet",
    Steps: "List Number",
}


def make_docx(*, title: str, story: Story, language: Language) -> bytes:
    """The story under its title, in one language. What is in [square brackets] is there to be filled in."""
    paper = Document()
    _set_styles(paper, language=language)
    _set_properties(paper, title=title, language=language)
    paper.add_heading(title, level=0)
    for piece in story:
        _add(paper, piece=piece, language=language)
    out = BytesIO()
    paper.save(out)
    return _without_clock(out.getvalue())


def _set_styles(paper: Paper, *, language: Language) -> None:
    for name, size in (("Normal", 11), ("Title", 24), ("Heading 1", 15), ("Heading 2", 12)):
        style = paper.styles[name]
        style.font.name = "Arial"
        style.font.size = Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), "Arial")
        for themed in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(themed), None)
        if name != "Normal":
            style.font.color.rgb = GREEN
    tongue = paper.styles.element.find(f".//{qn('w:lang')}")
    tongue.set(qn("w:val"), f"{language}-GB")


def _set_properties(paper: Paper, *, title: str, language: Language) -> None:
    properties = paper.core_properties
    properties.title = title
    properties.author = properties.last_modified_by = NETWORK.said(language)
    properties.language = f"{language}-GB"
    properties.comments = ""
    properties.created = properties.modified = MADE_AT


def _add(paper: Paper, *, piece: Piece, language: Language) -> None:
    match piece:
        case Table():
            _add_table(paper, table=piece, language=language)
        case Points():
            for text in piece.said(language):
                _fill(paper.add_paragraph(style=STYLES[type(piece)]), text=text)
        case Picture():
            _add_picture(paper, picture=piece, language=language)
        case _:
            _fill(paper.add_paragraph(style=STYLES[type(piece)]), text=piece.said(language))
    if isinstance(piece, Quotation):
        _fill(paper.add_paragraph(), text=piece.said_by.said(language))


def _fill(line: Line, *, text: str) -> None:
    for part in TO_FILL_IN.split(unescape(TAG.sub("", text))):
        run = line.add_run(part)
        if TO_FILL_IN.fullmatch(part):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _add_table(paper: Paper, *, table: Table, language: Language) -> None:
    rows = table.said(language)
    paper.add_paragraph(table.caption.said(language), style="Caption")
    grid = paper.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            _fill(cell.paragraphs[0], text=text)
    head = grid.rows[0]
    row_format = head._tr.get_or_add_trPr()  # noqa: SLF001 - docx has no public way to name a head row
    row_format.append(row_format.makeelement(qn("w:tblHeader"), {}))
    for cell in head.cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    paper.add_paragraph()


def _add_picture(paper: Paper, *, picture: Picture, language: Language) -> None:
    shape = paper.add_picture(BytesIO(draw(picture.name)), width=Cm(15))
    drawing = shape._inline.docPr  # noqa: SLF001 - docx has no public way to give alt text
    drawing.set("descr", picture.alt.said(language))


def _without_clock(data: bytes) -> bytes:
    """The same document with the same time on each of its parts, so that it is made the same twice."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, date_time=MADE_AT.timetuple()[:6])
            part.compress_type = ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return out.getvalue()
