"""Why can, or can't, this person see this? What whoever grants is told, and is not told."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.users.models import UserProfile

from accounts import grants, proposals
from accounts.models import Membership
from members_area.models import BriefingPage
from tests.english import find_english_in_page
from tests.factories.accounts import (
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    audience,
    let_grants_end,
    make_lapsed_member,
    make_member,
    make_member_whose_grant_has_ended,
    make_staff,
    today,
)
from tests.factories.closed import PREVENT, SECRET, make_briefing, make_closed
from tests.factories.halves import make_information
from tests.factories.search import enter_everything
from tests.home.why import ask, get_answer, make_manager

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager(client):
    """Grants everything, and reads nothing that is granted. Signed in."""
    return make_manager(client)


@pytest.fixture
def reading_manager(client):
    """Reads what she grants; edits pages too. Signed in."""
    person = make_manager(client, "members", PREVENT)
    person.groups.add(Group.objects.get(name="Communications manager"))
    return person


def say(day):
    return date_format(day, "j F Y")


def make_member_granted_until_today():
    let_grants_end(member := make_member(PREVENT), on=today())
    return member


def make_staff_whose_grant_has_ended():
    let_grants_end(person := make_staff(PREVENT))
    return person


CASES = {
    "no seat": (
        PersonFactory,
        "No",
        ["is granted neither", "has no seat in a member organisation"],
    ),
    "granted and seated": (lambda: make_member(PREVENT), "Yes, once", ["has a live seat"]),
    "lapsed": (
        lambda: make_lapsed_member(PREVENT),
        "No",
        ["nobody wrote down by whom", "has lapsed: it opens nothing from"],
    ),
    "seat ended": (
        lambda: make_member(PREVENT, ends_on=today()),
        "No",
        ["ended on"],
    ),
    "grant ended": (
        lambda: make_member_whose_grant_has_ended(PREVENT),
        "No",
        ["ended on", "that was its last day", "has a live seat"],
    ),
    "grant with a last day": (
        make_member_granted_until_today,
        "Yes, once",
        ["The last day of the grant to", "has a live seat"],
    ),
    "grant ended, at work": (make_staff_whose_grant_has_ended, "No", ["that was its last day"]),
    "seat to come": (
        lambda: make_member(PREVENT, starts_on=today() + timedelta(days=1)),
        "No",
        ["begins on"],
    ),
    "seat paused": (lambda: make_member(PREVENT, paused_on=today()), "No", ["is paused since"]),
    "no membership": (
        lambda: SeatFactory(organisation=OrganisationFactory()).person,
        "No",
        ["is no member, and was none before"],
    ),
    "at work": (lambda: make_staff(PREVENT), "Yes, once", ["what they were granted by name"]),
    "closed account": (
        lambda: PersonFactory(is_active=False),
        "No",
        ["the account is closed"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_says_what_the_gate_went_by(case, client, manager):
    make, verdict, words = CASES[case]

    told, sentences = get_answer(ask(client, make(), audience=audience(PREVENT).pk))

    assert told.startswith(verdict)
    assert [each for each in words if each not in sentences] == []


def test_who_gave_it_and_who_took_it_back_and_when_is_said(client, manager):
    member = make_member()
    organisation = member.seats.get().organisation
    about = {"audience": audience(PREVENT), "by": manager, "now": timezone.now()}
    grants.grant(to=organisation, **about)
    grants.grant(to=member, **about)

    granted = ask(client, member, audience=audience(PREVENT).pk)
    grants.revoke(of=member, **about)
    grants.revoke(of=organisation, **about)
    taken_back = ask(client, member, audience=audience(PREVENT).pk)

    on = f"on {date_format(today())}."
    assert get_answer(granted)[0].startswith("Yes")
    for holder in (member, organisation):
        given = f"was granted to {holder} by manager@sample.example {on}"
        assert given in get_answer(granted)[1]
        assert f"back from {holder} {on}" in get_answer(taken_back)[1]
    assert get_answer(taken_back)[0] == "No"


def test_when_a_grant_ended_or_is_to_end_is_said_in_both_languages(client, manager):
    member, day = make_member(), today() + timedelta(days=3)
    organisation = member.seats.get().organisation
    about = {"audience": audience(PREVENT), "by": manager, "now": timezone.now()}
    grants.grant(to=member, ends_on=day, **about)
    grants.grant(to=organisation, ends_on=day, **about)
    proposals.propose(to=member, ends_on=day, reason="Longer.", **about)
    let_grants_end(organisation)

    english = get_answer(ask(client, member, audience=audience(PREVENT).pk))[1]
    profile = UserProfile.get_for_user(manager)
    profile.preferred_language = "cy"
    profile.save()
    screen = ask(client, member, audience=audience(PREVENT).pk)

    yesterday = say(today() - timedelta(days=1))
    assert f"The last day of the grant to {member} is {say(day)}." in english
    assert f"The grant to {organisation} ended on {yesterday}: that was its last day." in english
    assert f"The last day that is proposed is {say(day)}." in english
    assert "is granted neither" not in english
    assert get_answer(screen)[1].count("dyna oedd ei ddiwrnod olaf") == 1
    assert get_answer(screen)[1].count("Y diwrnod olaf a gynigir") == 1
    assert find_english_in_page(screen.text) == []


def test_a_cancelled_membership_and_days_of_grace_are_told_apart(client, manager):
    member = make_member(person=PersonFactory(name="Siân"))
    members = audience("members").pk
    yesterday = today() - timedelta(days=1)
    membership = Membership.objects.get()

    membership.ends_on, membership.grace_days = yesterday, 30
    membership.save()
    in_grace = get_answer(ask(client, "siân", audience=members))
    membership.state = Membership.State.CANCELLED
    membership.save()
    cancelled = get_answer(ask(client, member, audience=members))

    assert (in_grace[0], cancelled[0]) == ("Yes", "No")
    assert "in its days of grace it stays open" in in_grace[1]
    assert "was cancelled" in cancelled[1]


def test_a_page_or_a_file_is_asked_about_by_its_address_in_either_language(client, reading_manager):
    closed, member = make_closed(), make_member()
    addresses = [*(page.url for page in closed.briefing), closed.document.url]
    addresses += [closed.recording.url, closed.picture.get_rendition("max-165x165").url]

    answers = [ask(client, member, address=f"https://a.example{each}") for each in addresses]
    misnamed = ask(client, member, address=closed.document.url.replace(SECRET, "other"))
    visitor = get_answer(ask(client, address=closed.briefing.cy.url))
    page = make_information(en={"title": "Open"})

    assert [get_answer(each)[0] for each in answers] == ["No"] * len(addresses)
    assert "A file has readers of its own" in get_answer(answers[2])[1]
    assert misnamed.context["is_absent"]
    assert visitor[0] == "No"
    assert "nobody is signed in" in visitor[1]
    assert get_answer(ask(client, address=page.en.url))[0] == "Yes"


def test_why_a_page_is_shut_to_everybody_is_said(client, reading_manager):
    closed = make_closed()
    member = make_member(PREVENT)
    withdrawn = make_briefing(closed.section, name="gone", withdrawn_on=today())
    over = make_briefing(closed.section, name="over", holds_until=today() - timedelta(days=1))
    draft = make_briefing(closed.section, name="draft", is_live=False)
    told = {}

    def note(name, thing):
        told[name] = get_answer(ask(client, member, address=thing.url))[1]

    note("withdrawn", withdrawn.cy)
    note("over", over.cy)
    note("draft", draft.cy)
    later = BriefingPage.objects.filter(pk=draft.cy.pk)
    later.update(first_published_at=timezone.now())
    note("unpublished", draft.cy)
    later.update(go_live_at=timezone.now() + timedelta(days=2))
    note("later", draft.cy)
    later.update(expired=True)
    note("expired", draft.cy)
    key = closed.section.cy.translation_key
    type(closed.section.cy).objects.filter(translation_key=key).update(live=False)
    note("below", closed.briefing.cy)
    type(closed.document)._base_manager.update(shut_from=today())
    note("shut", closed.document)

    assert "It was withdrawn" in told["withdrawn"]
    assert "Its last day is over" in told["over"]
    assert "has never been published" in told["draft"]
    assert told["unpublished"] == "It was unpublished."
    assert "It is set to go out on" in told["later"]
    assert "It was set to be taken off" in told["expired"]
    assert "below a page that is not published" in told["below"]
    assert "with the page that it belongs to" in told["shut"]


def test_what_is_for_nobody_or_for_too_many_is_told_to_who_edits_it(client, reading_manager):
    closed = make_closed()
    below = BriefingPage._base_manager.filter(pk=closed.briefing.cy.pk)

    type(closed.section.cy)._base_manager.filter(pk=closed.section.cy.pk).update(
        audience=audience(PREVENT)
    )
    below.update(audience=audience("members"))
    too_open = get_answer(ask(client, make_member(), address=closed.briefing.cy.url))
    below.update(audience=None)
    for_nobody = ask(client, make_member(), address=closed.briefing.cy.url)

    assert too_open[0] == "No"
    assert "It is for more people than a page above it" in too_open[1]
    assert for_nobody.context["is_absent"]


def test_of_what_she_may_not_read_she_is_told_nothing_but_of_its_audience(client, manager):
    closed, member = make_closed(), make_member(PREVENT)
    draft = make_information(is_live=False, en={"title": "Draft"})
    enter_everything()
    there = [closed.briefing.cy.url, closed.document.url, draft.en.url]

    answers = [ask(client, member, address=each) for each in (*there, "/en/nothing/", "/nothing")]
    found = ask(client, member, words=SECRET)
    prefilled = client.get(reverse("why"), {"page": closed.briefing.en.pk})

    # All but the address that she typed.
    said = {each.text.split("<form")[0] for each in answers}
    assert all(each.context["is_absent"] for each in answers)
    assert all(SECRET not in each.split("<section")[1] for each in said)
    assert (found.context["search"].how_many, found.context["search"].how_many_hidden) == (0, 0)
    assert prefilled.context["form"].initial["address"] == ""
