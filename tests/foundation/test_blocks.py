import re
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils import translation
from wagtail.blocks import StreamBlock, StructBlock, StructBlockValidationError
from wagtail.fields import StreamField
from wagtail.models import get_page_models
from wagtail.rich_text import RichText

from accounts.access import Reader
from foundation.blocks import (
    FileBlock,
    HelpLineBlock,
    StoryBlock,
    TableBlock,
)
from tests.factories.files import make_document, make_picture

pytestmark = pytest.mark.django_db


def walk(stream, above=""):
    """The blocks that are chosen in a stream, and in the streams within them."""
    for name, block in stream.child_blocks.items():
        here = f"{above or type(stream).__name__}.{name}"
        if isinstance(stream, StreamBlock):
            yield here, block
        if isinstance(block, StreamBlock | StructBlock):
            yield from walk(block, here)


# Of every kind of page there is.
BLOCKS = dict(
    found
    for model in get_page_models()
    for field in model._meta.get_fields()
    if isinstance(field, StreamField)
    for found in walk(field.stream_block)
)


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def visitor():
    return Reader.anonymous(today=date(2026, 11, 22))


def shown(items, *, reader=None):
    """A story as a page shows it."""
    stream = StoryBlock().to_python(
        [
            {"type": kind, "value": value, "id": str(place)}
            for place, (kind, value) in enumerate(items)
        ]
    )
    return render_to_string(
        "components/story.html", {"body": stream, "reader": reader or visitor()}
    )


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_an_editor_is_told_what_each_block_is_for(block):
    assert block.label
    assert block.meta.description
    assert block.is_previewable


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_an_editor_sees_each_block_before_choosing_it(block, language):
    with translation.override(language):
        value = block.get_preview_value()
        context = {"bound_block": block.bind(value), "request": None, "page_title": block.label}
        html = render_to_string(block.get_preview_template(value, context), context)

    assert f'<html lang="{language}">' in html
    assert words(html.split("<main")[1])


@pytest.mark.parametrize("name", ["paragraph", "quotation", "call_out"])
def test_the_sample_of_a_block_is_in_the_language_of_the_editor(name):
    block = BLOCKS[f"StoryBlock.{name}"]

    with translation.override("cy"):
        welsh = block.render(block.get_preview_value())
    with translation.override("en"):
        english = block.render(block.get_preview_value())

    assert words(welsh) != words(english)


# A story


def test_each_heading_begins_a_part_of_the_page():
    html = shown(
        [
            ("paragraph", "<p>First.</p>"),
            ("heading", "Then"),
            ("subheading", "In the first week"),
            ("paragraph", "<p>Second.</p>"),
        ]
    )

    assert words(html) == "First. Then In the first week Second."
    assert html.count('<section class="section') == 1
    assert html.index("First.") < html.index("<h2>Then</h2>") < html.index("<h3>")


def test_the_page_can_name_what_stands_before_the_first_heading():
    stream = StoryBlock().to_python([{"type": "paragraph", "value": "<p>First.</p>"}])

    html = render_to_string("components/story.html", {"body": stream, "opening": "What it is"})

    assert words(html) == "What it is First."


def test_a_quotation_says_whose_words_they_are():
    html = shown([("quotation", {"text": "<p>We were asked once.</p>", "said_by": "A resident"})])

    assert "<blockquote><p" in html
    assert "<figcaption>A resident</figcaption>" in html


def test_a_call_out_may_go_without_a_title():
    html = shown([("call_out", {"title": "", "text": "<p>Agree who keeps notes.</p>"})])

    assert words(html) == "Agree who keeps notes."


def test_a_table_can_be_read_aloud_and_scrolled():
    table = {
        "caption": "Meetings in a year",
        "columns": [
            {"type": "name", "heading": "Meeting"},
            {"type": "text", "heading": "Who comes"},
            {"type": "number", "heading": "How many"},
        ],
        "rows": [{"values": ["Network meeting", "Members", "2"]}],
    }

    html = shown([("table", table)])

    assert "<caption>Meetings in a year</caption>" in html
    assert '<th scope="row">Network meeting</th>' in html
    assert '<td class="table__number">2</td>' in html
    assert 'tabindex="0"' in html


def test_an_image_and_a_document_are_shown_to_those_who_may_have_them():
    picture, document = make_picture(), make_document()

    html = shown(
        [
            ("image", {"image": picture.pk, "alt_text": "Hills", "decorative": False}),
            ("documents", [document.pk]),
        ]
    )

    assert 'alt="Hills"' in html
    assert document.url in html


def test_an_image_and_a_document_of_members_leave_no_trace_for_others():
    picture, document = make_picture("members"), make_document("members")

    html = shown(
        [
            ("image", {"image": picture.pk, "alt_text": "Secret hills", "decorative": False}),
            ("documents", [document.pk]),
        ]
    )

    assert words(html) == ""
    assert "Secret" not in html
    assert document.filename not in html


def test_an_image_that_is_gone_leaves_no_hole():
    html = shown([("image", {"image": None, "alt_text": "", "decorative": False})])

    assert words(html) == ""


# What an editor may not leave out


def cleaned(block, value):
    return block.clean(block.normalize(block.to_python(value)))


def test_a_file_needs_a_document_in_one_language_at_least():
    with pytest.raises(StructBlockValidationError) as refused:
        cleaned(FileBlock(), {"title_cy": "Canllaw", "title_en": "Guide"})

    assert "Choose a file" in str(refused.value.block_errors["document_cy"])


def test_a_file_may_be_in_one_language():
    document = make_document()

    value = cleaned(FileBlock(), {"document_en": document.pk})

    assert value["document_en"] == document


def test_a_help_line_needs_a_number_or_an_address():
    with pytest.raises(StructBlockValidationError) as refused:
        cleaned(HelpLineBlock(), {"name": "Somebody"})

    assert "number or a web address" in str(refused.value.block_errors["number"])


@pytest.mark.parametrize("way", [{"number": "101"}, {"url": "https://www.gov.wales/"}])
def test_either_will_do(way):
    assert cleaned(HelpLineBlock(), {"name": "Somebody", **way})["name"] == "Somebody"


COLUMNS = [{"type": "text", "heading": "What"}]


def test_a_table_needs_a_caption():
    with pytest.raises(ValidationError, match="caption"):
        cleaned(TableBlock(), {"columns": COLUMNS, "rows": [], "caption": ""})


@pytest.mark.parametrize(
    "table",
    [
        {"columns": COLUMNS, "rows": [], "caption": "What there is"},
        {"columns": [], "rows": [], "caption": ""},
    ],
)
def test_a_table_with_a_caption_or_without_anything_passes(table):
    assert cleaned(TableBlock(), table).caption == table["caption"]


@pytest.mark.parametrize(
    ("block", "value"),
    [
        (FileBlock(), {"title_en": "Guide"}),
        (HelpLineBlock(), {"name": "Somebody"}),
        (TableBlock(), {"columns": COLUMNS, "rows": [], "caption": ""}),
    ],
    ids=["file", "help line", "table"],
)
def test_a_draft_may_be_unfinished(block, value):
    draft = block.clean_deferred(block.normalize(block.to_python(value)))

    assert draft is not None


def test_text_is_text():
    paragraph = StoryBlock().child_blocks["paragraph"]

    assert isinstance(paragraph.get_preview_value(), RichText)
