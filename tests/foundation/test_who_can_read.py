"""Who can read this? The screen that says so, changes it, and refuses in words."""

import json
from uuid import uuid4

import pytest
from django.urls import reverse
from wagtail.models import Page

from foundation.changing import foresee
from foundation.models import Document, SitePage
from foundation.staff.views import NOBODY, describe
from home.models import InformationPage
from members_area.models import BriefingIndexPage, BriefingPage, MembersHomePage
from tests.factories.accounts import audience, make_member, today
from tests.factories.closed import make_manager
from tests.factories.files import make_document
from tests.factories.halves import make_information, make_staff_of
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def briefings():
    members = make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Aelodau"},
        en={"title": "Members"},
    )
    return make_pair(
        BriefingIndexPage, under=members, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )


@pytest.fixture
def briefing(briefings):
    return make_pair(
        BriefingPage,
        under=briefings,
        briefed_on=today(),
        cy={"title": "Briff"},
        en={"title": "Briefing"},
    )


@pytest.fixture
def manager(client):
    person = make_manager("members", "prevent-contest")
    client.force_login(person)
    return person


def screen(page):
    return reverse("who_can_read", args=[page.pk])


def make_using(code, *files, name="page", under=None):
    """A pair that shows these documents, for these readers."""
    items = [{"type": "item", "value": file.pk, "id": str(uuid4())} for file in files]
    shown = [{"type": "documents", "value": items}]
    words = {"title": name, "slug": name, "body": json.dumps(shown)}
    return make_pair(
        InformationPage, under=under or get_site(), audience=audience(code), cy=words, en=words
    )


def agree(client, page, **said):
    """Choose, look at what would change, and agree to it."""
    shown = client.post(screen(page), said)
    if "change" not in shown.context:
        return shown
    return client.post(screen(page), {**said, "mark": shown.context["change"].mark}, follow=True)


def get_codes(pair):
    return [SitePage.objects.get(pk=page.pk).audience.code for page in pair]


def test_it_says_in_a_sentence_who_can_read_a_page(client, manager, briefing):
    html = client.get(screen(briefing.cy)).content.decode()

    assert "Everybody in an organisation that is a member today can read this page." in html


def test_it_says_that_nobody_can_read_what_has_no_audience():
    assert describe(None) == NOBODY


def test_a_change_holds_in_both_languages_and_is_told(client, manager, briefing):
    response = agree(client, briefing.cy, audience=audience("prevent-contest").pk)

    assert get_codes(briefing) == ["prevent-contest", "prevent-contest"]
    assert "Changed, in both languages." in response.content.decode()


def test_what_it_changes_is_shown_first_and_nothing_is_done(client, manager):
    section = make_using("members", make_document("members"), name="section")
    make_using("members", make_document("public", name="b.pdf"), name="page", under=section)
    make_member("prevent-contest")
    make_member()

    shown = client.post(screen(section.cy), {"audience": audience("prevent-contest").pk})

    change = shown.context["change"]
    assert (change.before.code, change.after.code) == ("members", "prevent-contest")
    assert (change.pairs, change.files) == (2, 2)
    # The manager has no seat: she was granted both, for her work.
    assert (change.people_before, change.people_after) == (3, 2)
    assert get_codes(section) == ["members", "members"]


@pytest.mark.parametrize("with_files", [True, False])
def test_its_own_files_go_along_where_that_is_wanted_and_others_never(client, manager, with_files):
    codes = ("members", "iom-cymru", "public", "members")
    files = [make_document(code, name=f"{number}.pdf") for number, code in enumerate(codes)]
    pair = make_using("members", *files)
    make_using("members", files[3], name="other")
    said = {"with_files": "on"} if with_files else {}

    agree(client, pair.cy, audience=audience("prevent-contest").pk, **said)

    assert get_codes(pair) == ["prevent-contest"] * 2
    now = [Document.objects.get(pk=file.pk).audience.code for file in files]
    narrowed = ["prevent-contest", "iom-cymru", "prevent-contest", "members"]
    assert now == (narrowed if with_files else [*codes])


def test_what_has_changed_since_she_looked_is_shown_again(client, manager, briefing):
    chosen = {"audience": audience("prevent-contest").pk}
    mark = client.post(screen(briefing.cy), chosen).context["change"].mark
    make_member()

    again = client.post(screen(briefing.cy), {**chosen, "mark": mark})

    assert "Something has changed since you looked." in again.text
    assert get_codes(briefing) == ["members", "members"]


def test_opening_it_to_everybody_says_so(client, manager):
    pair = make_information(audience=audience("members"))

    shown = client.post(screen(pair.en), {"audience": audience("public").pk})

    assert shown.context["change"].people_after is None
    assert "Everybody" in shown.text
    agree(client, pair.en, audience=audience("public").pk)
    assert get_codes(pair) == ["public", "public"]


def test_what_nobody_could_read_yet_says_so(client, manager):
    pair = make_information()
    SitePage._base_manager.filter(translation_key=pair.cy.translation_key).update(audience=None)
    change = foresee(
        page=SitePage.objects.get(pk=pair.cy.pk), audience=audience("members"), today=today()
    )

    assert (change.before, change.people_before, change.pairs) == (None, 0, 1)
    same = foresee(page=get_site().cy, audience=audience("public"), today=today())
    assert (same.pairs, same.people_before) == (0, None)


def test_a_page_that_would_be_more_open_than_the_one_above_stays_as_it_is(
    client, manager, briefing
):
    response = client.post(screen(briefing.en), {"audience": audience("public").pk})

    assert "The page above is for fewer people." in response.content.decode()
    assert get_codes(briefing) == ["members", "members"]


def test_what_is_not_hers_to_give_is_no_answer(client, manager, briefing):
    client.post(screen(briefing.en), {"audience": audience("iom-cymru").pk})

    assert get_codes(briefing) == ["members", "members"]


def test_whoever_may_publish_one_half_only_sees_it_and_changes_nothing(client):
    pair = make_information()
    client.force_login(make_staff_of(pair.cy))

    seen = client.get(screen(pair.cy)).content.decode()
    refused = client.post(screen(pair.cy), {"audience": audience("public").pk})

    assert "Only somebody who can publish the page in both languages can change this." in seen
    # Wagtail leads back to where she may be, and says that she may not do this.
    assert refused.status_code == 302


def test_whoever_may_not_edit_a_page_is_not_told(client):
    pair, other = make_information(), make_information(cy={"title": "Arall"}, en={"title": "Other"})
    client.force_login(make_staff_of(*other))

    assert client.get(screen(pair.cy)).status_code == 302


def test_the_root_of_the_tree_is_nobodys_page(client, manager):
    assert client.get(screen(Page.objects.get(depth=1))).status_code == 404


# ---- moved in the CMS


def test_a_page_that_would_move_to_a_more_open_place_stays_and_says_why(client, manager, briefings):
    above = briefings.en.get_parent()
    move = reverse("wagtailadmin_pages:move_confirm", args=[briefings.en.pk, get_site().en.pk])

    response = client.post(move, follow=True)

    assert "Nothing was moved." in response.content.decode()
    assert Page.objects.get(pk=briefings.en.pk).get_parent() == above


def test_several_that_would_move_to_a_more_open_place_stay_and_say_why(client, manager):
    section = make_pair(
        InformationPage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Adran"},
        en={"title": "Section"},
    )
    page = make_information(under=section).en
    move = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])

    response = client.post(f"{move}?id={page.pk}", {"chooser": get_site().en.pk}, follow=True)

    assert "Nothing was moved." in response.content.decode()
    assert Page.objects.get(pk=page.pk).get_parent().pk == section.en.pk
