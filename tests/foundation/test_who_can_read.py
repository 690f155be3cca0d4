"""Who can read this? The screen that says so, changes it, and refuses in words."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from foundation.models import SitePage
from foundation.staff.views import NOBODY, describe
from home.models import InformationPage
from members_area.models import BriefingIndexPage, BriefingPage, MembersHomePage
from tests.factories.accounts import audience, today
from tests.factories.closed import make_manager
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


def get_codes(pair):
    return [SitePage.objects.get(pk=page.pk).audience.code for page in pair]


def test_it_says_in_a_sentence_who_can_read_a_page(client, manager, briefing):
    html = client.get(screen(briefing.cy)).content.decode()

    assert "Everybody in an organisation that is a member today can read this page." in html


def test_it_says_that_nobody_can_read_what_has_no_audience():
    assert describe(None) == NOBODY


def test_a_change_holds_in_both_languages_and_is_told(client, manager, briefing):
    chosen = {"audience": audience("prevent-contest").pk}

    response = client.post(screen(briefing.cy), chosen, follow=True)

    assert get_codes(briefing) == ["prevent-contest", "prevent-contest"]
    assert "Changed, in both languages." in response.content.decode()


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
