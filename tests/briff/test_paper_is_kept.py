"""The PDF of an issue that anybody may have is made once, and is true whenever it is given."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.access import set_audience
from foundation.edition import UNWATCHED
from foundation.models import PublicChange
from foundation.pairs.publishing import unpublish_pair
from tests.factories.accounts import audience, make_member
from tests.factories.briff import get_paper, make_briff, make_issue, page_item
from tests.factories.files import read_pdf
from tests.factories.telling import make_news, make_news_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def news():
    index = make_news_index()
    return [
        make_news(index, cy={"title": cy}, en={"title": en})
        for cy, en in (("Agored", "Open"), ("Ar gau", "Shut"))
    ]


@pytest.fixture
def issue(news):
    return make_issue(make_briff(), ("asb", *map(page_item, news)))


def close(pair):
    set_audience(
        thing=pair.en, audience=audience("members"), by=None, now=timezone.now(), along=[pair.cy]
    )


def read(page):
    return read_pdf(Client().get(get_paper(page)).content)


def get_queries(address, **asked):
    with CaptureQueriesContext(connection) as queries:
        assert Client().get(address, **asked).status_code == 200
    return [query["sql"] for query in queries]


ASKED = {
    "plainly": {},
    "for something besides": {"query_params": {"x": "1"}},
    "with a cookie of somebody's": {"headers": {"Cookie": "other=x"}},
    "at another port": {"headers": {"Host": "testserver:81"}},
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_however_nobody_asks_it_is_made_once(issue, asked):
    address = get_paper(issue.en)
    made = Client().get(address)

    (question,) = get_queries(address, **asked)
    given = Client().get(address, **asked)

    assert "accounts_audience" in question
    assert "foundation_publicchange" in question
    assert (given.content, given.headers) == (made.content, made.headers)
    assert len(caches["pages"]._cache) == 1


def test_it_says_of_itself_what_a_public_page_says(issue):
    address = get_paper(issue.cy)
    page, paper = Client().get(issue.cy.url), Client().get(address)

    same = Client().get(address, headers={"If-None-Match": paper["ETag"]})
    other = Client().get(address, headers={"If-None-Match": '"other"'})
    head = Client().head(address)

    assert {paper[name] == page[name] for name in ("Cache-Control", "Vary")} == {True}
    assert (same.status_code, same.content, other.status_code) == (304, b"", 200)
    kept = ("Cache-Control", "ETag", "Vary")
    assert {name: same[name] for name in kept} == {name: paper[name] for name in kept}
    assert (head.content, head.headers) == (b"", paper.headers)


def test_a_session_that_is_over_is_taken_away_in_an_answer_that_nobody_keeps(issue):
    paper = Client().get(get_paper(issue.en), headers={"Cookie": "sessionid=x"})

    assert (paper.status_code, paper["Cache-Control"]) == (200, "private, no-store")


def rename(news, issue):
    for page in news[1]:
        page.title = "Otherwise"
        page.save_revision().publish()


def close_one(news, issue):
    close(news[1])


def unpublish_one(news, issue):
    unpublish_pair(page=news[1].en, by=None)


@pytest.mark.parametrize("do", [rename, close_one, unpublish_one], ids=lambda do: do.__name__)
def test_what_changes_or_closes_on_it_is_seen_at_once_in_both_languages(news, issue, do):
    before = [read(page) for page in issue]

    do(news, issue)

    after = [read(page) for page in issue]
    assert ["Ar gau" in before[0], "Shut" in before[1]] == [True, True]
    assert ["Ar gau" in after[0], "Shut" in after[1]] == [False, False]
    caches["pages"].clear()
    assert [read(page) for page in issue] == after


def test_an_issue_that_closes_has_none_for_anybody_that_moment(issue):
    addresses = [get_paper(page) for page in issue]
    before = [Client().get(address).status_code for address in addresses]
    PublicChange.objects.all().delete()

    close(issue)

    assert before == [200, 200]
    assert [Client().get(address).status_code for address in addresses] == [404, 404]


def test_it_is_of_its_day_only(issue, monkeypatch):
    address = get_paper(issue.en)
    Client().get(address)
    tomorrow = timezone.now() + timedelta(days=1)

    monkeypatch.setattr("django.utils.timezone.now", lambda: tomorrow)

    assert len(get_queries(address)) > 1
    assert len(get_queries(address)) == 1


def test_who_has_signed_in_is_given_none_that_is_kept_and_leaves_none(client, news, issue):
    address, member = get_paper(issue.en), make_member()
    close(news[1])
    public = Client().get(address)
    kept = dict(caches["pages"]._cache)
    client.force_login(member)

    own = client.get(address, headers={"If-None-Match": public["ETag"]})

    assert member.email in read_pdf(own.content)
    assert own["Cache-Control"] == "private, no-store"
    assert "ETag" not in own
    assert caches["pages"]._cache == kept
    caches["pages"].clear()
    client.get(address)
    assert caches["pages"]._cache == {}
    assert Client().get(address).content == public.content


def test_where_nothing_was_counted_it_is_not_kept(issue):
    PublicChange.objects.all().delete()

    Client().get(get_paper(issue.en))

    assert caches["pages"]._cache == {}


def test_it_is_made_of_nothing_that_is_not_watched(issue):
    asked = get_queries(get_paper(issue.en))

    assert {table for table in UNWATCHED for sql in asked if f'"{table}"' in sql} == {
        PublicChange._meta.db_table
    }
