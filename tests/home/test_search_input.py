"""Whatever is typed into the search, the answer is clear."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.search import make_page

pytestmark = pytest.mark.django_db

NO_WORD = "There is no word or number in this to search for."
TOO_LONG = "This is too long to search for. Use fewer words."
ODD = [
    "'; DROP TABLE home_searchentry; --",
    "knife' OR '1'='1",
    'knife AND (NOT "x" NEAR/3 y*) OR title:knife ^2',
    "knife:* & !x | <-> y",
    "%knife% _ \\",
    "knife\x00",
    "<script>alert(1)</script>",
    "ﷺ",
    "中文",
    "{{ 7 }}{% now %}",
    "a" * 200,
    " ".join("bcdfghjklm"[: n % 9 + 2] for n in range(30)),
]


@pytest.mark.parametrize("words", ODD)
@pytest.mark.parametrize("address", ["/cy/chwilio/", "/en/search/"])
def test_odd_words_are_words(client, address, words):
    response = client.get(address, {"q": words})

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("words", ["🔥🚒", "?!", "- * \" '", "\x00"])
def test_what_holds_no_word_is_said_to_hold_none(client, words):
    response = client.get("/en/search/", {"q": words})

    assert NO_WORD in response.content.decode()
    assert 'aria-invalid="true" aria-describedby="search-error"' in response.content.decode()


def test_what_is_too_long_is_said_to_be_so_and_is_not_looked_for(client):
    with CaptureQueriesContext(connection) as queries:
        response = client.get("/en/search/", {"q": "knife " * 1_666})

    assert response.status_code == 200
    assert TOO_LONG in response.content.decode()
    assert not [query for query in queries if "home_searchentry" in query["sql"]]


def test_an_operator_is_nothing_but_a_word(client):
    make_page(cy="A", en="Knife or fork")

    assert client.get("/en/search/", {"q": 'knife OR "fork"'}).context["total"] == 1
    assert client.get("/en/search/", {"q": "kni*"}).context["total"] == 0
    assert client.get("/en/search/", {"q": "k_ife"}).context["total"] == 0


def test_a_page_that_is_not_there_is_answered_with_one_that_is(client):
    for each in range(11):
        make_page(cy=f"T{each}", en=f"Knife {each}")

    shown = {
        page: client.get("/en/search/", {"q": "knife", "page": page}).context["page_of_hits"].number
        for page in ("x", "", "0", "-1", "999")
    }

    assert shown == {"x": 1, "": 1, "0": 2, "-1": 2, "999": 2}


def test_a_filter_that_does_not_exist_is_left_out(client):
    make_page(cy="A", en="Knife")
    odd = ["theme=zzz", "kind=%F0%9F%94%A5", "year=x", "year=20²6", "theme=%00", "kind='--"]

    answers = [client.get(f"/en/search/?q=knife&{filters}").context for filters in odd]

    assert [answer["total"] for answer in answers] == [1] * len(odd)
    assert not any(answer["filters"].is_active for answer in answers)


def test_the_search_only_answers_who_asks(client):
    assert client.post("/en/search/", {"q": "knife"}).status_code == 405
    assert client.head("/en/search/?q=knife").status_code == 200
