"""What the public is sent is small; what is for somebody says nothing by its size."""

import gzip

import pytest

from tests.factories.accounts import make_member
from tests.factories.files import make_document
from tests.factories.halves import make_information

pytestmark = pytest.mark.django_db

SMALL = {"Accept-Encoding": "br, gzip;q=0.8"}


@pytest.fixture
def address():
    return make_information(en={"title": "About us", "summary": "Safer together. " * 15}).en.url


def test_a_public_page_is_sent_small_and_is_the_same_page(client, address):
    plain = client.get(address)

    made, kept = (client.get(address, headers=SMALL) for _ in range(2))

    assert gzip.decompress(made.content) == gzip.decompress(kept.content) == plain.content
    assert len(kept.content) < len(plain.content) / 2
    assert kept["Content-Encoding"] == "gzip"
    assert kept["Content-Length"] == str(len(kept.content))
    assert kept["Vary"] == plain["Vary"] == "Cookie, Accept-Encoding"
    assert "Content-Encoding" not in plain


def test_who_has_it_small_is_told_that_it_is_as_it_was(client, address):
    small = client.get(address, headers=SMALL)

    again = client.get(address, headers={**SMALL, "If-None-Match": small["ETag"]})

    assert small["ETag"].startswith('W/"')
    assert (again.status_code, again.content) == (304, b"")


def test_what_a_member_is_sent_is_not_compressed(client, address):
    client.force_login(make_member())

    page = client.get(address, headers=SMALL)

    assert "Content-Encoding" not in page
    assert page["Cache-Control"] == "private, no-store"


def test_files_are_sent_as_they_are_so_that_a_part_of_one_is_what_it_says(client):
    document = make_document("public")

    part = client.get(document.url, headers={**SMALL, "Range": "bytes=0-9"})

    assert (part.status_code, len(part.getvalue())) == (206, 10)
    assert "Content-Encoding" not in part
