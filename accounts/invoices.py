"""What may be done about money: an invoice is issued, paid, credited. Nothing issued is changed.

Numbers have no gaps: each is drawn on a locked row, in the transaction that issues the paper. If
that fails, the number has not been drawn.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import audit, post, seats
from accounts.letters import get_languages
from accounts.models import (
    Application,
    Counter,
    CreditNote,
    Invoice,
    Letter,
    Membership,
    MembershipSettings,
    Payment,
    Seat,
    User,
)
from accounts.models.invoices import get_vat
from accounts.paper.bill import set_credit_note, set_invoice


@dataclass(frozen=True, kw_only=True)
class Billing:
    """Where an invoice goes, under what number of theirs, and by when it is to be paid."""

    address: str
    purchase_order: str = ""
    due_on: date


def get_known(membership: Membership) -> dict[str, str]:
    """What its invoice begins with: what was applied with, or else where the last one went."""
    application = Application.objects.filter(membership=membership).first()
    if application:
        return {"address": application.address, "purchase_order": application.purchase_order}
    of_the_same = Invoice.objects.filter(membership__organisation=membership.organisation_id)
    last = of_the_same.defer("pdf").first()
    return {"address": last.address} if last else {}


@transaction.atomic
def issue(*, membership: Membership, billing: Billing, by: User | None, now: datetime) -> Invoice:
    """Ask for the fee of a membership; a ValidationError if it was asked for already."""
    membership = (
        Membership.objects.select_for_update(of=("self",))
        .select_related("organisation")
        .get(pk=membership.pk)
    )
    held = MembershipSettings.load()
    _check(membership, held=held)
    net = membership.fee * 100
    invoice = Invoice(
        membership=membership,
        address=billing.address,
        purchase_order=billing.purchase_order,
        due_on=billing.due_on,
        issued_on=timezone.localdate(now),
        name_cy=membership.organisation.name_cy,
        name_en=membership.organisation.name_en,
        period_from=membership.starts_on,
        period_to=membership.ends_on,
        net=net,
        vat_percent=held.vat_percent,
        vat=get_vat(net, held.vat_percent),
        issuer_cy=held.issuer_cy,
        issuer_en=held.issuer_en,
        account_name=held.account_name,
        sort_code=held.sort_code,
        account_number=held.account_number,
        vat_number=held.vat_number,
    )
    invoice.full_clean(exclude=["number", "pdf"])
    invoice.number = _draw("invoice")
    invoice.pdf = set_invoice(invoice)
    invoice.save()
    _record("invoice.issued", invoice, of=invoice, by=by, now=now)
    _send(Letter.Template.INVOICE_ISSUED, invoice, of=invoice, now=now, invoice=invoice)
    return invoice


@transaction.atomic
def record_payment(
    *,
    invoice: Invoice,
    key: UUID,
    amount: int,
    received_on: date,
    reference: str = "",
    by: User | None,
    now: datetime,
) -> Payment:
    """Write down what came in, in pence, up to what is left to pay. One form is one payment."""
    invoice = _lock(invoice)
    known = Payment.objects.filter(key=key).first()
    if known:
        return known
    if received_on > timezone.localdate(now):
        raise ValidationError(_("This day is still to come."))
    if amount > get_balance(invoice):
        raise ValidationError(_("That is more than is left to pay. Nothing was changed."))
    payment = Payment(
        key=key,
        invoice=invoice,
        amount=amount,
        received_on=received_on,
        reference=reference,
        recorded_at=now,
        recorded_by=by,
    )
    payment.full_clean()
    payment.save()
    _record("payment.recorded", payment, of=invoice, by=by, now=now, amount=amount)
    return payment


@transaction.atomic
def take_back(*, payment: Payment, by: User | None, now: datetime) -> Payment:
    """Undo what was written down in error. It stays to be seen."""
    invoice = _lock(payment.invoice)
    payment = Payment.objects.select_related("invoice").get(pk=payment.pk)
    if payment.taken_back_at is None:
        payment.taken_back_at = now
        payment.save()
        _record("payment.taken_back", payment, of=invoice, by=by, now=now, amount=payment.amount)
    return payment


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Why something need not be paid, in both languages."""

    cy: str
    en: str


@transaction.atomic
def credit(
    *, invoice: Invoice, amount: int, reason: Reason, by: User | None, now: datetime
) -> CreditNote:
    """Give back, of what an invoice asks, an amount in pence with its VAT."""
    invoice = _lock(invoice)
    left = invoice.total - get_sum(invoice.credit_notes.all(), "net", "vat")
    if amount > left:
        raise ValidationError(_("That is more than the invoice asks for. Nothing was changed."))
    # The VAT that is in it; of all that is left, all that is left of the VAT.
    vat = (
        invoice.vat - get_sum(invoice.credit_notes.all(), "vat")
        if amount == left
        else round(amount * invoice.vat / invoice.total)
    )
    note = CreditNote(
        invoice=invoice,
        issued_on=timezone.localdate(now),
        net=amount - vat,
        vat_percent=invoice.vat_percent,
        vat=vat,
        reason_cy=reason.cy,
        reason_en=reason.en,
    )
    note.full_clean(exclude=["number", "pdf"])
    note.number = _draw("credit_note")
    note.pdf = set_credit_note(note)
    note.save()
    _record("credit_note.issued", note, of=invoice, by=by, now=now, amount=amount)
    _send(Letter.Template.CREDIT_NOTE_ISSUED, note, of=invoice, now=now, credit_note=note)
    return note


def get_balance(invoice: Invoice) -> int:
    """What is left to pay, in pence; below zero, what is to be given back."""
    found = Invoice.objects.with_balance().filter(pk=invoice.pk)
    balance: int = found.values_list("balance", flat=True).get()
    return balance


def get_sum(rows: models.QuerySet[Any], *names: str) -> int:
    """The sum of these columns, of all the rows."""
    return sum(sum(row) for row in rows.values_list(*names))


def _check(membership: Membership, *, held: MembershipSettings) -> None:
    if not held.can_invoice:
        raise ValidationError(
            _("Say first, in the settings, from whom invoices are and where the money goes.")
        )
    if membership.state == Membership.State.CANCELLED:
        raise ValidationError(_("This membership was cancelled."))
    for invoice in membership.invoices.all():
        if get_sum(invoice.credit_notes.all(), "net", "vat") < invoice.total:
            raise ValidationError(
                _("Invoice %(number)s asks for this already."),
                params={"number": invoice.reference},
            )


def _draw(code: str) -> int:
    """The next number, ours until the transaction ends: whoever wants the one after it waits."""
    counter = Counter.objects.select_for_update().get(code=code)
    counter.last += 1
    counter.save()
    return counter.last


def _lock(invoice: Invoice) -> Invoice:
    """The invoice, of which nobody else pays or credits anything until the transaction ends."""
    locked = Invoice.objects.select_for_update(of=("self",))
    return locked.select_related("membership__organisation").get(pk=invoice.pk)


def _record(
    verb: str,
    thing: models.Model,
    *,
    of: Invoice,
    by: User | None,
    now: datetime,
    amount: int | None = None,
) -> None:
    audit.record(
        verb=verb,
        by=by,
        now=now,
        thing=thing,
        organisation=of.membership.organisation,
        details={"invoice": of.number, "amount": of.total if amount is None else amount},
    )


def _send(
    template: str,
    paper: Invoice | CreditNote,
    *,
    of: Invoice,
    now: datetime,
    **about: models.Model,
) -> None:
    roles = (Seat.Role.FINANCE, Seat.Role.LEAD)
    for person in seats.get_contacts(of.membership.organisation, roles=roles, on=paper.issued_on):
        post.write(
            key=f"{template}:{paper.reference}",
            template=template,
            to=person.email,
            languages=get_languages(person),
            now=now,
            run=None,
            membership=of.membership,
            **about,
        )
