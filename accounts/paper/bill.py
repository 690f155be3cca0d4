"""Invoices and credit notes as PDFs: the Welsh first, the English after it, each whole.

Tagged PDF, made of reportlab's drawing and a structure tree of our own (`tags`): headings, tables
with their header cells, reading order, and each half marked as being in its language. It is not
certified as PDF/UA: no tool that checks for that is part of the project.
"""

from collections.abc import Callable, Iterable
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from accounts.models import CreditNote, Invoice
from accounts.paper.tags import Element, Marker, tag
from accounts.paper.typeface import BOLD, PLAIN, register

WIDTH, HEIGHT = A4
MARGIN, FOOT = 56.0, 64.0
MEASURE = WIDTH - 2 * MARGIN
MOST_LINES = 10
GREEN, RULE = HexColor("#0b5d48"), HexColor("#9aa5ab")


def _style(
    size: float, *, font: str = PLAIN, after: float = 4, right: bool = False
) -> ParagraphStyle:
    return ParagraphStyle(
        "bill",
        fontName=font,
        fontSize=size,
        leading=size * 1.4,
        spaceAfter=after,
        alignment=2 if right else 0,
        splitLongWords=True,
    )


TITLE = _style(22, font=BOLD, after=10)
HEADING = _style(13, font=BOLD, after=4)
TEXT = _style(10.5, after=8)
LABEL = _style(10.5, font=BOLD, after=0)
CELL = _style(10.5, after=0)
AMOUNT = _style(10.5, after=0, right=True)
SUM = _style(10.5, font=BOLD, after=0, right=True)

Row = tuple[str, str]


def set_invoice(invoice: Invoice) -> bytes:
    """The invoice, in both languages."""
    return _set(lambda sheet: _write_invoice(sheet, invoice), title=invoice.reference)


def set_credit_note(note: CreditNote) -> bytes:
    """The credit note, in both languages."""
    return _set(lambda sheet: _write_credit_note(sheet, note), title=note.reference)


def money(pence: int) -> str:
    """An amount as it is written: £12,500.00."""
    return f"£{pence // 100:,}.{pence % 100:02d}"


class _Sheet:
    """Sets one piece under the other, and turns the page when it is full."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.marker = Marker(canvas)
        self.root = Element("Document")
        self.part = self.root
        self.y = HEIGHT - MARGIN

    def begin(self, language: str) -> None:
        """Begin a half, on a page of its own."""
        if self.root.parts:
            self._turn()
        self.part = self.root.add("Sect", language=language)

    def say(self, text: str, *, role: str = "P", style: ParagraphStyle = TEXT) -> None:
        """A paragraph or a heading; each of its lines on a line."""
        self._put([(escape(text).replace("\n", "<br/>"), style, MEASURE)], [self.part.add(role)])
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

    def _turn(self) -> None:
        self.marker.turn_page()
        self.y = HEIGHT - MARGIN


def _set(write: Callable[[_Sheet], None], *, title: str) -> bytes:
    register()
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1, lang="cy-GB")
    canvas.setTitle(title)
    sheet = _Sheet(canvas)
    for language in ("cy", "en"):
        with translation.override(language):
            sheet.begin(language)
            write(sheet)
    canvas.save()
    return tag(out.getvalue(), root=sheet.root, language="cy")


def _day(day: date) -> str:
    return date_format(day, "j F Y")


def _get_addressee(invoice: Invoice) -> str:
    lines = invoice.address.splitlines()
    # An address of very many lines would be longer than the page.
    return "\n".join([invoice.name, *(lines if len(lines) <= MOST_LINES else [", ".join(lines)])])


def _write_invoice(sheet: _Sheet, invoice: Invoice) -> None:
    sheet.say(_("Invoice"), role="H1", style=TITLE)
    sheet.say(invoice.issuer)
    rows = [
        (_("Invoice number"), invoice.reference),
        (_("Date of the invoice"), _day(invoice.issued_on)),
        (_("To be paid by"), _day(invoice.due_on)),
        (_("Purchase order"), invoice.purchase_order),
        (_("VAT registration"), invoice.vat_number),
        (_("To"), _get_addressee(invoice)),
    ]
    sheet.tell((label, value) for label, value in rows if value)
    period = _("Membership of the Wales Safer Communities Network, %(first)s to %(last)s") % {
        "first": _day(invoice.period_from),
        "last": _day(invoice.period_to),
    }
    _reckon(sheet, invoice, said=period)
    sheet.say(_("How to pay"), role="H2", style=HEADING)
    sheet.tell(
        [
            (_("By bank transfer to"), invoice.account_name),
            (_("Sort code"), invoice.sort_code),
            (_("Account number"), invoice.account_number),
            (_("With the reference"), invoice.reference),
        ]
    )


def _write_credit_note(sheet: _Sheet, note: CreditNote) -> None:
    invoice = note.invoice
    sheet.say(_("Credit note"), role="H1", style=TITLE)
    sheet.say(invoice.issuer)
    rows = [
        (_("Credit note number"), note.reference),
        (_("Date of the credit note"), _day(note.issued_on)),
        (_("For invoice"), invoice.reference),
        (_("Purchase order"), invoice.purchase_order),
        (_("VAT registration"), invoice.vat_number),
        (_("To"), _get_addressee(invoice)),
    ]
    sheet.tell((label, value) for label, value in rows if value)
    _reckon(sheet, note, said=note.reason)


def _reckon(sheet: _Sheet, paper: Invoice | CreditNote, *, said: str) -> None:
    rows = [(said, money(paper.net))]
    if paper.vat_percent:
        percent = f"{paper.vat_percent.normalize():f}"
        rows.append((_("VAT at %(percent)s%%") % {"percent": percent}, money(paper.vat)))
    sheet.reckon((_("For"), _("Amount")), rows, (_("Total"), money(paper.total)))
