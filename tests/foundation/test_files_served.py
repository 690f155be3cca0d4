"""Who gets a file, what it says of itself, and that nobody else learns that there is one."""

import io
import re
from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.models import Rendition
from foundation.sending import get_disposition
from tests.factories.accounts import (
    PersonFactory,
    make_lapsed_member,
    make_member,
    make_member_whose_grant_has_ended,
    make_staff,
)
from tests.factories.files import make_document, make_picture, make_recording, open_to, pdf

pytestmark = pytest.mark.django_db

TEN_BYTES = b"0123456789"


def make_served_document(code, **fields):
    return make_document(code, **fields)


def make_served_picture(code):
    return make_picture(code).get_rendition("width-20")


def make_served_recording(code):
    return make_recording(code)


READERS = {
    "visitor": lambda: None,
    "stranger": PersonFactory,
    "member": make_member,
    "member granted another": lambda: make_member("iom-cymru"),
    "granted member": lambda: make_member("prevent-contest"),
    "granted member of a lapsed organisation": lambda: make_lapsed_member("prevent-contest"),
    "member whose grant has ended": lambda: make_member_whose_grant_has_ended("prevent-contest"),
    "deactivated granted member": lambda: deactivated(make_member("prevent-contest")),
    "superuser": lambda: make_staff(is_superuser=True),
    "granted editor": lambda: make_staff("prevent-contest"),
}
THINGS = {
    "document": make_served_document,
    "picture": make_served_picture,
    "recording": make_served_recording,
}
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


def deactivated(person):
    person.is_active = False
    person.save()
    return person


def sign_in(client, person):
    if person is not None:
        client.force_login(person)


def body(response):
    return b"".join(response) if response.streaming else response.content


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


@pytest.mark.parametrize("kind", THINGS)
def test_a_file_says_what_it_is_and_that_it_loads_nothing(client, kind):
    response = client.get(THINGS[kind]("public").url)

    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert "Content-Encoding" not in response
    assert not response.cookies


@pytest.mark.parametrize(
    ("name", "content_type", "disposition"),
    [
        ("a.pdf", "application/pdf", "inline"),
        ("a.PDF", "application/pdf", "inline"),
        ("a.txt", "text/plain; charset=utf-8", "attachment"),
        ("a.csv", "text/csv; charset=utf-8", "attachment"),
        (
            "a.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "attachment",
        ),
        ("a.html", "application/octet-stream", "attachment"),
        ("a.svg", "application/octet-stream", "attachment"),
        ("a", "application/octet-stream", "attachment"),
    ],
)
def test_the_ending_of_its_name_decides_what_a_document_is(client, name, content_type, disposition):
    document = make_document(name=name, content=TEN_BYTES, page_count=None)

    response = client.get(document.url)

    assert response["Content-Type"] == content_type
    assert response["Content-Disposition"] == f'{disposition}; filename="{name}"'


@pytest.mark.parametrize(("language", "says"), [("cy", "cy"), ("en", "en"), ("both", "cy, en")])
def test_a_document_says_its_own_language_and_not_its_readers(client, language, says):
    document = make_document(language=language)

    response = client.get(document.url, headers={"Accept-Language": "cy"})

    assert response["Content-Language"] == says
    assert "Accept-Language" not in response.get("Vary", "")


def test_a_picture_says_no_language(client):
    assert "Content-Language" not in client.get(make_served_picture("public").url)


@pytest.mark.parametrize(
    ("name", "disposition"),
    [
        ("note.pdf", 'inline; filename="note.pdf"'),
        (
            "tŷ_diogel.pdf",
            "inline; filename=\"ty_diogel.pdf\"; filename*=UTF-8''t%C5%B7_diogel.pdf",
        ),
        (
            "ŵyl £5.pdf",
            "inline; filename=\"wyl 5.pdf\"; filename*=UTF-8''%C5%B5yl%20%C2%A35.pdf",
        ),
        ("Prevent/Contest - note.pdf", 'inline; filename="Prevent-Contest - note.pdf"'),
        ('a"b\\c\r\nd.pdf', "inline; filename=\"abcd.pdf\"; filename*=UTF-8''a%22b%5Cc%0D%0Ad.pdf"),
    ],
)
def test_a_name_is_readable_whatever_letters_it_has(name, disposition):
    assert get_disposition(name, opens_in_browser=True) == disposition


def test_a_welsh_name_can_be_asked_for(client):
    document = make_document(name="tŷ diogel.pdf")

    response = client.get(document.url)

    assert document.filename == "tŷ_diogel.pdf"
    assert response.status_code == 200


@pytest.mark.parametrize("kind", THINGS)
def test_the_head_of_a_file_says_its_size_and_sends_nothing(client, kind):
    url = THINGS[kind]("public").url

    head, whole = client.head(url), client.get(url)

    assert not head.streaming
    assert head.content == b""
    assert head.headers == whole.headers
    assert int(head["Content-Length"]) == len(body(whole))


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


def test_an_upload_has_no_address_of_its_own():
    document = make_document()

    with pytest.raises(NotImplementedError):
        document.file.url  # noqa: B018 - the property is what is tested


def test_a_file_has_a_folder_that_nobody_guesses_and_that_goes_with_it(uploads):
    document = make_document(name="note.pdf")
    another = make_document(name="note.pdf")
    folders = [uploads.joinpath(each.file.name).parent for each in (document, another)]

    document.file.storage.delete(document.file.name)

    assert folders[0] != folders[1]
    assert not folders[0].exists()
    assert another.filename == "note.pdf"
    assert folders[1].exists()


def test_a_folder_that_others_share_stays(uploads):
    picture, another = make_picture(), make_picture()

    picture.file.storage.delete(picture.file.name)

    assert uploads.joinpath(another.file.name).exists()


def test_a_file_at_the_top_leaves_the_top_where_it_is(uploads):
    storage = make_document().file.storage
    name = storage.save("loose.txt", io.BytesIO(b"x"))

    storage.delete(name)

    assert uploads.exists()


@pytest.mark.parametrize("make", [make_document, make_picture, make_recording])
def test_a_file_goes_when_its_record_does(uploads, make, django_capture_on_commit_callbacks):
    thing = make()
    path = uploads / thing.file.name

    with django_capture_on_commit_callbacks(execute=True):
        thing.delete()

    assert not path.exists()
