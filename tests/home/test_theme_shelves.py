"""The page of a theme shows what the Network says of it: news, events, networks, surveys."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Audience
from resources.models import Theme
from tests.factories.accounts import make_member, today
from tests.factories.events import make_event, make_event_index
from tests.factories.telling import (
    make_about,
    make_network,
    make_network_index,
    make_news,
    make_news_index,
    make_survey,
    make_survey_index,
)
from tests.factories.themes import make_theme_index, make_theme_page, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def asb():
    return Theme.objects.get(slug="asb")


@pytest.fixture
def page(asb):
    return make_theme_page(make_theme_index(), asb)


def get_shelves(client, page):
    """What stands on each shelf: what it is, its day, its title."""
    return {
        shelf.title: [(str(one.kind), one.on, one.page.title) for one in shelf.entries]
        for shelf in client.get(page.url).context["shelves"]
    }


def test_the_next_events_on_a_theme_are_there_that_happen(client, asb, page):
    index, now = make_event_index(), timezone.now()
    make_event(index, make_topic("asb"), starts_at=now + timedelta(days=2))
    make_event(index, asb, starts_at=now - timedelta(days=2), en={"title": "Over"})
    make_event(index, asb, state="cancelled", en={"title": "Off"})
    make_event(index, Theme.objects.get(slug="crime"), en={"title": "Other"})

    day = today() + timedelta(days=2)
    assert get_shelves(client, page.en) == {"Events to come": [("In person", day, "Event")]}


def test_everything_on_a_theme_is_there_once_and_nothing_else(client, asb, page):
    topic, crime = make_topic("asb"), Theme.objects.get(slug="crime")
    news, about = make_news_index(), make_about()
    networks, surveys = make_network_index(about), make_survey_index(about)
    for index, make in ((news, make_news), (networks, make_network), (surveys, make_survey)):
        make(index, asb, topic)
        make(index, crime, en={"title": "Other"}, cy={"title": "Arall"})
    soon = {"opens_on": today() + timedelta(days=3), "closes_on": today() + timedelta(days=9)}
    make_survey(surveys, topic, en={"title": "Later"}, cy={"title": "Wedyn"}, **soon)

    assert get_shelves(client, page.en) == {
        "News": [("", today(), "Item")],
        "Networks and boards": [("Network", None, "Network")],
        "Surveys": [
            ("Opens", soon["opens_on"], "Later"),
            ("Open until", today() + timedelta(days=7), "Survey"),
        ],
    }
    assert get_shelves(client, page.cy) == {
        "Newyddion": [("", today(), "Eitem")],
        "Rhwydweithiau a byrddau": [("Rhwydwaith", None, "Rhwydwaith")],
        "Arolygon": [
            ("Yn agor", soon["opens_on"], "Wedyn"),
            ("Ar agor tan", today() + timedelta(days=7), "Arolwg"),
        ],
    }


def test_the_latest_news_is_there_and_no_more(client, asb, page):
    news = make_news_index()
    for days in range(5):
        day = today() - timedelta(days=days)
        make_news(news, asb, published_on=day, en={"title": f"{days} days old"})

    shown = [title for _, _, title in get_shelves(client, page.en)["News"]]

    assert shown == ["0 days old", "1 days old", "2 days old"]


def test_what_is_for_members_is_for_nobody_else(client, asb, page):
    about, members = make_about(), Audience.objects.get(access="members")
    make_news(make_news_index(), asb, audience=members)
    make_network(make_network_index(about), asb, audience=members)
    make_survey(make_survey_index(about), asb, audience=members)

    strangers = get_shelves(client, page.en)
    client.force_login(make_member())
    hers = get_shelves(client, page.en)

    assert strangers == {}
    assert list(hers) == ["News", "Networks and boards", "Surveys"]
