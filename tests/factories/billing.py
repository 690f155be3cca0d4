"""Invoices, issued as the site issues them."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

from django.utils import timezone
from pypdf import PdfReader

from accounts import invoices
from accounts.invoices import Billing, Reason
from accounts.models import MembershipSettings
from tests.factories.accounts import MembershipFactory, today

ISSUER = {
    "issuer_cy": "Rhwydwaith Sampl\n1 Heol y Bont",
    "issuer_en": "Sample Network\n1 Bridge Road",
    "account_name": "Sample Network",
    "sort_code": "12-34-56",
    "account_number": "12345678",
}


def settle(**changed):
    """Say from whom invoices are and where the money goes."""
    held = MembershipSettings.load()
    for name, value in {**ISSUER, **changed}.items():
        setattr(held, name, value)
    held.save()
    return held


def make_invoice(*, membership=None, days=30, by=None, **billing):
    """An invoice that was issued just now, to be paid in so many days."""
    if not MembershipSettings.load().can_invoice:
        settle()
    due_on = today() + timedelta(days)
    return invoices.issue(
        membership=membership or MembershipFactory(),
        billing=Billing(**{"address": "2 High Street", **billing, "due_on": due_on}),
        by=by,
        now=timezone.now(),
    )


def read_pages(pdf):
    """The words of each page."""
    return [page.extract_text() for page in PdfReader(BytesIO(bytes(pdf))).pages]


def make_bills():
    """One of everything about money."""
    invoice = make_invoice()
    now = timezone.now()
    invoices.record_payment(
        invoice=invoice, key=uuid4(), amount=100, received_on=today(), by=None, now=now
    )
    reason = Reason(cy="Sampl", en="Sample")
    invoices.credit(invoice=invoice, amount=100, reason=reason, by=None, now=now)
    return invoice
