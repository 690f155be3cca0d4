"""The membership manager's screens: what she does there, and what is refused."""

import re

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.users.models import UserProfile

from accounts.models import (
    Organisation,
)
from tests.accounts.screens import errors, last_line, seat_in
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    SeatFactory,
    grant,
    make_member,
    make_staff,
)

pytestmark = pytest.mark.django_db

LISTS = [
    "organisation",
    "membership",
    "feescale",
    "invoice",
    "payment",
    "creditnote",
    "seat",
    "member",
    "audience",
    "audienceuserobjectpermission",
    "audiencegroupobjectpermission",
    "proposal",
    "auditentry",
]
NEW = LISTS[:-2]
SCREENS = [*(f"{name}:index" for name in LISTS), *(f"{name}:add" for name in NEW)]


@pytest.mark.parametrize(
    "screen", [f"{name}:index" for name in LISTS] + [f"{name}:add" for name in NEW]
)
def test_the_membership_manager_may_come_in(membership_manager, client, screen):
    assert client.get(reverse(screen)).status_code == 200


@pytest.mark.parametrize(
    "screen", [f"{name}:index" for name in LISTS] + [f"{name}:add" for name in NEW]
)
@pytest.mark.parametrize("role", ["Communications manager", "Editor"])
def test_other_roles_may_not(client, screen, role):
    person = make_staff()
    person.groups.add(Group.objects.get(name=role))
    client.force_login(person)

    assert client.get(reverse(screen)).status_code == 302


@pytest.mark.parametrize(
    "screen",
    ["wagtailusers_users:index", "wagtailusers_users:add", "wagtailusers_groups:index"],
)
def test_the_membership_manager_gives_no_rights(membership_manager, client, screen):
    assert client.get(reverse(screen)).status_code == 302


def test_she_has_a_page_about_herself(membership_manager, client):
    assert client.get(reverse("wagtailadmin_account")).status_code == 200


def test_the_menu_holds_her_lists(membership_manager, client):
    menu = client.get(reverse("wagtailadmin_home")).content.decode()

    assert all(reverse(f"{name}:index") in menu for name in LISTS)


# Organisations


def test_an_organisation_is_added_and_changed(membership_manager, client):
    values = {
        "name_cy": "Cyngor Sampl",
        "name_en": "Sample Council",
        "place_cy": "Sampl",
        "place_en": "Sample",
        "kind": "council",
    }

    client.post(reverse("organisation:add"), values)
    organisation = Organisation.objects.get()
    added = last_line()
    values["place_en"] = "Another place"
    client.post(reverse("organisation:edit", args=[organisation.pk]), values)

    organisation.refresh_from_db()
    assert organisation.place_en == "Another place"
    assert added == ("organisation.added", membership_manager.pk)
    assert last_line() == ("organisation.changed", membership_manager.pk)


def test_an_organisation_without_its_welsh_name_is_refused(membership_manager, client):
    response = client.post(reverse("organisation:add"), {"name_en": "Sample", "kind": "council"})

    assert errors(response) == {"name_cy": ["This field is required."]}
    assert not Organisation.objects.exists()


def test_who_did_what_is_read_line_by_line(membership_manager, client):
    client.post(reverse("seat:add"), seat_in(OrganisationFactory()))

    listed = client.get(reverse("auditentry:index")).content.decode()
    line = client.get(reverse("auditentry:inspect", args=[2])).content.decode()

    assert "seat.given" in listed
    assert membership_manager.email in line


def test_no_screen_deletes(administrator, client):
    membership = MembershipFactory()

    answers = {
        client.post(f"/cms/membership/{verb}/{membership.pk}/", follow=True).status_code
        for verb in ("delete", "copy", "usage", "history")
    }

    assert answers == {404}


# What lists cost


def fill():
    member = make_member("prevent-contest")
    grant(member.seats.get().organisation.group, "prevent-contest")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_costs_the_same_with_twenty_rows(
    membership_manager, client, name, django_assert_max_num_queries
):
    address = reverse(f"{name}:index")
    fill()
    client.get(address)
    with django_assert_max_num_queries(100) as with_one_row:
        client.get(address)
    for _ in range(19):
        fill()

    with django_assert_max_num_queries(len(with_one_row)):
        client.get(address)


def test_lists_are_searched(membership_manager, client):
    MembershipFactory(organisation__name_cy="Cyngor Môn")
    MembershipFactory(organisation__name_cy="Cyngor Powys")

    found = client.get(reverse("membership:index"), {"q": "Môn"}).context["object_list"]

    assert [membership.organisation.name_cy for membership in found] == ["Cyngor Môn"]


@pytest.mark.parametrize(
    ("language", "answers"), [("cy", ["Ydy", "Nac ydy"]), ("en", ["Yes", "No"])]
)
def test_whether_somebody_may_sign_in_is_said_in_a_word(
    membership_manager, client, language, answers
):
    UserProfile.objects.create(user=membership_manager, preferred_language=language)
    for is_active in (True, False):
        SeatFactory(person__is_active=is_active)

    listed = client.get(reverse("member:index"), {"ordering": "-is_active"}).text

    assert re.findall(r"<td[^>]*>\s*(Ydy|Nac ydy|Yes|No|True|False)\s*</td>", listed) == answers
