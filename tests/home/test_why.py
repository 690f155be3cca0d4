"""Why can, or can't, this person see this? What whoever grants is told, and is not told."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.users.models import UserProfile

from accounts import grants, proposals
from accounts.access import Reader, Ruling
from accounts.models import AuditEntry, Membership
from accounts.signin.demonstration import give_app
from accounts.why import answer
from foundation import why as foundation_why
from members_area.models import BriefingPage
from tests.english import find_english_in_page
from tests.factories.accounts import (
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    audience,
    grant,
    let_grants_end,
    make_lapsed_member,
    make_member,
    make_member_whose_grant_has_ended,
    make_staff,
    today,
)
from tests.factories.closed import PREVENT, SECRET, make_briefing, make_closed
from tests.factories.files import make_document
from tests.factories.halves import make_information
from tests.factories.pages import get_site
from tests.factories.search import enter_everything

pytestmark = pytest.mark.django_db


def make_manager(client, *granted):
    person = make_staff(*granted, email="manager@sample.example")
    person.groups.add(Group.objects.get(name="Membership manager"))
    client.force_login(person)
    return person


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


def ask(client, who="", **about):
    who = who if isinstance(who, str) else who.email
    return client.post(reverse("why"), {"who": who, **about})


def get_answer(response):
    answer = response.context["answer"]
    return answer.verdict, " ".join(answer.sentences)


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


def test_a_search_says_what_somebody_finds_and_what_is_hidden(client, reading_manager):
    make_closed()
    make_information(en={"title": f"{SECRET} open"})
    enter_everything()
    enter_everything()

    member = ask(client, make_member(), words=SECRET)
    granted = ask(client, make_member(PREVENT), words=SECRET)

    assert (member.context["search"].how_many, member.context["search"].how_many_hidden) == (1, 1)
    assert "is granted neither" in member.text
    assert (granted.context["search"].how_many, granted.context["search"].how_many_hidden) == (2, 0)


def test_each_question_is_in_the_audit_log_and_says_no_title(client, reading_manager):
    closed, member = make_closed(), make_member()

    ask(client, member, address=closed.briefing.cy.url)
    ask(client, member, words=SECRET)
    ask(client, address="/nothing/")

    lines = AuditEntry.objects.filter(verb="access.asked").order_by("sequence")
    assert [line.subject_id for line in lines] == [closed.briefing.cy.pk, None, None]
    assert [line.details for line in lines] == [
        {"person": member.pk, "audience": audience(PREVENT).pk, "ruling": "for others"},
        {"person": member.pk, "found": 0},
        {"person": None, "ruling": "absent"},
    ]
    assert {line.actor_id for line in lines} == {reading_manager.pk}


def test_a_question_that_is_not_clear_is_asked_back(client, manager):
    twins = [PersonFactory(name="Siân Sampl") for _ in range(2)]

    several = ask(client, "Siân", words="x").context["form"].errors["who"][0]
    nobody = ask(client, "Nobody at all", words="x").context["form"].errors
    nothing = ask(client).context["form"].errors
    exact = ask(client, twins[0], audience=audience("public").pk)

    assert all(each.email in several for each in twins)
    assert (list(nobody), list(nothing)) == (["who"], ["__all__"])
    assert get_answer(exact)[0] == "Yes"


def test_the_way_there_is_where_the_question_comes_up(client, reading_manager):
    member, page = make_member(), make_information(en={"title": "Open"})
    organisation = member.seats.get().organisation
    screens = {
        f"?person={member.pk}": reverse("member:edit", args=[member.pk]),
        f"?organisation={organisation.pk}": reverse("organisation:edit", args=[organisation.pk]),
        f"?page={page.en.pk}": reverse("wagtailadmin_pages:edit", args=[page.en.pk]),
    }

    offered = {asked for asked, screen in screens.items() if asked in client.get(screen).text}
    asked = {each: client.get(f"{reverse('why')}{each}") for each in screens}

    assert offered == set(screens)
    assert asked[f"?person={member.pk}"].context["form"].initial["who"] == member.email
    assert asked[f"?page={page.en.pk}"].context["form"].initial["address"] == page.en.url
    assert f"?person={member.pk}" in asked[f"?organisation={organisation.pk}"].text


def test_who_does_not_grant_does_not_ask(client):
    editor = make_staff()
    editor.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(editor)

    assert client.get(reverse("why")).status_code == 302
    assert reverse("why") not in client.get(reverse("wagtailadmin_home")).text


def test_it_asks_as_much_of_many_as_of_few(client, manager, django_assert_max_num_queries):
    def count():
        member = make_member()
        with django_assert_max_num_queries(60) as queries:
            ask(client, member, audience=audience(PREVENT).pk)
        return len(queries)

    count()
    few = count()
    for _ in range(20):
        make_member(PREVENT)
        grant(make_member().seats.get().organisation.group, PREVENT)

    assert count() == few


def test_it_is_asked_and_answered_in_welsh(client, manager):
    UserProfile.objects.create(user=manager, preferred_language="cy")
    member = make_member()

    screen, answer = (
        client.get(reverse("why")),
        ask(client, member, audience=audience(PREVENT).pk),
    )

    assert "Na chânt" in answer.text
    assert [find_english_in_page(each.text) for each in (screen, answer)] == [[], []]


def test_the_answer_is_about_what_opens_and_no_more():
    staff, two_seats, with_app = make_staff(PREVENT), make_member(), make_member(PREVENT)
    SeatFactory(person=two_seats, starts_on=today() - timedelta(days=9), ends_on=today())
    give_app(with_app)
    members, granted = audience("members"), audience(PREVENT)

    def explain(person, thing, **ruling):
        return answer(Reader(person, today=today()), audience=thing, **ruling).sentences

    at_work = answer(Reader(staff, today=today(), has_two_steps=True), audience=granted).sentences
    assert not any("seat" in sentence for sentence in at_work)
    assert len(explain(two_seats, members)) == 1
    assert not any("no second step" in sentence for sentence in explain(with_app, granted))
    assert explain(None, members, ruling=Ruling.NOT_PUBLISHED) == []


def test_of_what_nobody_has_settled_it_says_so():
    file = make_document()
    file.audience = None

    told = foundation_why.answer(file, reader=Reader(None, today=today()))

    assert "Nobody has said yet who can read it, and so nobody can." in told.sentences


def test_who_grants_nothing_is_not_shown_the_way_to_ask(client):
    clerk = make_staff()
    clerk.user_permissions.set(
        Permission.objects.filter(codename__in=["access_admin", "change_organisation"])
    )
    client.force_login(clerk)

    screen = client.get(reverse("organisation:edit", args=[OrganisationFactory().pk]))

    assert screen.status_code == 200
    assert reverse("why") not in screen.text


def test_a_front_door_that_is_no_page_yet_is_not_there(client):
    site = get_site()
    type(site.en).objects.filter(pk__in=[site.cy.pk, site.en.pk]).update(live=False)

    assert client.get("/en/").status_code == 404
