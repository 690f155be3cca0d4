"""What a translator sends back: looked at first, then a draft; each trouble told, nothing lost."""

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail.users.models import UserProfile

from home.models import InformationPage
from tests.english import asked_in_vain, find_english_in_page
from tests.factories.halves import draft_of, make_staff_of
from tests.factories.pages import get_site
from tests.factories.parity import get_standing, publish, write, write_body, write_information
from tests.factories.translators import (
    bring_back,
    get_file,
    take,
    tell,
    translate_po,
    translate_word,
    translate_xliff,
)
from tests.foundation.taking_in import WORDS, get_body, work

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


@pytest.mark.parametrize(
    ("kind", "translate"),
    [("po", translate_po), ("xlf", translate_xliff), ("docx", translate_word)],
)
def test_it_is_looked_at_and_becomes_a_draft_and_what_is_published_stays(
    client, pair, editor, kind, translate
):
    content = translate(get_file(client, pair, kind=kind), WORDS)
    look = bring_back(client, content, kind=kind)
    looked_at = draft_of(pair.cy).summary
    done = take(client, look)

    assert tell(look) == {"Tri gair newydd.": ("take", "")}
    assert looked_at == "Pwy ydym ni."
    assert tell(done) == {"Tri gair newydd.": ("take", "Taken.")}
    assert draft_of(pair.cy).summary == "Tri gair newydd."
    assert InformationPage.objects.get(pk=pair.cy.pk).summary == "Pwy ydym ni."
    entry = PageLogEntry.objects.get(action="foundation.taken_in")
    assert (entry.page_id, entry.user, entry.data["strings"]) == (pair.cy.pk, editor, 1)
    assert get_standing(pair).behind_cy == 0


def test_marks_go_there_and_back_as_the_things_that_a_program_shows(client, pair):
    write_body(pair.en, ("a", "paragraph", '<p>See <a href="/x">it <b>all</b></a><br/>now.</p>'))
    content = get_file(client, pair, kind="xlf").decode()
    source = 'See <g id="1">it <g id="2">all</g></g><x id="3" />now.</source>'
    target = (
        '<target><mrk>Gweler</mrk> <g id="1">hwn <g id="2">oll</g></g><x id="3"/>nawr.</target>'
    )
    translated = content.replace(source, source + target)

    take(client, bring_back(client, translated.encode(), kind="xlf"))

    assert translated != content
    assert get_body(pair.cy)[0][2] == ('<p>Gweler <a href="/x">hwn <b>oll</b></a><br/>nawr.</p>')


def test_a_mark_in_words_that_was_never_begun_does_no_harm(client, pair):
    write(pair.en, summary="Three </1> new words here.")

    content = get_file(client, pair, kind="xlf").decode()

    assert "<source>Three  new words here.</source>" in content


def test_then_it_is_published_as_always(client, pair):
    work(client, pair, WORDS)
    publish(pair)

    assert InformationPage.objects.get(pk=pair.cy.pk).summary == "Tri gair newydd."


def test_the_same_file_twice_does_nothing_twice(client, pair):
    content = translate_po(get_file(client, pair), WORDS)
    take(client, bring_back(client, content))
    again = bring_back(client, content)
    write(pair.cy, summary="Tri gair gwell.")
    polished = bring_back(client, content)
    take(client, polished, numbers=[1])

    assert tell(again) == {"Tri gair newydd.": ("nothing", "This was taken already.")}
    assert tell(polished) == {"Tri gair newydd.": ("nothing", "This was taken already.")}
    assert draft_of(pair.cy).summary == "Tri gair gwell."
    assert PageLogEntry.objects.filter(action="foundation.taken_in").count() == 1


def test_what_somebody_has_polished_elsewhere_on_the_page_stays(client, pair):
    write_body(pair.cy, ("c", "heading", "Wedi'i gaboli"))
    write_body(pair.en, ("c", "heading", "Polished"))
    content = translate_po(get_file(client, pair), WORDS)
    write(pair.cy, title="Amdanom ni oll")

    take(client, bring_back(client, content))

    assert draft_of(pair.cy).title == "Amdanom ni oll"
    assert get_body(pair.cy) == [("c", "heading", "Wedi'i gaboli")]


REFERENCE = "00000000-0000-4000-8000-000000000000"
PO = f'msgid ""\nmsgstr ""\n"Language: cy\\n"\n\nmsgctxt "{REFERENCE}:1"\nmsgid "a"\nmsgstr "b"\n'
XLIFF = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>'


@pytest.mark.parametrize(
    ("kind", "content", "said"),
    [
        ("po", PO.encode(), "was not handed out from here"),
        ("po", b'msgid "a"\nmsgstr "b"\n', "was not handed out from here"),
        ("po", b'msgid "a"\nnonsense\n', "cannot be read as a PO file"),
        ("xlf", XLIFF.encode(), "was not handed out from here"),
        ("xlf", b"<xliff/>", "This is no XLIFF 1.2 file."),
        ("xlf", b"<xliff", "cannot be read as an XLIFF file"),
        ("xlf", b"\xff\xfe\x00", "cannot be read as an XLIFF file"),
        ("xliff", b"<!DOCTYPE xliff []><xliff/>", "it has a document type"),
        ("docx", b"nonsense", "cannot be read as a Word document"),
        ("txt", b"words", "Choose a file that ends in"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused_and_it_is_said_why(
    client, editor, kind, content, said
):
    html = bring_back(client, content, kind=kind).text

    assert said in html


def test_a_file_in_the_wrong_language_is_refused(client, pair):
    content = get_file(client, pair).replace(b"Language: cy", b"Language: en")

    assert "It should be in: Welsh" in bring_back(client, content).text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("foundation.staff.handing.LARGEST", "The file is too large."),
        ("foundation.parity.hand_off.word.LARGEST", "This Word document is too large."),
    ],
)
def test_a_file_that_is_too_large_is_refused(client, pair, monkeypatch, name, said):
    content = get_file(client, pair, kind="docx")
    monkeypatch.setattr(name, 1)

    assert said in bring_back(client, content, kind="docx").text


def test_what_somebody_else_looked_at_is_not_taken(client, pair):
    look = bring_back(client, translate_po(get_file(client, pair), WORDS))
    client.force_login(make_staff_of(*get_site()))

    answer = client.post(
        reverse("take_in"), {"sealed": look.context["sealed"], "take": [1]}, follow=True
    )

    assert "nothing was taken" in answer.text
    assert draft_of(pair.cy).summary == "Pwy ydym ni."


def test_the_screens_are_in_welsh(client, editor):
    UserProfile.objects.create(user=editor, preferred_language="cy")
    sample = {"title": "Sampl", "summary": "Sampl."}
    pair = write_information(cy=sample, en={"title": "Sampl", "summary": "Sampl un."})
    write(pair.en, summary="Sampl un dau tri.")

    with asked_in_vain() as missing:
        pages = [
            client.get(reverse("hand_out"), {"id": pair.cy.pk}),
            client.get(reverse("take_in")),
        ]
        get_file(client, pair, kind="docx")
        content = translate_po(get_file(client, pair), {"Sampl un dau tri.": "Sampl hir iawn."})
        pages.append(bring_back(client, content))
        pages += [take(client, pages[-1]), bring_back(client, content)]

    left = {text for page in pages for text in find_english_in_page(page.text)}
    assert (left, missing) == (set(), set())
