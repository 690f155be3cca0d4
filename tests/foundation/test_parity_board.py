"""The parity board: each page one row with both languages, worst first; and what leads from it."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Page
from wagtail.users.models import UserProfile

from foundation.models import PairStanding
from foundation.pairs.publishing import unpublish_pair
from home.models import InformationPage
from tests.english import asked_in_vain, find_english_in_page
from tests.factories.accounts import make_staff
from tests.factories.halves import go_alone, make_staff_of
from tests.factories.pages import get_site
from tests.factories.parity import publish, write, write_body, write_information
from tests.foundation.board import SENTENCE, listed, name, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    person = make_staff_of(*get_site())
    client.force_login(person)
    return person


@pytest.fixture
def manager(client):
    person = make_staff()
    person.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(person)
    return person


def age(pair, days):
    PairStanding.objects.filter(cy=pair.cy.pk).update(since=timezone.now() - timedelta(days=days))


def test_the_worst_comes_first_and_what_the_public_sees_before_drafts(client, editor):
    write_information(**name("Right"))
    copied = write_information(**name("Copied"))
    for half in copied:
        write_body(half, ("a", "paragraph", f"<p>{SENTENCE}</p>"))
    get_site().en.add_child(instance=InformationPage(title="En New", summary=SENTENCE))
    little, much = write_information(**name("Little")), write_information(**name("Much"))
    write(little.en, summary="One.")
    write(much.en, summary="One two three four.")

    assert listed(read(client)) == [
        "En Much",
        "En Little",
        "En Copied",
        "En New",
        "En Right",
    ]


def test_what_is_public_in_one_language_alone_comes_before_drafts(client, editor):
    get_site().en.add_child(instance=InformationPage(title="En New", summary=SENTENCE))
    alone = write_information(is_live=False, **name("Alone"))
    write(alone.en, summary="One.")
    assert listed(read(client)) == ["En New", "En Alone"]

    go_alone(alone.en)

    assert listed(read(client)) == ["En Alone", "En New"]


def test_a_row_says_how_each_half_stands_and_leads_to_both_editors(client, editor):
    pair = write_information()
    write(pair.en, summary="Three new words.")
    behind = timezone.now() - timedelta(days=3, hours=1)
    PairStanding.objects.filter(cy=pair.cy.pk).update(behind_cy_since=behind, since=behind)

    html = read(client).text

    assert "<li>Behind. Words: 3. Days: 3.</li>" in html
    assert "<li>Ahead of the other language.</li>" in html
    assert "<li>Published</li>" in html
    assert "<li>Published; the draft is another</li>" in html
    assert "<li>Words in all: 5</li>" in html
    for page in pair:
        assert f'href="{reverse("wagtailadmin_pages:edit", args=[page.pk])}"' in html
    assert f'href="{reverse("abreast", args=[pair.cy.pk])}"' in html
    hidden = '<span lang="cy">Amdanom ni</span>, <span lang="en">About us</span></span></a>'
    assert hidden in html


def test_the_state_of_every_kind_of_page_is_said(client, editor):
    write_information(**name("Out"))
    write_information(**name("Draft"), is_live=False)
    due = write_information(**name("Due"), is_live=False)
    for half in due:
        write(half, go_live_at=timezone.now() + timedelta(days=9))
    publish(due)
    anew = write_information(**name("Anew"))
    for half in anew:
        write(half, go_live_at=timezone.now() + timedelta(days=9))
    publish(anew)
    unpublish_pair(page=write_information(**name("Past")).cy, by=None)

    rows = read(client).context["object_list"]

    assert {row.en.title: (row.state_cy, row.state_en) for row in rows} == {
        "En Out": ("Published",) * 2,
        "En Draft": ("Draft",) * 2,
        "En Due": ("About to go out",) * 2,
        "En Anew": ("Published; an update is about to go out",) * 2,
        "En Past": ("Not published any more",) * 2,
    }


def test_what_nobody_has_written_and_what_is_not_translated_is_said(client, editor):
    get_site().en.add_child(instance=InformationPage(title="En New", summary=SENTENCE))
    pair = write_information()
    for half in pair:
        write_body(half, ("a", "paragraph", f"<p>{SENTENCE}</p>"))

    html = read(client).text

    assert "<li>Not written yet.</li>" in html
    assert "<li>Parts of the text not translated: 1.</li>" in html
    assert "<li>Right.</li>" in html


@pytest.fixture
def three(editor):
    """Two sections of the site; in one of them a page of somebody else's, behind for a year."""
    section = write_information(**name("Section"))
    old = write_information(under=section, **name("Old"))
    write(old.en, summary="Three new words.")
    age(old, 400)
    Page.objects.filter(pk=old.en.pk).update(owner=editor)
    newer = write_information(**name("Newer"))
    write(newer.cy, summary="Tri gair newydd.")
    return section


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("?kind=any", ["En Newer", "En Old"]),
        ("?kind=behind_cy", ["En Old"]),
        ("?kind=behind_en", ["En Newer"]),
        ("?kind=missing", []),
        ("?kind=untranslated", []),
        ("?kind=none", ["En Section"]),
        ("?age=365", ["En Old"]),
        ("?age=7&kind=behind_en", []),
        ("?q=newer", ["En Newer"]),
        ("?q=cy+old", ["En Old"]),
        ("?ordering=-to_do", ["En Newer", "En Old", "En Section"]),
    ],
)
def test_it_is_narrowed_searched_and_sorted(client, three, question, titles):
    assert sorted(listed(read(client, question))) == titles


def test_how_long_one_language_is_behind_is_not_how_long_its_pair_has_something_to_do(
    client, three
):
    """The pair has been amiss for a year in Welsh, and in English since today."""
    row = PairStanding.objects.get(en__draft_title="En Old")
    PairStanding.objects.filter(pk=row.pk).update(behind_cy_since=row.since)
    write(Page.objects.get(pk=row.cy_id).specific, title="Cy Hen")

    assert listed(read(client, "?age=30&kind=behind_cy")) == ["En Old"]
    assert listed(read(client, "?age=30&kind=behind_en")) == []
    assert listed(read(client, "?age=30")) == ["En Old"]


def test_it_is_sorted_by_days_with_the_fewest_or_the_most_first(client, three):
    assert listed(read(client, "?ordering=days")) == ["En Section", "En Newer", "En Old"]
    assert listed(read(client, "?ordering=-days")) == ["En Old", "En Newer", "En Section"]


def test_it_is_narrowed_to_a_section_and_an_owner(client, three, editor):
    section = listed(read(client, f"?section={three.en.path}"))
    owner = listed(read(client, f"?owner={editor.pk}"))

    assert (sorted(section), owner) == (["En Old", "En Section"], ["En Old"])


def test_sections_are_offered_in_the_language_in_which_she_works(client, three, editor):
    english = read(client).text
    UserProfile.objects.create(user=editor, preferred_language="cy")
    welsh = read(client).text

    option = '<option value="{}">{}</option>'
    assert option.format(three.en.path, "En Section") in english
    assert option.format(three.cy.path, "Cy Section") in welsh


def test_it_can_be_taken_away_as_a_table_in_which_nothing_is_worked_out(client, editor):
    pair = write_information(en={"title": "=1+1", "summary": "Who we are."})
    write(pair.en, summary="Three new words.")

    lines = read(client, "?export=csv").getvalue().decode().splitlines()
    sheet = load_workbook(BytesIO(read(client, "?export=xlsx").getvalue())).active

    assert lines[0].startswith("Title in Welsh,State of the Welsh page,Parity of the Welsh page")
    assert lines[1].startswith("Amdanom ni,Published,Behind. Words: 3. Days: 0.,5,3,0,'=1+1,")
    assert [cell.data_type for cell in sheet[2]][6] == "s"
    assert sheet.max_row == 2


def test_the_board_is_in_welsh(client, manager):
    UserProfile.objects.create(user=manager, preferred_language="cy")
    sample = {"title": "Sampl", "summary": "Sampl."}
    pair = write_information(cy=sample, en={"title": "Sampl", "summary": "Sampl newydd."})
    write(pair.en, summary="Sampl newydd yma.")
    get_site().en.add_child(instance=InformationPage(title="Sampl", summary="Sampl."))
    right = write_information(cy=sample, en={"title": "Sampl", "summary": "Sampl newydd."})

    with asked_in_vain() as missing:
        pages = [read(client), read(client, "results/")]
        pages += [client.get(reverse("abreast", args=[each.cy.pk])) for each in (pair, right)]
        exported = read(client, "?export=csv").getvalue().decode()

    left = {text for page in pages for text in find_english_in_page(page.text)}
    assert (left, missing) == (set(), set())
    assert "Teitl" in exported.splitlines()[0]


def count_queries(client):
    read(client)
    with CaptureQueriesContext(connection) as queries:
        assert read(client).status_code == 200
    return len(queries)


def test_it_takes_no_more_queries_when_there_are_many(client, manager):
    few = [write_information(**name(number)) for number in range(2)]
    write(few[0].en, summary="Three new words.")
    of_few = count_queries(client)
    for number in range(2, 20):
        write(write_information(**name(number)).en, summary="Three new words.")

    assert count_queries(client) == of_few
