"""A story as a PDF: real text, tagged, with its title and its language set. The same bytes for the same words."""

import re
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph as Block

from accounts.paper.tags import Element, Marker, tag
from accounts.paper.typeface import register
from wscn_site.demo.makers.pictures import GREEN, INK, PALE, YELLOW, draw
from wscn_site.demo.words import (
    Both,
    CallOut,
    Heading,
    Language,
    Picture,
    Piece,
    Points,
    Quotation,
    Steps,
    Story,
    Subheading,
    Table,
)

NETWORK = Both(cy="Rhwydwaith Cymunedau Mwy Diogel Cymru", en="Wales Safer Communities Network")
LINK = re.compile(r"</?(?:a|span)\b[^>]*>")

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 64.0
TOP = PAGE_HEIGHT - 92
FOOT = 72.0
MEASURE = PAGE_WIDTH - 2 * MARGIN


def _style(
    *, size: float, bold: bool = False, before: float = 0, after: float = 8, colour: str = INK
) -> ParagraphStyle:
    return ParagraphStyle(
        "demo",
        fontName="Atkinson-Bold" if bold else "Atkinson",
        fontSize=size,
        leading=size * (1.25 if bold else 1.5),
        textColor=HexColor(colour),
        spaceBefore=before,
        spaceAfter=after,
        allowWidows=1,
        allowOrphans=1,
    )


BODY = _style(size=11)
TITLE = _style(size=24, bold=True, after=14, colour=GREEN)
SECOND = _style(size=15, bold=True, before=12, after=5, colour=GREEN)
THIRD = _style(size=12, bold=True, before=8, after=3)
CELL = _style(size=10, after=0)
HEAD_CELL = _style(size=10, bold=True, after=0)
QUIET = _style(size=10, after=10, colour="#46545e")


def make_pdf(*, title: str, story: Story, language: Language) -> bytes:
    """The story under its title, in one language."""
    register()
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1, lang=f"{language}-GB")
    canvas.setTitle(title)
    canvas.setAuthor(NETWORK.said(language))
    canvas.setCreator(NETWORK.said(language))
    canvas.setSubject(title)
    sheet = _Sheet(canvas, language=language)
    sheet.block(title, style=TITLE, element=sheet.root.add("H1"))
    for piece in story:
        sheet.piece(piece)
    canvas.save()
    return tag(out.getvalue(), root=sheet.root, title=title, language=language)


class _Sheet:
    """Sets one piece under the other, and turns the page when it is full."""

    def __init__(self, canvas: Canvas, *, language: Language) -> None:
        self.canvas = canvas
        self.language = language
        self.marker = Marker(canvas)
        self.root = Element("Document")
        self._dress_page()

    def _dress_page(self) -> None:
        with self.marker.ornament():
            self.canvas.setFillColor(HexColor(GREEN))
            self.canvas.setFont("Atkinson-Bold", 10)
            self.canvas.drawString(MARGIN, PAGE_HEIGHT - 52, NETWORK.said(self.language))
            self.canvas.setStrokeColor(HexColor(YELLOW))
            self.canvas.setLineWidth(3)
            self.canvas.line(MARGIN, PAGE_HEIGHT - 62, MARGIN + 64, PAGE_HEIGHT - 62)
            self.canvas.drawRightString(PAGE_WIDTH - MARGIN, 42, str(self.marker.page + 1))
        self.y = TOP

    def _turn_page(self) -> None:
        self.marker.turn_page()
        self._dress_page()

    def piece(self, piece: Piece) -> None:
        """Set one piece."""
        match piece:
            case Table():
                self._table(piece)
            case Points():
                self._list(piece)
            case Picture():
                self._picture(piece)
            case Heading():
                self.block(
                    piece.said(self.language), style=SECOND, element=self.root.add("H2"), keep=90
                )
            case Subheading():
                self.block(
                    piece.said(self.language), style=THIRD, element=self.root.add("H3"), keep=70
                )
            case Quotation():
                quotation = self.root.add("BlockQuote")
                self.block(
                    piece.said(self.language), element=quotation.add("P"), indent=22, bar=YELLOW
                )
                self.block(
                    piece.said_by.said(self.language),
                    style=QUIET,
                    element=quotation.add("P"),
                    indent=22,
                )
            case CallOut():
                self.block(
                    piece.said(self.language), element=self.root.add("P"), indent=22, bar=GREEN
                )
            case _:
                self.block(piece.said(self.language), element=self.root.add("P"))

    def block(
        self,
        text: str,
        *,
        element: Element,
        style: ParagraphStyle = BODY,
        indent: float = 0,
        bar: str = "",
        keep: float = 0,
    ) -> None:
        """Set a paragraph, over as many pages as it takes. `keep`: the least room that it needs on this page."""
        self.y -= style.spaceBefore
        if self.y - max(keep, 2 * style.leading) < FOOT:
            self._turn_page()
        rest: list[Flowable] = [Block(LINK.sub("", text), style)]
        while rest:
            parts = rest.pop().split(MEASURE - indent, self.y - FOOT)
            height = parts[0].wrap(MEASURE - indent, PAGE_HEIGHT)[1]
            if bar:
                self._bar(bar, height=height)
            with self.marker.drawing(element):
                parts[0].drawOn(self.canvas, MARGIN + indent, self.y - height)
            self.y -= height
            rest = parts[1:]
            if rest:
                self._turn_page()
        self.y -= style.spaceAfter

    def _bar(self, colour: str, *, height: float) -> None:
        with self.marker.ornament():
            self.canvas.setFillColor(HexColor(colour))
            self.canvas.rect(MARGIN + 4, self.y - height - 1, 4, height, stroke=0, fill=1)

    def _list(self, points: Points) -> None:
        whole = self.root.add("L")
        for number, text in enumerate(points.said(self.language), start=1):
            if self.y - 40 < FOOT:
                self._turn_page()
            item = whole.add("LI")
            with self.marker.drawing(item.add("Lbl")):
                self.canvas.setFillColor(HexColor(GREEN))
                self.canvas.setFont("Atkinson-Bold", 11)
                sign = f"{number}." if isinstance(points, Steps) else "\u2022"
                self.canvas.drawString(MARGIN + 6, self.y - 12.4, sign)
            self.block(text, element=item.add("LBody"), indent=26)
            self.y += 4
        self.y -= 6

    def _table(self, table: Table) -> None:
        self.block(
            f"<b>{table.caption.said(self.language)}</b>", element=self.root.add("P"), keep=80
        )
        rows = table.said(self.language)
        whole = self.root.add("Table")
        width = MEASURE / len(rows[0])
        for number, row in enumerate(rows):
            cells = [Block(LINK.sub("", text), CELL if number else HEAD_CELL) for text in row]
            height = max(cell.wrap(width - 12, PAGE_HEIGHT)[1] for cell in cells) + 10
            if self.y - height < FOOT:
                self._turn_page()
            self._row_ornament(height=height, is_head=number == 0)
            line = whole.add("TR")
            for column, cell in enumerate(cells):
                role = line.add("TD") if number else line.add("TH", scope="Column")
                with self.marker.drawing(role):
                    cell.drawOn(self.canvas, MARGIN + column * width + 6, self.y - 5 - cell.height)
            self.y -= height
        self.y -= 14

    def _row_ornament(self, *, height: float, is_head: bool) -> None:
        with self.marker.ornament():
            if is_head:
                self.canvas.setFillColor(HexColor(PALE))
                self.canvas.rect(MARGIN, self.y - height, MEASURE, height, stroke=0, fill=1)
            self.canvas.setStrokeColor(HexColor(GREEN))
            self.canvas.setLineWidth(1 if is_head else 0.4)
            self.canvas.line(MARGIN, self.y - height, MARGIN + MEASURE, self.y - height)

    def _picture(self, picture: Picture) -> None:
        height = MEASURE * 9 / 16
        if self.y - height < FOOT:
            self._turn_page()
        with self.marker.drawing(self.root.add("Figure", alt=picture.alt.said(self.language))):
            image = ImageReader(BytesIO(draw(picture.name)))
            self.canvas.drawImage(image, MARGIN, self.y - height, width=MEASURE, height=height)
        self.y -= height + 16
