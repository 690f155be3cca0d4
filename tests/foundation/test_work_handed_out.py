"""Work for a translator: what is in the file that she gets, in each kind of file."""

from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from babel.messages.pofile import read_po
from django.contrib.auth.models import Group
from django.urls import reverse
from docx import Document
from wagtail.models import PageLogEntry

from accounts.models import AuditEntry
from foundation.models import HandOut
from home.models import InformationPage
from tests.factories.accounts import audience, make_staff
from tests.factories.closed import PREVENT, make_manager
from tests.factories.halves import make_information, make_staff_of
from tests.factories.pages import get_site
from tests.factories.parity import compare_all, get_standing, write, write_body, write_information
from tests.factories.translators import SPACE, get_file

pytestmark = pytest.mark.django_db

SENTENCE = "What to do when somebody is in danger."
LINKED = f'<p>See <a linktype="page" id="9">the <b>guide</b></a>.</p><p>{SENTENCE}</p>'


@pytest.fixture
def editor(client):
    person = make_staff_of(*get_site())
    client.force_login(person)
    return person


@pytest.fixture
def pair(editor):
    """A pair of which the English summary was written anew, and has a part that Welsh lacks."""
    pair = write_information()
    write(pair.en, summary="Three new words.")
    write_body(pair.en, ("a", "paragraph", LINKED))
    return pair


def read(content):
    return [(message.id, message.string) for message in read_po(BytesIO(content)) if message.id]


# What is in it


def test_what_waits_is_in_it_and_nothing_else(client, pair):
    assert read(get_file(client, pair)) == [
        ("Three new words.", "Pwy ydym ni."),
        ("See <1>the <2>guide</2></1>.", ""),
        (SENTENCE, ""),
    ]


def test_all_of_it_is_in_it_if_asked(client, pair):
    assert read(get_file(client, pair, what="all"))[0] == ("About us", "Amdanom ni")


def test_of_what_is_not_translated_the_same_string_is_in_it(client, editor):
    pair = write_information()
    for half in pair:
        write_body(half, ("a", "paragraph", f"<p>{SENTENCE}</p>"))

    assert read(get_file(client, pair)) == [(SENTENCE, SENTENCE)]


def test_of_a_page_that_nobody_has_written_all_is_in_it(client, editor):
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom", summary="Pwy ydym ni"))
    twin = page.get_translations().get()
    content = get_file(client, type("Pair", (), {"cy": page}), language="en")

    assert read(content) == [("Amdanom", "Amdanom"), ("Pwy ydym ni", "Pwy ydym ni")]
    assert PageLogEntry.objects.get(page=twin.pk, action="foundation.handed_out")


def test_what_was_taken_away_is_no_work_for_a_translator(client, editor):
    pair = write_information()
    for half in pair:
        write_body(half, ("a", "heading", f"Gair {half.language}"), ("b", "heading", "Air Gair"))
    write_body(pair.en, ("b", "heading", "Air Gair"))

    assert get_standing(pair).behind_cy
    assert "Nothing waits there" in press(client, pair).text


def press(client, *pairs, kind="po", what="left"):
    asked = {"id": [pair.cy.pk for pair in pairs], "kind": kind, "language": "cy", "what": what}
    return client.post(reverse("hand_out"), asked)


def test_several_pages_are_in_one_file_and_numbered_through(client, pair):
    other = write_information(
        cy={"title": "Arall", "summary": "Geiriau."}, en={"title": "Other", "summary": "Words."}
    )
    write(other.en, summary="Other words.")

    content = get_file(client, pair, other).decode()

    given = HandOut.objects.get()
    assert f"{given.pk}:4" in content
    assert len(given.lines) == 4
    assert str(given) == str(given.pk)
    assert given.by == PageLogEntry.objects.filter(action="foundation.handed_out").first().user


# In each kind of file


def test_a_po_says_of_each_string_where_it_is_and_that_it_is_not_finished(client, pair):
    content = get_file(client, pair).decode()

    assert "#. About us\n#. Summary\n" in content
    assert "#, fuzzy\n" in content
    assert '"Language: cy\\n"' in content


def test_an_xliff_has_marks_as_things_to_be_put_in_their_place(client, pair):
    root = ET.fromstring(get_file(client, pair, kind="xlf"))  # noqa: S314 - our own

    file = root.find(f"{SPACE}file")
    sources = [unit.find(f"{SPACE}source") for unit in root.iter(f"{SPACE}trans-unit")]
    assert (file.get("source-language"), file.get("target-language")) == ("en", "cy")
    assert [child.get("id") for child in sources[1].iter(f"{SPACE}g")] == ["1", "2"]
    assert "".join(sources[1].itertext()) == "See the guide."
    assert [each.text for each in root.iter(f"{SPACE}target")] == ["Pwy ydym ni."]


def test_a_word_document_has_two_columns_with_a_number_before_each_string(client, pair):
    document = Document(BytesIO(get_file(client, pair, kind="docx")))

    (table,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [
        ["No.", "English", "Welsh"],
        ["1", "Three new words.", "Pwy ydym ni."],
        ["2", "See <1>the <2>guide</2></1>.", ""],
        ["3", SENTENCE, ""],
    ]
    assert 'w:val="cy-GB"' in table._tbl.xml
    assert document.core_properties.identifier == str(HandOut.objects.get().pk)


# For whom


@pytest.mark.parametrize("kind", ["po", "xlf", "docx"])
def test_what_was_granted_to_few_says_so_and_is_written_down(client, kind):
    closed = make_information(audience=audience("prevent-contest"))
    compare_all()
    write(closed.en, summary="Three new words.")
    client.force_login(make_manager("members", PREVENT))

    content = get_file(client, closed, kind=kind)

    if kind == "docx":
        paragraphs = Document(BytesIO(content)).paragraphs
        content = "\n".join(each.text for each in paragraphs).encode()
    entry = AuditEntry.objects.get(verb="page.handed_out")
    assert b"Restricted: Prevent/Contest" in content
    assert (entry.subject_id, entry.details["hand_out"]) == (
        closed.cy.pk,
        str(HandOut.objects.get().pk),
    )


@pytest.mark.parametrize("who", ["manager", "superuser"])
def test_what_is_not_for_her_is_in_no_file(client, pair, who):
    closed = make_information(audience=audience("prevent-contest"), en={"title": "Zqsecret"})
    compare_all()
    people = {
        "manager": make_manager,
        "superuser": lambda code: make_staff(code, is_superuser=True),
    }
    client.force_login(people[who]("members"))

    screen = client.get(reverse("hand_out"), {"id": [pair.cy.pk, closed.cy.pk]})
    content = get_file(client, pair, closed, what="all").decode()
    alone = client.get(reverse("hand_out"), {"id": closed.cy.pk}, follow=True)

    assert "Zqsecret" not in screen.text + content + alone.text
    assert "Choose at least one page" in alone.text


def test_whoever_writes_one_half_hands_out_what_waits_there_and_not_in_the_other(client, pair):
    client.force_login(make_staff_of(pair.cy))
    hers = get_file(client, pair)
    client.force_login(make_staff_of(pair.en))
    others = press(client, pair, what="all")

    assert read(hers)
    assert "Only somebody who may write a page in this language" in others.text
    assert HandOut.objects.count() == 1


def test_whoever_writes_no_page_comes_to_neither_screen(client):
    answers = []
    for person in (make_staff_of(), make_keeper()):
        client.force_login(person)
        answers += [client.get(reverse(name)).status_code for name in ("hand_out", "take_in")]

    assert answers == [404, 404, 302, 302]


def make_keeper():
    """Somebody with work in the CMS, but not with pages."""
    person = make_staff()
    person.groups.add(Group.objects.get(name="Membership manager"))
    return person


def test_the_board_and_both_drafts_side_by_side_lead_there(client, pair):
    board = client.get(reverse("parity_board"))
    screen = client.get(reverse("abreast", args=[pair.en.pk]))
    form = client.get(reverse("hand_out"), {"id": pair.cy.pk})

    assert f'<input type="checkbox" name="id" value="{pair.cy.pk}"' in board.text
    assert f'href="{reverse("hand_out")}?id={pair.cy.pk}"' in screen.text
    assert form.context["form"].initial["language"] == "cy"
