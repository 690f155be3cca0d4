"""What comes when: in both languages, for whoever writes, and for nobody who may not read it."""

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.users.models import UserProfile

from foundation.openings import plan_opening
from foundation.pairs.publishing import publish_pair
from home.planning import period
from home.planning.calendar import get_entries
from tests.english import asked_in_vain
from tests.factories.accounts import audience, make_manager, make_staff
from tests.factories.briefings import make_briefing, make_section
from tests.factories.briff import make_briff, make_issue
from tests.factories.events import make_event, make_event_index
from tests.factories.halves import make_information, make_resource, make_staff_of
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def address():
    return reverse("cms_calendar")


@pytest.fixture
def manager(client):
    person = make_staff("members")
    person.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(person)
    return person


def today():
    return timezone.localdate()


def at(days):
    return timezone.make_aware(
        datetime.combine(today() + timedelta(days=days), datetime.min.time())
    )


def get_calendar(person, language="en"):
    """What is in it for ninety days: in how many days, what happens, and to which page."""
    person = type(person).objects.get(pk=person.pk)
    with override(language):
        entries = get_entries(person, first=today(), last=today() + timedelta(days=90))
    return [((each.on - today()).days, each.what, each.title) for each in entries]


def test_what_happens_to_a_page_is_told_by_day(manager):
    going = make_information(is_live=False, go_live_at=at(3), expire_at=at(30))
    publish_pair(page=going.cy, by=None, now=timezone.now())
    later = make_information(
        cy={"title": "Wedyn"}, en={"title": "Later"}, is_live=False, go_live_at=at(100)
    )
    publish_pair(page=later.cy, by=None, now=timezone.now())
    early = make_information(
        cy={"title": "Cynnar"}, en={"title": "Early"}, audience=audience("members")
    )
    plan_opening(page=early.en, opens_at=at(2), by=manager, now=timezone.now())
    make_resource(review_by=today() + timedelta(days=4), kind="funding", closes_at=at(8))
    briff = make_briff()
    for number, days in enumerate((1, -1, 91), 1):
        make_issue(briff, number=number, published_on=today() + timedelta(days=days))
    make_briefing(make_section(), holds_until=today())

    assert get_calendar(manager) == [
        (0, "Last day of a briefing", "Paper briefing"),
        (1, "Issue of the Briff", "The Briff, issue 1"),
        (2, "Opens to everybody", "Early"),
        (3, "Goes out in both languages", "About us"),
        (4, "To be looked at again", "Guide"),
        (8, "Funding closes", "Guide"),
        (30, "Taken off the site", "About us"),
    ]


def test_what_will_not_happen_is_not_in_it(manager):
    make_resource(review_by=today(), is_live=False)
    make_information(is_live=False, expire_at=at(3))
    make_briefing(make_section(), holds_until=today(), withdrawn_on=today())

    assert get_calendar(manager) == []


def test_who_writes_one_language_sees_it_in_either():
    make_resource(review_by=today())
    welsh = make_staff_of(get_site().cy, rights=["change"])

    for language in ("cy", "en"):
        assert [title for _, _, title in get_calendar(welsh, language)] == ["Canllaw"]


def test_what_she_may_not_read_is_not_in_it(manager):
    make_briefing(make_section(), "iom-cymru", holds_until=today())

    assert get_calendar(manager) == []


def test_it_is_for_those_who_write(client, address):
    client.force_login(make_manager())

    assert client.get(address).status_code == 302


def test_it_shows_the_days_that_are_asked_for_and_can_be_taken_away(client, manager, address):
    make_resource(review_by=today() + timedelta(days=100))
    asked = {"first": today().isoformat(), "last": (today() + timedelta(days=100)).isoformat()}

    assert "Nothing in these days." in client.get(address).text
    assert "Guide" in client.get(address, asked).text
    table = b"".join(client.get(address, {**asked, "export": "csv"})).decode()
    assert table.splitlines()[0] == "Day,Time,What happens,Page"
    assert "To be looked at again,Guide" in table
    assert client.get(address, {**asked, "export": "xlsx"}).status_code == 200


def test_a_long_list_is_shown_a_page_at_a_time_and_taken_away_whole(
    client, manager, address, monkeypatch
):
    monkeypatch.setattr(period, "AT_ONCE", 2)
    briff = make_briff()
    for number in range(1, 6):
        make_issue(briff, number=number, published_on=today() + timedelta(days=number))
    days = {"first": today().isoformat(), "last": (today() + timedelta(days=5)).isoformat()}

    shown = [client.get(address, {**days, "p": number}).text for number in ("1", "3", "many")]
    table = b"".join(client.get(address, {**days, "p": "3", "export": "csv"})).decode()

    assert [[f"issue {n}<" in page for n in range(1, 6)] for page in shown] == [
        [True, True, False, False, False],
        [False, False, False, False, True],
        [True, True, False, False, False],
    ]
    assert f"first={days['first']}&amp;last={days['last']}&amp;p=2" in shown[0]
    assert table.count("The Briff, issue") == 5


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-02-02", "2026-02-01", "The last day comes before the first."),
        ("2026-02-02", "2027-02-20", "Choose a year at most."),
        ("soon", "2027-02-20", "Enter a valid date."),
        ("2026-02-02", "", "This field is required."),
    ],
)
def test_days_that_are_none_are_said_to_be_none(client, manager, first, last, said):
    for export in ({}, {"export": "csv"}):
        days = {"first": first, "last": last, **export}
        assert said in client.get(reverse("cms_calendar"), days).text


def test_it_costs_the_same_for_more(manager, django_assert_max_num_queries):
    def count():
        with django_assert_max_num_queries(30) as queries:
            get_calendar(manager)
        return len(queries)

    briff = make_briff()
    make_issue(briff, published_on=today())
    before = count()
    for number in range(2, 9):
        make_issue(briff, number=number, published_on=today())

    assert count() == before


def test_in_welsh_nothing_is_left_in_english(client, manager, address):
    make_issue(make_briff(), published_on=today())
    UserProfile.objects.create(user=manager, preferred_language="cy")

    with asked_in_vain() as missing:
        html, table = client.get(address).text, client.get(address, {"export": "csv"})
        lines = b"".join(table).decode().splitlines()

    assert [*missing] == []
    assert "Y Briff, rhifyn 1" in html
    assert lines[0] == "Diwrnod,Amser,Beth sy'n digwydd,Tudalen"
    assert f"{address}?export=csv" in html


def test_an_event_is_told_by_the_day_it_begins_and_the_last_day_to_book(manager):
    index = make_event_index()
    make_event(index, starts_at=at(9), book_by=today() + timedelta(days=5))
    make_event(index, starts_at=at(9), state="cancelled")

    assert get_calendar(manager) == [
        (5, "Last day to book", "Event"),
        (9, "Event begins", "Event"),
    ]
