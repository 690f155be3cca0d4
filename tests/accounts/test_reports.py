"""What the membership manager looks over, on the screen and in a spreadsheet."""

import csv
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.users.models import UserProfile

from accounts import seat_checks
from accounts.spreadsheets import as_text
from accounts.views.reports import REPORTS
from tests.english import find_english_in_page
from tests.factories.accounts import (
    ApplicationFactory,
    MembershipFactory,
    OrganisationFactory,
    SeatFactory,
    make_staff,
    today,
)
from tests.factories.billing import make_bills, make_invoice

NAMES = [report.index_url_name for report in REPORTS]
FORMULA = '=HYPERLINK("https://bad.example")'


def get_rows(response):
    content = b"".join(response.streaming_content).decode()
    return list(csv.DictReader(StringIO(content)))


def fill(number=1):
    for _ in range(number):
        ApplicationFactory(name_en=FORMULA)
        organisation = OrganisationFactory()
        membership = MembershipFactory(organisation=organisation)
        SeatFactory(organisation=organisation, person__name=FORMULA)
        make_invoice(membership=membership, days=0)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("Cyngor Môn", "Cyngor Môn"),
        ("", ""),
        (-5, -5),
        (None, None),
    ],
)
def test_no_cell_begins_a_formula(typed, written):
    assert as_text(typed) == written


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_each_can_be_read_and_taken_away(membership_manager, client, name):
    fill()
    make_bills()
    address = reverse(name)

    page, rows = client.get(address), client.get(reverse(f"{name}_results"))
    taken = get_rows(client.get(address, {"export": "csv"}))
    book = client.get(address, {"export": "xlsx"})

    assert (page.status_code, rows.status_code) == (200, 200)
    sheet = load_workbook(BytesIO(b"".join(book.streaming_content))).active
    assert sheet.max_row == len(taken) + 1
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n", "d", "b", "inlineStr"}
    assert not [text for row in taken for text in row.values() if text.startswith("=")]


@pytest.mark.django_db
def test_what_was_typed_is_there_and_harmless(membership_manager, client):
    fill()

    applications = get_rows(client.get(reverse("applications_report"), {"export": "csv"}))
    seats = get_rows(client.get(reverse("seats_report"), {"export": "csv"}))

    assert [row["Name in English"] for row in applications] == [f"'{FORMULA}"]
    assert [row["Name"] for row in seats] == [f"'{FORMULA}"]


@pytest.mark.django_db
def test_money_is_in_pounds_and_what_is_late_is_by_itself(membership_manager, client):
    late = make_bills()
    make_invoice(days=3)

    rows = get_rows(client.get(reverse("invoices_report"), {"export": "csv"}))
    assert [(row["Invoice"], row["Left to pay"]) for row in rows] == [
        ("WSCN-000002", "7500"),
        (late.reference, "7498"),
    ]
    assert get_rows(client.get(reverse("overdue_report"), {"export": "csv"})) == []


@pytest.mark.django_db
def test_renewals_are_those_that_nothing_follows(membership_manager, client):
    soon = MembershipFactory(ends_on=today() + timedelta(days=60))
    MembershipFactory(ends_on=today() + timedelta(days=61))

    rows = get_rows(client.get(reverse("renewals_report"), {"export": "csv"}))

    assert [row["Name in English"] for row in rows] == [soon.organisation.name_en]


@pytest.mark.django_db
def test_whom_nobody_has_spoken_for_is_seen_first(membership_manager, client):
    quiet = SeatFactory(organisation=MembershipFactory().organisation)
    seat_checks.ask(today=today(), now=timezone.now())
    SeatFactory()

    rows = get_rows(client.get(reverse("seats_report"), {"export": "csv"}))

    assert [row["Not confirmed"] for row in rows] == ["True", "False"]
    assert rows[0]["E-mail address"] == quiet.person.email
    assert "Waiting for an answer" in client.get(reverse("seats_report")).text


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_others_see_none_of_it(client, name):
    editor = make_staff()
    editor.groups.add(Group.objects.get(name="Editor"))
    client.force_login(editor)

    answers = [client.get(reverse(each)) for each in (name, f"{name}_results")]

    assert {answer.status_code for answer in answers} == {302}
    assert reverse(name) not in client.get(reverse("wagtailadmin_home")).text


@pytest.mark.django_db
def test_they_are_in_the_menu_and_in_welsh(membership_manager, client):
    fill()
    UserProfile.objects.create(user=membership_manager, preferred_language="cy")

    pages = [client.get(reverse(name)).text for name in NAMES]

    assert all(reverse(name) in pages[0] for name in NAMES)
    left = {text for page in pages for text in find_english_in_page(page)}
    assert [text for text in left if "ample" not in text] == []


@pytest.mark.django_db
def test_a_long_report_asks_as_often_as_a_short_one(membership_manager, client):
    counts = []
    for number in (2, 6):
        fill(number)
        for name in NAMES:
            client.get(reverse(name))
        with CaptureQueriesContext(connection) as queries:
            for name in NAMES:
                client.get(reverse(name))
        counts.append(len(queries))

    assert counts[0] == counts[1]
