"""Invoices, what was paid of them, and who would like to join: made by the same actions as real ones."""

from datetime import date, datetime, timedelta
from uuid import uuid4

from accounts import applications, invoices, membership_settings
from accounts.models import Application, Invoice, Letter, Membership, MembershipSettings
from wscn_site.demo.billing import ACCOUNT, ISSUER, Applicant, DemoBill

ADDRESS = "1 Stryd y Sampl / 1 Sample Street"


def is_settled() -> bool:
    """Whether anybody has said where money goes, were it otherwise than here."""
    return MembershipSettings.load().can_invoice


def settle(*, now: datetime) -> None:
    """Say from whom invoices are, with an account that there is not."""
    held = MembershipSettings.load()
    said = {"issuer_cy": ISSUER.cy, "issuer_en": ISSUER.en, **ACCOUNT}
    for name, value in said.items():
        setattr(held, name, value)
    membership_settings.keep(held=held, changed=list(said), by=None, now=now)


def is_billed(bill: DemoBill) -> bool:
    """Whether the organisation was ever sent an invoice."""
    name = bill.organisation.name.en
    return Invoice.objects.filter(membership__organisation__name_en=name).exists()


def bill(bill: DemoBill, *, today: date, now: datetime) -> None:
    """Issue the invoice on its day, and have it paid if it is."""
    issued_at = now - timedelta(days=bill.days_ago)
    issued_on = today - timedelta(days=bill.days_ago)
    memberships = Membership.objects.filter(organisation__name_en=bill.organisation.name.en)
    invoice = invoices.issue(
        membership=memberships.latest("starts_on"),
        billing=invoices.Billing(
            address=ADDRESS,
            purchase_order="SAMPL-1",
            due_on=issued_on + timedelta(days=bill.days_to_pay),
        ),
        by=None,
        now=issued_at,
    )
    if bill.is_paid:
        invoices.record_payment(
            invoice=invoice,
            key=uuid4(),
            amount=invoice.total,
            received_on=issued_on + timedelta(days=9),
            by=None,
            now=now,
        )


def has_applied(applicant: Applicant) -> bool:
    """Whether the application came in, were it decided since."""
    return Application.objects.filter(lead_email=applicant.lead_email).exists()


def apply(applicant: Applicant, *, now: datetime) -> None:
    """Send the application in. Nobody is told of it: there is nobody to tell."""
    application = Application(
        name_cy=applicant.name.cy,
        name_en=applicant.name.en,
        kind="council",
        financial_level=applicant.level * 1_000_000,
        address=ADDRESS,
        lead_name=applicant.lead_name,
        lead_email=applicant.lead_email,
    )
    applications.submit(application=application, key=uuid4(), now=now)
    Letter.objects.filter(application=application).update(sent_at=now)
