"""What an editor puts here is what its name says, whole and no trap; or nothing has changed."""

import io
import zipfile
import zlib
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse, reverse_lazy
from django.utils import translation
from PIL import Image as Picture
from wagtail.models import Collection

from foundation import uploads as rules
from foundation.models import Document, Image, Media
from foundation.uploads import check_document, check_picture, check_recording, check_replacement
from tests.factories.accounts import audience, make_staff
from tests.factories.files import (
    m4a,
    make_document,
    make_picture,
    make_recording,
    mp3,
    office,
    package,
    pdf,
    png,
    wav,
)

RTF = b"{\\rtf1 hello}"
ODT = office("odt")
GOOD_DOCUMENTS = {
    "a.pdf": pdf(),
    "A.PDF": b"\n\n" + pdf(),
    "a.docx": office("docx"),
    "a.xlsx": office("xlsx"),
    "a.pptx": office("pptx"),
    "a.odt": ODT,
    "a.rtf": RTF,
    "a.txt": "Tŷ diogel".encode(),
    "a.csv": b"\xef\xbb\xbfenw,rhif\r\n",
    "empty.txt": b"",
}
GOOD_RECORDINGS = {
    "a.wav": wav(),
    "a.mp3": mp3(),
    "b.mp3": b"ID3\x04" + bytes(6) + mp3(),
    "a.m4a": m4a(),
    "a.mp4": bytes(4) + b"ftypisom" + bytes(20),
    "a.webm": b"\x1a\x45\xdf\xa3" + bytes(20),
}


def upload(name, content):
    return SimpleUploadedFile(name, content)


def get_refusal(check, file):
    with pytest.raises(ValidationError) as refused:
        check(file)
    return refused.value.code


def with_a_broken_part():
    whole = bytearray(office("docx", **{"word/media/a.png": bytes(range(256)) * 40}))
    start = whole.index(b"word/media/a.png") + len("word/media/a.png") + 10
    whole[start : start + 8] = bytes(8)
    return bytes(whole)


def with_a_locked_part():
    whole = bytearray(office("docx"))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.index(header) + flags] |= 1
    return bytes(whole)


def half(content):
    return content[: len(content) // 2]


@pytest.mark.parametrize("name", GOOD_DOCUMENTS)
def test_a_document_that_is_what_its_name_says_is_taken(name):
    file = upload(name, GOOD_DOCUMENTS[name])

    check_document(file)

    assert file.read() == GOOD_DOCUMENTS[name]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.exe", b"MZ", "unknown_type"),
        ("a.html", b"<p>", "unknown_type"),
        ("a.svg", b"<svg/>", "unknown_type"),
        ("a.docm", office("docx"), "unknown_type"),
        ("a", b"x", "unknown_type"),
        ("a.pdf", b"MZ program", "wrong_type"),
        ("a.pdf", office("docx"), "wrong_type"),
        ("a.pdf", half(pdf()), "damaged"),
        ("a.docx", pdf(), "wrong_type"),
        ("a.docx", office("xlsx"), "wrong_type"),
        ("a.docx", package("anything.txt"), "wrong_type"),
        ("a.xlsx", office("docx"), "wrong_type"),
        ("a.odt", office("docx"), "wrong_type"),
        ("a.docx", half(office("docx")), "wrong_type"),
        ("a.docx", with_a_broken_part(), "damaged"),
        ("a.docx", with_a_locked_part(), "damaged"),
        ("a.docx", office("docx", **{"word/vbaProject.bin": "x"}), "macros"),
        ("a.rtf", b"{\\urtf", "wrong_type"),
        ("a.txt", b"MZ\0\0", "not_text"),
        ("a.csv", "tŷ".encode("utf-16"), "not_text"),
        ("a.csv", "café".encode("cp1252"), "not_text"),
        ("a.txt", "ŵ".encode()[:1], "not_text"),
    ],
)
def test_a_document_that_is_something_else_is_refused(name, content, code):
    assert get_refusal(check_document, upload(name, content)) == code


def test_a_document_that_unpacks_to_too_much_is_refused_unread():
    small = io.BytesIO()
    with zipfile.ZipFile(small, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", "<x/>")
    bomb = bytearray(small.getvalue())
    for entry in (bomb.index(b"PK\x01\x02"), bomb.rindex(b"PK\x01\x02")):
        bomb[entry + 24 : entry + 28] = (2**31).to_bytes(4, "little")

    assert get_refusal(check_document, upload("a.docx", bytes(bomb))) == "bomb"


def test_a_document_of_too_many_parts_is_refused(monkeypatch):
    monkeypatch.setattr(rules, "MAX_PARTS", 1)

    assert get_refusal(check_document, upload("a.docx", office("docx"))) == "bomb"


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_whole_picture_is_taken(file_format):
    written = io.BytesIO()
    Picture.new("RGB", (50, 50), "teal").save(written, file_format)

    check_picture(upload(f"a.{file_format.lower()}", written.getvalue()))


@pytest.mark.parametrize("content", [b"", b"not a picture", half(png((400, 400)))])
def test_a_picture_that_cannot_be_shown_in_full_is_refused(content):
    assert get_refusal(check_picture, upload("a.png", content)) == "damaged"


@pytest.mark.parametrize("name", GOOD_RECORDINGS)
def test_a_recording_that_is_what_its_name_says_is_taken(name):
    check_recording(upload(name, GOOD_RECORDINGS[name]))


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.mov", b"", "unknown_type"),
        ("a.mp3", b"MZ program", "wrong_type"),
        ("a.mp3", b"", "wrong_type"),
        ("a.mp3", b"ID3\x04" + bytes(200), "damaged"),
        ("a.m4a", half(m4a()), "damaged"),
        ("a.wav", wav()[:20], "damaged"),
        ("a.wav", wav(0), "damaged"),
        ("a.wav", GOOD_RECORDINGS["a.mp3"], "wrong_type"),
        ("a.mp4", GOOD_RECORDINGS["a.webm"], "wrong_type"),
        ("a.m4a", wav(), "wrong_type"),
        ("a.webm", GOOD_RECORDINGS["a.mp4"], "wrong_type"),
    ],
)
def test_a_recording_that_is_something_else_is_refused(name, content, code):
    assert get_refusal(check_recording, upload(name, content)) == code


def test_a_recording_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(rules, "MAX_RECORDING", 10)

    assert get_refusal(check_recording, upload("a.wav", wav())) == "too_large"


def test_a_file_that_replaces_another_takes_its_name():
    file = upload("new version.pdf", pdf())

    check_replacement(file, former="document/0123/note.PDF")

    assert file.name == "note.PDF"


def test_a_file_of_another_kind_does_not_replace_it():
    file = upload("note.docx", office("docx"))

    assert get_refusal(lambda one: check_replacement(one, former="a/note.pdf"), file) == (
        "another_kind"
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("cy", "Ni dderbynnir ffeiliau o'r math hwn: EXE."),
        ("en", "Files of this kind are not taken: EXE."),
    ],
)
def test_a_refusal_is_in_the_editors_language(language, words):
    with translation.override(language), pytest.raises(ValidationError) as refused:
        check_document(upload("a.exe", b"MZ"))

    assert refused.value.messages[0].startswith(words)


# Through the CMS


@pytest.fixture
def editor(client):
    person = make_staff(is_superuser=True)
    client.force_login(person)
    return person


def post(client, address, **fields):
    root = Collection.get_first_root_node()
    data = {"title": "A title", "collection": root.pk, "tags": "", "language": "en"}
    return client.post(address, {**data, "audience": audience("public").pk, **fields})


def edit(thing):
    return reverse(EDIT[type(thing)], args=[thing.pk])


EDIT = {
    Document: "wagtaildocs:edit",
    Image: "wagtailimages:edit",
    Media: "wagtailmedia:edit",
}
ADD_DOCUMENT = reverse_lazy("wagtaildocs:add")
ADD_PICTURE = reverse_lazy("wagtailimages:add")
ADD_SOUND = reverse_lazy("wagtailmedia:add", args=["audio"])
ADD_FILM = reverse_lazy("wagtailmedia:add", args=["video"])


def get_errors(response):
    return response.context["form"].errors


@pytest.mark.django_db
@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize(
    ("address", "name", "content", "words"),
    [
        (ADD_DOCUMENT, "a.exe", b"MZ", "Files of this kind are not taken"),
        (ADD_DOCUMENT, "a.pdf", b"MZ", "What is in this file is not"),
        (ADD_PICTURE, "a.png", half(png((400, 400))), "This file is damaged"),
        (ADD_PICTURE, "a.jpg", png(), "Not a valid .jpeg image"),
        (ADD_PICTURE, "a.svg", b"<svg/>", "Not a supported image format"),
        (ADD_SOUND, "a.mp3", b"MZ", "What is in this file is not"),
        (ADD_SOUND, "a.mp3", b"ID3\x04" + bytes(200), "This file is damaged"),
        (ADD_SOUND, "a.webm", GOOD_RECORDINGS["a.webm"], "Files of this kind are not taken: WEBM"),
        (ADD_FILM, "a.mov", b"MZ", "Files of this kind are not taken"),
    ],
)
def test_a_refused_file_is_told_of_once_and_nothing_is_kept(client, address, name, content, words):
    response = post(client, address, file=upload(name, content), duration=0)

    assert response.status_code == 200
    assert len(get_errors(response)) == 1
    assert len(get_errors(response)["file"]) == 1
    assert get_errors(response)["file"][0].startswith(words)
    assert not get_kept()


def get_kept():
    """Every record of a file, and every file in storage."""
    things = [*Document.objects.all(), *Image.objects.all(), *Media.objects.all()]
    return things + [path for path in Path(default_storage.location).rglob("*") if path.is_file()]


@pytest.mark.django_db
def test_a_document_over_the_limit_is_refused(client, editor, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 100

    response = post(client, ADD_DOCUMENT, file=upload("a.pdf", pdf()))

    assert get_errors(response)["file"][0].startswith("This file is too big")
    assert not Document.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "setting", ["WAGTAILIMAGES_MAX_UPLOAD_SIZE", "WAGTAILIMAGES_MAX_IMAGE_PIXELS"]
)
def test_a_picture_over_the_limit_is_refused(client, editor, settings, setting):
    setattr(settings, setting, 50)

    response = post(client, ADD_PICTURE, file=upload("a.png", png()))

    assert "This file" in get_errors(response)["file"][0]
    assert not Image.objects.exists()


@pytest.mark.django_db
def test_a_picture_that_claims_more_dots_than_any_memory_holds_is_refused(client, editor):
    flood = bytearray(png())
    flood[16:24] = (50_000).to_bytes(4, "big") * 2
    flood[29:33] = zlib.crc32(flood[12:29]).to_bytes(4, "big")

    response = post(client, ADD_PICTURE, file=upload("a.png", bytes(flood)))

    assert get_errors(response)["file"][0].startswith("This file has too many pixels")
    assert not Image.objects.exists()


@pytest.mark.django_db
def test_a_picture_whose_first_lines_are_broken_is_refused(client, editor):
    broken = bytearray(png())
    broken[29:33] = bytes(4)

    response = post(client, ADD_PICTURE, file=upload("a.png", bytes(broken)))

    assert get_errors(response)["file"][0].startswith("This file is damaged")


@pytest.mark.django_db
@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize(
    ("address", "name", "content", "words"),
    [
        ("wagtaildocs:add_multiple", "a.pdf", b"MZ", "What is in this file is not"),
        ("wagtailimages:add_multiple", "a.png", half(png((400, 400))), "This file is damaged"),
    ],
)
def test_many_files_at_once_are_each_refused_in_the_same_words(
    client, address, name, content, words
):
    response = client.post(reverse(address), {"files[]": upload(name, content), "title": "A title"})

    assert response.json()["success"] is False
    assert words in response.json()["error_message"]
    assert not Document.objects.exists()
    assert not Image.objects.exists()


@pytest.mark.django_db
def test_a_document_knows_its_size_and_its_pages(client, editor):
    post(client, ADD_DOCUMENT, file=upload("a.pdf", pdf(pages=3)))

    document = Document.objects.get()
    assert document.page_count == 3
    assert document.file_size == len(pdf(pages=3))
    assert len(document.file_hash) == 40


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content", "pages"),
    [("a.pdf", pdf(pages=2), 2), ("a.pdf", b"%PDF-1.4 broken", None), ("a.docx", b"x", None)],
)
def test_a_document_that_no_form_made_knows_what_it_can(name, content, pages):
    document = make_document(name=name, content=content)

    assert document.file_size == len(content)
    assert document.page_count == pages


@pytest.mark.django_db
@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize(
    ("address", "name", "content", "seconds"),
    [
        (ADD_SOUND, "a.mp3", mp3(4), 4),
        (ADD_SOUND, "a.m4a", m4a(5), 5),
        (ADD_SOUND, "a.wav", wav(3), 3),
        (ADD_FILM, "a.mp4", m4a(6), 6),
        (ADD_FILM, "a.webm", GOOD_RECORDINGS["a.webm"], 100),
    ],
)
def test_a_recording_knows_its_size_and_says_its_length_where_it_can(
    client, address, name, content, seconds
):
    post(client, address, file=upload(name, content), duration=100)

    recording = Media.objects.get()
    assert recording.file_size == len(content)
    assert recording.duration == pytest.approx(seconds, abs=0.1)
    assert recording.extension == name[2:].upper()
    assert recording.language == "en"


@pytest.mark.django_db
def test_nobody_is_asked_for_the_length_of_sound(client, editor):
    assert "duration" not in client.get(ADD_SOUND).context["form"].fields
    assert "duration" in client.get(ADD_FILM).context["form"].fields


@pytest.mark.django_db
def test_a_replaced_document_keeps_its_address(
    client, editor, uploads, django_capture_on_commit_callbacks
):
    document = make_document(name="note.pdf")
    address, former = document.url, uploads / document.file.name

    with django_capture_on_commit_callbacks(execute=True):
        post(client, edit(document), file=upload("v2.pdf", pdf(pages=2)))

    document.refresh_from_db()
    assert document.url == address
    assert document.page_count == 2
    assert not former.exists()
    assert (uploads / document.file.name).exists()


@pytest.mark.django_db
def test_a_replaced_recording_keeps_its_address(client, editor, uploads):
    recording = make_recording(name="talk.wav")
    address, former = recording.url, uploads / recording.file.name

    post(client, edit(recording), file=upload("b.wav", wav(2)), duration=2)

    recording.refresh_from_db()
    assert recording.url == address
    assert not former.exists()
    assert (uploads / recording.file.name).read_bytes() == wav(2)
    assert (recording.file_size, recording.duration) == (len(wav(2)), 2)


@pytest.mark.django_db
@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize(
    ("make", "name", "content"),
    [
        (make_document, "note.docx", office("docx")),
        (make_document, "note.pdf", b"MZ"),
        (make_recording, "talk.mp3", GOOD_RECORDINGS["a.mp3"]),
        (make_picture, "hills.png", half(png((400, 400)))),
    ],
)
def test_a_refused_replacement_leaves_the_former_file_as_it_was(client, make, name, content):
    thing = make()
    former = Path(thing.file.path).read_bytes()

    response = post(client, edit(thing), file=upload(name, content), duration=1)

    stored = type(thing).objects.get()
    assert "file" in get_errors(response)
    assert stored.file.name == thing.file.name
    assert Path(stored.file.path).read_bytes() == former


@pytest.mark.django_db
@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize("make", [make_document, make_recording, make_picture])
def test_a_new_title_leaves_the_file_alone(client, make):
    thing = make()

    post(client, edit(thing), title="Another", duration=1)

    stored = type(thing).objects.get()
    assert stored.title == "Another"
    assert stored.file.name == thing.file.name
    assert default_storage.exists(stored.file.name)


@pytest.mark.django_db
def test_a_replaced_picture_is_shown_anew(client, editor):
    picture = make_picture()
    former = picture.get_rendition("width-20").url

    post(client, edit(picture), file=upload("b.png", png((90, 90), "red")))

    picture = Image.objects.get()
    assert picture.width == 90
    assert picture.get_rendition("width-20").url != former
    assert client.get(former).status_code == 404
