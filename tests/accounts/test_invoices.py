"""An invoice is issued once, never changed, paid whole or in parts, and put right by a credit."""

from datetime import timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from pypdf import PdfReader

from accounts import invoices, seats
from accounts.models import Counter, Invoice, IssuedIsFinal
from accounts.models.invoices import get_vat
from accounts.paper.bill import money
from tests.accounts.paying import credit, pay
from tests.factories.accounts import MembershipFactory, OrganisationFactory, SeatFactory, today
from tests.factories.billing import make_invoice, read_pages, settle
from tests.together import at_once


@pytest.mark.django_db
def test_an_invoice_says_everything_in_each_language_on_a_page_of_its_own():
    organisation = OrganisationFactory(name_cy="Cyngor Tŷ Ŵyl", name_en="Festival <House> Council")
    membership = MembershipFactory(
        organisation=organisation, fee=10_000, starts_on="2026-04-01", ends_on="2027-03-31"
    )
    membership.refresh_from_db()

    invoice = make_invoice(membership=membership, purchase_order="PO-77", address="1 Stryd\nBala")

    welsh, english = read_pages(invoice.pdf)
    for page in (welsh, english):
        for said in (invoice.reference, "PO-77", "£10,000.00", "12-34-56", "12345678", "Bala"):
            assert said in page
    for said in ("Anfoneb", "Cyngor Tŷ Ŵyl", "1 Ebrill 2026", "Rhwydwaith Sampl", "Cod didoli"):
        assert said in welsh
        assert said not in english
    for said in ("Invoice", "Festival <House>", "1 April 2026", "Sample Network", "Sort code"):
        assert said in english
    assert "VAT" not in english
    due = today() + timedelta(days=30)
    assert f"{due.day} " in english


@pytest.mark.django_db
def test_its_pdf_is_tagged_and_each_half_says_its_language():
    root = PdfReader(BytesIO(bytes(make_invoice().pdf))).trailer["/Root"]

    halves = root["/StructTreeRoot"]["/K"]["/K"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "cy-GB"
    assert [half.get_object()["/Lang"] for half in halves] == ["cy-GB", "en-GB"]
    roles = [part.get_object()["/S"] for part in halves[0].get_object()["/K"]]
    assert roles == ["/H1", "/P", "/Table", "/Table", "/H2", "/Table"]


@pytest.mark.django_db
def test_vat_is_reckoned_to_the_penny_and_kept_as_it_was():
    settle(vat_percent=Decimal("17.5"), vat_number="GB123")
    invoice = make_invoice(membership=MembershipFactory(fee=7_501))
    settle(vat_percent=Decimal(20))

    invoice.refresh_from_db()
    assert (invoice.net, invoice.vat, invoice.total) == (750_100, 131_268, 881_368)
    welsh, english = read_pages(invoice.pdf)
    assert "TAW ar 17.5%" in welsh
    assert "VAT at 17.5%" in english
    assert "£8,813.68" in english
    assert "GB123" in english


@pytest.mark.parametrize(
    ("net", "percent", "vat"), [(100, "20", 20), (3, "17.5", 1), (2, "20", 0), (1, "50", 1)]
)
def test_half_a_penny_is_a_penny(net, percent, vat):
    assert get_vat(net, Decimal(percent)) == vat


@pytest.mark.parametrize(("pence", "said"), [(0, "£0.00"), (5, "£0.05"), (1_250_000, "£12,500.00")])
def test_money_is_written_as_people_write_it(pence, said):
    assert money(pence) == said


@pytest.mark.django_db
def test_what_is_long_goes_on_to_another_page():
    long = OrganisationFactory(name_cy="W" * 200, name_en="Wm" * 100)
    settle(issuer_cy="a\n" * 20, issuer_en="b\n" * 20)
    invoice = make_invoice(
        membership=MembershipFactory(organisation=long), address="A long street\n" * 60
    )

    pages = read_pages(invoice.pdf)

    assert len(pages) == 4
    assert "A long street, A long street" in pages[0]
    assert "12345678" in pages[1]


@pytest.mark.django_db
def test_what_was_issued_is_final():
    invoice = make_invoice()
    note = credit(invoice, 100)

    for paper in (invoice, note):
        rows = type(paper).objects
        for change in (
            paper.save,
            paper.delete,
            lambda rows=rows: rows.update(net=1),
            lambda rows=rows: rows.all().delete(),
            lambda rows=rows, paper=paper: rows.bulk_update([paper], ["net"]),
        ):
            with pytest.raises(IssuedIsFinal):
                change()


@pytest.mark.postgresql
@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE accounts_invoice SET net = 1",
        "DELETE FROM accounts_invoice",
        "UPDATE accounts_creditnote SET net = 1",
        "DELETE FROM accounts_creditnote",
    ],
)
def test_postgresql_changes_nothing_that_was_issued(statement):
    credit(make_invoice(), 100)

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.django_db
def test_a_membership_is_asked_for_once_until_all_of_it_is_credited():
    invoice = make_invoice()
    membership = invoice.membership
    with pytest.raises(ValidationError, match=f"{invoice.reference} asks for this already"):
        make_invoice(membership=membership)

    credit(invoice, invoice.total)

    assert make_invoice(membership=membership).number == invoice.number + 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("membership", "settled", "days", "said"),
    [
        ({}, {"sort_code": ""}, 30, "Say first, in the settings"),
        ({"state": "cancelled"}, {}, 30, "was cancelled"),
        ({}, {}, -1, "paid before it is issued"),
        (
            {
                "fee": 0,
                "fee_band": "exception",
                "exception_agreed_by": "A",
                "exception_reason": "B",
            },
            {},
            30,
            "nothing to pay",
        ),
    ],
)
def test_what_cannot_be_asked_for_draws_no_number(membership, settled, days, said):
    settle(**settled)

    with pytest.raises(ValidationError, match=said):
        invoices.issue(
            membership=MembershipFactory(**membership),
            billing=invoices.Billing(address="A", due_on=today() + timedelta(days)),
            by=None,
            now=timezone.now(),
        )

    assert Counter.objects.get(code="invoice").last == 0
    assert not Invoice.objects.exists()


@pytest.mark.django_db
def test_the_finance_contact_has_it_by_letter_and_otherwise_the_lead(
    django_capture_on_commit_callbacks,
):
    membership = MembershipFactory()
    lead = SeatFactory(organisation=membership.organisation, role="lead").person
    SeatFactory(organisation=membership.organisation)
    on, roles = today(), ("finance", "lead")
    assert seats.get_contacts(membership.organisation, roles=roles, on=on) == [lead]
    finance = SeatFactory(
        organisation=membership.organisation, role="finance", person__preferred_language="cy"
    ).person

    with django_capture_on_commit_callbacks(execute=True):
        credit(make_invoice(membership=membership), 100)

    invoiced, credited = mail.outbox
    assert [letter.to for letter in mail.outbox] == [[finance.email]] * 2
    assert (invoiced.subject, credited.subject) == (
        "Anfoneb WSCN-000001",
        "Nodyn credyd CN-000001",
    )
    name, content, kind = invoiced.attachments[0]
    assert (name, kind) == ("WSCN-000001.pdf", "application/pdf")
    assert "WSCN-000001" in read_pages(content)[0]


@pytest.mark.django_db
def test_overdue_is_what_is_left_after_its_day():
    late, paid = make_invoice(days=0), make_invoice(days=0)
    make_invoice(days=5)
    pay(paid, paid.total)

    tomorrow = today() + timedelta(days=1)

    assert list(Invoice.objects.overdue(on=tomorrow)) == [late]
    assert not Invoice.objects.overdue(on=today()).exists()


@pytest.mark.django_db
def test_a_counter_says_how_far_it_has_got():
    make_invoice()

    assert str(Counter.objects.get(code="invoice")) == "invoice: 1"


@pytest.mark.postgresql
@pytest.mark.usefixtures("transactional_db")
def test_twenty_who_issue_at_once_leave_no_gap_and_no_double():
    settle()
    memberships = [MembershipFactory() for _ in range(20)]
    # One in four is asked for a second time, at the same moment: these draw no number.
    twice = [*memberships, *memberships[::4]]

    refused = at_once(
        *[lambda membership=membership: make_invoice(membership=membership) for membership in twice]
    )

    assert len(refused) == 5
    assert sorted(Invoice.objects.values_list("number", flat=True)) == list(range(1, 21))
    assert Counter.objects.get(code="invoice").last == 20
