"""A part of a file, and a file that somebody has already."""

import pytest

from tests.factories.accounts import make_member
from tests.factories.files import make_document
from tests.foundation.served import READERS, TEN_BYTES, THINGS, body, sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "content", "says"),
    [
        ("bytes=0-3", b"0123", "bytes 0-3/10"),
        ("bytes=4-", b"456789", "bytes 4-9/10"),
        ("bytes=-2", b"89", "bytes 8-9/10"),
    ],
)
@pytest.mark.parametrize("code", ["public", "prevent-contest"])
def test_a_part_of_a_file_can_be_asked_for(client, code, asked, content, says):
    document = make_document(code, name="a.txt", content=TEN_BYTES)
    sign_in(client, make_member("prevent-contest"))

    response = client.get(document.url, headers={"Range": asked})

    assert response.status_code == 206
    assert body(response) == content
    assert response["Content-Range"] == says
    assert response["Content-Length"] == str(len(content))


@pytest.mark.parametrize("who", ["visitor", "member", "member whose grant has ended"])
@pytest.mark.parametrize("kind", THINGS)
@pytest.mark.parametrize("asked", ["bytes=0-3", "bytes=99999999-"])
def test_no_part_is_sent_of_what_is_refused(client, who, kind, asked):
    thing = THINGS[kind]("prevent-contest")
    sign_in(client, READERS[who]())

    response = client.get(thing.url, headers={"Range": asked})

    assert response.status_code == 404
    assert not {"Content-Range", "Accept-Ranges"} & response.headers.keys()


def test_a_part_past_the_end_is_refused_with_the_size(client):
    document = make_document(name="a.txt", content=TEN_BYTES)

    response = client.get(document.url, headers={"Range": "bytes=10-"})

    assert response.status_code == 416
    assert response["Content-Range"] == "bytes */10"
    assert response.content == b""


def test_the_head_of_a_part_is_that_of_the_whole(client):
    document = make_document(name="a.txt", content=TEN_BYTES)

    response = client.head(document.url, headers={"Range": "bytes=0-3"})

    assert response.status_code == 200
    assert response["Content-Length"] == "10"


@pytest.mark.parametrize("known_by", ["ETag", "Last-Modified"])
def test_the_rest_of_a_copy_is_sent_if_the_file_is_still_the_same(client, known_by):
    document = make_document(name="a.txt", content=TEN_BYTES)
    mark = client.head(document.url)[known_by]

    response = client.get(document.url, headers={"Range": "bytes=4-", "If-Range": mark})

    assert response.status_code == 206
    assert body(response) == b"456789"


@pytest.mark.parametrize("who", ["visitor", "member"])
def test_the_whole_is_sent_to_who_has_a_part_of_something_else(client, who):
    document = make_document(name="a.txt", content=TEN_BYTES)
    sign_in(client, READERS[who]())

    response = client.get(document.url, headers={"Range": "bytes=4-", "If-Range": '"other"'})

    assert response.status_code == 200
    assert body(response) == TEN_BYTES


@pytest.mark.parametrize(
    ("condition", "mark"), [("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")]
)
def test_a_visitor_who_has_the_file_is_not_sent_it_again(client, condition, mark):
    url = make_document().url
    first = client.head(url)

    again = client.get(url, headers={condition: first[mark]})

    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == first["ETag"]
    assert again["Cache-Control"] == "public, max-age=60, must-revalidate"


def test_who_insists_on_another_version_is_told_that_it_is_gone(client):
    assert client.get(make_document().url, headers={"If-Match": '"other"'}).status_code == 412


def test_a_member_cannot_ask_whether_a_file_is_the_one_she_knows(client):
    url = make_document().url
    mark = client.head(url)["ETag"]
    sign_in(client, make_member())

    assert client.get(url, headers={"If-None-Match": mark}).status_code == 200
