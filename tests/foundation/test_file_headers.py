"""What a file says of itself: its kind, its language, its name."""

import pytest

from foundation.sending import get_disposition
from tests.factories.files import make_document
from tests.foundation.served import TEN_BYTES, THINGS, body, make_served_picture

pytestmark = pytest.mark.django_db


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
