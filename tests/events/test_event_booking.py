"""How one books an event, gets there or joins it, and puts it into a calendar."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from events.models import EventPage
from tests.factories.accounts import today
from tests.factories.events import make_event, make_event_index

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture
def index():
    return make_event_index()


def test_it_can_be_booked_until_the_last_day_and_not_once_it_is_over(index, client):
    link = {"booking_url": "https://book.example/", "booking_email": "book@sample.example"}
    now = timezone.now()
    page = make_event(index, book_by=today(), **link).en
    late = make_event(index, book_by=today() - DAY, **link).en
    over = make_event(index, starts_at=now - 2 * DAY, **link).en

    texts = [client.get(each.url).text for each in (page, late, over)]

    assert ["https://book.example/" in text for text in texts] == [True, False, False]
    assert ["mailto:book@sample.example" in text for text in texts] == [True, False, False]
    assert ["Booking has closed." in text for text in texts] == [False, True, False]
    assert ["This event is over." in text for text in texts] == [False, False, True]


def test_what_needs_no_booking_can_still_be_put_into_a_calendar(index, client):
    page = make_event(index, attendance="online", en={"place": ""}).en
    late = make_event(index, booking_email="book@sample.example", book_by=today() - DAY).en

    texts = [client.get(each.url).text for each in (page, late)]

    for each, text in zip((page, late), texts, strict=True):
        assert f"/en/calendar/{each.translation_key}.ics" in text
        assert "Book a place" not in text


def test_how_to_join_comes_with_booking_only_where_one_can_book(index, client):
    bare = make_event(index, attendance="online").en
    booked = make_event(index, attendance="online", booking_email="book@sample.example").en
    said = make_event(index, attendance="both", en={"joining": "On Teams."}).en

    texts = [client.get(each.url).text for each in (bare, booked, said)]

    promised = ["Whoever books is told how to join." in text for text in texts]
    assert promised == [False, True, False]
    assert "<dd>Online</dd>" in texts[0]
    assert "<dd>On Teams.</dd>" in texts[2]


def test_it_says_no_place_online_and_no_way_to_join_in_person(index, client):
    words = {"place": "Hall", "address": " 1 Road \r\n\r\nTown", "joining": "On Teams."}
    shown = {
        how: make_event(index, attendance=how, en=words).en for how in EventPage.Attendance.values
    }
    found = {how: page.found_by for how, page in shown.items()}
    texts = {how: client.get(page.url).text for how, page in shown.items()}

    assert found == {
        "in_person": "Hall\n1 Road\nTown",
        "online": "On Teams.",
        "both": "Hall\n1 Road\nTown\nOn Teams.",
    }
    assert {how: "Hall<br>1 Road<br>Town" in text for how, text in texts.items()} == {
        "in_person": True,
        "online": False,
        "both": True,
    }
    assert "On Teams." not in texts["in_person"]


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_what_did_not_happen_is_not_over(index, client, state):
    page = make_event(index, state=state, starts_at=timezone.now() - 2 * DAY).en

    assert "This event is over." not in client.get(page.url).text


def test_only_a_safe_address_is_a_place_to_book(index):
    page = make_event(index).en
    page.booking_url = "http://book.example/"

    with pytest.raises(ValidationError, match="booking_url"):
        page.full_clean()
