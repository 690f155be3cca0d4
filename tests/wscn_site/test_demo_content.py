import dataclasses
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from importlib import import_module
from io import BytesIO

import docx
import pytest
from PIL import Image
from pypdf import PdfReader

from members_area.models import MaterialPage
from resources.models import ResourcePage
from wscn_site.demo.about import ABOUT, home
from wscn_site.demo.acts import ACTS
from wscn_site.demo.briefings import BRIEFINGS
from wscn_site.demo.briff import ISSUES
from wscn_site.demo.consultations import CONSULTATIONS
from wscn_site.demo.makers.pdf import make_pdf
from wscn_site.demo.makers.pictures import DRAWINGS, draw, draw_square
from wscn_site.demo.makers.word import make_docx
from wscn_site.demo.materials import MATERIALS
from wscn_site.demo.networks import NETWORKS
from wscn_site.demo.news import NEWS, SAMPLE
from wscn_site.demo.organisations import DIRECTORY, LAPSED, PAID, SAMPLES
from wscn_site.demo.people import PEOPLE
from wscn_site.demo.podcast import PODCAST
from wscn_site.demo.resources import RESOURCES
from wscn_site.demo.shapes import CHECKED_ON, DemoFile, HelpLine
from wscn_site.demo.surveys import SURVEYS
from wscn_site.demo.themes import THEMES
from wscn_site.demo.topics import TOPICS
from wscn_site.demo.words import LANGUAGES, Both, Paragraph, Points, Table

FILES = [
    pytest.param(file, language, id=f"{file.name.en}-{language}")
    for thing in (*RESOURCES, *BRIEFINGS, *CONSULTATIONS, *SURVEYS, *MATERIALS)
    for file in thing.files
    for language in file.languages
]
WHO_FOR = "resources.migrations.0012_who_resources_are_for"
SENTENCE = re.compile(r"\w+ \w+ \w+ \w+")


def parts(thing) -> Iterator[object]:
    """A thing, and all that is in it, apart from files in one language."""
    yield thing
    inner = (
        [getattr(thing, one.name) for one in dataclasses.fields(thing)]
        if dataclasses.is_dataclass(thing)
        else thing
    )
    for part in inner if isinstance(inner, (list, tuple)) else ():
        if not (isinstance(part, DemoFile) and part.languages != LANGUAGES):
            yield from parts(part)


EVERYTHING = list(
    parts(
        (
            THEMES,
            TOPICS,
            ACTS,
            RESOURCES,
            ABOUT,
            BRIEFINGS,
            CONSULTATIONS,
            MATERIALS,
            PODCAST,
            NETWORKS,
            NEWS,
            SURVEYS,
            ISSUES,
            SAMPLES,
            tuple(v for v in vars(home).values() if not isinstance(v, type)),
        )
    )
)


def get_themes(filed):
    """The themes of all these, also where one of them is filed under a sub-topic."""
    of = {topic.key: topic.theme for topic in TOPICS}
    return {of.get(key, key) for one in filed for key in one.themes}


def test_there_is_as_much_as_was_promised():
    assert len(THEMES) == 8
    assert len(RESOURCES) >= 24
    assert len(ACTS) >= 24
    assert get_themes(ACTS) == get_themes(RESOURCES) == {theme.key for theme in THEMES}
    assert len(TOPICS) == 11
    assert {topic.theme for topic in TOPICS} < {theme.key for theme in THEMES}
    assert {briefing.audience for briefing in BRIEFINGS} == {
        "members",
        "iom-cymru",
        "prevent-contest",
    }
    assert len(CONSULTATIONS) == len(SURVEYS) == 2
    assert {one.kind for one in MATERIALS} == set(MaterialPage.Kind.values)
    assert len(NETWORKS) == 7
    assert len(NEWS) >= 6
    assert [
        [one.kind for one in DIRECTORY].count(kind)
        for kind in ("council", "police", "fire_and_rescue", "health")
    ] == [22, 4, 3, 7]
    assert len({person.email for person in PEOPLE}) == len(PEOPLE) == 14


def test_there_is_a_resource_of_every_kind_and_a_call_in_every_state():
    seen = datetime.combine(CHECKED_ON, time.min, tzinfo=UTC)
    deadlines = [one.closes_at for one in RESOURCES if one.kind == "funding"]

    assert {one.kind for one in RESOURCES} == set(ResourcePage.Kind.values)
    assert {deadline and deadline > seen for deadline in deadlines} == {None, True, False}
    assert {slug for one in RESOURCES for slug in one.readerships} == {
        slug for slug, *_ in import_module(WHO_FOR).READERSHIPS
    }


def test_some_of_it_is_overdue_and_some_of_it_is_somebody_elses():
    owners = {one.owner for one in RESOURCES if one.owner}

    assert {one.review_by < CHECKED_ON for one in RESOURCES} == {True, False}
    assert all(one.checked_on < one.review_by for one in RESOURCES)
    assert owners
    assert owners <= {one.name.en for one in SAMPLES}


def test_every_text_is_said_in_both_languages_and_differs():
    same = [
        part
        for part in EVERYTHING
        if isinstance(part, Both) and SENTENCE.search(part.en) and part.cy == part.en
    ]
    half = [
        part for part in EVERYTHING if isinstance(part, Both) and bool(part.cy) != bool(part.en)
    ]

    assert same == []
    assert half == []


def test_lists_and_tables_have_the_same_shape_in_both_languages():
    lists = [
        part for part in EVERYTHING if isinstance(part, Points) and len(part.cy) != len(part.en)
    ]
    tables = [
        part
        for part in EVERYTHING
        if isinstance(part, Table) and [*map(len, part.cy)] != [*map(len, part.en)]
    ]

    assert lists == []
    assert tables == []


def test_what_is_invented_says_that_it_is_a_sample():
    studies = [one for one in RESOURCES if one.kind in {"case_study", "funding"}]
    items = [one for one in NEWS if SAMPLE in one.body]
    told = (*PODCAST.episodes, *SURVEYS, *items)
    invented = (*BRIEFINGS, *CONSULTATIONS, *MATERIALS, *told, *studies)

    assert [one.title.en for one in invented if "(sample)" not in one.title.en] == []
    assert [one.title.cy for one in invented if "(sampl)" not in one.title.cy] == []
    assert [
        one.name
        for one in SAMPLES
        if not (one.name.cy.startswith("Sampl: ") and one.name.en.startswith("Sample: "))
    ] == []
    assert [one.name for one in PEOPLE if not re.search(r"\(sample?\)", one.name)] == []


def test_lines_fit_their_fields():
    told = (*PODCAST.episodes, *NETWORKS, *NEWS, *SURVEYS)
    listed = (*RESOURCES, *BRIEFINGS, *CONSULTATIONS, *MATERIALS, *told)
    titles = [one.title for one in listed]
    summaries = [one.summary for one in (*THEMES, *TOPICS, *listed, *ABOUT, PODCAST)]
    abouts = [part.about for part in EVERYTHING if isinstance(part, HelpLine)]

    assert max(len(text.said(code)) for text in titles for code in LANGUAGES) <= 120
    assert max(len(text.said(code)) for text in summaries for code in LANGUAGES) <= 300
    assert max(len(text.said(code)) for text in abouts for code in LANGUAGES) <= 300
    assert len(home.HOME_INTRODUCTION.cy) <= 400


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


def test_a_membership_runs_from_april_to_march():
    assert PAID.membership.get_period(today=date(2026, 3, 31)) == (
        date(2025, 4, 1),
        date(2026, 3, 31),
    )
    assert PAID.membership.get_period(today=date(2026, 4, 1)) == (
        date(2026, 4, 1),
        date(2027, 3, 31),
    )
    # Long enough ago that no grace holds any more.
    assert LAPSED.membership.get_period(today=date(2026, 4, 1)) == (
        date(2024, 4, 1),
        date(2025, 3, 31),
    )


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
