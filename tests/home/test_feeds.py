"""What is new comes to those who ask for it by a feed, in each language, for anybody."""

from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from foundation.gate import set_page_audience
from foundation.models import SitePage
from foundation.pairs.publishing import unpublish_pair
from home.models import NewsIndexPage, NewsPage
from resources.models import ResourceIndexPage, ResourcePage, Theme
from tests.factories.accounts import audience, make_member
from tests.factories.pages import get_site, make_pair
from tests.factories.rows import multiply

pytestmark = pytest.mark.django_db

ADDRESSES = {"cy": "/cy/ffrydiau/adnoddau/", "en": "/en/feeds/resources/"}
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def library():
    return make_pair(
        ResourceIndexPage,
        under=get_site(),
        cy={"title": "Adnoddau", "slug": "adnoddau"},
        en={"title": "Resources", "slug": "resources", "summary": "What helps."},
        show_in_menus=True,
    )


def make_resource(library, **more):
    return make_pair(
        ResourcePage,
        under=library,
        kind="guide",
        themes=[Theme.objects.get(slug="asb")],
        cy={"title": "Canllaw", "slug": "canllaw", "summary": "Sut mae ei wneud."},
        en={"title": "Guide", "slug": "guide", "summary": "How & <why>."},
        **{"published_on": date(2026, 11, 20), **more},
    )


@pytest.fixture
def guide(library):
    return make_resource(library)


def read(client, language):
    response = client.get(ADDRESSES[language])
    assert response.status_code == 200
    return ET.fromstring(response.content)  # noqa: S314 - it is our own


def entries(feed):
    return [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]


def links(element):
    return {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}


@pytest.mark.parametrize(
    ("language", "title", "theme"),
    [
        ("cy", "Canllaw", "Ymddygiad Gwrthgymdeithasol ac Anrhefn"),
        ("en", "Guide", "Anti-social Behaviour and Disorder"),
    ],
)
def test_a_feed_has_what_is_new_in_the_language_of_its_address(
    client, guide, language, title, theme
):
    feed = read(client, language)

    (entry,) = feed.findall(f"{ATOM}entry")
    half = guide.in_language(language)
    assert feed.get(XML_LANG) == language
    assert entry.findtext(f"{ATOM}title") == title
    assert links(entry) == {"alternate": f"http://testserver{half.url}"}
    assert entry.find(f"{ATOM}category").get("term") == theme
    assert entry.findtext(f"{ATOM}published") == "2026-11-20T00:00:00+00:00"


def test_a_feed_says_what_it_is_and_where(client, guide):
    feed = read(client, "en")

    assert feed.findtext(f"{ATOM}title") == "Resources – Wales Safer Communities Network"
    assert feed.findtext(f"{ATOM}subtitle") == "What helps."
    assert links(feed) == {
        "alternate": "http://testserver/en/resources/",
        "self": "http://testserver/en/feeds/resources/",
    }


def test_words_are_words_and_no_markup(client, guide):
    feed = read(client, "en")

    summary = feed.find(f"{ATOM}entry/{ATOM}summary")
    assert (summary.get("type"), summary.text) == ("html", "How &amp; &lt;why&gt;.")


def test_an_entry_keeps_its_name_when_its_page_moves_and_has_another_in_each_language(
    client, guide
):
    before = read(client, "en").findtext(f"{ATOM}entry/{ATOM}id")

    url_path = guide.en.url_path.replace("guide", "new")
    SitePage.objects.filter(pk=guide.en.pk).update(slug="new", url_path=url_path)

    assert read(client, "en").findtext(f"{ATOM}entry/{ATOM}id") == before
    assert read(client, "cy").findtext(f"{ATOM}entry/{ATOM}id") != before


def test_a_feed_says_when_it_last_changed(client, guide):
    moment = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    SitePage.objects.filter(pk=guide.en.pk).update(last_published_at=moment)

    response = client.get(ADDRESSES["en"])

    assert b"<updated>2026-11-22T09:30:00+00:00</updated>" in response.content
    assert response["Last-Modified"] == "Sun, 22 Nov 2026 09:30:00 GMT"


def test_news_has_a_feed_of_its_own(client):
    index = make_pair(
        NewsIndexPage, under=get_site(), cy={"title": "Newyddion"}, en={"title": "News"}
    )
    make_pair(
        NewsPage,
        under=index,
        published_on=date(2026, 11, 20),
        cy={"title": "Gwobrau"},
        en={"title": "Awards"},
    )

    welsh = client.get("/cy/ffrydiau/newyddion/")
    english = client.get("/en/feeds/news/")

    assert entries(ET.fromstring(welsh.content)) == ["Gwobrau"]  # noqa: S314 - it is our own
    assert entries(ET.fromstring(english.content)) == ["Awards"]  # noqa: S314 - it is our own


def test_the_newest_fifty_come_newest_first(client, guide):
    multiply(
        guide,
        numbers=range(1, 61),
        published_on=lambda number: date(2026, 1, 1) + timedelta(days=number),
    )

    titles = entries(read(client, "en"))

    assert len(titles) == 50
    assert titles[:2] == ["Guide", "Guide 60"]


def test_a_feed_asks_as_often_for_fifty_as_for_one(client, guide):
    client.get(ADDRESSES["en"])
    with CaptureQueriesContext(connection) as for_one:
        client.get(ADDRESSES["en"])

    multiply(guide, numbers=range(1, 61))

    with CaptureQueriesContext(connection) as for_fifty:
        client.get(ADDRESSES["en"])
    assert len(for_fifty) == len(for_one) <= 8


def test_who_has_it_already_is_told_so_until_something_is_taken_away(client, guide):
    tag = client.get(ADDRESSES["en"])["ETag"]
    known = client.get(ADDRESSES["en"], headers={"If-None-Match": tag})

    unpublish_pair(page=guide.en, by=None)

    after = client.get(ADDRESSES["en"], headers={"If-None-Match": tag})
    assert (known.status_code, known.content) == (304, b"")
    assert after.status_code == 200


def test_who_asks_by_date_is_not_told_that_nothing_was_taken_away(client, guide):
    changed = client.get(ADDRESSES["en"])["Last-Modified"]

    response = client.get(ADDRESSES["en"], headers={"If-Modified-Since": changed})

    assert response.status_code == 200


def test_an_empty_feed_is_a_feed_and_is_the_same_a_minute_later(client, library):
    first, second = client.get(ADDRESSES["cy"]), client.get(ADDRESSES["cy"])

    assert entries(read(client, "cy")) == []
    assert "<updated>2021-01-01T00:00:00+00:00</updated>" in first.text
    assert first["ETag"] == second["ETag"]


@pytest.mark.parametrize("who", [None, make_member], ids=["visitor", "member"])
@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_is_not_for_everybody_is_in_nobodys_feed(client, library, who, language):
    make_resource(library, audience=audience("members"))
    if who:
        client.force_login(who())

    assert entries(read(client, language)) == []


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_feed_of_a_library_that_is_closed_is_absent(client, guide, library, language):
    client.force_login(make_member())
    to = audience("members")
    set_page_audience(page=library.en, audience=to, by=None, now=timezone.now())

    assert client.get(ADDRESSES[language]).status_code == 404


def test_the_feed_below_a_page_that_is_not_published_is_absent(client, guide):
    SitePage.objects.filter(pk__in=[page.pk for page in get_site()]).update(live=False)

    assert client.get(ADDRESSES["en"]).status_code == 404


def test_there_is_no_feed_without_a_library(client):
    assert client.get(ADDRESSES["en"]).status_code == 404


def test_a_feed_leaves_no_cookie_and_may_be_kept(client, guide):
    response = client.get(ADDRESSES["en"])

    assert not response.cookies
    assert response["Cache-Control"] == "public, max-age=60, must-revalidate"
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"


def test_a_feed_is_only_read(client, guide):
    assert client.head(ADDRESSES["en"]).status_code == 200
    assert client.post(ADDRESSES["en"]).status_code == 405


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_page_says_where_the_feed_is(client, library, language):
    title = library.in_language(language).title

    html = client.get(f"/{language}/").text

    address = f"http://testserver{ADDRESSES[language]}"
    assert (
        f'<link rel="alternate" type="application/atom+xml" title="{title}" href="{address}">'
        in html
    )


def test_no_page_says_where_the_feed_of_a_closed_library_is(client, library):
    client.force_login(make_member())
    to = audience("members")
    set_page_audience(page=library.en, audience=to, by=None, now=timezone.now())

    assert "atom+xml" not in client.get("/en/").text
