"""A response as a file: it opens, in its language, with real headings and its author's name."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from xml.etree.ElementTree import fromstring

import docx
import pytest

from accounts.models import AuditEntry
from members_area.differences import compare
from members_area.papers import FORMATS, Paper, Part
from tests.factories.desk import Desk

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
PAPER = Paper(
    title="Ymateb: <Tŷ> & chi",
    author="Cyngor Ŷ & Z",
    language="cy",
    facts=("Ymateb gan: Cyngor Ŷ & Z",),
    parts=(Part("Cwestiwn 1: A < B?", "Un\ndau\n\nTri & <pedwar>"), Part("Cwestiwn 2: Pam?", "")),
    made_at=datetime(2026, 11, 22, 9, tzinfo=UTC),
)


def write(kind):
    return FORMATS[kind].write(PAPER)


def test_word_has_headings_a_language_and_whose_it_is():
    document = docx.Document(BytesIO(write("docx")))

    lines = [(each.style.name, each.text) for each in document.paragraphs]
    assert lines == [
        ("Heading 1", "Ymateb: <Tŷ> & chi"),
        ("Normal", "Ymateb gan: Cyngor Ŷ & Z"),
        ("Heading 2", "Cwestiwn 1: A < B?"),
        ("Normal", "Un\ndau"),
        ("Normal", "Tri & <pedwar>"),
        ("Heading 2", "Cwestiwn 2: Pam?"),
    ]
    sheet = document.sections[0]
    assert (round(sheet.page_width.cm, 1), round(sheet.page_height.cm, 1)) == (21.0, 29.7)
    assert document.core_properties.author == "Cyngor Ŷ & Z"
    assert document.core_properties.language == "cy-GB"
    assert 'w:lang w:val="cy-GB"' in document.styles.element.xml


def test_open_document_is_a_whole_parcel_with_headings_and_a_language():
    with zipfile.ZipFile(BytesIO(write("odt"))) as parcel:
        first, files = (
            parcel.infolist()[0],
            {name: parcel.read(name).decode() for name in parcel.namelist()},
        )

    content, styles = (
        fromstring(files[f"{name}.xml"])  # noqa: S314 - our own
        for name in ("content", "styles")
    )
    heads = content.iter(f"{TEXT}h")
    spoken = next(each for each in styles.iter() if f"{FO}language" in each.attrib)
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert files["mimetype"] == FORMATS["odt"].content_type
    assert [(each.get(f"{TEXT}outline-level"), each.text) for each in heads] == [
        ("1", "Ymateb: <Tŷ> & chi"),
        ("2", "Cwestiwn 1: A < B?"),
        ("2", "Cwestiwn 2: Pam?"),
    ]
    assert (spoken.get(f"{FO}language"), spoken.get(f"{FO}country")) == ("cy", "GB")
    assert "Un<text:line-break/>dau" in files["content.xml"]
    assert "Cyngor Ŷ &amp; Z" in files["meta.xml"]
    assert files["META-INF/manifest.xml"].count("full-path") == 4


def test_a_web_page_says_its_language_and_needs_nothing_else():
    page = write("html").decode()

    assert '<html lang="cy">' in page
    assert "<h1>Ymateb: &lt;Tŷ&gt; &amp; chi</h1>" in page
    assert page.count("<h2>") == 2
    assert "<p>Un<br>dau</p>" in page
    assert "<link" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("kind", FORMATS)
def test_a_draft_is_taken_in_either_language_and_that_is_written_down(client, pair, member, kind):
    client.force_login(member)
    desk = Desk(client, pair)

    welsh = desk.get("draft_file", kind, language="cy")
    english = desk.get("draft_file", kind)
    client.head(desk.address("draft_file", kind))

    assert (welsh.headers["Content-Language"], english.headers["Content-Language"]) == ("cy", "en")
    assert welsh.headers["Content-Type"] == FORMATS[kind].content_type
    assert f'filename="{pair.cy.slug}.{kind}"' in welsh.headers["Content-Disposition"]
    assert welsh.headers["Cache-Control"] == "private, no-store"
    entries = AuditEntry.objects.filter(verb="draft.downloaded").order_by("sequence")
    assert [(each.subject_id, each.actor_id, each.details["language"]) for each in entries] == [
        (pair.cy.pk, member.pk, "cy"),
        (pair.en.pk, member.pk, "en"),
    ]
    assert desk.get("draft_file", "pdf").status_code == 404


@pytest.mark.django_db
def test_ones_own_is_taken_without_what_was_left_out(desk, member):
    organisation = member.seats.get().organisation
    desk.write(1, "Ours.")
    desk.choose(2, "leave_out", mark="")

    taken = desk.get("response_file", "docx")

    document = docx.Document(BytesIO(taken.content))
    words = [each.text for each in document.paragraphs]
    assert f"Response by: {organisation.name_en}" in words
    assert [each for each in words if each.startswith("Question")] == [
        "Question 1: Ask 1",
        "Question 3: Ask 3",
    ]
    assert "Ours." in words
    entry = AuditEntry.objects.get(verb="response.downloaded")
    assert (entry.organisation_id, entry.details["format"]) == (organisation.pk, "docx")


def test_a_difference_is_told_word_by_word():
    parts = [(part.kind, part.text) for part in compare("One two\nthree", "One 2\nthree four")]

    assert parts == [
        ("same", "One "),
        ("gone", "two"),
        ("new", "2"),
        ("same", "\nthree"),
        ("new", " four"),
    ]
    assert compare("", "") == []
    assert [part.kind for part in compare("a", "")] == ["gone"]
