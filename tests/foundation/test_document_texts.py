"""The words of a document are read as it is put here, and kept for the search."""

import pytest
from django.core.files.base import ContentFile
from pypdf import PdfReader, PdfWriter

from foundation import document_texts
from foundation.document_texts import read_text
from foundation.models import DocumentText
from tests.factories.files import make_document, office, pdf, pdf_saying, word_saying


def read(content, *, extension="pdf"):
    return read_text(ContentFile(content, f"note.{extension}"), extension=extension.upper())


def locked(content):
    writer = PdfWriter(PdfReader(ContentFile(content)))
    writer.encrypt("secret", algorithm="RC4-128")
    written = ContentFile(b"")
    writer.write(written)
    written.seek(0)
    return written.read()


def test_every_page_of_a_pdf_is_read():
    assert read(pdf_saying("Knives", "Forks")).split() == ["Knives", "Forks"]


def test_a_word_document_is_read_with_its_tables():
    content = word_saying("Knives", cells=["Forks", "Spoons"])

    assert read(content, extension="docx").split() == ["Knives", "Forks", "Spoons"]


@pytest.mark.parametrize(
    ("content", "extension"),
    [
        (b"Knives", "txt"),
        (pdf(), "pdf"),
        (b"%PDF-1.4 broken", "pdf"),
        (locked(pdf_saying("Knives")), "pdf"),
        (office("docx"), "docx"),
    ],
)
def test_what_has_no_words_or_will_not_say_them_is_still_taken(content, extension):
    assert read(content, extension=extension) == ""


def test_of_a_very_long_document_the_beginning_is_read(monkeypatch):
    monkeypatch.setattr(document_texts, "LONGEST", 8)

    assert read(word_saying("Knives", "Forks", "Spoons"), extension="docx") == "Knives\nFo"


def test_what_no_database_can_keep_is_left_out(monkeypatch):
    monkeypatch.setitem(document_texts.READERS, "pdf", lambda file: iter(["Kni\0ves \ud800"]))

    assert read(b"") == "Knives"


@pytest.mark.django_db
def test_a_document_is_kept_with_its_words_and_takes_them_along():
    document = make_document(content=pdf_saying("Knives"))
    kept = DocumentText.objects.get(document=document)

    document.title = "Another"
    document.save()
    document.delete()

    assert (kept.text, str(kept)) == ("Knives", str(kept.pk))
    assert not DocumentText.objects.exists()
