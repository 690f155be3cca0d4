"""A lead contact brings a list of colleagues: she looks, presses the button, mends the rest."""

import csv
from io import StringIO

import pytest
from django.core.cache import cache

from accounts import people_imports
from accounts.models import Seat, User
from tests.english import asked_in_vain, find_english_in_page
from tests.factories.accounts import (
    PersonFactory,
    SeatFactory,
    make_lapsed_member,
    make_member,
    today,
)
from tests.members_area.bringing import bring, get_address, press

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_was_added_yet():
    cache.clear()


@pytest.fixture
def lead(client):
    """Signed in."""
    lead = make_member(role="lead")
    client.force_login(lead)
    return lead


def get_rows(response):
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))


def test_she_finds_it_from_her_membership(client, lead):
    address = get_address(lead)

    assert f'href="{address}"' in client.get("/en/membership/").text
    page = client.get(address).text
    assert "/people-cy" in page
    assert "/people-en" in page


def test_she_looks_presses_and_mends(client, lead):
    address = get_address(lead)

    looked = bring(client, address)
    seated = Seat.objects.count()
    at_once = press(client, address, looked, "mend")
    done = press(client, address, looked, "give")
    mended = press(client, address, done, "mend")

    assert get_rows(at_once) == get_rows(mended)
    assert "Nothing is done yet." in looked.text
    assert "Get a seat: 2" in looked.text
    assert "No name begins with this sign: =" in looked.text
    assert seated == 1
    assert "Have a seat now: 2" in done.text
    assert Seat.objects.count() == 3
    assert get_rows(mended) == [
        ["name", "email", "role", "language", "What is wrong"],
        ["'=1+1", "second@sample.example", "", "", "No name begins with this sign: ="],
    ]
    assert mended.headers["Content-Disposition"] == 'attachment; filename="people-to-mend.csv"'
    assert mended.headers["Cache-Control"] == "private, no-store"


def test_the_button_pressed_twice_does_nothing_twice(client, lead):
    address = get_address(lead)
    looked = bring(client, address)

    first, second = [press(client, address, looked, "give") for _ in range(2)]

    assert "Have a seat already: 2" in second.text
    assert "Give the seats" not in first.text + second.text
    assert (Seat.objects.count(), User.objects.count()) == (3, 3)


def test_what_was_refused_in_the_doing_is_given_back_to_be_mended(client, lead):
    address = get_address(lead)
    PersonFactory(email="sian@sample.example", is_active=False)

    done = press(client, address, bring(client, address), "give")
    mended = press(client, address, done, "mend")

    assert [(row[1], row[-1]) for row in get_rows(mended)[1:]] == [
        ("sian@sample.example", "This person may no longer sign in."),
        ("second@sample.example", "No name begins with this sign: ="),
    ]


def test_no_more_are_given_in_an_hour_than_one_by_one_and_the_rest_waits(client, lead, settings):
    settings.ACCOUNT_RATE_LIMITS = {"seat": "1/h/user"}
    address = get_address(lead)

    done = press(client, address, bring(client, address), "give")
    cache.clear()
    again = press(client, address, done, "give")

    assert "Wait, for so many are not given in an hour: 1" in done.text
    assert "Press the button in an hour, or bring the same list again" in done.text
    assert "Give the seats that wait" in done.text
    assert "Have a seat now: 1" in again.text
    assert Seat.objects.count() == 3


def test_what_one_press_leaves_is_given_at_the_next(client, lead, monkeypatch):
    monkeypatch.setattr(people_imports, "SECONDS_A_PRESS", -1)
    address = get_address(lead)

    done = press(client, address, bring(client, address), "give")
    again = press(client, address, done, "give")

    assert "Wait, for one press takes only so long: 1. Press the button again" in done.text
    assert "Give the seats that wait" in done.text
    assert "Have a seat now: 1" in again.text
    assert Seat.objects.count() == 3


def test_what_waits_is_not_given_back_to_be_mended(client, lead, settings):
    settings.ACCOUNT_RATE_LIMITS = {"seat": "1/h/user"}
    address = get_address(lead)

    done = press(client, address, bring(client, address), "give")
    mended = press(client, address, done, "mend")

    assert [row[1] for row in get_rows(mended)[1:]] == ["second@sample.example"]


OPENS = {
    "visitor": 302,
    "stranger": 404,
    "reader": 404,
    "lead": 200,
    "finance": 404,
    "lead of another": 404,
    "lead whose seat has ended": 404,
    "lead of a lapsed organisation": 404,
    "superuser": 404,
}


def make_people(organisation):
    lapsed = make_lapsed_member()
    lapsed.seats.update(role="lead")
    here = {
        "reader": {},
        "lead": {"role": "lead"},
        "finance": {"role": "finance"},
        "lead whose seat has ended": {"role": "lead", "ends_on": today()},
    }
    seated = {who: SeatFactory(organisation=organisation, **seat) for who, seat in here.items()}
    return {
        "visitor": None,
        "stranger": PersonFactory(),
        "lead of another": make_member(role="lead"),
        "lead of a lapsed organisation": lapsed,
        "superuser": PersonFactory(is_superuser=True),
    } | {who: seat.person for who, seat in seated.items()}


def test_the_lead_contact_brings_people_and_nobody_else(client):
    organisation = make_member().seats.get().organisation
    address = f"/en/membership/{organisation.pk}/colleagues/list/"
    seated = Seat.objects.count()

    codes = {}
    for who, person in make_people(organisation).items():
        client.logout()
        if person:
            client.force_login(person)
        answers = {client.get(address).status_code, bring(client, address).status_code}
        codes[who] = answers

    assert codes == {who: {code} for who, code in OPENS.items()}
    assert not User.objects.filter(email="sian@sample.example").exists()
    assert seated < Seat.objects.count()


def test_the_screens_are_in_welsh(client, lead, settings):
    settings.ACCOUNT_RATE_LIMITS = {"seat": "1/h/user"}
    address = get_address(lead, "cy")
    bad = (
        "Enw,E-bost,Rôl,Iaith,Sampl\nA,,,,\nA,a,,,\n,a@sample.example,,,\n?,a@sample.example,,,\n"
        "A,a@sample.example,brenin,,\nA,a@sample.example,,Klingon,\n@,a@sample.example,,,\n"
        '"A\n\x07,a@sample.example,,,\nA,b@sample.example,,,\nA,b@sample.example,,,\n'
        f"A,{lead.email},,,\nA,c@sample.example,,,\n"
    )
    with asked_in_vain() as missing:
        looked = bring(client, address, bad.encode())
        pages = [
            client.get(address),
            looked,
            press(client, address, looked, "give"),
            client.post(address, {"list": "x"}),
            bring(client, address, b"Enw\n"),
            bring(client, address, b"Enw,Enw,E-bost\n"),
            bring(client, address, b"Enw,E-bost\n"),
            bring(client, address, b"\0"),
        ]
        mended = press(client, address, pages[2], "mend")

    left = {text for page in pages for text in find_english_in_page(page.text)}
    assert (left <= {"English"}, missing) == (True, set())
    assert get_rows(mended)[0][-1] == "Beth sydd o’i le"
    assert "pobl-iw-cywiro.csv" in mended.headers["Content-Disposition"]
