"""Invoices and credit notes as PDFs: the Welsh first, the English after it, each whole."""

from collections.abc import Callable
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import CreditNote, Invoice
from accounts.paper.sheet import HEADING, TITLE, Sheet, set_paper

LANGUAGES = ("cy", "en")
MOST_LINES = 10


def set_invoice(invoice: Invoice) -> bytes:
    """The invoice, in both languages."""
    return _set(lambda sheet: _write_invoice(sheet, invoice), title=invoice.reference)


def set_credit_note(note: CreditNote) -> bytes:
    """The credit note, in both languages."""
    return _set(lambda sheet: _write_credit_note(sheet, note), title=note.reference)


def money(pence: int) -> str:
    """An amount as it is written: £12,500.00."""
    return f"£{pence // 100:,}.{pence % 100:02d}"


def _set(write: Callable[[Sheet], None], *, title: str) -> bytes:
    return set_paper(write, title=title, languages=LANGUAGES)


def _day(day: date) -> str:
    return date_format(day, "j F Y")


def _get_addressee(invoice: Invoice) -> str:
    lines = invoice.address.splitlines()
    # An address of very many lines would be longer than the page.
    return "\n".join([invoice.name, *(lines if len(lines) <= MOST_LINES else [", ".join(lines)])])


def _write_invoice(sheet: Sheet, invoice: Invoice) -> None:
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


def _write_credit_note(sheet: Sheet, note: CreditNote) -> None:
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


def _reckon(sheet: Sheet, paper: Invoice | CreditNote, *, said: str) -> None:
    rows = [(said, money(paper.net))]
    if paper.vat_percent:
        percent = f"{paper.vat_percent.normalize():f}"
        rows.append((_("VAT at %(percent)s%%") % {"percent": percent}, money(paper.vat)))
    sheet.reckon((_("For"), _("Amount")), rows, (_("Total"), money(paper.total)))
