"""Public pages are made once, and kept for those who are nobody in particular; nothing else is."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail import hooks
from wagtail.models import Site

from foundation.edition import UNWATCHED
from foundation.models import PublicChange
from tests.factories.halves import make_information
from tests.wscn_site.keeping import FRONT_PAGES, get_public_pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def uploads():
    """The world keeps its files where it was made."""


def get_queries(client, address, **asked):
    with CaptureQueriesContext(connection) as queries:
        client.get(address, **asked)
    return [query["sql"] for query in queries]


def count(client, address, **asked):
    return len(get_queries(client, address, **asked))


def test_a_page_that_is_kept_asks_the_database_once(client, world):
    addresses = get_public_pages()
    # Twice, for the first time makes what they need, such as a picture in its size.
    for address in (*addresses, *addresses):
        client.get(address)

    assert len(addresses) > 20
    assert {address: count(client, address) for address in addresses} == dict.fromkeys(addresses, 1)


def test_that_one_question_asks_the_gate_too(client):
    client.get("/en/")

    (question,) = get_queries(client, "/en/")

    assert "accounts_audience" in question
    assert "foundation_publicchange" in question


@pytest.mark.parametrize("address", FRONT_PAGES)
def test_it_says_the_same_of_itself_as_when_it_was_made(client, address):
    made = client.get(address)
    kept = client.get(address)

    assert kept.content == made.content
    assert kept.headers == made.headers
    assert kept["Cache-Control"] == "public, max-age=60, must-revalidate"
    assert kept["ETag"].startswith('"')
    assert kept["Vary"] == "Cookie, Accept-Encoding"
    assert not kept.cookies


@pytest.mark.parametrize("address", FRONT_PAGES)
def test_to_head_it_says_the_same_without_the_page(client, address):
    page = client.get(address)

    head = client.head(address)

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == page.headers


@pytest.mark.parametrize("address", [*FRONT_PAGES, "/en/?page=2"])
@pytest.mark.parametrize("is_kept", [True, False])
def test_who_has_it_already_is_told_so(client, address, is_kept):
    page = client.get(address)
    if not is_kept:
        caches["pages"].clear()

    again = client.get(address, headers={"If-None-Match": page["ETag"]})
    other = client.get(address, headers={"If-None-Match": '"other"'})

    assert (again.status_code, again.content, other.status_code) == (304, b"", 200)
    same = ("Cache-Control", "ETag", "Vary", "Content-Security-Policy")
    assert {name: again[name] for name in same} == {name: page[name] for name in same}


def test_another_edition_that_says_the_same_has_the_same_mark(client):
    first = client.get("/en/")
    PublicChange.objects.create(number=1)

    assert client.get("/en/", headers={"If-None-Match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize("cookie", ["language", "csrftoken", "known_browser"])
def test_who_chose_a_language_or_saw_a_form_is_nobody_still(client, cookie):
    client.get("/en/")
    client.cookies[cookie] = "cy"

    assert count(client, "/en/") == 1


ASKED_BY_SOMEBODY = {
    "with a session": {"headers": {"Cookie": "sessionid=x"}},
    "with a cookie of somebody's": {"headers": {"Cookie": "other=x"}},
    "with a password": {"headers": {"Authorization": "Basic eDp4"}},
    "for a part of a list": {"query_params": {"page": "1"}},
    "at another port": {"headers": {"Host": "testserver:81"}},
    "in other letters": {"headers": {"Host": "TESTSERVER"}},
}


@pytest.mark.parametrize("asked", ASKED_BY_SOMEBODY.values(), ids=ASKED_BY_SOMEBODY)
def test_who_asks_otherwise_is_given_none_that_is_kept_and_leaves_none(client, asked):
    # Another client each time: an answer may take a cookie away.
    Client().get("/en/", **asked)
    assert count(client, "/en/") > 1

    assert count(client, "/en/") == 1
    assert count(Client(), "/en/", **asked) > 1


def test_a_look_at_its_head_leaves_none(client):
    client.head("/en/")

    assert count(client, "/en/") > 1


@pytest.mark.parametrize("address", ["/robots.txt", "/sitemap.xml", "/en/search/", "/en/nothing/"])
def test_what_is_no_page_is_made_each_time(client, address):
    client.get(address)

    assert "ETag" not in client.get(address)
    assert caches["pages"]._cache == {}


GIVES_SOMETHING_AWAY = {
    "a token": lambda request: get_token(request) and None,
    "a cookie": lambda request: answer(request, {"Set-Cookie": "a=b"}),
    "its own word on keeping": lambda request: answer(request, {"Cache-Control": "no-store"}),
    "something else than a page": lambda request: HttpResponse(),
}


def answer(request, headers):
    """What a page might one day answer, and is not to be kept."""
    request.served_page = get_front_page()
    response = HttpResponse(headers=headers)
    if "Set-Cookie" in headers:
        response.set_cookie("a", "b")
    return response


def get_front_page():
    return Site.objects.get().root_page.specific


@pytest.mark.parametrize("give", GIVES_SOMETHING_AWAY.values(), ids=GIVES_SOMETHING_AWAY)
def test_what_may_be_for_this_reader_alone_is_not_kept(client, give):
    with hooks.register_temporarily(
        "before_serve_page", lambda page, request, *args: give(request)
    ):
        client.get("/en/")

    assert caches["pages"]._cache == {}


def test_a_preview_is_not_kept_and_shows_nothing_that_is(client):
    page = make_information().en
    client.get(page.url)
    kept = dict(caches["pages"]._cache)
    page.title = "Not yet"

    preview = page.make_preview_request()

    assert "Not yet" in preview.content.decode()
    assert "ETag" not in preview
    assert caches["pages"]._cache.keys() == kept.keys()
    assert "Not yet" not in client.get(page.url).content.decode()


def test_where_nothing_was_counted_nothing_is_kept(client):
    PublicChange.objects.all().delete()
    client.get("/en/")

    assert caches["pages"]._cache == {}


def test_no_public_page_is_made_of_what_is_not_watched(client, world):
    asked = [sql for address in get_public_pages() for sql in get_queries(client, address)]

    assert {table for table in UNWATCHED for sql in asked if f'"{table}"' in sql} == {
        PublicChange._meta.db_table
    }
    assert any("resources_act" in sql for sql in asked)
