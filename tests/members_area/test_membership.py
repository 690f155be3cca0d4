"""A lead contact's one screen: seats, the question of the quarter, invoices."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from accounts import seats
from accounts.access import Reader
from accounts.models import AuditEntry, Seat, User
from tests.english import find_english_in_mail, find_english_in_page
from tests.factories.accounts import (
    PersonFactory,
    SeatFactory,
    make_lapsed_member,
    make_member,
    today,
)
from tests.factories.billing import make_bills, read_pages
from tests.factories.pages import get_site
from tests.members_area.office import OFFICE, ask, get_organisation


@pytest.fixture(autouse=True)
def nobody_was_added_yet():
    cache.clear()


@pytest.fixture
def lead(client):
    """Signed in."""
    lead = make_member(role="lead")
    client.force_login(lead)
    return lead


def add(client, organisation, **said):
    values = {"email": "sian@sample.example", "name": "Siân", "role": "reader", **said}
    return client.post(f"/en/membership/{organisation.pk}/colleagues/", values)


@pytest.mark.django_db
def test_a_colleague_is_added_by_her_address_and_written_to(
    client, lead, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        add(client, get_organisation(lead), preferred_language="cy")

    colleague = User.objects.get(email="sian@sample.example")
    [letter] = mail.outbox
    assert Reader(colleague, today=today()).is_member
    assert (letter.to, letter.subject) == ([colleague.email], "Sedd yn ardal yr aelodau")
    names = get_organisation(lead).name_cy
    assert [text for text in find_english_in_mail(letter) if names not in text] == []
    assert AuditEntry.objects.filter(verb="seat.given", actor_id=lead.pk).exists()
    assert "Siân" in client.get(OFFICE["en"]).text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"email": "sian"}, "valid email address"),
        ({"email": ""}, "required"),
        ({"name": "x" * 10_000}, "at most 200 characters"),
        ({"role": "queen"}, "Select a valid choice"),
        ({"email": "gone@sample.example"}, "may no longer sign in"),
        ({"email": "here@sample.example"}, "already has a seat"),
    ],
)
def test_what_is_not_right_is_said_and_kept(client, lead, said, wrong):
    PersonFactory(email="gone@sample.example", is_active=False)
    organisation = get_organisation(lead)
    SeatFactory(organisation=organisation, person__email="here@sample.example")

    response = add(client, organisation, **said)

    assert response.status_code == 422
    assert wrong in response.text
    assert Seat.objects.count() == 2


@pytest.mark.django_db
def test_no_more_seats_are_given_than_were_agreed_and_one_that_ends_is_free(client, lead):
    organisation = get_organisation(lead)
    organisation.memberships.update(seat_limit=2)
    add(client, organisation)

    refused = add(client, organisation, email="second@sample.example")
    seats.end(seat=Seat.objects.latest("pk"), on=today(), by=None, now=timezone.now())
    again = add(client, organisation, email="second@sample.example")

    assert "All 2 seats that were agreed are taken" in refused.text
    assert "Number of seats: 2" in refused.text
    assert again.status_code == 302


@pytest.mark.django_db
def test_somebody_who_moves_keeps_her_account_and_its_words(client, lead):
    mover = make_member(role="lead")
    seats.end(seat=mover.seats.get(), on=today(), by=None, now=timezone.now())

    add(client, get_organisation(lead), email=mover.email.upper(), name="Another name")

    mover.refresh_from_db()
    assert (mover.name != "Another name", mover.seats.count()) == (True, 2)
    assert Reader(mover, today=today()).organisation == get_organisation(lead)


@pytest.mark.django_db
def test_ending_a_seat_ends_what_she_has_open_everywhere(client, lead):
    get_site()
    colleague = SeatFactory(organisation=get_organisation(lead)).person
    laptop, phone = Client(), Client()
    for device in (laptop, phone):
        device.force_login(colleague)
        device.get("/en/account/")
    seat = colleague.seats.get()
    address = f"/en/membership/seats/{seat.pk}/"

    assert client.get(address).status_code == 200
    client.post(address, {"end": "1"})

    assert [device.get("/en/account/").status_code for device in (laptop, phone)] == [302, 302]
    seat.refresh_from_db()
    colleague.refresh_from_db()
    assert (seat.ends_on, colleague.is_active) == (today(), True)
    assert client.get(address).status_code == 404
    assert client.get(OFFICE["en"]).status_code == 200


@pytest.mark.django_db
def test_a_colleague_has_another_role(client, lead):
    seat = SeatFactory(organisation=get_organisation(lead))
    address = f"/en/membership/seats/{seat.pk}/"

    wrong = client.post(address, {"role": "queen"})
    client.post(address, {"role": "finance"})

    seat.refresh_from_db()
    assert (wrong.status_code, seat.role) == (422, "finance")


@pytest.mark.django_db
def test_sixty_letters_an_hour_are_enough(client, lead, settings):
    settings.ACCOUNT_RATE_LIMITS = {"seat": "1/h/user"}
    organisation = get_organisation(lead)

    answers = [
        add(client, organisation, email=f"p{n}@sample.example").status_code for n in range(2)
    ]

    assert answers == [302, 429]


def get_addresses(organisation, seat):
    return {
        "office": ("get", OFFICE["en"]),
        "colleagues": ("post", f"/en/membership/{organisation.pk}/colleagues/"),
        "all here": ("post", f"/en/membership/{organisation.pk}/all-still-here/"),
        "seat": ("get", f"/en/membership/seats/{seat.pk}/"),
        "invoice": ("get", "/en/membership/invoices/1.pdf"),
        "credit note": ("get", "/en/membership/credit-notes/1.pdf"),
    }


LED = {"office", "colleagues", "all here", "seat", "invoice", "credit note"}
OPENS = {
    "visitor": set(),
    "stranger": set(),
    "reader": set(),
    "lead": LED,
    "finance": {"office", "invoice", "credit note"},
    "lead of another": {"office"},
    "lead whose seat has ended": set(),
    "lead of a lapsed organisation": {"office"},
    "deactivated lead": set(),
    "superuser": set(),
}


def make_people(organisation):
    lapsed = make_lapsed_member()
    lapsed.seats.update(role="lead")
    people = {
        "visitor": None,
        "stranger": PersonFactory(),
        "lead of another": make_member(role="lead"),
        "lead of a lapsed organisation": lapsed,
        "superuser": PersonFactory(is_superuser=True),
    }
    here = {
        "reader": {},
        "lead": {"role": "lead"},
        "finance": {"role": "finance"},
        "lead whose seat has ended": {"role": "lead", "ends_on": today()},
        "deactivated lead": {"role": "lead", "person__is_active": False},
    }
    seated = {who: SeatFactory(organisation=organisation, **seat) for who, seat in here.items()}
    return people | {who: seat.person for who, seat in seated.items()}


@pytest.mark.django_db
def test_who_looks_after_what(client):
    organisation = make_bills().membership.organisation
    people = make_people(organisation)
    seat = people["reader"].seats.get()

    opened = {}
    for who, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        answers = {
            what: getattr(client, method)(address).status_code
            for what, (method, address) in get_addresses(organisation, seat).items()
        }
        assert set(answers.values()) <= {200, 302, 404, 422}
        is_out = {302} if person is None or not person.is_active else set()
        opened[who] = {what for what, code in answers.items() if code not in {404} | is_out}

    assert opened == OPENS


@pytest.mark.django_db
def test_what_is_not_there_is_absent(client, lead):
    for address in ("invoices/9.pdf", "credit-notes/9.pdf", "seats/999/"):
        assert client.get(f"/en/membership/{address}").status_code == 404
    own = lead.seats.get()
    assert client.get(f"/en/membership/seats/{own.pk}/").status_code == 404


@pytest.mark.django_db
def test_the_finance_contact_takes_the_papers_and_sees_what_is_left(client):
    invoice = make_bills()
    organisation = invoice.membership.organisation
    client.force_login(SeatFactory(organisation=organisation, role="finance").person)

    page = client.get(OFFICE["en"]).text
    paper = client.get("/en/membership/invoices/1.pdf")

    assert "£7,498.00 to be paid by" in page
    assert "/en/membership/credit-notes/1.pdf" in page
    assert "Add a colleague" not in page
    assert (paper.headers["Content-Type"], paper.headers["Cache-Control"]) == (
        "application/pdf",
        "private, no-store",
    )
    assert invoice.reference in read_pages(paper.content)[1]


@pytest.mark.django_db
def test_whoever_is_to_pay_for_what_has_lapsed_is_led_to_it(client):
    lapsed = make_lapsed_member()
    lapsed.seats.update(role="finance")
    client.force_login(lapsed)

    assert client.get("/en/account/").url == OFFICE["en"]
    assert "There is no invoice yet" in client.get(OFFICE["en"]).text


@pytest.mark.django_db
def test_the_screen_is_in_welsh(client):
    invoice = make_bills()
    lead = SeatFactory(organisation=invoice.membership.organisation, role="lead").person
    seat = SeatFactory(organisation=invoice.membership.organisation)
    client.force_login(lead)
    ask(today())
    organisation = invoice.membership.organisation
    pages = [
        client.get(OFFICE["cy"]),
        client.get(f"/cy/aelodaeth/seddi/{seat.pk}/"),
        client.post(f"/cy/aelodaeth/{organisation.pk}/cydweithwyr/", {}),
    ]

    left = {text for page in pages for text in find_english_in_page(page.text)}

    assert left <= {"English"}
