"""An event says when and where it is, how it stands, and how to book."""

import json
import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import override

from events.models import EventPage
from tests.english import find_english_in_page
from tests.factories.accounts import today
from tests.factories.events import make_event, make_event_index
from tests.factories.pages import write_pair

pytestmark = pytest.mark.django_db

WALES = ZoneInfo("Europe/London")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def index():
    return make_event_index()


def at(words):
    return datetime.fromisoformat(words).replace(tzinfo=WALES)


def facts_of(client, page):
    text = client.get(page.url).text
    [found] = re.findall(
        r'<script type="application/ld\+json"[^>]*>(.*?)</script>', text, re.DOTALL
    )
    return next(each for each in json.loads(found)["@graph"] if each["@type"] == "Event")


# When


WHEN = {
    "hours": (
        at("2026-12-01T10:00"),
        at("2026-12-01T12:30"),
        "1 Rhagfyr 2026, 10:00 tan 12:30",
        "1 December 2026, 10:00 to 12:30",
    ),
    "two days": (
        at("2026-12-01T10:00"),
        at("2026-12-02T12:30"),
        "1 Rhagfyr 2026, 10:00 tan 2 Rhagfyr 2026, 12:30",
        "1 December 2026, 10:00 to 2 December 2026, 12:30",
    ),
    "whole day": (
        at("2026-07-01T10:00"),
        at("2026-07-01T10:00"),
        "1 Gorffennaf 2026",
        "1 July 2026",
    ),
    "whole days": (
        at("2026-07-01T10:00"),
        at("2026-07-03T09:00"),
        "1 Gorffennaf 2026 tan 3 Gorffennaf 2026",
        "1 July 2026 to 3 July 2026",
    ),
}


@pytest.mark.parametrize("length", WHEN)
def test_it_says_when_it_is_by_the_clock_of_wales(index, client, length):
    starts, ends, welsh, english = WHEN[length]
    days = {"starts_at": starts, "ends_at": ends, "is_whole_day": length.startswith("whole")}

    pair = make_event(index, **days)

    assert f"<dd>{welsh}</dd>" in client.get(pair.cy.url).text
    assert f"<dd>{english}</dd>" in client.get(pair.en.url).text


def test_what_takes_whole_days_is_over_when_its_last_day_is(index):
    page = make_event(
        index, starts_at=at("2026-07-01T10:00"), ends_at=at("2026-07-02T11:00"), is_whole_day=True
    ).en

    assert page.starts_at == at("2026-07-01T00:00")
    assert page.ends_at == at("2026-07-02T23:59")


def check(**fields):
    page = EventPage(title="T", slug="t", attendance="online", spoken="cy", **fields)
    with override("en"):
        page.clean()


@pytest.mark.parametrize("takes", [-HOUR, 0 * HOUR])
def test_an_event_ends_after_it_begins(index, takes):
    now = timezone.now()

    with pytest.raises(ValidationError, match="ends after it begins"):
        check(starts_at=now, ends_at=now + takes)
    check(starts_at=now, ends_at=now, is_whole_day=True)
    check(starts_at=now, ends_at=None)
    page = make_event(index).en
    with pytest.raises(IntegrityError, match="begins_then_ends"), transaction.atomic():
        EventPage.objects.filter(pk=page.pk).update(ends_at=page.starts_at + takes)


def test_nobody_can_book_after_it():
    now = timezone.now()
    days = {"starts_at": now, "ends_at": now, "is_whole_day": True}

    check(**days, book_by=today())
    with pytest.raises(ValidationError, match="over by then"):
        check(**days, book_by=today() + DAY)


# How it stands


@pytest.mark.parametrize(
    ("state", "title", "kind"),
    [
        ("cancelled", "This event is cancelled", "Cancelled"),
        ("postponed", "This event is postponed", "Postponed"),
    ],
)
def test_what_does_not_happen_says_so_first_and_why_and_books_nobody(
    index, client, state, title, kind
):
    said = {"cy": {"state_note": "Eira."}, "en": {"state_note": "Snow."}}
    page = make_event(index, state=state, booking_url="https://book.example/", **said).en

    text = client.get(page.url).text

    assert text.index(title) < text.index("Snow.") < text.index("<dl")
    assert f"<span>{kind}</span>" in text
    assert "https://book.example/" not in text
    # Whoever has it in a calendar can take it there again.
    assert f"/en/calendar/{page.translation_key}.ics" in text


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_it_is_not_published_without_a_reason_in_each_language(index, state):
    planned = write_pair_of_event(index, state=state)
    with override("en"):
        missing = planned.en.get_missing()

    assert missing == {"state_note": ["Say why, in this language."]}


def write_pair_of_event(index, **fields):
    return make_event(index, make=write_pair, is_live=False, **fields)


def test_it_is_somewhere_or_online(index):
    nowhere = {"cy": {"place": ""}, "en": {"place": ""}}

    with override("en"):
        assert make_event(index, **nowhere).en.get_missing() == {"place": ["Say where it is."]}
        online = make_event(index, attendance="online", **nowhere)
    assert online.en.get_missing() == {}


def test_what_is_written_once_is_right_in_both(index):
    pair = write_pair_of_event(index)
    draft = pair.cy.get_latest_revision_as_object()
    draft.starts_at = at("2027-01-01T10:00")
    draft.ends_at = at("2027-01-01T11:00")
    draft.state = "postponed"
    draft.save_revision()

    twin = pair.en.refresh_from_db() or pair.en.get_latest_revision_as_object()

    kept = (draft.starts_at, draft.ends_at, "postponed")
    assert (twin.starts_at, twin.ends_at, twin.state) == kept


# What machines are told, and the Briff


def test_machines_are_told_when_and_where_and_how_it_stands(index, client):
    starts, ends = at("2026-07-01T10:00"), at("2026-07-01T12:00")
    how = {"attendance": "both", "spoken": "cy", "state": "cancelled"}
    words = {"address": "1 Sample Road", "state_note": "Snow."}
    page = make_event(index, starts_at=starts, ends_at=ends, **how, en=words).en

    facts = facts_of(client, page)

    assert facts["startDate"] == "2026-07-01T10:00:00+01:00"
    assert facts["endDate"] == "2026-07-01T12:00:00+01:00"
    assert facts["eventStatus"] == "https://schema.org/EventCancelled"
    assert facts["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert facts["inLanguage"] == ["cy"]
    assert facts["location"] == [
        {"@type": "Place", "name": "Cardiff", "address": "1 Sample Road"},
        {"@type": "VirtualLocation", "url": f"http://testserver{page.url}"},
    ]


def test_of_whole_days_machines_are_told_the_days(index, client):
    starts = at("2026-07-01T10:00")
    page = make_event(
        index, starts_at=starts, ends_at=starts + DAY, is_whole_day=True, attendance="online"
    ).en

    facts = facts_of(client, page)

    assert (facts["startDate"], facts["endDate"]) == ("2026-07-01", "2026-07-02")
    assert [place["@type"] for place in facts["location"]] == ["VirtualLocation"]


def test_the_briff_tells_when_it_is_and_until_when_one_can_book(index):
    page = make_event(
        index, starts_at=at("2026-12-01T10:00"), ends_at=at("2026-12-01T12:00"), book_by=today()
    ).en

    with override("en"):
        told = page.get_told()

    assert (told.kind, told.due_on) == ("Event", today())
    assert told.source == "1 December 2026, 10:00 to 12:00"


def test_the_briff_tells_how_it_stands_and_then_of_no_booking(index):
    page = make_event(
        index,
        starts_at=at("2026-12-01T10:00"),
        ends_at=at("2026-12-01T12:00"),
        book_by=today(),
        state="cancelled",
    ).en

    with override("en"):
        told = page.get_told()

    assert (told.source, told.due_on) == ("Cancelled: 1 December 2026, 10:00 to 12:00", None)


@pytest.mark.parametrize("empty", ["attendance", "spoken"])
def test_machines_are_told_nothing_of_a_draft_that_does_not_say_how_yet(index, rf, empty):
    page = make_event(index).en
    setattr(page, empty, "")

    assert page.get_structured_data(rf.get("/")) == []


@pytest.mark.parametrize("state", EventPage.State)
@pytest.mark.parametrize("attendance", EventPage.Attendance)
@pytest.mark.parametrize("spoken", EventPage.Spoken)
def test_it_is_in_welsh_in_each_of_its_states(index, client, state, attendance, spoken):
    page = make_event(index, state=state, attendance=attendance, spoken=spoken, book_by=today()).cy

    assert find_english_in_page(client.get(page.url).text) == []
