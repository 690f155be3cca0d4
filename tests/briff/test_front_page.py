"""The newest issue is on the front page, as everybody may read it, from the moment it is out."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts.access import set_audience
from briff.models import IssuePage
from foundation.pairs.publishing import publish_pair, unpublish_pair
from resources.models import Theme
from tests.factories.accounts import audience, make_member, today
from tests.factories.acts import make_act
from tests.factories.briff import (
    BRIFF,
    make_issue,
    make_sections,
    page_item,
    words_item,
)
from tests.factories.pages import make_written
from tests.factories.telling import make_news, make_news_index
from tests.factories.themes import make_theme_index, make_theme_page

pytestmark = pytest.mark.django_db

FRONT = {"cy": "/cy/", "en": "/en/"}
FEED = {"cy": "/cy/briff/ffrwd.atom", "en": "/en/briff/feed.atom"}
TITLE = {"cy": "Rhifyn newydd sbon", "en": "A brand new issue"}


def close(pair):
    set_audience(
        thing=pair.en, audience=audience("members"), by=None, now=timezone.now(), along=[pair.cy]
    )


def test_it_tells_in_a_few_lines_what_it_tells_everybody(client, briff):
    asb = Theme.objects.get(slug="asb")
    make_theme_page(make_theme_index(), asb)
    index = make_news_index()
    news, shut, gone = (
        make_news(index, cy={"title": cy}, en={"title": en})
        for cy, en in (("Agored", "Open"), ("Ar gau", "Shut"), ("Wedi mynd", "Gone"))
    )
    close(shut)
    unpublish_pair(page=gone.en, by=None)
    law = ("act", str(make_act(asb).pk))
    make_issue(
        briff,
        ("asb", *map(page_item, (gone, shut, news)), law),
        ("crime", words_item(title_cy="")),
        ("", *[words_item()] * 5),
    )

    told = {code: client.get(address).context["headlines"] for code, address in FRONT.items()}
    client.force_login(make_member())
    told_to_member = client.get("/en/").context["headlines"]

    says = {
        code: [(theme, item.title, item.url, item.lang) for theme, item in lines]
        for code, lines in told.items()
    }
    of_words = ("General", "Money to light paths", "https://cronfa.example/en", "")
    assert says["en"] == [
        (asb.name_en, "Open", news.en.url, ""),
        ("", "Money to light paths", "https://cronfa.example/en", ""),
        of_words,
        of_words,
    ]
    assert says["cy"][:2] == [
        (asb.name_cy, "Agored", news.cy.url, ""),
        ("", "Money to light paths", "https://cronfa.example/cy", "en"),
    ]
    assert told_to_member == told["en"]


def test_an_older_issue_is_not_called_this_weeks_and_one_for_members_is_not_there(client, briff):
    with_nothing = client.get("/en/")
    make_issue(briff, number=7, published_on=today() - timedelta(days=7))
    old = client.get("/en/").text
    make_issue(briff, number=8, published_on=today() - timedelta(days=6))
    new = client.get("/cy/").text
    close(make_issue(briff, number=9, published_on=today()))
    client.force_login(make_member())
    closed = client.get("/en/").context["briff"]

    assert with_nothing.context["briff"] is None
    assert "briff-teaser" not in with_nothing.text
    assert "The latest Briff" in old
    assert "The Briff, issue 7" in old
    assert "Briff yr wythnos hon" in new
    assert closed.issue.number == 8


def test_it_asks_two_queries_more_whatever_is_in_it(client, briff, django_assert_max_num_queries):
    index = make_news_index()
    client.get("/en/?made")
    make_issue(briff, number=1)
    with django_assert_max_num_queries(14):
        client.get("/en/?made")
    make_issue(
        briff,
        *[("asb", page_item(make_news(index)), words_item()) for _ in range(6)],
        number=2,
        published_on=today(),
    )

    with django_assert_max_num_queries(15):
        client.get("/en/?made")


def look(client):
    """Where each half of the new issue is: on its page, in the archive, the feed, in front."""
    pages = {code: f"{BRIFF[code]}rhifyn-{code}/" for code in TITLE}
    return {
        (code, place): TITLE[code] in client.get(address).text
        for code in TITLE
        for place, address in (
            ("page", pages[code]),
            ("archive", BRIFF[code]),
            ("feed", FEED[code]),
            ("front", FRONT[code]),
            ("kept", FRONT[code]),
        )
    }


def write_issue(briff, **fields):
    return make_written(
        IssuePage,
        under=briff,
        is_live=False,
        number=9,
        published_on=today(),
        sections=make_sections(("asb", words_item())),
        **{
            code: {
                "title": TITLE[code],
                "slug": f"rhifyn-{code}",
                "introduction": f"<p>{TITLE[code]}</p>",
            }
            for code in TITLE
        },
        **fields,
    )


def test_both_languages_come_out_everywhere_at_the_set_second_and_not_before(
    client, briff, monkeypatch
):
    second = datetime(2030, 1, 15, 9, 30, tzinfo=UTC)
    issue = write_issue(briff)
    monkeypatch.setattr(timezone, "now", lambda: second - timedelta(days=1))
    for half in issue:
        half.go_live_at = second
        half.save_revision(clean=False)
    publish_pair(page=issue.en, by=None, now=timezone.now())
    seen = []

    for moment in (second - timedelta(seconds=1), second + timedelta(seconds=1)):
        monkeypatch.setattr(timezone, "now", lambda now=moment: now)
        call_command("publish_scheduled")
        seen.append(look(client))
    unpublish_pair(page=issue.cy, by=None)
    seen.append(look(client))

    assert [set(each.values()) for each in seen] == [{False}, {True}, {False}]
