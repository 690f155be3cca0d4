"""What was paid, what was credited, and what is left to pay."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts import invoices
from accounts.invoices import get_balance
from accounts.models import AuditEntry, CreditNote, Payment
from tests.accounts.paying import credit, pay
from tests.factories.accounts import today
from tests.factories.billing import make_invoice, read_pages, settle
from tests.together import at_once


@pytest.mark.django_db
def test_an_invoice_is_paid_in_parts_and_no_more_than_whole():
    invoice = make_invoice()
    half = invoice.total // 2

    pay(invoice, half)
    with pytest.raises(ValidationError, match="more than is left to pay"):
        pay(invoice, half + 1)
    pay(invoice, half)

    assert get_balance(invoice) == 0
    lines = AuditEntry.objects.filter(verb="payment.recorded")
    assert [line.details["amount"] for line in lines] == [half, half]
    with pytest.raises(ValidationError, match="more than is left to pay"):
        pay(invoice, 1)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("amount", "how", "said"),
    [
        (0, {}, "more than nothing"),
        (-1, {}, "greater than or equal to 0"),
        # Two days on, for midnight may pass before it is tried.
        (1, {"received_on": today() + timedelta(days=2)}, "still to come"),
        (1, {"reference": "x" * 101}, "at most 100 characters"),
    ],
)
def test_a_payment_that_is_none_is_refused(amount, how, said):
    invoice = make_invoice()

    with pytest.raises(ValidationError, match=said):
        pay(invoice, amount, **how)

    assert not Payment.objects.exists()


@pytest.mark.django_db
def test_a_payment_sent_twice_is_one_and_one_in_error_is_taken_back_once():
    invoice, key = make_invoice(), uuid4()
    payment = pay(invoice, 5, key=key)
    assert pay(invoice, 5, key=key) == payment

    for _ in range(2):
        invoices.take_back(payment=payment, by=None, now=timezone.now())

    assert get_balance(invoice) == invoice.total
    assert str(payment) == f"{invoice.reference}: £0.05"
    assert AuditEntry.objects.filter(verb="payment.taken_back").count() == 1


@pytest.mark.django_db
def test_a_credit_note_takes_its_vat_along_and_what_was_paid_is_owed_back():
    settle(vat_percent=Decimal(20))
    invoice = make_invoice()
    pay(invoice, invoice.total)

    notes = [credit(invoice, 100_01), credit(invoice, invoice.total - 100_01)]

    assert sum(note.vat for note in notes) == invoice.vat
    assert get_balance(invoice) == -invoice.total
    with pytest.raises(ValidationError, match="more than the invoice asks for"):
        credit(invoice, 1)
    welsh, english = read_pages(notes[0].pdf)
    assert "Gadawodd ŷd" in welsh
    assert "It left early" in english
    assert "£100.01" in english
    assert invoice.reference in english
    assert [note.reference for note in notes] == ["CN-000001", "CN-000002"]
    assert notes[0].reason == "It left early"


@pytest.mark.django_db
def test_nothing_is_credited_for_nothing():
    with pytest.raises(ValidationError, match="more than nothing"):
        credit(make_invoice(), 0)

    assert not CreditNote.objects.exists()


@pytest.mark.postgresql
@pytest.mark.usefixtures("transactional_db")
def test_two_payments_at_once_are_no_more_than_is_owed():
    invoice, key = make_invoice(), uuid4()

    refused = at_once(*[lambda: pay(invoice, invoice.total)] * 3)
    assert (len(refused), Payment.objects.count()) == (2, 1)
    Payment.objects.update(taken_back_at=timezone.now())
    at_once(*[lambda: pay(invoice, 5, key=key)] * 3)

    assert Payment.objects.filter(key=key).count() == 1
