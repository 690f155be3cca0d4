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

from foundation.models import LastRight, PairStanding
from foundation.pairs.publishing import unpublish_pair
from home.models import InformationPage
from tests.english import asked_in_vain, find_english_in_page
from tests.factories.accounts import audience, make_staff
from tests.factories.closed import PREVENT, make_manager
from tests.factories.halves import go_alone, make_information, make_staff_of
from tests.factories.pages import get_site
from tests.factories.parity import (
    compare_all,
    get_standing,
    publish,
    write,
    write_body,
    write_information,
)

pytestmark = pytest.mark.django_db

BOARD = "/cms/reports/parity/"
SENTENCE = "What to do when somebody is in danger."


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


def name(title):
    return {
        "cy": {"title": f"Cy {title}", "summary": f"Geiriau {title}."},
        "en": {"title": f"En {title}", "summary": f"Words {title}."},
    }


def listed(response):
    return [row.en.title for row in response.context["object_list"]]


def read(client, question=""):
    return client.get(f"{BOARD}{question}")


def age(pair, days):
    PairStanding.objects.filter(cy=pair.cy.pk).update(since=timezone.now() - timedelta(days=days))


# What it shows


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


# What it can be narrowed to


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


# To take away


def test_it_can_be_taken_away_as_a_table_in_which_nothing_is_worked_out(client, editor):
    pair = write_information(en={"title": "=1+1", "summary": "Who we are."})
    write(pair.en, summary="Three new words.")

    lines = read(client, "?export=csv").getvalue().decode().splitlines()
    sheet = load_workbook(BytesIO(read(client, "?export=xlsx").getvalue())).active

    assert lines[0].startswith("Title in Welsh,State of the Welsh page,Parity of the Welsh page")
    assert lines[1].startswith("Amdanom ni,Published,Behind. Words: 3. Days: 0.,5,3,0,'=1+1,")
    assert [cell.data_type for cell in sheet[2]][6] == "s"
    assert sheet.max_row == 2


# For whom


def test_what_is_not_for_her_is_not_on_it_nor_counted_nor_found(client):
    make_information(audience=audience("prevent-contest"), **name("Zqsecret"))
    compare_all()
    client.force_login(make_manager("members"))
    hers = [read(client, question) for question in ("", "?q=zqsecret", "results/", "?export=csv")]
    client.force_login(make_manager("members", PREVENT))
    theirs = read(client)

    bodies = [b"".join(each) if each.streaming else each.content for each in hers]
    assert [b"En Zqsecret" in body or b"Cy Zqsecret" in body for body in bodies] == [False] * 4
    assert "En Zqsecret" in listed(theirs)


def test_a_section_that_is_not_for_her_is_not_offered(client):
    make_information(audience=audience("prevent-contest"), **name("Zqsecret"))
    client.force_login(make_staff("members", is_superuser=True))

    assert "Zqsecret" not in read(client).text


def test_of_a_half_that_she_does_not_write_there_is_no_way_to_its_editor(client):
    pair = write_information()
    client.force_login(make_staff_of(pair.cy))

    html = read(client).text

    assert reverse("wagtailadmin_pages:edit", args=[pair.cy.pk]) in html
    assert reverse("wagtailadmin_pages:edit", args=[pair.en.pk]) not in html
    assert reverse("abreast", args=[pair.cy.pk]) in html


def test_what_she_does_not_write_is_not_on_it(client):
    shown, _other = write_information(**name("Hers")), write_information(**name("Others"))
    client.force_login(make_staff_of(shown.cy))

    assert listed(read(client)) == ["En Hers"]


def test_whoever_writes_no_page_neither_sees_it_nor_the_way_to_it(client):
    client.force_login(make_staff_of())

    home = client.get("/cms/")

    assert read(client).status_code == 404
    assert BOARD not in home.text


def test_who_writes_pages_is_led_to_it(client, editor):
    assert BOARD in client.get("/cms/").text


# What is left, on the screen where both are side by side


def press(client, pair, half, digest):
    page = pair.in_language(half)
    return client.post(reverse("say_right", args=[page.pk]), {"digest": digest}, follow=True)


def test_what_is_left_is_shown_and_somebody_says_that_it_is_right(client, editor):
    pair = write_information()
    write(pair.en, summary="Three new words.")
    for half in pair:
        write_body(half, ("a", "paragraph", f"<p>{SENTENCE}</p>"))
    screen = client.get(reverse("abreast", args=[pair.en.pk]))

    answer = press(client, pair, "cy", screen.context["digest"])

    assert '<del lang="en">Who we are.</del>' in screen.text
    assert '<ins lang="en">Three new words.</ins>' in screen.text
    assert f'<span lang="en">{SENTENCE}</span>' in screen.text
    assert "Kept: the Welsh page says what the English page says." in answer.text
    assert "The Welsh page is right as it is" not in answer.text
    assert get_standing(pair).trouble == PairStanding.Trouble.NONE


def test_whoever_says_so_of_something_else_than_there_is_hears_it(client, editor):
    pair = write_information()
    write(pair.cy, summary="Tri gair newydd.")

    answer = press(client, pair, "en", "of yesterday")

    assert "Please look again." in answer.text
    assert get_standing(pair).behind_en == 3


def test_what_is_not_for_her_she_cannot_say_is_right(client, editor):
    pair = make_information(audience=audience("prevent-contest"))

    assert press(client, pair, "cy", "").status_code == 404
    assert client.post(reverse("say_right", args=[999_999])).status_code == 404


def test_whoever_writes_one_half_is_shown_what_waits_and_does_not_say_that_it_is_right(client):
    pair = write_information()
    write(pair.en, summary="Three new words.")
    write(pair.cy, title="Pwy ydym ni")
    client.force_login(make_staff_of(pair.cy))
    screen = client.get(reverse("abreast", args=[pair.en.pk]))

    answers = [press(client, pair, half, screen.context["digest"]).text for half in ("cy", "en")]

    assert '<ins lang="en">Three new words.</ins>' in screen.text
    assert '<ins lang="cy">Pwy ydym ni</ins>' in screen.text
    assert "is right as it is" not in screen.text
    assert all("Only somebody who may write both languages" in answer for answer in answers)
    assert (get_standing(pair).behind_cy, get_standing(pair).behind_en) == (3, 2)


def test_a_page_of_which_nothing_is_known_yet_is_shown_all_the_same(client, editor):
    pair = make_information()
    LastRight.objects.all().delete()

    assert client.get(reverse("abreast", args=[pair.cy.pk])).status_code == 200
    assert LastRight.objects.count() == 0


def test_of_what_nobody_has_written_it_is_said_and_somebody_may_say_that_it_is_right(
    client, editor
):
    page = get_site().en.add_child(instance=InformationPage(title="Cardiff Bay", summary="Cardiff"))
    screen = client.get(reverse("abreast", args=[page.pk])).text

    assert "<p>Not written yet.</p>" in screen
    assert "The Welsh page is right as it is" in screen


def test_whoever_publishes_hears_what_one_language_has_left_to_do(client, manager):
    pair = write_information()
    write(pair.en, summary="Three new words.")

    told = publish_in_cms(client, pair.en)
    write(pair.cy, summary="Tri gair newydd.")
    quiet = publish_in_cms(client, pair.en)

    assert "The Welsh page: Behind. Words: 3. Days: 0." in told
    assert "The Welsh page:" not in quiet


def publish_in_cms(client, page):
    form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    data = {
        **form.context["form"].initial,
        "checked_on": "",
        "go_live_at": "",
        "expire_at": "",
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "body-count": 0,
        "action-publish": "action-publish",
    }
    data = {name: value for name, value in data.items() if value is not None}
    answer = client.post(form.request["PATH_INFO"], data, follow=True)
    assert answer.redirect_chain
    return answer.context["messages"] and " ".join(
        str(message) for message in answer.context["messages"]
    )


# In Welsh, and for many


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
