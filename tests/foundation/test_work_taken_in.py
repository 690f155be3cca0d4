"""What a translator sends back: looked at first, then a draft; each trouble told, nothing lost."""

from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from docx import Document
from wagtail.models import Page, PageLogEntry
from wagtail.users.models import UserProfile

from foundation.pairs.tree import delete_pair
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

pytestmark = pytest.mark.django_db

WORDS = {"Three new words.": "Tri gair newydd."}


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


def get_body(page):
    return [(block["id"], block["type"], block["value"]) for block in draft_of(page).body.raw_data]


def work(client, pair, words, *, what="left", numbers=None):
    """Handed out, translated, brought back and taken."""
    content = translate_po(get_file(client, pair, what=what), words)
    return take(client, bring_back(client, content), numbers=numbers)


# It becomes a draft


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


# Where it belongs


def test_a_part_that_the_page_lacked_is_made_in_its_place(client, pair):
    twin = pair.cy
    link = f'<p>See <a linktype="page" id="{pair.en.pk}">us</a>, <a href="/x">that</a>.</p>'
    write_body(
        pair.en, ("a", "heading", "First"), ("b", "paragraph", link), ("c", "heading", "End")
    )
    write_body(twin, ("a", "heading", "Yn gyntaf"), ("c", "heading", "Diwedd"))

    work(client, pair, {"See <1>us</1>, <2>that</2>.": "Gweler <1>ni</1>, <2>hwn</2>."})

    assert get_body(twin) == [
        ("a", "heading", "Yn gyntaf"),
        (
            "b",
            "paragraph",
            f'<p>Gweler <a id="{twin.pk}" linktype="page">ni</a>, <a href="/x">hwn</a>.</p>',
        ),
        ("c", "heading", "Diwedd"),
    ]


def test_a_part_before_all_others_is_made_there(client, pair):
    write_body(pair.en, ("z", "heading", "Before all"), ("a", "heading", "First"))
    write_body(pair.cy, ("a", "heading", "Yn gyntaf"))

    work(client, pair, {"Before all": "Cyn popeth"})

    assert [value for _mark, _kind, value in get_body(pair.cy)] == ["Cyn popeth", "Yn gyntaf"]


def test_a_paragraph_among_others_is_put_between_those_that_stay(client, pair):
    write_body(pair.en, ("a", "paragraph", "<p>One here.</p><p>Three <b>here</b>.</p>"))
    write_body(pair.cy, ("a", "paragraph", "<p>Un yma.</p><p>Tri <i>yma</i>.</p>"))
    new = "<p>One here.</p><p>Two there.</p><p>Three <b>here</b>.</p>"
    write_body(pair.en, ("a", "paragraph", new))

    work(client, pair, {"Two there.": "Dau yno."})

    ((_mark, _kind, value),) = get_body(pair.cy)
    assert value == "<p>Un yma.</p><p>Dau yno.</p><p>Tri <i>yma</i>.</p>"


def test_a_paragraph_in_the_place_of_two_takes_it(client, pair):
    write_body(pair.en, ("a", "paragraph", "<p>One here.</p><p>Two there.</p>"))
    write_body(pair.cy, ("a", "paragraph", "<p>Un yma.</p><p>Dau yno.</p>"))
    write_body(pair.en, ("a", "paragraph", "<p>Both of them.</p>"))

    work(client, pair, {"Both of them.": "Y ddau."})

    ((_mark, _kind, value),) = get_body(pair.cy)
    assert value == "<p>Y ddau.</p>"


def test_where_paragraphs_would_be_lost_nothing_is_written_and_it_is_said(client, pair):
    write_body(pair.en, ("a", "paragraph", "<p>One here.</p>"))
    write_body(pair.cy, ("a", "paragraph", "<p>Un yma.</p><p>Dau yno.</p>"))
    content = translate_po(get_file(client, pair, what="all"), {"One here.": "Un fan hyn."})

    done = take(client, bring_back(client, content))

    assert tell(done)["Un fan hyn."] == (
        "lost",
        "The two pages are built otherwise here, or locked: put it in by hand.",
    )
    assert get_body(pair.cy)[0][2] == "<p>Un yma.</p><p>Dau yno.</p>"


def test_where_parts_are_built_otherwise_nothing_is_written_and_it_is_said(client, pair):
    quotation = {"text": "<p>We were asked.</p>", "said_by": "A resident here"}
    write_body(pair.en, ("a", "quotation", quotation))
    write_body(pair.cy, ("b", "heading", "Dyfyniad"))
    content = translate_po(
        get_file(client, pair, what="all"), {"A resident here": "Preswylydd", **WORDS}
    )

    done = take(client, bring_back(client, content))

    assert tell(done)["Preswylydd"][0] == "lost"
    assert tell(done)["Tri gair newydd."] == ("take", "Taken.")
    assert get_body(pair.cy) == [("b", "heading", "Dyfyniad")]


def test_of_several_texts_in_a_part_one_may_come_back(client, pair):
    for half, said_by in ((pair.en, "A resident here"), (pair.cy, "Preswylydd yma")):
        quotation = {"text": f"<p>Text {half.language}.</p>", "said_by": said_by}
        write_body(half, ("a", "quotation", quotation))
    quotation = {"text": "<p>Text en.</p>", "said_by": "Another resident here"}
    write_body(pair.en, ("a", "quotation", quotation))

    work(client, pair, {"Another resident here": "Preswylydd arall yma"})

    ((_mark, _kind, value),) = get_body(pair.cy)
    assert value == {"text": "<p>Text cy.</p>", "said_by": "Preswylydd arall yma"}


def test_a_paragraph_that_stays_may_come_back_otherwise_too(client, pair):
    write_body(pair.en, ("a", "paragraph", "<p>One here.</p>"))
    write_body(pair.cy, ("a", "paragraph", "<p>Un yma.</p>"))
    write_body(pair.en, ("a", "paragraph", "<p>One here.</p><p>Two there.</p>"))

    words = {"One here.": "Un fan hyn.", "Two there.": "Dau yno."}
    work(client, pair, words, what="all")

    ((_mark, _kind, value),) = get_body(pair.cy)
    assert value == "<p>Un fan hyn.</p><p>Dau yno.</p>"


def test_a_text_within_a_part_is_put_there(client, pair):
    quotation = {"text": "<p>We were asked.</p>", "said_by": "A resident here"}
    write_body(pair.en, ("a", "quotation", quotation))

    work(client, pair, {"A resident here": "Preswylydd yma", "We were asked.": "Fe ofynnwyd."})

    ((_mark, _kind, value),) = get_body(pair.cy)
    assert value == {"text": "<p>Fe ofynnwyd.</p>", "said_by": "Preswylydd yma"}


def test_a_link_to_a_page_that_is_gone_stays_as_it_is(client, pair):
    write_body(pair.en, ("a", "paragraph", '<p>See <a linktype="page" id="999999">it</a> now.</p>'))

    work(client, pair, {"See <1>it</1> now.": "Gweler <1>hwn</1> nawr."})

    assert 'id="999999"' in get_body(pair.cy)[0][2]


# What is amiss


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


# A file that is none of ours


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
