"""A sheet of paper: pieces set one under the other, each tagged with what it is, page after page.

Tagged PDF, made of reportlab's drawing and a structure tree of our own (`tags`): headings, links,
tables with their header cells, reading order, and each part marked as being in its language, as
PDF/UA-1 asks. No tool that checks for all of that is part of the project.
"""

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import cast
from xml.sax.saxutils import escape, quoteattr

from django.utils import translation
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from accounts.paper.tags import Element, Marker, tag
from accounts.paper.typeface import BOLD, PLAIN, register

WIDTH, HEIGHT = A4
MARGIN, FOOT = 56.0, 64.0
MEASURE = WIDTH - 2 * MARGIN
RULE, INK = HexColor("#9aa5ab"), HexColor("#3c464b")
GREEN_WORD = '"#0b5d48"'
FOOT_SIZE = 8.5
# Below a heading there is room for so much of what it is about.
LEAST_BELOW = 40.0


def style_of(
    size: float, *, font: str = PLAIN, after: float = 4, right: bool = False
) -> ParagraphStyle:
    """How words are set, and how much room is left below them."""
    return ParagraphStyle(
        "bill",
        fontName=font,
        fontSize=size,
        leading=size * 1.4,
        spaceAfter=after,
        alignment=2 if right else 0,
        splitLongWords=True,
    )


TITLE = style_of(22, font=BOLD, after=10)
HEADING = style_of(13, font=BOLD, after=4)
TEXT = style_of(10.5, after=8)
LABEL = style_of(10.5, font=BOLD, after=0)
CELL = style_of(10.5, after=0)
AMOUNT = style_of(10.5, after=0, right=True)
SUM = style_of(10.5, font=BOLD, after=0, right=True)

Row = tuple[str, str]


class Sheet:
    """Sets one piece under the other, and turns the page when it is full.

    ``foot`` stands at the foot of each page, beside its number; without it, neither is there.
    """

    def __init__(self, canvas: Canvas, *, foot: str = "") -> None:
        self.canvas = canvas
        self.foot = foot
        self.marker = Marker(canvas)
        self.root = Element("Document")
        self.part = self.root
        self.y = HEIGHT - MARGIN

    def begin(self, language: str) -> None:
        """Begin what is in a language, on a page of its own."""
        if self.root.parts:
            self._turn()
        self.part = self.root.add("Sect", language=language)

    def end(self) -> None:
        """What belongs to the last page."""
        self._write_foot()

    def say(
        self,
        text: str,
        *,
        role: str = "P",
        style: ParagraphStyle = TEXT,
        language: str = "",
        address: str = "",
    ) -> None:
        """A paragraph or a heading; each of its lines on a line. It may lead to an address.

        What is long goes on on the next page; a heading stands with what comes after it.
        """
        words = escape(text).replace("\n", "<br/>")
        element = self.part.add(role, language=language)
        if address:
            words = f"<a href={quoteattr(address)} color={GREEN_WORD}>{words}</a>"
            element = element.add("Link")
        if role != "P" and self.y - style.leading - LEAST_BELOW < FOOT:
            self._turn()
        self._put_text(Paragraph(words, style), element)
        self.y -= style.spaceAfter

    def tell(self, rows: Iterable[Row]) -> None:
        """A table whose first column says what the second one is."""
        self._table(rows, widths=(0.36, 0.64), styles=(LABEL, CELL), heads="Row")
        self.y -= 12

    def reckon(self, head: Row, rows: Iterable[Row], total: Row) -> None:
        """What is asked for, line by line, and its sum."""
        table = self.part.add("Table")
        for row, style, role in (
            (head, (LABEL, SUM), "TH"),
            *((row, (CELL, AMOUNT), "TD") for row in rows),
            (total, (LABEL, SUM), "TD"),
        ):
            line = table.add("TR")
            scope = "Column" if role == "TH" else ""
            cells = [line.add(role, scope=scope) for _cell in row]
            self._row(row, widths=(0.74, 0.26), styles=style, cells=cells)
        self.y -= 14

    def _table(
        self,
        rows: Iterable[Row],
        *,
        widths: tuple[float, float],
        styles: tuple[ParagraphStyle, ParagraphStyle],
        heads: str,
    ) -> None:
        table = self.part.add("Table")
        for row in rows:
            line = table.add("TR")
            cells = [line.add("TH", scope=heads), line.add("TD")]
            self._row(row, widths=widths, styles=styles, cells=cells)

    def _row(
        self,
        row: Row,
        *,
        widths: tuple[float, float],
        styles: tuple[ParagraphStyle, ParagraphStyle],
        cells: list[Element],
    ) -> None:
        texts = [escape(text).replace("\n", "<br/>") for text in row]
        measures = [MEASURE * width for width in widths]
        self._put(list(zip(texts, styles, measures, strict=True)), cells)
        with self.marker.ornament():
            self.canvas.setStrokeColor(RULE)
            self.canvas.setLineWidth(0.5)
            self.canvas.line(MARGIN, self.y - 3, WIDTH - MARGIN, self.y - 3)
        self.y -= 7

    def _put(self, texts: list[tuple[str, ParagraphStyle, float]], into: list[Element]) -> None:
        """Side by side, each into its element; on the next page what does not fit."""
        blocks = [(Paragraph(text, style), measure) for text, style, measure in texts]
        height = max(block.wrap(measure - 8, HEIGHT)[1] for block, measure in blocks)
        if self.y - height < FOOT:
            self._turn()
        left = MARGIN
        for (block, measure), element in zip(blocks, into, strict=True):
            with self.marker.drawing(element):
                block.drawOn(self.canvas, left, self.y - block.height)
            left += measure
        self.y -= height

    def _put_text(self, text: Paragraph, into: Element) -> None:
        """Across the whole measure; on the next page what does not fit on this one."""
        text.wrap(MEASURE, HEIGHT)
        if text.height > self.y - FOOT:
            parts = cast("list[Paragraph]", text.split(MEASURE, self.y - FOOT))
            if parts:
                self._draw(parts[0], into)
                text = parts[1]
            self._turn()
            self._put_text(text, into)
            return
        self._draw(text, into)

    def _draw(self, text: Paragraph, into: Element) -> None:
        text.wrap(MEASURE, HEIGHT)
        with self.marker.drawing(into):
            text.drawOn(self.canvas, MARGIN, self.y - text.height)
        self.y -= text.height

    def _turn(self) -> None:
        self._write_foot()
        self.marker.turn_page()
        self.y = HEIGHT - MARGIN

    def _write_foot(self) -> None:
        if not self.foot:
            return
        with self.marker.ornament():
            self.canvas.setFont(PLAIN, FOOT_SIZE)
            self.canvas.setFillColor(INK)
            lines = simpleSplit(self.foot, PLAIN, FOOT_SIZE, MEASURE - 40)
            for number, line in enumerate(lines):
                self.canvas.drawString(MARGIN, FOOT - 20 - number * FOOT_SIZE * 1.3, line)
            self.canvas.drawRightString(WIDTH - MARGIN, FOOT - 20, str(self.marker.page + 1))


def set_paper(
    write: Callable[[Sheet], None],
    *,
    title: str,
    languages: Sequence[str],
    author: str = "",
    foot: str = "",
) -> bytes:
    """A paper that is written in each of these languages, one after the other, each whole."""
    register()
    out = BytesIO()
    first = languages[0]
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1, lang=f"{first}-GB")
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setCreator(author)
    sheet = Sheet(canvas, foot=foot)
    for language in languages:
        with translation.override(language):
            sheet.begin(language)
            write(sheet)
    sheet.end()
    canvas.save()
    return tag(out.getvalue(), root=sheet.root, title=title, language=first)
