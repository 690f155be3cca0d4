"""The administrator's screens: people with their rights, and roles."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape
from wagtail.users.models import UserProfile

from accounts.models import AuditEntry, Organisation, User
from accounts.roles import ROLES
from accounts.wagtail_hooks import refuse_rights_in_bulk
from tests.factories.accounts import (
    OrganisationFactory,
    PersonFactory,
    make_member,
    make_staff,
)

pytestmark = pytest.mark.django_db


def values_of(person, **values):
    return {"email": person.email, "name": person.name, "is_active": "on"} | values


def test_everybody_is_listed_and_found_by_name(administrator, client):
    sian, member = PersonFactory(name="Siân"), make_member()

    listed = client.get(reverse("wagtailusers_users:index")).context["object_list"]
    found = client.get(reverse("wagtailusers_users:index"), {"q": "Siân"}).context["object_list"]

    assert set(listed) == {administrator, sian, member}
    assert list(found) == [sian]


@pytest.mark.parametrize("action", ["set_active_state", "assign_role", "delete"])
def test_nothing_is_done_to_people_in_bulk(administrator, client, action):
    person, role = PersonFactory(), Group.objects.get(name="Membership manager")
    address = reverse("wagtail_bulk_action", args=["accounts", "user", action])

    response = client.post(
        f"{address}?id={person.pk}", {"mark_as_active": "False", "role": role.pk}
    )

    person.refresh_from_db()
    assert response.status_code == 302
    assert (person.is_active, person.groups.exists()) == (True, False)


def test_other_things_may_be_handled_in_bulk(rf):
    request, action = rf.get("/"), SimpleNamespace(model=Organisation)

    refused = refuse_rights_in_bulk(request, "delete", [], action)

    assert refused is None


def test_people_are_not_offered_in_bulk(administrator, client):
    page = client.get(reverse("wagtailusers_users:index")).content.decode()

    assert "data-bulk-action-checkbox" not in page


def test_a_colleague_is_added_with_a_role(administrator, client):
    role = Group.objects.get(name="Membership manager")
    assert client.get(reverse("wagtailusers_users:add")).status_code == 200

    client.post(
        reverse("wagtailusers_users:add"),
        {
            "email": "Sian@Sample.example",
            "name": "Siân",
            "preferred_language": "cy",
            "is_active": "on",
            "is_staff": "on",
            "groups": [role.pk],
        },
    )

    person = User.objects.get(email="sian@sample.example")
    assert (person.name, person.is_staff, person.is_superuser) == ("Siân", True, False)
    assert list(person.groups.all()) == [role]
    assert not person.has_usable_password()
    line = AuditEntry.objects.get()
    assert (line.verb, line.actor_id) == ("person.added", administrator.pk)
    assert (line.details["is_staff"], line.details["groups"]) == (True, [role.pk])


def test_somebodys_rights_are_taken_and_the_log_says_so(administrator, client):
    person = make_staff(is_superuser=True)
    assert client.get(reverse("wagtailusers_users:edit", args=[person.pk])).status_code == 200

    client.post(reverse("wagtailusers_users:edit", args=[person.pk]), values_of(person))

    person.refresh_from_db()
    assert (person.is_staff, person.is_superuser) == (False, False)
    assert AuditEntry.objects.get().details == {
        "changed": ["is_staff", "is_superuser"],
        "groups": [],
        "is_staff": False,
        "is_superuser": False,
    }


def test_an_address_that_somebody_has_is_refused(administrator, client):
    person = PersonFactory()

    response = client.post(
        reverse("wagtailusers_users:add"), values_of(person, email=person.email.upper())
    )

    assert "Somebody already signs in with this e-mail address." in response.content.decode()
    assert not AuditEntry.objects.exists()


def test_nobody_locks_herself_out(administrator, client):
    client.post(
        reverse("wagtailusers_users:edit", args=[administrator.pk]),
        {"email": administrator.email, "name": "Another name", "is_staff": "on"},
    )

    administrator.refresh_from_db()
    assert (administrator.name, administrator.is_active, administrator.is_superuser) == (
        "Another name",
        True,
        True,
    )


def test_nobody_is_deleted(administrator, client):
    person = PersonFactory()

    response = client.post(reverse("wagtailusers_users:delete", args=[person.pk]))

    assert response.status_code == 302
    assert User.objects.filter(pk=person.pk).exists()
    assert (
        reverse("wagtailusers_users:delete", args=[person.pk])
        not in client.get(reverse("wagtailusers_users:index")).content.decode()
    )


def test_groups_of_organisations_are_not_roles(administrator, client):
    group = OrganisationFactory().group

    listed = client.get(reverse("wagtailusers_groups:index"))
    offered = client.get(reverse("wagtailusers_users:add")).context["form"].fields["groups"]
    filters = client.get(reverse("wagtailusers_users:index")).context["filters"].filters["group"]

    assert group not in listed.context["object_list"]
    assert group not in offered.queryset
    assert group not in filters.queryset


@pytest.mark.parametrize("screen", ["edit", "delete"])
def test_groups_of_organisations_are_not_found_among_roles(administrator, client, screen):
    group = OrganisationFactory().group

    response = client.get(reverse(f"wagtailusers_groups:{screen}", args=[group.pk]), follow=True)

    assert response.status_code == 404


@pytest.mark.parametrize("screen", ["edit", "delete"])
def test_roles_are(administrator, client, screen):
    role = Group.objects.get(name="Membership manager")

    response = client.get(reverse(f"wagtailusers_groups:{screen}", args=[role.pk]))

    assert response.status_code == 200


def test_no_role_can_be_given_all_audiences_to_read(administrator, client):
    role = Group.objects.get(name="Membership manager")

    form = client.get(reverse("wagtailusers_groups:edit", args=[role.pk])).context["form"]

    offered = form.fields["permissions"].queryset
    assert Permission.objects.get(codename="change_audience") in offered
    assert Permission.objects.get(codename="read_audience") not in offered


def test_each_role_says_what_it_is_for_in_the_language_of_whoever_looks(administrator, client):
    UserProfile.objects.create(user=administrator, preferred_language="cy")
    person = PersonFactory()

    listed = client.get(reverse("wagtailusers_groups:index")).text
    offered = client.get(reverse("wagtailusers_users:edit", args=[person.pk])).text

    with translation.override("cy"):
        words = {str(escape(role.label)): str(escape(role.words)) for role in ROLES.values()}
    assert all(label in listed and said in listed for label, said in words.items())
    assert all(f"{label}: {said}" in offered for label, said in words.items())


def test_a_role_that_somebody_else_made_has_its_own_name_and_no_words(administrator, client):
    Group.objects.create(name="Placement student")

    listed = client.get(reverse("wagtailusers_groups:index")).text
    offered = client.get(reverse("wagtailusers_users:add")).text

    assert "Placement student" in listed
    assert "Placement student:" not in offered


def test_every_role_that_comes_with_the_site_is_described():
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLES)
