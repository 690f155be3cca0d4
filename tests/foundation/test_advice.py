"""Advice on words: what somebody who knows both languages would say on looking a draft over."""

import json

import pytest

from foundation.advice.texts import take_apart
from resources.models import Theme
from tests.factories.advice import advise, seen, write
from tests.factories.briff import make_briff, make_issue
from tests.factories.files import make_document, make_picture, pdf
from tests.factories.halves import draft_of, make_information, make_resource
from tests.factories.pages import get_site
from tests.factories.themes import make_theme_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return make_information(is_live=False)


def test_what_is_well_written_needs_no_advice(pair):
    write(
        pair.cy,
        ("heading", "Beth yr ydym yn ei wneud"),
        ("paragraph", "<p>Rydym yn gweithio gyda phartneriaethau ar hyd a lled y wlad.</p>"),
    )
    write(
        pair.en,
        ("heading", "What we do"),
        ("paragraph", "<p>We work with partnerships all over the country, and they with us.</p>"),
    )

    assert advise(pair.cy) == advise(pair.en) == {}


@pytest.mark.parametrize(
    ("language", "left"),
    [
        ("cy", "This is what the partnership will do with all of the money."),
        ("en", "Dyma beth fydd y bartneriaeth yn ei wneud gyda'r arian i gyd."),
    ],
)
def test_what_was_left_in_the_other_language_is_seen(pair, language, left):
    page = pair.in_language(language)
    write(page, ("paragraph", f"<p>{left}</p>"))

    other = {"cy": "English in the Welsh", "en": "Welsh in the English"}[language]
    assert seen(page, other) == [" ".join(left.split()[:8]) + " …"]


def test_what_is_marked_as_the_other_language_belongs_there(pair):
    title = "<span lang='en'>What we will do for all of the people of the valleys</span>"
    write(pair.cy, ("paragraph", f"<p>Enw'r adroddiad yw {title}.</p>"))

    assert advise(pair.cy) == {}


def test_a_name_in_the_other_language_is_no_sentence_in_it(pair):
    write(pair.cy, ("paragraph", "<p>Mae'r Live Fear Free Helpline ar agor drwy'r nos.</p>"))

    assert advise(pair.cy) == {}


@pytest.mark.parametrize(
    ("language", "said"),
    [("cy", "Cliciwch yma"), ("cy", "Mwy…"), ("en", "here"), ("en", "https://example.org/a")],
)
def test_a_link_that_does_not_say_where_it_leads_is_seen(pair, language, said):
    page = pair.in_language(language)
    write(page, ("paragraph", f'<p><a href="https://example.org/">{said}</a></p>'))

    assert seen(page, "These links") == [said]


def test_a_link_that_says_where_it_leads_is_left_alone(pair):
    write(pair.en, ("paragraph", '<p><a href="https://example.org/">The report of 2026</a></p>'))

    assert advise(pair.en) == {}


def test_what_an_example_left_to_be_written_is_seen(pair):
    write(
        pair.en,
        ("paragraph", "<p>From [day] the [name of the Act] applies: [2015] UKSC 11.</p>"),
        title="[Town] meets",
    )

    assert sorted(seen(pair.en, "Words of your own")) == ["[Town]", "[day]", "[name of the Act]"]


def test_a_long_sentence_is_seen_and_two_short_ones_are_not(pair):
    long = "Partnerships " + "meet and " * 18 + "part."
    write(pair.en, ("paragraph", f"<p>{long} {long.replace('meet and ', '')}</p>"))

    assert seen(pair.en, "Long sentences") == ["Partnerships meet and meet and meet and meet …"]


def test_lines_and_lists_are_read_as_they_are_said(pair):
    item = "<li>we meet and part and meet and part and meet</li>"
    write(pair.en, ("paragraph", f"<p>One<br/>two</p><ul><li>More:<ul>{item * 4}</ul></li></ul>"))

    content = take_apart(draft_of(pair.en))

    assert advise(pair.en) == {}
    assert not [text for text in content.texts if "Onetwo" in text]
    assert len([text for text in content.texts if text.startswith("we meet")]) == 4


def test_running_text_and_tables_and_plain_fields_are_read_too(pair):
    english = "This is what the partnership will do with all of the money."
    issue = make_issue(make_briff())
    write(issue.cy, introduction=f"<p>{english}</p>")
    write(pair.cy, summary=english)
    table = {
        "columns": [{"type": "text", "heading": "Beth"}],
        "rows": [{"values": [english]}],
        "caption": "Arian",
    }
    other = make_information(cy={"title": "Arall"}, en={"title": "Other"})
    write(other.cy, ("table", table))

    for half in (issue.cy, pair.cy, other.cy):
        assert seen(half, "English in the Welsh")


def test_what_stands_in_both_languages_is_read_in_this_one():
    resource = make_resource(is_live=False)
    draft = draft_of(resource.cy)
    files = {
        language: make_document("public", title=language, name=f"{language}.pdf")
        for language in ("cy", "en")
    }
    said = {f"document_{language}": file.pk for language, file in files.items()}
    value = {**said, "title_en": "One", "title_cy": "Un"}
    draft.files = json.dumps([{"type": "file", "value": value}])

    content = take_apart(draft)

    assert ("Un" in content.texts, "One" in content.texts) == (True, False)
    assert content.documents == [files["cy"]]


def test_an_address_is_no_text():
    draft = make_theme_page(get_site(), Theme.objects.get(slug="asb")).cy
    line = {"name": "Heddlu", "url": "https://example.org/", "number": "101"}
    draft.help_lines = json.dumps([{"type": "help_line", "value": line}])

    assert take_apart(draft).texts[:2] == ["Heddlu", "101"]


def test_headings_over_nothing_are_seen(pair):
    text = ("paragraph", "<p>Rhywbeth.</p>")
    write(
        pair.cy,
        ("heading", "Gwag"),
        ("heading", "Llawn"),
        ("subheading", "Gwag hefyd"),
        ("subheading", "Llawn hefyd"),
        text,
        ("heading", "Olaf"),
    )

    assert seen(pair.cy, "There is nothing") == ["Gwag", "Gwag hefyd", "Olaf"]


def test_subheadings_before_any_heading_are_seen(pair):
    text = ("paragraph", "<p>Rhywbeth.</p>")
    write(
        pair.cy, text, ("subheading", "Cyn"), text, ("heading", "H"), ("subheading", "Wedyn"), text
    )

    assert seen(pair.cy, "These subheadings") == ["Cyn"]


def test_pictures_want_words_in_each_language(pair):
    hills, sea = make_picture(title="Hills"), make_picture(title="Sea")
    write(
        pair.cy,
        ("image", {"image": hills.pk, "alt_text": "", "decorative": False}),
        ("image", {"image": sea.pk, "alt_text": "The sea", "decorative": False}),
        ("image", {"image": sea.pk, "alt_text": "", "decorative": True}),
    )
    write(pair.en, ("image", {"image": sea.pk, "alt_text": "The sea", "decorative": False}))

    assert seen(pair.cy, "These pictures") == ["Hills"]
    assert seen(pair.cy, "Pictures have the same") == ["The sea"]
    assert seen(pair.en, "Pictures have the same") == ["The sea"]


def test_pdfs_without_tags_are_seen_and_other_files_are_not(pair):
    plain = make_document("public", title="Plain", content=pdf())
    broken = make_document("public", title="Broken", name="b.pdf")
    broken.file.storage.delete(broken.file.name)
    letter = make_document("public", title="Letter", name="letter.txt", content=b"Annwyl")
    write(pair.en, ("documents", [plain.pk, broken.pk, letter.pk]))

    assert seen(pair.en, "These PDFs") == ["Plain", "Broken"]


def test_files_that_are_not_for_the_editor_are_not_spoken_of(pair):
    file = make_document("members", title="Secret", content=pdf())
    picture = make_picture("members", title="Secret too")
    write(
        pair.en,
        ("documents", [file.pk]),
        ("image", {"image": picture.pk, "alt_text": "", "decorative": False}),
    )

    assert advise(pair.en) == {}
