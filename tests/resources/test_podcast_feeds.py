"""What players subscribe to: whole, the same for everybody, and only what all may hear."""

from datetime import timedelta
from email.utils import format_datetime
from uuid import UUID, uuid5

import feedparser
import pytest
from django.utils import timezone
from django.utils.http import http_date

from accounts.access import set_audience
from accounts.models import Audience
from tests.factories.accounts import make_member
from tests.factories.feeds import (
    CHAPTERS,
    FEEDS,
    ITUNES,
    PODCAST,
    SITE,
    TRANSCRIPTS,
    address,
    get_elements,
    get_feed,
)
from tests.factories.pages import get_site
from tests.factories.podcasts import (
    close_half,
    make_artwork,
    make_episode,
    make_show,
    make_sound,
    unpublish,
)

pytestmark = pytest.mark.django_db


def members():
    return Audience.objects.get(access="members")


def test_a_feed_says_what_the_show_is(client, show, episode):
    feed = get_feed(client, show.cy)

    assert not feed.bozo
    assert feed.version == "rss20"
    assert feed.feed.title == "Podlediad"
    assert feed.feed.subtitle == "Sgwrs fer."
    assert feed.feed.link == f"{SITE}{show.cy.url}"
    assert feed.feed.language == "cy"
    assert feed.feed.author == "Rhwydwaith Cymunedau Mwy Diogel Cymru"
    assert feed.feed.rights == "Rhwydwaith Cymunedau Mwy Diogel Cymru"
    assert feed.feed.publisher_detail.email == "comms@network.example"
    assert feed.feed.tags[0].term == "Society & Culture"
    assert get_elements(client, show.cy, f"{ITUNES}explicit") == [({}, "false")]
    assert feed.feed.itunes_type == "episodic"


def test_a_feed_leads_to_itself_and_to_the_other_language(client, show, episode):
    links = {
        (each.rel, each.get("hreflang")): each.href for each in get_feed(client, show.en).feed.links
    }

    assert links["self", None] == f"{SITE}{address(FEEDS, show.en)}"
    assert links["alternate", "cy"] == f"{SITE}{address(FEEDS, show.cy)}"


def test_the_picture_of_a_feed_is_a_square_that_loads(client, show, episode):
    picture = get_feed(client, show.en).feed.image.href

    response = client.get(picture.removeprefix(SITE))

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/jpeg"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_picture_that_is_not_for_everybody_is_not_in_the_feed(client):
    show = make_show(artwork=make_artwork("members"))

    assert get_elements(client, show.en, f"{ITUNES}image") == []


def test_a_picture_that_has_gone_is_not_in_the_feed(client):
    picture = make_artwork()
    show = make_show(artwork=picture)

    picture.delete()

    assert get_elements(client, show.en, f"{ITUNES}image") == []


def test_where_a_show_takes_money_is_said(client):
    show = make_show(funding_url="https://give.example/")

    assert get_elements(client, show.en, f"{PODCAST}funding") == [
        ({"url": "https://give.example/"}, "Support this podcast")
    ]


def test_a_show_that_takes_no_money_says_nothing_of_it(client, show):
    assert get_elements(client, show.en, f"{PODCAST}funding") == []


def test_a_show_is_locked_and_known_by_its_address(client, show, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://podnews.example"
    namespace = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
    known = uuid5(namespace, f"podnews.example{address(FEEDS, show.cy)}")

    assert get_elements(client, show.cy, f"{PODCAST}guid") == [({}, str(known))]
    assert get_elements(client, show.cy, f"{PODCAST}locked") == [
        ({"owner": "comms@network.example"}, "yes")
    ]


def test_a_show_that_was_elsewhere_before_keeps_its_identity(client):
    former = UUID("917393e3-1b1e-5cef-ace4-edaa54e1f810")
    show = make_show(former_guid=former, is_serial=True, is_explicit=True)

    assert get_elements(client, show.en, f"{PODCAST}guid") == [({}, str(former))]
    assert get_elements(client, show.en, f"{ITUNES}type") == [({}, "serial")]
    assert get_elements(client, show.en, f"{ITUNES}explicit") == [({}, "true")]


def test_a_feed_is_asked_after_and_kept_for_a_minute(client, show, episode):
    first = client.get(address(FEEDS, show.en))
    known = {"If-None-Match": first.headers["ETag"]}

    second = client.get(address(FEEDS, show.en), headers=known)
    assert [each.status_code for each in (first, second)] == [200, 304]
    assert {each.headers["Cache-Control"] for each in (first, second)} == {
        "public, max-age=60, must-revalidate"
    }
    assert [*first.cookies, *second.cookies] == []
    assert first.headers["Access-Control-Allow-Origin"] == "*"


def test_who_asks_for_the_head_of_a_feed_is_told_its_version(client, show, episode):
    whole, head = (ask(address(FEEDS, show.en)) for ask in (client.get, client.head))

    assert head.headers["ETag"] == whole.headers["ETag"]
    assert head.content == b""


def test_a_feed_that_has_changed_is_sent_again(client, show, episode):
    first = client.get(address(FEEDS, show.en))
    make_episode(show, number=8, recording=make_sound())

    second = client.get(address(FEEDS, show.en), headers={"If-None-Match": first.headers["ETag"]})

    assert second.status_code == 200
    assert second.headers["ETag"] != first.headers["ETag"]


def test_a_feed_says_when_anything_in_it_last_changed(client, show, episode):
    changed = max(show.en.last_published_at, episode.en.last_published_at)

    assert get_feed(client, show.en).feed.updated == format_datetime(changed)


def test_who_asks_by_date_is_not_told_that_nothing_was_taken_away(client, show, episode):
    now = http_date((timezone.now() + timedelta(days=1)).timestamp())
    unpublish(episode)

    response = client.get(address(FEEDS, show.en), headers={"If-Modified-Since": now})

    assert "Last-Modified" not in response.headers
    assert feedparser.parse(response.content).entries == []


def test_what_is_not_for_everybody_is_in_nobodys_feed(client, show, episode):
    make_episode(show, number=8, audience=members(), recording=make_sound("members"))
    make_episode(show, number=9, recording=make_sound("members"))
    make_episode(show, number=10, is_live=False, recording=make_sound())
    visitors = client.get(address(FEEDS, show.en)).content

    client.force_login(make_member())

    assert [entry.title for entry in feedparser.parse(visitors).entries] == ["Episode 7"]
    assert client.get(address(FEEDS, show.en)).content == visitors


def test_a_show_for_members_has_no_feed_and_its_twin_is_not_named(client):
    show = make_show(audience=members())
    client.force_login(make_member())

    assert client.get(address(FEEDS, show.en)).status_code == 404


def test_the_keys_of_one_language_open_nothing_in_the_other(client, show):
    close_half(show.cy)

    assert client.get(address(FEEDS, show.cy)).status_code == 404
    assert get_elements(client, show.en, "{http://www.w3.org/2005/Atom}link")[1:] == []


@pytest.mark.parametrize("addresses", [TRANSCRIPTS, CHAPTERS])
def test_what_a_members_episode_says_is_on_its_page_only(client, show, addresses):
    episode = make_episode(show, audience=members(), recording=make_sound("members"))
    client.force_login(make_member())

    assert client.get(address(addresses, episode.en)).status_code == 404


@pytest.mark.parametrize("addresses", [TRANSCRIPTS, CHAPTERS])
def test_what_is_below_a_page_that_is_not_published_is_absent_too(client, show, episode, addresses):
    unpublish(show)

    assert [client.get(address(addresses, page)).status_code for page in episode] == [404, 404]


@pytest.mark.parametrize("addresses", [TRANSCRIPTS, CHAPTERS])
def test_what_is_below_a_page_that_is_closed_is_absent_too(client, addresses):
    """A page is never for more people than the one above it. Were it so, it would be shut."""
    episode = make_episode(make_show(audience=members()))
    public = Audience.objects.get(access="public")
    set_audience(thing=episode.en, audience=public, by=None, now=timezone.now(), along=[episode.cy])

    assert client.get(address(addresses, episode.en)).status_code == 404


def test_the_feed_of_a_show_below_a_page_that_is_not_published_is_absent(client, show):
    unpublish(get_site())

    assert client.get(address(FEEDS, show.en)).status_code == 404
