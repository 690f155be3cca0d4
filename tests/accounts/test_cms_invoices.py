"""The membership manager's screens about money."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from accounts.models import AuditEntry, CreditNote, Invoice, MembershipSettings, Payment
from tests.factories.accounts import ApplicationFactory, MembershipFactory, make_staff, today
from tests.factories.billing import ISSUER, make_bills, make_invoice, read_pages, settle

pytestmark = pytest.mark.django_db


def errors(response):
    return {field: list(said) for field, said in response.context["form"].errors.items()}


DAYS = {"grace_days": "30", "pause_days": "0"}


def test_she_settles_where_the_money_goes_and_it_is_written_down(membership_manager, client):
    held = MembershipSettings.load()
    address = reverse("wagtailsettings:edit", args=["accounts", "membershipsettings", held.pk])
    values = {**ISSUER, "vat_percent": "20", "payment_days": "14", **DAYS}

    form = client.get(address)
    wrong = client.post(address, {**values, "sort_code": "123456", "account_number": "1"})
    client.post(address, values)

    held.refresh_from_db()
    assert form.status_code == 200
    assert errors(wrong) == {
        "sort_code": ["Write it like this: 12-34-56."],
        "account_number": ["An account number has eight digits."],
    }
    assert (held.can_invoice, held.payment_days) == (True, 14)
    line = AuditEntry.objects.get()
    assert (line.verb, line.actor_id) == ("membership_settings.changed", membership_manager.pk)
    assert "sort_code" in line.details["changed"]


def test_she_issues_an_invoice_and_takes_its_pdf(membership_manager, client):
    settle(payment_days=14)
    membership = MembershipFactory()
    form = client.get(reverse("invoice:add"), {"membership": membership.pk}).context["form"]
    assert form["membership"].value() == membership.pk
    assert form["due_on"].value() == today() + timedelta(days=14)

    client.post(
        reverse("invoice:add"),
        {"membership": membership.pk, "address": "A", "due_on": today().isoformat()},
    )

    invoice = Invoice.objects.get()
    pdf = client.get(reverse("invoice:pdf", args=[invoice.pk]))
    assert (pdf.headers["Content-Type"], pdf.headers["Cache-Control"]) == (
        "application/pdf",
        "private, no-store",
    )
    assert invoice.reference in read_pages(pdf.content)[0]
    offered = client.get(reverse("invoice:add")).context["form"].fields["membership"].queryset
    assert not offered.exists()


def test_an_invoice_begins_where_the_application_or_the_last_one_says(membership_manager, client):
    settle()
    add = reverse("invoice:add")
    applied = MembershipFactory()
    ApplicationFactory(
        membership=applied,
        state="approved",
        decided_at=timezone.now(),
        address="1 High Street",
        purchase_order="PO-1",
    )
    billed = MembershipFactory(starts_on="2025-01-01", ends_on="2025-12-31")
    make_invoice(membership=billed, address="2 High Street", purchase_order="PO-2")
    renewed = MembershipFactory(
        organisation=billed.organisation, starts_on="2026-01-01", ends_on="2026-12-31"
    )

    def begin(number):
        form = client.get(add, {"membership": number}).context["form"]
        return form["address"].value(), form["purchase_order"].value()

    assert begin(applied.pk) == ("1 High Street", "PO-1")
    assert begin(renewed.pk) == ("2 High Street", None)
    assert {begin(other) for other in (MembershipFactory().pk, 0, "x", "")} == {(None, None)}


def test_the_list_leads_to_a_payment_while_something_is_left(membership_manager, client):
    invoice = make_invoice()
    way = f"{reverse('payment:add')}?invoice={invoice.pk}"
    before = client.get(reverse("invoice:index")).text

    paid = {"key": uuid4(), "received_on": today(), "amount": "7500"}
    client.post(reverse("payment:add"), {"invoice": invoice.pk, **paid})

    assert way in before
    assert way not in client.get(reverse("invoice:index")).text


def test_what_is_refused_is_said_in_the_form(membership_manager, client):
    membership = MembershipFactory()
    values = {"membership": membership.pk, "address": "A", "due_on": "2020-01-01"}

    response = client.post(reverse("invoice:add"), values)

    assert "Say first, in the settings" in errors(response)["__all__"][0]
    assert not Invoice.objects.exists()


def test_she_records_a_payment_and_takes_it_back(membership_manager, client):
    invoice = make_invoice()
    form = client.get(reverse("payment:add"), {"invoice": invoice.pk}).context["form"]
    values = {"invoice": invoice.pk, "key": form["key"].value(), "received_on": today()}

    for _ in range(2):
        client.post(reverse("payment:add"), {**values, "amount": "£7,000.50"})

    payment = Payment.objects.get()
    assert payment.amount == 700_050
    assert "£499.50" in client.get(reverse("invoice:index")).text
    client.post(reverse("payment:edit", args=[payment.pk]), {"sure": "on"})
    payment.refresh_from_db()
    assert payment.taken_back_at


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("0", "greater than or equal to 0.01"),
        ("-5", "greater than or equal to 0.01"),
        ("1.005", "no more than 2 decimal places"),
        ("much", "Enter a number"),
        ("", "required"),
        ("99999999999", "less than or equal to"),
    ],
)
def test_an_amount_that_is_none_is_refused(membership_manager, client, amount, said):
    invoice = make_invoice()

    response = client.post(
        reverse("payment:add"),
        {"invoice": invoice.pk, "key": uuid4(), "received_on": today(), "amount": amount},
    )

    assert said in errors(response)["amount"][0]


def test_she_credits_what_was_paid_and_sees_what_is_owed_back(membership_manager, client):
    invoice = make_invoice()
    key = {"key": uuid4(), "received_on": today(), "amount": "7500"}
    client.post(reverse("payment:add"), {"invoice": invoice.pk, **key})

    values = {"invoice": invoice.pk, "amount": "500", "reason_cy": "Gadael", "reason_en": "Left"}
    client.post(reverse("creditnote:add"), values)

    note = CreditNote.objects.get()
    assert "−£500.00" in client.get(reverse("invoice:index")).text
    assert "Left" in client.get(reverse("creditnote:index")).text
    assert client.get(reverse("creditnote:pdf", args=[note.pk])).status_code == 200


def test_whoever_does_not_look_after_money_sees_none_of_it(client):
    invoice = make_bills()
    client.force_login(make_staff())

    for name in ("invoice", "creditnote"):
        for screen in ("pdf", "inspect"):
            answer = client.get(reverse(f"{name}:{screen}", args=[invoice.pk]))
            assert answer.status_code in {302, 403}
            assert b"PDF" not in answer.content


def test_an_invoice_can_be_looked_at(membership_manager, client):
    invoice = make_bills()

    page = client.get(reverse("invoice:inspect", args=[invoice.pk])).text

    assert "2 High Street" in page
    assert client.get(reverse("payment:index")).status_code == 200


def test_papers_and_what_belongs_to_them_are_named_in_welsh_too(membership_manager, client):
    settle()
    invoice = make_invoice()
    UserProfile.objects.create(user=membership_manager, preferred_language="cy")

    listed = client.get(reverse("invoice:index")).text
    read = client.get(reverse("invoice:inspect", args=[invoice.pk])).text

    assert "Rhif" in listed
    assert "Reference" not in listed
    for name in ("Rhif", "Taliadau", "Nodiadau credyd"):
        assert f"<dt>{name}</dt>" in read
