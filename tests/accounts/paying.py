"""Paying an invoice, and crediting it."""

from uuid import uuid4

from django.utils import timezone

from accounts import invoices
from accounts.invoices import Reason
from tests.factories.accounts import today


def pay(invoice, amount, *, key=None, **how):
    values = {"received_on": today(), "by": None, "now": timezone.now(), **how}
    return invoices.record_payment(invoice=invoice, key=key or uuid4(), amount=amount, **values)


def credit(invoice, amount):
    reason = Reason(cy="Gadawodd ŷd", en="It left early")
    return invoices.credit(
        invoice=invoice, amount=amount, reason=reason, by=None, now=timezone.now()
    )
