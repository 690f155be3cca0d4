"""What an editor puts here is what its name says, whole and no trap; or nothing has changed."""

import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from PIL import Image as Picture

from foundation import uploads as rules
from foundation.uploads import check_document, check_picture, check_recording, check_replacement
from tests.factories.files import m4a, office, package, pdf, png, wav
from tests.foundation.uploads import GOOD_RECORDINGS, half, upload

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
