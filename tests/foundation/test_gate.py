"""Who may read a page: both languages together, never more people than the page above."""

import pytest
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page

from accounts.models import AuditEntry
from foundation.gate import GateRefused, check_move, set_page_audience
from foundation.models import SitePage
from foundation.pairs.errors import PairError
from home.models import InformationPage
from members_area.models import BriefingIndexPage, MembersHomePage
from tests.factories.accounts import audience, make_staff
from tests.factories.pages import get_site, make_pair
from tests.foundation.gate import make_briefing, make_information

pytestmark = pytest.mark.django_db


@pytest.fixture
def members_home():
    return make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members' area"},
    )


@pytest.fixture
def briefings(members_home):
    return make_pair(
        BriefingIndexPage, under=members_home, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )


def open_to(page, code, by=None):
    set_page_audience(page=page, audience=audience(code), by=by, now=timezone.now())


def audiences(*pairs):
    pages = [page for pair in pairs for page in pair.refresh()]
    return [page.audience.code for page in pages]


def test_both_languages_change_together(briefings):
    briefing = make_briefing(briefings)

    open_to(briefing.cy, "prevent-contest")

    assert briefing.cy.audience.code == "prevent-contest"
    assert audiences(briefing) == ["prevent-contest", "prevent-contest"]


def test_the_change_is_one_line_of_the_log(briefings):
    briefing = make_briefing(briefings)
    manager = make_staff()

    open_to(briefing.en, "iom-cymru", by=manager)

    line = AuditEntry.objects.latest("sequence")
    assert (line.verb, line.actor_id) == ("audience.set", manager.pk)
    assert line.details["along"] == {
        "foundation.sitepage": sorted(page.pk for page in briefing),
    }


def test_no_page_is_more_open_than_the_page_above(briefings):
    with pytest.raises(GateRefused, match="The page above is for fewer people"):
        open_to(briefings.en, "public")

    assert audiences(briefings) == ["members", "members"]


def test_a_refusal_speaks_the_language_of_the_editor(briefings):
    with override("cy"), pytest.raises(GateRefused) as refused:
        open_to(briefings.en, "public")

    with override("cy"):
        assert "Ni newidiwyd dim." in str(refused.value)


def test_what_is_below_is_narrowed_with_it(briefings):
    briefing = make_briefing(briefings)

    open_to(briefings.en, "iom-cymru")

    assert audiences(briefings, briefing) == ["iom-cymru"] * 4


def test_what_is_below_and_for_fewer_stays_as_it_is(members_home, briefings):
    briefing = make_briefing(briefings, "prevent-contest")

    open_to(members_home.en, "public")
    open_to(members_home.en, "members")

    assert audiences(briefing) == ["prevent-contest", "prevent-contest"]


def test_what_is_below_is_not_opened_with_it(members_home, briefings):
    open_to(members_home.en, "public")

    assert audiences(members_home, briefings) == ["public", "public", "members", "members"]


def test_what_is_below_and_for_others_is_not_given_to_these(briefings):
    briefing = make_briefing(briefings, "prevent-contest")

    with pytest.raises(GateRefused, match="A page below this one"):
        open_to(briefings.en, "iom-cymru")

    assert audiences(briefings, briefing) == ["members", "members", *["prevent-contest"] * 2]


def test_a_new_page_is_for_those_who_may_read_the_page_above(members_home):
    briefings = make_pair(
        BriefingIndexPage, under=members_home, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )

    assert audiences(briefings) == ["members", "members"]


def test_a_page_without_a_page_of_ours_above_is_for_nobody():
    page = Page.get_first_root_node().add_child(instance=InformationPage(title="A", slug="a"))

    assert page.audience is None


def test_a_copy_is_for_those_for_whom_its_model_is(briefings):
    briefing = make_briefing(briefings, "prevent-contest")

    copy = briefing.en.copy(update_attrs={"slug": "copy"}, keep_live=False)

    assert copy.audience.code == "prevent-contest"


def test_a_copy_among_fewer_is_for_these(briefings):
    page = make_information(get_site())
    open_to(briefings.en, "iom-cymru")

    copy = page.en.copy(to=briefings.en, update_attrs={"slug": "copy"}, keep_live=False)

    assert copy.audience.code == "iom-cymru"


def test_a_copy_to_a_place_for_others_is_refused(briefings):
    briefing = make_briefing(briefings, "prevent-contest")
    others = make_pair(
        BriefingIndexPage,
        under=get_site(),
        audience=audience("iom-cymru"),
        cy={"title": "Eraill"},
        en={"title": "Others"},
    )

    with pytest.raises(PairError):
        briefing.en.copy(to=others.en, update_attrs={"slug": "copy"}, keep_live=False)

    assert others.en.get_children().count() == 0


def test_an_old_draft_does_not_bring_its_audience_back(briefings):
    briefing = make_briefing(briefings)
    old = briefing.en.save_revision()
    open_to(briefing.en, "prevent-contest")

    old.publish()

    assert audiences(briefing) == ["prevent-contest", "prevent-contest"]


def test_a_page_does_not_move_into_a_smaller_circle(briefings):
    page = make_information(get_site())

    with pytest.raises(GateRefused, match="Change who can read this page first"):
        page.en.move(briefings.en, pos="last-child")

    assert SitePage.objects.get(pk=page.en.pk).get_parent().pk == get_site().en.pk


def test_a_page_does_not_move_into_a_larger_circle(briefings):
    briefing = make_briefing(briefings, "prevent-contest")

    with pytest.raises(GateRefused, match="Copy the page there instead"):
        briefing.en.move(get_site().en, pos="last-child")

    assert SitePage.objects.get(pk=briefing.en.pk).get_parent().pk == briefings.en.pk


def test_a_page_moves_within_its_circle():
    section = make_information(get_site(), "Section")
    page = make_information(get_site())

    check_move(page=page.en, to=section.en)


def test_a_page_that_is_for_fewer_anyway_moves_between_places_for_the_same_people(briefings):
    briefing = make_briefing(briefings, "prevent-contest")
    elsewhere = make_information(briefings, "Elsewhere")

    check_move(page=briefing.en, to=elsewhere.en)


def test_the_root_of_the_tree_is_nobodys_place():
    check_move(page=get_site().en, to=Page.get_first_root_node())
