"""The Briff's own feeds agree with its page, as anybody sees it."""

import feedparser
import pytest
from django.utils import timezone

from accounts.access import set_audience
from foundation.pairs.publishing import unpublish_pair
from tests.factories.accounts import audience, make_member
from tests.factories.briff import make_briff, make_issue, page_item, words_item
from tests.factories.telling import make_news, make_news_index

pytestmark = pytest.mark.django_db

FEEDS = {
    "cy": ("/cy/briff/ffrwd.atom", "/cy/briff/ffrwd.rss"),
    "en": ("/en/briff/feed.atom", "/en/briff/feed.rss"),
}


@pytest.fixture
def issue():
    """With something for everybody, and something for members."""
    open_news, closed_news = (make_news(index) for index in [make_news_index()] for _ in "ab")
    set_audience(
        thing=closed_news.en,
        audience=audience("members"),
        by=None,
        now=timezone.now(),
        along=[closed_news.cy],
    )
    sections = ("asb", page_item(open_news), words_item()), ("terrorism", page_item(closed_news))
    return make_issue(make_briff(), *sections)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_both_kinds_say_what_the_page_says_to_anybody(client, issue, language):
    client.force_login(make_member())
    page = issue.in_language(language)

    atom, rss = (feedparser.parse(client.get(url).content) for url in FEEDS[language])

    for feed in (atom, rss):
        (entry,) = feed.entries
        said = entry.get("summary")
        assert not feed.bozo
        assert (entry.title, entry.id) == (page.title, page.urn)
        assert entry.link == f"http://testserver{page.url}"
        assert [tag.term for tag in entry.tags] == [{"cy": ASB_CY, "en": ASB_EN}[language]]
        assert "cronfa.example" in said
        assert said.count("http://testserver/") == 1
    assert (atom.version, rss.version) == ("atom10", "rss20")


ASB_CY = "Ymddygiad Gwrthgymdeithasol ac Anrhefn"
ASB_EN = "Anti-social Behaviour and Disorder"


def test_a_feed_is_as_it_was_until_something_changes(client, issue):
    url = FEEDS["en"][0]
    etag = client.get(url)["ETag"]

    same = client.get(url, headers={"if-none-match": etag})
    unpublish_pair(page=issue.en, by=None)
    empty = client.get(url, headers={"if-none-match": etag})

    assert (same.status_code, empty.status_code) == (304, 200)
    assert client.get(url).content == empty.content
    assert feedparser.parse(empty.content).feed.updated.startswith("2021-01-01")


def test_there_is_no_feed_of_a_briff_that_is_not_open(client, issue):
    briff = issue.en.get_parent()
    shown = f'href="http://testserver{FEEDS["en"][0]}"' in client.get("/en/").text

    unpublish_pair(page=briff, by=None)

    assert shown
    assert {client.get(url).status_code for urls in FEEDS.values() for url in urls} == {404}
    assert FEEDS["en"][0] not in client.get("/en/").text
