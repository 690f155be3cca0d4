"""The files of the demonstration open, are tagged, and are the same each time they are made."""

from io import BytesIO

import docx
import pytest
from PIL import Image
from pypdf import PdfReader

from wscn_site.demo.briefings import BRIEFINGS
from wscn_site.demo.consultations import CONSULTATIONS
from wscn_site.demo.makers.pdf import make_pdf
from wscn_site.demo.makers.pictures import DRAWINGS, draw, draw_square
from wscn_site.demo.makers.word import make_docx
from wscn_site.demo.materials import MATERIALS
from wscn_site.demo.podcast import PODCAST
from wscn_site.demo.resources import RESOURCES
from wscn_site.demo.surveys import SURVEYS
from wscn_site.demo.themes import THEMES
from wscn_site.demo.words import Both, Paragraph, Table

FILES = [
    pytest.param(file, language, id=f"{file.name.en}-{language}")
    for thing in (*RESOURCES, *BRIEFINGS, *CONSULTATIONS, *SURVEYS, *MATERIALS)
    for file in thing.files
    for language in file.languages
]


@pytest.mark.parametrize(
    ("file", "language"), [one for one in FILES if one.values[0].kind == "pdf"]
)
def test_every_pdf_opens_tagged_and_says_its_title_and_language(file, language):
    pdf = PdfReader(
        BytesIO(make_pdf(title=file.title.said(language), story=file.story, language=language))
    )

    assert pdf.metadata.title == file.title.said(language)
    assert pdf.root_object["/Lang"] == f"{language}-GB"
    assert pdf.root_object["/MarkInfo"]["/Marked"]
    assert pdf.root_object["/StructTreeRoot"]["/K"]["/K"][0]["/S"] == "/H1"
    assert file.title.said(language)[:20] in pdf.pages[0].extract_text().replace("\n", " ")


@pytest.mark.parametrize(
    ("file", "language"), [one for one in FILES if one.values[0].kind == "docx"]
)
def test_every_word_document_opens_and_says_its_title_and_language(file, language):
    document = docx.Document(
        BytesIO(make_docx(title=file.title.said(language), story=file.story, language=language))
    )

    assert document.core_properties.title == file.title.said(language)
    assert document.core_properties.language == f"{language}-GB"
    assert document.paragraphs[0].text == file.title.said(language)


def test_a_text_longer_than_a_page_goes_on_over_the_page_in_every_kind_of_file():
    every_piece = tuple(piece for one in (*THEMES, *RESOURCES) for piece in one.body)

    pdf = PdfReader(BytesIO(make_pdf(title="x", story=every_piece, language="cy")))
    document = docx.Document(BytesIO(make_docx(title="x", story=every_piece, language="cy")))

    assert len(pdf.pages) > 10
    assert len(document.tables) == sum(isinstance(piece, Table) for piece in every_piece)


def test_a_table_longer_than_a_page_goes_on_over_the_page():
    rows = tuple((f"{number}", f"Row {number}") for number in range(80))
    table = Table(caption=Both(cy="Tabl", en="Table"), cy=rows, en=rows)

    pdf = PdfReader(BytesIO(make_pdf(title="x", story=(table,), language="en")))

    assert len(pdf.pages) > 2
    assert "Row 79" in pdf.pages[-1].extract_text()


def test_a_paragraph_longer_than_a_page_goes_on_over_the_page():
    story = (Paragraph(cy="Gair. " * 1500, en="Word. " * 1500),)

    pdf = PdfReader(BytesIO(make_pdf(title="x", story=story, language="en")))

    assert len(pdf.pages) > 1
    assert sum(page.extract_text().count("Word.") for page in pdf.pages) == 1500


def test_a_picture_in_a_pdf_says_what_it_shows():
    body = RESOURCES[0].body

    pdf = PdfReader(BytesIO(make_pdf(title="x", story=body, language="en")))

    [figure] = [
        part for part in pdf.root_object["/StructTreeRoot"]["/K"]["/K"] if part["/S"] == "/Figure"
    ]
    assert figure["/Alt"].startswith("Drawing of four steps")


def test_a_file_has_a_name_of_its_own():
    names = [file.file_name(language) for file, language in (one.values for one in FILES)]

    assert len(names) == len(set(names))


def test_a_file_is_the_same_each_time_it_is_made():
    pdf, word = RESOURCES[0].files

    assert make_pdf(title="x", story=pdf.story, language="cy") == make_pdf(
        title="x", story=pdf.story, language="cy"
    )
    assert make_docx(title="x", story=word.story, language="cy") == make_docx(
        title="x", story=word.story, language="cy"
    )


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_a_small_picture(name):
    data = draw(name)

    assert Image.open(BytesIO(data)).size == (1200, 675)
    assert len(data) < 40_000


def test_the_picture_of_the_podcast_is_a_square_that_players_take():
    data = draw_square(PODCAST.artwork)

    assert Image.open(BytesIO(data)).size == (1400, 1400)
    assert len(data) < 60_000
