"""Who takes a PDF that was granted to few takes a copy with her name on it, and nobody else's."""

import io
import logging
from datetime import datetime

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from pypdf import PdfReader, PdfWriter

from accounts.access import Reader
from accounts.models import Audience, AuditEntry
from foundation import stamped_copies
from foundation.handling import get_mark
from foundation.models import FileLanguage
from foundation.stamped_copies import get_lines
from tests.factories.accounts import make_member, make_staff, today
from tests.factories.files import make_document, pdf_saying

pytestmark = pytest.mark.django_db

CODE = "iom-cymru"


@pytest.mark.parametrize("audience", [None, Audience(access=Audience.Access.PUBLIC)])
def test_what_is_for_everybody_has_no_mark(audience):
    assert get_mark(audience) == ""


def make_granted(**fields):
    return make_document(CODE, content=pdf_saying("First", "Second"), **fields)


def body(response):
    return b"".join(response)


def get_words(response):
    return [page.extract_text() for page in PdfReader(io.BytesIO(body(response))).pages]


def locked():
    writer = PdfWriter(clone_from=io.BytesIO(pdf_saying("Words")))
    writer.encrypt("", "owner", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


@pytest.mark.parametrize(("language", "mark"), [("cy", "Cyfyngedig:"), ("en", "Restricted:")])
def test_each_page_says_who_took_it_for_whom_and_when(client, language, mark):
    document = make_granted(language=language)
    member = make_member(CODE)
    organisation = member.seats.get().organisation
    client.force_login(member)

    pages = get_words(client.get(document.url))

    assert len(pages) == 2
    for page in pages:
        assert f"{member.name} <{member.email}>" in page
        assert (organisation.name_cy if language == "cy" else organisation.name_en) in page
        assert f"{mark} IOM Cymru" in page
        assert str(today().year) in page


@pytest.mark.parametrize(("spoken", "mark"), [("cy", "Cyfyngedig:"), ("en", "Restricted:")])
def test_a_file_in_both_languages_is_stamped_in_the_readers(client, spoken, mark):
    document = make_granted(language=FileLanguage.BOTH)
    client.force_login(make_member(CODE))

    pages = get_words(client.get(document.url, headers={"Accept-Language": spoken}))

    assert all(mark in page for page in pages)


def test_who_works_for_the_network_has_her_own_name_on_it(client):
    worker = make_staff(CODE)
    client.force_login(worker)

    pages = get_words(client.get(make_granted().url))

    assert all(f"{worker.name} <{worker.email}>" in page for page in pages)


def test_the_time_is_that_of_wales():
    reader = Reader(make_member(CODE), today=today())
    summer = datetime.fromisoformat("2026-07-01T22:30:00+00:00")

    assert "1 July 2026, 23:30" in get_lines(make_granted(), reader=reader, now=summer)[1]


@pytest.mark.parametrize(
    ("code", "name"), [("public", "a.pdf"), ("members", "a.pdf"), (CODE, "a.txt")]
)
def test_what_many_may_read_and_what_is_no_pdf_goes_out_as_it_is(client, code, name):
    content = pdf_saying("Words")
    document = make_document(code, name=name, content=content)
    client.force_login(make_member(CODE))

    assert body(client.get(document.url)) == content


def test_it_is_nobody_elses_to_keep_to_know_again_or_to_have_in_parts(client):
    document = make_granted()
    client.force_login(make_member(CODE))
    asked = {
        "Range": "bytes=0-3",
        "If-None-Match": "*",
        "If-Range": '"x"',
        "If-Modified-Since": "x",
    }

    response = client.get(document.url, headers=asked)

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    assert response["Accept-Ranges"] == "none"
    assert not {"ETag", "Last-Modified", "Content-Range", "Expires"} & response.headers.keys()
    assert int(response["Content-Length"]) == len(body(response))
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"


def test_its_head_says_the_size_of_the_copy_and_is_no_opening(client, monkeypatch):
    now = timezone.now()
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    document = make_granted()
    client.force_login(make_member(CODE))

    head = client.head(document.url)
    opened = AuditEntry.objects.filter(verb="document.opened").count()
    whole = client.get(document.url)

    assert (head.status_code, head.content, opened) == (200, b"", 0)
    assert int(head["Content-Length"]) == pytest.approx(len(body(whole)), abs=64)
    assert {**head.headers, "Content-Length": ""} == {**whole.headers, "Content-Length": ""}


def test_two_people_have_two_copies(client):
    document = make_granted()
    one, other = make_member(CODE), make_member(CODE)
    said = {}
    for person in (one, other):
        client.force_login(person)
        said[person] = "".join(get_words(client.get(document.url)))

    assert (one.email in said[one], other.email in said[one]) == (True, False)
    assert (one.email in said[other], other.email in said[other]) == (False, True)


def test_the_server_in_front_is_not_asked_to_send_what_bears_no_name(client, settings):
    settings.ACCEL_REDIRECT_PREFIX = "/_uploads"
    client.force_login(make_member(CODE))

    response = client.get(make_granted().url)

    assert "X-Accel-Redirect" not in response
    assert len(get_words(response)) == 2


@pytest.mark.parametrize("is_read", [True, False])
def test_nothing_is_left_of_a_copy_that_was_sent(client, settings, tmp_path, monkeypatch, is_read):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    made = []
    make = stamped_copies.tempfile.TemporaryFile
    monkeypatch.setattr(
        stamped_copies.tempfile, "TemporaryFile", lambda **how: made.append(make(**how)) or made[-1]
    )
    client.force_login(make_member(CODE))

    response = client.get(make_granted().url)
    if is_read:
        body(response)
    response.close()

    assert [copy.closed for copy in made] == [True]
    assert list(tmp_path.glob("*")) == [tmp_path / "uploads"]


REFUSED = {
    "locked": (locked, "It is locked with a password."),
    "broken": (lambda: b"%PDF-1.7 broken", "It is damaged."),
}


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize("reason", REFUSED)
def test_what_cannot_be_stamped_is_refused_and_somebody_is_told(client, caplog, reason, method):
    make, says = REFUSED[reason]
    document = make_document(CODE, title="Very secret", name="secret.pdf", content=make())
    client.force_login(make_member(CODE))

    with caplog.at_level(logging.ERROR, logger="foundation.file_views"):
        response = getattr(client, method)(document.url)

    assert response.status_code == 409
    assert response["Cache-Control"] == "private, no-store"
    assert (says in response.content.decode()) == (method == "get")
    assert b"%PDF" not in response.content
    told = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert told == [f"Document {document.pk} cannot be stamped: {reason}"]
    lines = AuditEntry.objects.filter(verb__startswith="document.")
    assert [(line.verb, line.details["reason"]) for line in lines] == [
        ("document.refused", reason)
    ] * (method == "get")


def test_a_granted_pdf_that_is_not_in_storage_is_absent(client, caplog):
    document = make_granted()
    document.file.storage.delete(document.file.name)
    client.force_login(make_member(CODE))

    assert client.get(document.url).status_code == 404
    assert "is not in storage" in caplog.text
    assert not AuditEntry.objects.filter(verb="document.opened").exists()


def test_a_large_file_is_never_in_memory_at_once(client):
    writer = PdfWriter(clone_from=io.BytesIO(pdf_saying("Words")))
    writer.add_metadata({"/Padding": "x" * 300_000})
    written = io.BytesIO()
    writer.write(written)
    document = make_document(CODE, content=None, name="large.pdf")
    document.file.save("large.pdf", ContentFile(written.getvalue()))
    client.force_login(make_member(CODE))

    pieces = list(client.get(document.url))

    assert max(map(len, pieces)) == 64 * 1024
