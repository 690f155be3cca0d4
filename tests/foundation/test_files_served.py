"""Who gets a file, what it says of itself, and that nobody else learns that there is one."""

import io
import re
from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.models import Rendition
from tests.factories.accounts import make_member
from tests.factories.files import make_document, make_picture, make_recording, open_to, pdf
from tests.foundation.served import READERS, THINGS, body, make_served_picture, sign_in

pytestmark = pytest.mark.django_db

MEMBERS = {
    "member",
    "member granted another",
    "granted member",
    "member whose grant has ended",
}
OPENS = {
    "public": set(READERS),
    "members": MEMBERS,
    "prevent-contest": {"granted member", "granted editor"},
    "": set(),
}


def get_queries(client, url):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get(url)
    return len(queries)


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize("code", OPENS)
@pytest.mark.parametrize("kind", THINGS)
@pytest.mark.parametrize("who", READERS)
def test_a_file_opens_to_its_audience_and_is_absent_to_everybody_else(
    client, who, kind, code, method
):
    thing = THINGS[kind](code)
    sign_in(client, READERS[who]())

    response = getattr(client, method)(thing.url)

    assert response.status_code == (200 if who in OPENS[code] else 404)


@pytest.mark.parametrize("who", ["visitor", "member", "superuser"])
@pytest.mark.parametrize("kind", THINGS)
def test_refused_misnamed_and_absent_are_one_answer_after_as_many_queries(client, who, kind):
    thing = THINGS[kind]("prevent-contest")
    url = thing.url
    sign_in(client, READERS[who]())
    client.get("/documents/0/what-wagtail-remembers-of-the-site")

    refused = get_counted(client, url)
    open_to(getattr(thing, "image", thing), "public")
    name = thing.file.storage.save("elsewhere/another.pdf", io.BytesIO(pdf()))
    type(thing)._base_manager.update(file=name)
    misnamed = get_counted(client, url)
    type(thing)._base_manager.all().delete()
    absent = get_counted(client, url)

    assert refused == misnamed == absent
    assert refused[0] == 404


def get_counted(client, url):
    """All that can be seen of an answer, and the queries that it took."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(url)
    page = re.sub(
        r'(csrfmiddlewaretoken" value=")\w+', r"\1", body(answer).decode(errors="replace")
    )
    return answer.status_code, dict(answer.headers), set(answer.cookies), page, len(queries)


@pytest.mark.parametrize("kind", THINGS)
def test_a_file_takes_no_more_queries_when_there_are_many(client, kind):
    thing = THINGS[kind]("public")
    few = get_queries(client, thing.url)
    for _ in range(10):
        THINGS[kind]("public")

    assert get_queries(client, thing.url) == few == 2


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize("kind", THINGS)
def test_a_file_can_only_be_read(client, kind, method):
    assert getattr(client, method)(THINGS[kind]("public").url).status_code == 405


def test_a_public_file_may_be_kept_and_says_how_to_know_it_again(client):
    document = make_document()

    response = client.get(document.url)

    assert response["Cache-Control"] == "public, max-age=60, must-revalidate"
    assert response["ETag"].startswith('"')
    assert response["Last-Modified"].endswith("GMT")
    assert response["Content-Length"] == str(document.file_size)
    assert response["Accept-Ranges"] == "bytes"
    assert body(response) == pdf()


def make_square(code="public"):
    return make_picture(code).get_rendition(Rendition.FOR_PLAYERS)


@pytest.mark.parametrize("make", [make_recording, make_square])
def test_players_of_podcasts_on_other_peoples_pages_have_what_they_need(client, make):
    response = client.get(make().url)

    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize(
    "make",
    [
        make_document,
        lambda: make_served_picture("public"),
        lambda: make_recording(name="a.mp4", type="video"),
    ],
)
def test_nothing_else_is_shown_on_other_peoples_pages(client, make):
    response = client.get(make().url)

    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("make", [make_recording, make_square])
def test_what_members_hear_and_see_is_shown_on_nobody_elses_pages(client, make):
    client.force_login(make_member())

    response = client.get(make("members").url)

    assert response.status_code == 200
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_public_picture_may_be_kept_longer(client):
    response = client.get(make_served_picture("public").url)

    assert response["Cache-Control"] == "public, max-age=3600, s-maxage=300"


@pytest.mark.parametrize(
    ("who", "code"),
    [("member", "public"), ("member", "members"), ("granted member", "prevent-contest")],
)
@pytest.mark.parametrize("kind", THINGS)
def test_what_somebody_signed_in_is_sent_is_kept_nowhere_and_known_by_nothing(
    client, kind, who, code
):
    thing = THINGS[kind](code)
    sign_in(client, READERS[who]())

    response = client.get(thing.url, headers={"If-None-Match": "*", "If-Modified-Since": "x"})

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    assert not {"ETag", "Last-Modified", "Expires"} & response.headers.keys()


def test_a_file_of_many_pieces_arrives_whole(client):
    content = bytes(range(256)) * 1024
    document = make_document(name="a.txt", content=content)

    response = client.get(document.url, headers={"Range": "bytes=1-200000"})

    assert body(response) == content[1:200001]


def test_a_large_file_is_never_in_memory_at_once(client):
    document = make_document(name="a.txt", content=b"x" * 1_000_000)

    pieces = list(client.get(document.url))

    assert max(map(len, pieces)) == 64 * 1024


@pytest.mark.parametrize("prefix", ["/_uploads", "/_uploads/"])
def test_the_server_in_front_can_be_told_to_send_the_file(client, settings, prefix):
    settings.ACCEL_REDIRECT_PREFIX = prefix
    document = make_document("members", name="tŷ.pdf")
    sign_in(client, make_member("prevent-contest"))

    response = client.get(document.url, headers={"Range": "bytes=0-3"})

    assert response.status_code == 200
    assert response["X-Accel-Redirect"] == f"/_uploads/{quote(document.file.name)}"
    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "private, no-store"
    assert response.content == b""


def test_the_server_in_front_is_told_nothing_about_what_is_refused(client, settings):
    settings.ACCEL_REDIRECT_PREFIX = "/_uploads"

    response = client.get(make_document("members").url)

    assert response.status_code == 404
    assert "X-Accel-Redirect" not in response


def test_a_file_that_is_not_in_storage_is_absent_and_somebody_is_told(client, caplog):
    document = make_document()
    document.file.storage.delete(document.file.name)

    response = client.get(document.url)

    assert response.status_code == 404
    assert "is not in storage" in caplog.text
