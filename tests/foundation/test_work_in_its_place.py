"""Where on the page a translated part belongs."""

import pytest

from tests.factories.halves import make_staff_of
from tests.factories.pages import get_site
from tests.factories.parity import write, write_body, write_information
from tests.factories.translators import bring_back, get_file, take, tell, translate_po
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
