"""A funding call closes by itself, at its moment, and says so wherever it is still met."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from accounts.access import Reader
from home.search.asking import Search
from resources.models import ResourcePage, Theme, ThemeIndexPage, ThemePage
from resources.ranking import Standing
from tests.factories.library import LIBRARY, boxes, make_library, make_resource, titles
from tests.factories.pages import get_site, make_pair
from tests.factories.search import enter_everything

pytestmark = pytest.mark.django_db

NOON = datetime(2199, 3, 31, 12, tzinfo=ZoneInfo("Europe/London"))
HOUR = timedelta(hours=1)


@pytest.fixture
def library():
    return make_library()


@pytest.fixture
def asb():
    return Theme.objects.get(slug="asb")


@pytest.fixture
def calls(library, asb):
    """A guide, three calls that are open, and one that is closed."""
    now = timezone.now()
    make_resource(library, asb, en="Guide", published_on=date(2026, 1, 1))
    make_call(library, asb, en="Later", closes_at=now + 9 * HOUR, published_on=date(2026, 5, 1))
    make_call(library, asb, en="Sooner", closes_at=now + HOUR, published_on=date(2026, 4, 1))
    make_call(library, asb, en="Endless", closes_at=None, published_on=date(2026, 3, 1))
    make_call(library, asb, en="Over", closes_at=now - HOUR, published_on=date(2026, 6, 1))


def make_call(library, *themes, **more):
    return make_resource(library, *themes, kind="funding", **more)


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        (NOON - timedelta(seconds=1), Standing.HOLDS),
        (NOON, Standing.CLOSED),
        (NOON + HOUR, Standing.CLOSED),
    ],
)
def test_a_call_closes_on_the_stroke_of_its_deadline(library, now, standing):
    make_call(library, closes_at=NOON)
    resources = ResourcePage.objects.in_library(language="en", now=now)

    assert resources.annotate(told=F("standing")).get().told == standing
    assert resources.still_open(now=now).exists() == (standing == Standing.HOLDS)


def test_what_never_closes_holds(library):
    make_call(library, closes_at=None)

    resources = ResourcePage.objects.in_library(language="en", now=NOON).still_open(now=NOON)

    assert resources.annotate(told=F("standing")).get().told == Standing.HOLDS


def test_a_closed_call_leaves_the_library_by_itself(client, calls):
    response = client.get(LIBRARY["en"])

    assert titles(response) == ["Later", "Sooner", "Endless", "Guide"]
    assert "Closed" not in response.text.split('class="entries"')[1]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"kind": "funding"}, ["Later", "Sooner", "Endless"]),
        ({"call": "open"}, ["Later", "Sooner", "Endless"]),
        ({"call": "closed"}, ["Over"]),
        ({"call": ["closed", "open"]}, ["Later", "Sooner", "Endless", "Over"]),
        ({"call": ["closed", "open"], "sort": "closing"}, ["Sooner", "Later", "Endless", "Over"]),
        ({"sort": "closing"}, ["Sooner", "Later", "Endless", "Guide"]),
        ({"call": "dragons"}, ["Later", "Sooner", "Endless", "Guide"]),
        ({"call": "closed", "kind": "guide"}, []),
    ],
)
def test_closed_calls_are_there_for_whoever_asks_and_come_last(client, calls, query, found):
    response = client.get(LIBRARY["en"], query)

    assert titles(response) == found
    assert response.context["total"] == len(found)


def test_counts_are_of_what_the_list_would_show(client, calls):
    shown = boxes(client.get(LIBRARY["cy"]))

    assert shown["Galwadau cyllido"] == [("Ar agor", 3, False), ("Wedi cau", 1, False)]
    assert ("Galwad gyllido", 3, False) in shown["Math"]


def test_a_call_says_when_it_closes_and_a_closed_one_that_it_has(client, library):
    still = make_call(library, closes_at=NOON, number=1)
    over = make_call(library, closes_at=NOON.replace(year=2001), number=2)
    endless = make_call(library, closes_at=None, number=3)

    assert '<time datetime="2199-03-31T12:00:00+01:00">' in client.get(still.en.url).text
    assert "Closes <time" in client.get(still.en.url).text
    assert "Yn cau <time" in client.get(still.cy.url).text
    assert "Closed</b> <time" in client.get(over.en.url).text
    assert "31 Mawrth 2001, 12:00" in client.get(over.cy.url).text
    assert "no closing date" in client.get(endless.en.url).text
    listed = client.get(LIBRARY["en"], {"call": ["open", "closed"]}).text
    assert [listed.count(words) for words in ("Closes <time", "Closed</b> <time")] == [1, 1]


def test_a_closed_call_is_offered_on_no_other_page(client, calls, asb):
    themes = make_pair(
        ThemeIndexPage, under=get_site(), cy={"title": "Themâu"}, en={"title": "Themes"}
    )
    theme = make_pair(
        ThemePage, under=themes, theme=asb, cy={"title": "Thema"}, en={"title": "Theme"}
    )
    guide = ResourcePage.objects.get(title="Guide")

    assert titles(client.get(theme.en.url)) == ["Later", "Sooner", "Endless", "Guide"]
    related = client.get(guide.url).context["related"]
    assert [page.title for page in related] == ["Later", "Sooner", "Endless"]
    feed = client.get("/en/feeds/resources/").text
    assert [title in feed for title in ("Later", "Over<")] == [True, False]
    latest = client.get("/en/").context["latest_resources"]
    assert [page.title for page in latest] == ["Later", "Sooner", "Endless", "Guide"]


def test_the_search_says_that_a_call_is_closed_and_puts_it_lower(client, library):
    make_call(library, en="Knife grant", summary="", closes_at=NOON)
    make_resource(library, en="Guide to knife crime", number=2)
    enter_everything()

    def search(now):
        reader = Reader.anonymous(today=timezone.localdate(now))
        hits = Search("knife", reader=reader, language="en", now=now).hits
        return [(hit.kind, hit.closes_at) for hit in hits]

    assert search(NOON - HOUR) == [("funding", NOON), ("guide", None)]
    assert search(NOON) == [("guide", None), ("funding", NOON)]
    assert "Closes <time" in client.get("/en/search/?q=knife").text


def test_only_a_funding_call_closes(library):
    pair = make_resource(library)
    pair.en.closes_at = NOON

    with pytest.raises(ValidationError, match="Only a funding call closes"):
        pair.en.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        ResourcePage._base_manager.filter(pk=pair.en.pk).update(closes_at=NOON)
