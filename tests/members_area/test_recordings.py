"""A recording behind the lock: heard with captions, or read; and gone on with where it was left."""

import re
from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from accounts import seats
from members_area.models import Place
from tests.factories.accounts import (
    audience,
    make_lapsed_member,
    make_member,
    make_staff,
    today,
)
from tests.factories.browsers import Browser
from tests.factories.files import mp3
from tests.factories.materials import make_materials, make_seminar, make_talk
from tests.factories.podcasts import unpublish

pytestmark = pytest.mark.django_db


@pytest.fixture
def materials():
    return make_materials()


@pytest.fixture
def seminar(materials):
    return make_seminar(materials)


@pytest.fixture
def member(client):
    member = make_member()
    client.force_login(member)
    return member


def address(name, pair, language="en"):
    with override(language):
        return reverse(name, args=[pair.en.translation_key])


def leave(client, pair, seconds, language="en"):
    return client.post(address("recording_place", pair, language), {"seconds": seconds}).status_code


def get_start(client, page, query=""):
    """Where the page begins the recording."""
    found = re.search(
        r'<video[^>]* src="[^"#]+(?:#t=(\d+))?"', client.get(f"{page.url}{query}").text
    )
    return int(found[1] or 0)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_it_is_played_with_captions_and_read_in_both_languages(client, seminar, member, language):
    page = seminar.in_language(language)

    said = client.get(page.url).text
    tracks = re.findall(r'<track kind="captions" src="([^"]+)" srclang="(\w\w)"', said)
    captions = {code: client.get(url) for url, code in tracks}

    assert [code for _, code in tracks] == [language, "cy" if language == "en" else "en"]
    assert captions["cy"].text.startswith("WEBVTT")
    assert "<v Mari Sampl>Beth newidiodd?" in captions["cy"].text
    assert "<v Mari Sampl>What changed?" in captions["en"].text
    assert {each["Content-Type"] for each in captions.values()} == {"text/vtt; charset=utf-8"}
    assert {each["Cache-Control"] for each in captions.values()} == {"private, no-store"}
    assert "Two lamps." in said
    assert "Dwy lamp." in said
    assert 'data-start="20"' in said


def test_captions_of_another_recording_than_the_one_that_is_played_are_not_offered(
    client, materials, member
):
    pair = make_seminar(materials, other_recording=make_talk(language="cy", name="sgwrs.mp3"))

    said = client.get(pair.cy.url).text

    assert re.findall(r'srclang="(\w\w)"', said) == ["cy"]
    assert "sgwrs.mp3" in said


def test_a_film_is_a_film_and_one_that_is_not_hers_can_be_read(client, materials, member):
    film = make_seminar(materials, recording=make_talk(type="video"), number=1)
    other = make_seminar(materials, recording=make_talk("prevent-contest"), number=2)

    watched, read = (client.get(pair.en.url).text for pair in (film, other))

    assert 'aria-label="Watch"' in watched
    assert "player__sound" not in watched
    assert "<video" not in read
    assert "The transcript says all that is said." in read
    assert "Two lamps." in read
    assert leave(client, other, 12) == HTTPStatus.NOT_FOUND


def test_she_goes_on_where_she_left_it_in_either_language(client, seminar, member):
    statuses = [leave(client, seminar, seconds) for seconds in (12, 21)]

    assert statuses == [HTTPStatus.NO_CONTENT] * 2
    assert [get_start(client, page) for page in seminar] == [21, 21]
    assert "You left it at 0:21." in client.get(seminar.en.url).text
    assert get_start(client, seminar.en, "?start=0") == 0
    assert "Go on from 0:21" in client.get(f"{seminar.en.url}?start=0").text
    assert Place.objects.get().seconds == 21


def test_nobody_is_sent_where_somebody_else_left_it(client, seminar, member):
    leave(client, seminar, 12)
    client.force_login(make_member())

    assert get_start(client, seminar.en) == 0


@pytest.mark.parametrize("seconds", [0, 4, 37, 9_000])
def test_nothing_is_kept_of_who_is_at_the_beginning_or_at_the_end(client, seminar, member, seconds):
    leave(client, seminar, 20)

    assert leave(client, seminar, seconds) == HTTPStatus.NO_CONTENT
    assert not Place.objects.exists()


@pytest.mark.parametrize("seconds", ["", "-1", "soon", "1e9", "9999999999"])
def test_what_is_no_place_is_refused_and_changes_nothing(client, seminar, member, seconds):
    assert leave(client, seminar, seconds) == HTTPStatus.BAD_REQUEST
    assert not Place.objects.exists()


def test_a_place_is_kept_by_our_own_page_alone(seminar, member):
    client = Client(enforce_csrf_checks=True)
    client.force_login(member)

    assert leave(client, seminar, 12) == HTTPStatus.FORBIDDEN
    assert client.get(address("recording_place", seminar)).status_code == 405
    assert not Place.objects.exists()


def test_what_belongs_to_it_is_as_absent_as_its_page(client, materials, seminar):
    granted = make_seminar(materials, audience=None, number=3)
    unpublish(granted)
    people = {"visitor": None, "lapsed": make_lapsed_member(), "staff": make_staff()}

    for person in people.values():
        client.logout()
        if person:
            client.force_login(person)
        for pair in (seminar, granted):
            assert client.get(pair.en.url).status_code == HTTPStatus.NOT_FOUND
            assert client.get(address("recording_captions", pair)).status_code == 404
            assert leave(client, pair, 12) == HTTPStatus.NOT_FOUND
    assert not Place.objects.exists()


def test_who_lost_her_seat_gets_no_further_part_of_it(client, seminar, member):
    url = seminar.en.recording.url
    part = {"Range": "bytes=0-99"}

    first = client.get(url, headers=part)
    heard = b"".join(first)
    seats.end(seat=member.seats.get(), on=today(), by=None, now=timezone.now())
    client.force_login(member)
    second = client.get(url, headers={"Range": "bytes=100-199"})

    assert (first.status_code, heard) == (HTTPStatus.PARTIAL_CONTENT, mp3(40)[:100])
    assert second.status_code == HTTPStatus.NOT_FOUND
    assert client.get(seminar.en.url).status_code == HTTPStatus.NOT_FOUND


def test_who_may_read_it_after_a_second_step_is_asked_for_that(materials):
    pair = make_seminar(materials, audience=audience("prevent-contest"))
    browser = Browser()
    browser.force_login(make_member("prevent-contest"), has_two_steps=False)

    asked = browser.get(address("recording_captions", pair))
    posted = browser.post(address("recording_place", pair), {"seconds": 12})

    assert asked["Location"].endswith(f"?next={address('recording_captions', pair)}")
    assert posted["Location"].endswith(f"?next={pair.en.url}")
    assert not Place.objects.exists()


def test_a_place_says_whose_and_where(seminar, member):
    place = Place(person=member, recording=seminar.en.recording, seconds=7)

    assert str(place) == f"{member.pk}: {seminar.en.recording.pk}, 7"
