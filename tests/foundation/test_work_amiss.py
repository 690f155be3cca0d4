"""What is amiss in work that comes back is told, and nothing is lost."""

from io import BytesIO

import pytest
from django.utils import timezone
from docx import Document
from wagtail.models import Page

from foundation.pairs.tree import delete_pair
from tests.factories.halves import draft_of, make_staff_of
from tests.factories.pages import get_site
from tests.factories.parity import write, write_body, write_information
from tests.factories.translators import bring_back, get_file, take, tell, translate_po
from tests.foundation.taking_in import WORDS

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    person = make_staff_of(*get_site())
    client.force_login(person)
    return person


@pytest.fixture
def pair(editor):
    pair = write_information()
    write(pair.en, summary="Three new words.")
    return pair


def judge(client, content):
    (told,) = bring_back(client, content).context["told"]
    return told.fate.value, told.what


def test_what_was_written_anew_since_is_asked_about_and_may_be_taken(client, pair):
    content = translate_po(get_file(client, pair), WORDS)
    write(pair.en, summary="Four quite new words.")
    look = bring_back(client, content)
    left = take(client, look, numbers=[])
    taken = take(client, look, numbers=[1])

    changed = ("ask", "The text that it translates has changed since.")
    assert tell(look)["Tri gair newydd."] == tell(left)["Tri gair newydd."] == changed
    assert tell(taken)["Tri gair newydd."] == ("ask", "Taken.")


def test_what_is_left_out_is_said(client, pair):
    look = bring_back(client, translate_po(get_file(client, pair), WORDS))

    assert tell(take(client, look, numbers=[])) == {"Tri gair newydd.": ("ask", "You left it out.")}


def test_what_was_written_here_in_the_meantime_is_asked_about(client, pair):
    content = translate_po(get_file(client, pair), WORDS)
    write(pair.cy, summary="Gan rywun arall.")

    assert judge(client, content) == ("ask", "This was written otherwise here in the meantime.")


def test_what_has_moved_is_found_and_what_is_gone_is_told_with_its_words(client, pair):
    write_body(pair.en, ("a", "heading", "A new heading"))
    content = translate_po(get_file(client, pair), {"A new heading": "Pennawd newydd"})
    write_body(pair.en, ("m", "heading", "A new heading"))
    moved = tell(bring_back(client, content))
    write_body(pair.en)
    gone = tell(bring_back(client, content))

    assert moved["Pennawd newydd"] == ("take", "")
    assert gone["Pennawd newydd"] == (
        "lost",
        "What this translates is not on the page any more.",
    )


def test_marks_that_are_not_those_of_the_text_are_told(client, pair):
    write_body(pair.en, ("a", "paragraph", '<p>See <a href="/x">that</a> now.</p>'))
    words = {"See <1>that</1> now.": "Gweler hwn nawr."}

    told = tell(bring_back(client, translate_po(get_file(client, pair), words)))

    assert told["Gweler hwn nawr."] == (
        "lost",
        "Its numbered marks are not those of the text that it translates.",
    )


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("", ("nothing", "Nothing is written here.")),
        ("Pwy ydym ni.", ("nothing", "It says this already.")),
        ("Three new words.", ("ask", "It is the same as the text that it translates.")),
        (
            "This is what we are in the end.",
            ("ask", "It does not seem to be in the right language."),
        ),
        ("a" * 301, ("lost", "It is too long for its place.")),
    ],
)
def test_what_cannot_be_right_is_told(client, pair, text, judged):
    content = translate_po(get_file(client, pair), {"Three new words.": text})

    assert judge(client, content) == judged


def test_what_the_translator_has_not_finished_is_asked_about(client, pair):
    content = translate_po(get_file(client, pair), WORDS, finished=False)

    assert judge(client, content) == ("ask", "The translator has marked it as not finished.")


def test_strings_that_nobody_handed_out_or_twice_or_not_at_all_are_told(client, pair):
    write(pair.en, title="About all of us")
    content = get_file(client, pair, kind="docx")
    table = open_word(content).tables[0]
    numbers = [row.cells[0] for row in table.rows[1:]]
    numbers[0].text, numbers[1].text = "7", "1"
    strange = bring_back(client, save_word(table), kind="docx")
    numbers[0].text = "1"
    twice = bring_back(client, save_word(table), kind="docx")

    said = {each.what for each in strange.context["told"]}
    assert {"No such string was handed out.", "This string is not in the file."} <= said
    assert "This string is in the file twice." in {each.what for each in twice.context["told"]}


def test_of_what_is_gone_and_not_in_the_file_it_is_told_all_the_same(client, pair):
    write_body(pair.en, ("a", "heading", "A new heading"))
    content = get_file(client, pair, kind="docx")
    table = open_word(content).tables[0]
    table._tbl.remove(table.rows[-1]._tr)
    write_body(pair.en)

    told = bring_back(client, save_word(table), kind="docx").context["told"]

    assert [(each.number, each.line, each.source) for each in told][-1] == (2, 0, "")


def open_word(content):
    return Document(BytesIO(content))


def save_word(table):
    out = BytesIO()
    table.part.document.save(out)
    return out.getvalue()


def test_a_page_that_is_locked_is_left_alone_and_it_is_said(client, pair):
    look = bring_back(client, translate_po(get_file(client, pair), WORDS))
    Page.objects.filter(pk=pair.cy.pk).update(locked=True, locked_at=timezone.now())

    assert tell(take(client, look))["Tri gair newydd."][0] == "lost"
    assert draft_of(pair.cy).summary == "Pwy ydym ni."


def test_a_page_that_is_not_hers_any_more_is_left_alone(client, pair):
    content = translate_po(get_file(client, pair), WORDS)
    client.force_login(make_staff_of(pair.en))
    look = bring_back(client, content)
    take(client, look, numbers=[1])
    delete_pair(page=pair.cy, by=None)
    client.force_login(make_staff_of(*get_site()))
    gone = bring_back(client, content)

    what = "This page is not there any more, or not for you to edit."
    assert tell(look)["Tri gair newydd."] == tell(gone)["Tri gair newydd."] == ("lost", what)
    assert [each.title for each in look.context["told"]] == [""]
