"""What the Network tells of itself: its news, its partners, what it asks."""

from datetime import timedelta

from events.models import EventIndexPage, EventPage
from home.models import (
    InformationPage,
    NetworkIndexPage,
    NetworkPage,
    NewsIndexPage,
    NewsPage,
    SurveyIndexPage,
    SurveyPage,
)
from tests.factories.accounts import today
from tests.factories.events import make_event, make_event_index
from tests.factories.pages import get_site, make_pair

# What an event can say besides, in Welsh; and what it can have besides, for both halves.
EVENT_WORDS = {
    "place": "Caerdydd",
    "address": "1 Heol y Sampl",
    "joining": "Ar Teams.",
    "who_for": "Pawb",
    "cost": "Am ddim",
    "state_note": "Mae'r siaradwr yn sâl.",
}
EVERYTHING = {
    "attendance": "both",
    "booking_url": "https://example.org/cy",
    "booking_email": "cadw@rhwydwaith.example",
    "contact_email": "gofyn@rhwydwaith.example",
    "book_by": today(),
}


def make_about():
    """The section that networks and surveys are in."""
    return make_pair(
        InformationPage,
        under=get_site(),
        show_in_menus=True,
        cy={"title": "Amdanom ni"},
        en={"title": "About us"},
    )


def make_news_index():
    return make_pair(
        NewsIndexPage,
        under=get_site(),
        show_in_menus=True,
        cy={"title": "Newyddion", "slug": "newyddion"},
        en={"title": "News"},
    )


def make_network_index(about):
    return make_pair(
        NetworkIndexPage,
        under=about,
        cy={"title": "Rhwydweithiau", "slug": "rhwydweithiau"},
        en={"title": "Networks"},
    )


def make_survey_index(about):
    return make_pair(
        SurveyIndexPage,
        under=about,
        cy={"title": "Arolygon", "slug": "arolygon"},
        en={"title": "Surveys"},
    )


def make_news(index, *themes, cy=None, en=None, **fields):
    return make_pair(
        NewsPage,
        under=index,
        themes=themes,
        **{"published_on": today(), **fields},
        cy={"title": "Eitem"} | (cy or {}),
        en={"title": "Item"} | (en or {}),
    )


def make_network(index, *themes, cy=None, en=None, **fields):
    return make_pair(
        NetworkPage,
        under=index,
        themes=themes,
        **{"kind": "network", **fields},
        cy={"title": "Rhwydwaith", "who_is_in_it": "Swyddogion."} | (cy or {}),
        en={"title": "Network", "who_is_in_it": "Officers."} | (en or {}),
    )


def make_survey(index, *themes, cy=None, en=None, **fields):
    """One that is open, unless its days say otherwise."""
    days = {"opens_on": today() - timedelta(days=7), "closes_on": today() + timedelta(days=7)}
    return make_pair(
        SurveyPage,
        under=index,
        themes=themes,
        **{**days, **fields},
        cy={"title": "Arolwg", "asks": "Pawb", "answer_url": "https://example.org/cy"} | (cy or {}),
        en={"title": "Survey", "asks": "Everybody", "answer_url": "https://example.org/en"}
        | (en or {}),
    )


def make_telling_pages(about, theme, *, body, files):
    """A page of each type, in Welsh, with everything that it can have."""
    news, networks = make_news_index(), make_network_index(about)
    surveys = make_survey_index(about)
    events = make_event_index()
    words = {"led_by": "Cyd-Gadeiryddion", "how_to_join": "Gofynnwch.", "body": body}
    web = {"website": "https://example.org/cy", "email": "bwrdd@rhwydwaith.example"}
    told = {"body": body, "findings": body}
    return {
        NewsIndexPage: news.cy,
        NewsPage: make_news(news, theme, cy={"body": body}).cy,
        EventIndexPage: events.cy,
        EventPage: make_event(events, theme, **EVERYTHING, cy=EVENT_WORDS | {"body": body}).cy,
        NetworkIndexPage: networks.cy,
        NetworkPage: make_network(networks, theme, cy=words | web).cy,
        SurveyIndexPage: surveys.cy,
        SurveyPage: make_survey(surveys, theme, files=files, cy=told).cy,
    }


def make_closed(about, *, mark, words, audience):
    """One of each on a public list, for an audience: its mark is in all that each has to say.

    ``words`` are those that any page has, by language.
    """

    def say(**more):
        return {code: told | more for code, told in words.items()} | {"audience": audience}

    told = {name: f"{mark} {name}" for name in ("who_is_in_it", "led_by", "how_to_join")}
    web, mail = f"https://{mark}.example/", f"{mark}@network.example"
    make_news(make_news_index(), **say())
    make_network(make_network_index(about), **say(**told, website=web, email=mail))
    where = {name: f"{mark} {name}" for name in EVENT_WORDS}
    booking = {"booking_url": web, "booking_email": mail, "contact_email": mail}
    make_event(make_event_index(), attendance="both", **say(**where), **booking)
    make_survey(make_survey_index(about), **say(asks=f"{mark} asked", answer_url=web))
