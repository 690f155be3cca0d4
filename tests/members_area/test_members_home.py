"""The members' home: what needs her, what is new since last time, and what is her own."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone, translation

from accounts.models import Seat, SeatCheck
from foundation.models import SitePage
from members_area.models import Response, Visit
from members_area.templatetags.members_area import days_left
from tests.factories.accounts import (
    MembershipFactory,
    SeatFactory,
    make_member,
    make_staff,
    today,
)
from tests.factories.billing import make_invoice
from tests.factories.briefings import ENDS, changes, make_briefing, make_section
from tests.factories.consultations import make_consultation, make_consultations
from tests.factories.materials import make_material, make_materials
from tests.factories.pages import Pair

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 17, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def briefings():
    return make_section()


@pytest.fixture
def home(briefings):
    return Pair(cy=briefings.cy.get_parent().specific, en=briefings.en.get_parent().specific)


@pytest.fixture
def member(client):
    member = make_member()
    client.force_login(member)
    return member


def publish_at(pair, at, *, again=None):
    """As though it had first been published then, and for the last time another time."""
    pages = SitePage.objects.filter(translation_key=pair.en.translation_key)
    pages.update(first_published_at=at, last_published_at=again or at)


def come_back(person, *, after=2 * DAY):
    """Her last visit was that long ago."""
    Visit.objects.update_or_create(person=person, defaults={"seen_at": timezone.now() - after})


def new(response):
    return [(each.page.title, each.is_new_version) for each in response.context["arrivals"].newest]


def test_a_visit_is_new_after_a_pause_and_told_when_the_last_one_ended(member):
    times = [0 * HOUR, 1 * HOUR, 1.1 * HOUR, 6 * HOUR, 8 * HOUR, 40 * HOUR]

    told = [Visit.objects.note(person=member, now=NOON + passed) for passed in times]

    ends = [None, None, None, NOON + HOUR, NOON + HOUR, NOON + 8 * HOUR]
    assert told == ends
    assert str(Visit.objects.get()) == str(member.pk)


def test_what_is_new_is_what_came_since_her_last_visit_and_she_may_read(
    client, briefings, home, member
):
    old, new_one, secret, over, changed, corrected = (
        make_briefing(briefings, name="old"),
        make_briefing(briefings, name="new"),
        make_briefing(briefings, "iom-cymru", name="secret"),
        make_briefing(briefings, name="over", **ENDS["withdrawn"]()),
        make_briefing(briefings, name="changed", changes=changes("One")),
        make_briefing(briefings, name="corrected"),
    )
    template = make_material(make_materials(home))
    consultation = make_consultation(make_consultations(home), name="soon")
    ago = timezone.now() - 9 * DAY
    for pair in (old, changed, corrected):
        publish_at(pair, ago, again=None if pair is old else timezone.now())
    for minutes, pair in enumerate((consultation, template, new_one, over, secret)):
        publish_at(pair, timezone.now() - timedelta(minutes=60 - minutes))
    come_back(member)

    first, again = client.get(home.en.url), client.get(home.en.url)

    expected = [
        ("Paper changed", True),
        ("Paper new", False),
        ("Material 1", False),
        ("Consultation soon", False),
    ]
    assert (new(first), new(again)) == (expected, expected)
    assert "4 things are new since then." in first.text
    assert f"New since {(timezone.localtime() - 2 * DAY).day}" in first.text

    client.get(changed.cy.url)
    assert new(client.get(home.en.url)) == expected[1:]


def test_more_than_a_few_are_counted_and_the_newest_shown(client, briefings, home, member):
    come_back(member)
    for number in range(12):
        make_briefing(briefings, name=f"{number}")

    response = client.get(home.en.url)

    assert (len(new(response)), response.context["arrivals"].total) == (10, 12)


def test_who_comes_for_the_first_time_is_not_told_what_is_new(client, briefings, home, member):
    make_briefing(briefings, name="new")

    first = client.get(home.en.url)
    client.head(home.en.url)

    assert "arrivals" not in first.context
    assert "last here" not in first.text
    assert "Paper new" in first.text


def test_where_there_is_nothing_she_is_told_so(client, home, member):
    come_back(member)

    said = client.get(home.en.url).text

    assert "Nothing needs you today" in said
    assert "Nothing is new since then." in said
    assert "There is no briefing for you yet" in said
    assert "Newest templates" not in said


def test_what_needs_her_is_counted_and_says_until_when(client, briefings, home, member):
    make_briefing(briefings, must_acknowledge=True, holds_until=today() + 2 * DAY, name="asked")
    make_briefing(briefings, must_acknowledge=True, name="endless")
    page = make_consultation(make_consultations(home), name="soon").en
    organisation = member.seats.get().organisation

    before = client.get(home.en.url).text
    Response.objects.create(
        organisation=organisation,
        consultation_key=page.translation_key,
        begun_at=timezone.now(),
        begun_by=member,
    )
    after = client.get(home.en.url).text

    assert "3 things need you" in before
    assert "2 days left" in before
    assert "There is a draft response to adapt" in before
    assert "Your organisation has begun its own response" in after


def make_office(role, *, seat_limit=None):
    membership = MembershipFactory(seat_limit=seat_limit)
    return SeatFactory(organisation=membership.organisation, role=role).person, membership


@pytest.mark.parametrize(
    ("role", "asks_about_seats", "tells_of_bills"),
    [
        (Seat.Role.LEAD, True, True),
        (Seat.Role.FINANCE, False, True),
        (Seat.Role.READER, False, False),
    ],
)
def test_her_organisation_and_its_money_are_for_whose_office_it_is(
    client, home, role, asks_about_seats, tells_of_bills
):
    person, membership = make_office(role, seat_limit=5)
    lead = SeatFactory(organisation=membership.organisation, role=Seat.Role.LEAD).person
    invoice = make_invoice(membership=membership, days=12)
    SeatCheck.objects.create(
        organisation=membership.organisation, quarter=date(2026, 10, 1), asked_on=today()
    )
    make_invoice()
    client.force_login(person)

    said = client.get(home.en.url).text

    assert membership.organisation.name_en in said
    assert "2 of 5 taken" in said
    assert f'href="mailto:{lead.email}"' in said
    assert f'href="mailto:{person.email}"' not in said
    assert ("Are all these people still with you?" in said) is asks_about_seats
    assert (f"Invoice {invoice.reference}" in said, "12 days left" in said) == (tells_of_bills,) * 2
    assert ("Look after the membership" in said) is tells_of_bills
    assert said.count("Left to pay") == tells_of_bills


def test_who_reads_for_no_organisation_is_told_of_none(client, home):
    client.force_login(make_staff("members"))

    response = client.get(home.en.url)

    assert response.context["own"] is None
    assert "Member until" not in response.text


def test_how_long_there_is_left_is_said_in_words_of_each_language():
    days = [today() + timedelta(days=left) for left in (-1, 0, 1, 2, 12, 366, 367)]

    with translation.override("en"):
        english = [days_left(day) for day in days]
    with translation.override("cy"):
        welsh = [days_left(day) for day in (*days, timezone.now() + 2 * DAY)]

    assert english == [
        "Overdue",
        "Today",
        "1 day left",
        "2 days left",
        "12 days left",
        "366 days left",
        "More than a year left",
    ]
    assert welsh == [
        "Yn hwyr",
        "Heddiw",
        "1 diwrnod ar ôl",
        "2 ddiwrnod ar ôl",
        "12 diwrnod ar ôl",
        "366 diwrnod ar ôl",
        "Mwy na blwyddyn ar ôl",
        "2 ddiwrnod ar ôl",
    ]
