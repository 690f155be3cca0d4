"""Who asks why, how, and what is written down of it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.users.models import UserProfile

from accounts.access import Reader, Ruling
from accounts.models import AuditEntry
from accounts.signin.demonstration import give_app
from accounts.why import answer
from foundation import why as foundation_why
from tests.english import find_english_in_page
from tests.factories.accounts import (
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    audience,
    grant,
    make_member,
    make_staff,
    today,
)
from tests.factories.closed import PREVENT, SECRET, make_closed
from tests.factories.files import make_document
from tests.factories.halves import make_information
from tests.factories.pages import get_site
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
