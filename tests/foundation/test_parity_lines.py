"""Where a page says something, and what: string by string, running text by its paragraphs."""

import json

import pytest
from wagtail.blocks import CharBlock, StreamBlock, StructBlock

from foundation.parity.lines import Text, find_places
from foundation.parity.running_text import list_marks, put, restore, split
from home.models import InformationPage
from tests.factories.halves import make_information, make_resource
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

TABLE = {
    "columns": [{"type": "name", "heading": "Meeting"}, {"type": "text", "heading": "About"}],
    "rows": [{"values": ["Network meeting", None]}],
    "caption": "In a year",
}
QUOTATION = {"text": "<p>We were <b>asked</b> once.</p>", "said_by": "A resident"}
PICTURE = {"image": 1, "decorative": False, "alt_text": "A bridge"}


def open_body(*parts):
    page = InformationPage(locale=get_site().en.locale)
    body = [{"type": kind, "value": value, "id": f"m{n}"} for n, (kind, value) in enumerate(parts)]
    return Text(page, {"title": "About us", "summary": None, "body": json.dumps(body)})


def read(text):
    return [(line.path, line.text) for line in text.lines]


def test_a_page_says_something_in_its_fields_and_in_every_kind_of_part():
    text = open_body(
        ("heading", "Who we are"),
        ("paragraph", "<p>One.</p><ul><li>Two</li><li>Three</li></ul>"),
        ("quotation", QUOTATION),
        ("table", TABLE),
        ("image", PICTURE),
        ("documents", [{"type": "item", "value": 7, "id": "d"}]),
        ("nothing-of-ours", "No more"),
    )

    assert read(text) == [
        ("title", "About us"),
        ("body/m0", "Who we are"),
        ("body/m1:0", "One."),
        ("body/m1:1", "Two"),
        ("body/m1:2", "Three"),
        ("body/m2/text:0", "We were <1>asked</1> once."),
        ("body/m2/said_by", "A resident"),
        ("body/m3/caption", "In a year"),
        ("body/m3/0", "Meeting"),
        ("body/m3/1", "About"),
        ("body/m3/0/0", "Network meeting"),
        ("body/m4/alt_text", "A bridge"),
    ]


def test_what_is_half_written_says_nothing_and_breaks_nothing():
    text = open_body(
        ("paragraph", None), ("quotation", {}), ("table", None), ("image", 7), ("documents", None)
    )

    assert read(text) == [("title", "About us")]
    assert list(text.get_parts()) == [
        "title", "summary", "first_for", "body/m0", "body/m1", "body/m2", "body/m3", "body/m4",
    ]  # fmt: skip


def test_what_belongs_to_the_pair_is_no_half_s_to_say():
    files = json.dumps([{"type": "file", "value": {"title_cy": "Ffeil"}}])
    pair = make_resource(is_live=False, files=files)

    assert "Ffeil" not in [line.text for line in Text(pair.cy, pair.cy.serializable_data()).lines]


def test_a_part_without_a_mark_goes_by_its_number():
    page = make_information().en
    text = Text(page, {"title": "T", "body": json.dumps([{"type": "heading", "value": "H"}])})

    assert read(text) == [("title", "T"), ("body/0", "H")]


def test_what_is_in_a_stream_within_a_block_is_found_too():
    block = StructBlock([("items", StreamBlock([("words", CharBlock())]))])
    raw = {"value": {"items": [{"type": "words", "value": "One", "id": "w"}]}}

    (place,) = find_places(block, raw, "value", part="body/a", path="body/a")

    assert (place.path, place.value) == ("body/a/items/w", "One")


def test_the_content_comes_back_as_it_was_and_with_what_was_put_into_it():
    text = open_body(("heading", "Who we are"))

    place = text.places[-1]
    place.holder[place.key] = "Whom we are for"

    body = json.loads(text.get_content()["body"])
    assert body == [{"type": "heading", "value": "Whom we are for", "id": "m0"}]
    assert text.get_content()["title"] == "About us"


# Running text


def test_marks_are_numbered_and_what_is_in_the_other_language_is_not_said():
    (run,) = split(
        '<p>See <a id="3" linktype="page">the <span lang="cy">canllaw</span></a><br/>now.</p>',
        language="en",
    )

    assert run.text == "See <1>the <2>canllaw</2></1><3/>now."
    assert run.said == "See the  \nnow."
    assert run.marks == ('<a id="3" linktype="page">', '<span lang="cy">', "<br/>")


def test_text_without_a_paragraph_and_beside_a_list_is_a_string_too():
    html = "Loose <b>words</b><ul><li>One<ul><li>Two</li></ul></li></ul><p> </p><!-- x --><hr/>"

    assert [run.text for run in split(html, language="en")] == ["Loose <1>words</1>", "One", "Two"]


def test_other_strings_take_the_place_of_some_with_the_marks_that_they_had():
    html = '<p>See <a href="/x">the guide</a>.</p><ul><li>Two &amp; three</li></ul>'
    (run, _other) = split(html, language="en")
    welsh = restore("Gweler <1>y canllaw</1> & mwy <9>!</9>", marks=run.marks)

    assert put(html, {0: welsh}) == (
        '<p>Gweler <a href="/x">y canllaw</a> &amp; mwy !</p><ul><li>Two &amp; three</li></ul>'
    )
    assert put(html, {1: "Dau"}).endswith("<ul><li>Dau</li></ul>")


def test_a_mark_that_stands_alone_is_restored():
    assert restore("Un<1/>dau", marks=["<br/>"]) == "Un<br/>dau"
    assert list_marks("Un <2>dau</2><1/>") == ["</2>", "<1/>", "<2>"]
