"""How both halves stand, since when, and what each draft says, side by side."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.users.models import UserProfile

from foundation.pairs.abreast import lay_abreast
from foundation.pairs.publishing import publish_pair, unpublish_pair
from foundation.standing import tell_out_of_step, tell_standing
from home.models import InformationPage
from tests.english import asked_in_vain, find_english_in_page
from tests.factories.accounts import audience, make_staff
from tests.factories.briff import make_briff, make_issue
from tests.factories.files import make_document
from tests.factories.halves import draft_of, make_information, make_staff_of
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    person = make_staff_of(*get_site())
    client.force_login(person)
    return person


def write(page, **words):
    draft = draft_of(page)
    for name, value in words.items():
        setattr(draft, name, value)
    draft.save_revision()


def get_halves(pair):
    return [Page.objects.get(pk=page.pk).specific for page in pair]


def tell(pair):
    return [tell_standing(page) for page in get_halves(pair)]


def read(client, page, screen="abreast"):
    address = reverse(screen, args=[page.pk])
    return client.get(address)


# How they stand


def test_two_drafts_say_when_they_were_changed_and_that_they_have_never_been_published():
    told = tell(make_information(is_live=False))

    year = timezone.localdate().year
    assert all(each.startswith("A draft, changed on ") and str(year) in each for each in told)
    assert all(each.endswith("It has never been published.") for each in told)


def test_what_is_published_says_since_when_and_whether_the_draft_is_another():
    pair = make_information()
    write(pair.cy, summary="Geiriau newydd.")

    changed, unchanged = tell(pair)

    assert "and that is not published" in changed
    assert unchanged.startswith("Published as it is since ")
    assert "The draft was changed" not in unchanged


def test_what_has_a_time_to_go_out_at_says_it():
    drafts = make_information(is_live=False, go_live_at=timezone.now() + timedelta(days=9))
    live = make_information(cy={"title": "Arall"}, en={"title": "Other"})
    for page in live:
        write(page, go_live_at=timezone.now() + timedelta(days=9))
    for pair in (drafts, live):
        publish_pair(page=pair.cy, by=None, now=timezone.now())

    assert [each[:21] for each in tell(drafts)] == ["A draft. It goes out "] * 2
    assert all("A new version goes out on" in each for each in tell(live))


def test_what_is_not_published_any_more_says_when_it_was_last():
    pair = make_information()
    unpublish_pair(page=pair.cy, by=None)

    assert all("and is not any more" in each for each in tell(pair))


def test_a_page_that_nobody_has_drafted_says_so_all_the_same():
    pair = make_pair(InformationPage, under=get_site(), cy={"title": "A"}, en={"title": "B"})
    Page.objects.filter(pk=pair.cy.pk).update(has_unpublished_changes=True)

    assert tell_out_of_step(get_halves(pair)) == ""


@pytest.mark.parametrize(
    ("anew", "told"),
    [
        ([], ""),
        (["cy"], "Only the Welsh page has been written anew"),
        (["en"], "Only the English page has been written anew"),
        (["cy", "en"], ""),
    ],
)
def test_who_alone_was_written_anew_is_out_of_step(anew, told):
    pair = make_information()
    for language in anew:
        write(pair.in_language(language), summary=f"New: {language}.")

    assert tell_out_of_step(get_halves(pair))[: len(told) or 1] == told


def test_what_both_share_puts_neither_out_of_step():
    pair = make_information()
    write(pair.cy, checked_on=timezone.localdate())

    assert [page.has_unpublished_changes for page in get_halves(pair)] == [True, True]
    assert tell_out_of_step(get_halves(pair)) == ""


def test_two_drafts_are_not_out_of_step():
    pair = make_information(is_live=False)
    write(pair.cy, summary="Geiriau newydd.")

    assert tell_out_of_step(get_halves(pair)) == ""


def test_the_editor_of_either_says_how_both_stand_and_leads_there(client, editor):
    pair = make_information()
    write(pair.cy, summary="Geiriau newydd.")

    for page in pair:
        html = read(client, page, "wagtailadmin_pages:edit").text
        assert "The Welsh page: Published as it is since" in html
        assert "The English page: Published as it is since" in html
        assert "Only the Welsh page has been written anew" in html
        assert f'href="{reverse("abreast", args=[page.pk])}"' in html


# Side by side


def write_body(page, *parts):
    """Parts, each by the mark that a copy of it has too."""
    body = [{"type": "heading", "value": text, "id": mark} for mark, text in parts]
    write(page, body=json.dumps(body))


def lay(pair):
    rows = lay_abreast(cy=draft_of(pair.cy), en=draft_of(pair.en))
    return [(row.label, row.cy, row.en) for row in rows]


def test_both_drafts_are_laid_out_part_by_part():
    pair = make_information(is_live=False)
    write(pair.cy, first_for="pwy")

    assert lay(pair) == [
        ("Title", "Amdanom ni", "About us"),
        ("Summary", "Pwy ydym ni.", "Who we are."),
        ("First in a search for", "pwy", None),
    ]


def test_parts_that_began_as_a_copy_stand_beside_each_other():
    pair = make_information(is_live=False)
    write_body(pair.cy, ("a", "Un"), ("b", "Dau"), ("c", "Tri"))
    write_body(pair.en, ("a", "One"), ("x", "More"), ("y", "Even more"), ("c", "Three"))

    assert lay(pair)[-4:] == [
        ("Heading", "Un", "One"),
        ("Heading", "Dau", "More"),
        ("Heading", None, "Even more"),
        ("Heading", "Tri", "Three"),
    ]


def test_what_has_no_words_is_there_all_the_same(client, editor):
    pair = make_information(is_live=False)
    file = make_document("public")
    item = {"type": "item", "value": file.pk, "id": "b"}
    part = {"type": "documents", "value": [item], "id": "a"}
    write(pair.en, body=json.dumps([part]))

    html = read(client, pair.cy).text

    assert lay(pair)[-1][1:] == (None, "")
    assert "Nothing in Welsh." in html
    assert "It is there, without words." in html


def test_of_running_text_the_words_are_shown():
    issue = make_issue(make_briff())

    assert ("Introduction", "Yr wythnos.", "The week.") in lay(issue)


def test_the_screen_shows_what_each_draft_says_and_leads_to_both_editors(client, editor):
    pair = make_information()
    write(pair.cy, summary="Geiriau <b>newydd</b>.")

    html = read(client, pair.en).text

    assert '<td lang="cy">Geiriau &lt;b&gt;newydd&lt;/b&gt;.</td>' in html
    assert '<td lang="en">Who we are.</td>' in html
    assert "Only the Welsh page has been written anew" in html
    for page in pair:
        assert f'href="{reverse("wagtailadmin_pages:edit", args=[page.pk])}"' in html


def test_what_is_not_there_in_one_language_is_said(client, editor):
    pair = make_information()
    write(pair.cy, first_for="pwy")
    write_body(pair.en, ("x", "More"))

    html = read(client, pair.en).text

    assert "<td>Nothing in English.</td>" in html
    assert "<td>Nothing in Welsh.</td>" in html


@pytest.mark.parametrize("half", ["cy", "en"])
def test_whoever_may_edit_one_half_works_from_the_other_and_is_not_led_into_it(client, half):
    pair = make_information()
    client.force_login(make_staff_of(pair.cy))

    shown = read(client, pair.in_language(half)).text

    assert "Who we are." in shown
    assert reverse("wagtailadmin_pages:edit", args=[pair.cy.pk]) in shown
    assert reverse("wagtailadmin_pages:edit", args=[pair.en.pk]) not in shown


@pytest.mark.parametrize("half", ["cy", "en"])
def test_whoever_may_edit_neither_sees_neither(client, half):
    pair = make_information()
    client.force_login(make_staff())

    assert read(client, pair.in_language(half)).status_code == 302


def test_what_is_not_for_her_and_what_there_is_not_are_absent(client, editor):
    pair = make_information(audience=audience("prevent-contest"))

    answers = [read(client, page) for page in pair]
    answers.append(client.get(reverse("abreast", args=[999_999])))
    answers.append(client.get(reverse("abreast", args=[Page.get_first_root_node().pk])))

    assert [answer.status_code for answer in answers] == [404] * 4


def test_both_screens_are_in_welsh(client, editor):
    UserProfile.objects.create(user=editor, preferred_language="cy")
    pair = make_information(cy={"title": "Sampl"}, en={"title": "Sampl", "summary": "Sampl."})
    write(pair.cy, first_for="geiriau")
    drafts = make_information(
        is_live=False, cy={"title": "Sampl"}, en={"title": "Sampl", "summary": "Sampl."}
    )

    with asked_in_vain() as missing:
        pages = [read(client, page) for each in (pair, drafts) for page in each]

    left = {text for page in pages for text in find_english_in_page(page.text)}
    assert (left, missing) == (set(), set())
