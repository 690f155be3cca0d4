"""What an editor puts here through the CMS: refused with nothing kept, or known for what it is."""

import zlib
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse, reverse_lazy
from wagtail.models import Collection

from foundation.models import Document, Image, Media
from tests.factories.accounts import audience, make_staff
from tests.factories.files import (
    m4a,
    make_document,
    make_picture,
    make_recording,
    mp3,
    office,
    pdf,
    png,
    wav,
)
from tests.foundation.uploads import GOOD_RECORDINGS, half, upload


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
