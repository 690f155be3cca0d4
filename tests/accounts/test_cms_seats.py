"""Seats and people in the CMS: who comes, who goes, and who is not hers to change."""

from datetime import timedelta

import pytest
from django.urls import reverse

from accounts.models import (
    AuditEntry,
    Seat,
    User,
)
from tests.accounts.screens import errors, last_line, seat_in
from tests.factories.accounts import (
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    make_member,
    today,
)

pytestmark = pytest.mark.django_db


def test_a_newcomer_is_seated(membership_manager, client):
    organisation = OrganisationFactory()

    client.post(reverse("seat:add"), seat_in(organisation))

    seat = Seat.objects.get()
    assert (seat.organisation, seat.person.email, seat.person.name) == (
        organisation,
        "sian@sample.example",
        "Siân",
    )
    assert list(AuditEntry.objects.values_list("verb", flat=True)) == [
        "person.added",
        "seat.given",
    ]


def test_somebody_known_is_seated_by_her_address(membership_manager, client):
    person = PersonFactory(email="sian@sample.example", name="Siân")

    client.post(
        reverse("seat:add"), seat_in(OrganisationFactory(), email="SIAN@Sample.example", name="")
    )

    assert Seat.objects.get().person == person
    assert User.objects.filter(name="Siân").count() == 1


def test_a_seat_starts_today_unless_she_says_otherwise(membership_manager, client):
    form = client.get(reverse("seat:add")).context["form"]

    assert form["starts_on"].value() == today()


def test_a_newcomer_without_a_name_is_refused(membership_manager, client):
    response = client.post(reverse("seat:add"), seat_in(OrganisationFactory(), name=""))

    assert errors(response) == {"name": ["Nobody signs in with this address yet: say who it is."]}
    assert not Seat.objects.exists()


def test_an_address_that_is_none_is_refused(membership_manager, client):
    response = client.post(reverse("seat:add"), seat_in(OrganisationFactory(), email="sian"))

    assert errors(response) == {"email": ["Enter a valid email address."]}


def test_somebody_deactivated_is_not_seated(membership_manager, client):
    PersonFactory(email="sian@sample.example", is_active=False)

    response = client.post(reverse("seat:add"), seat_in(OrganisationFactory()))

    assert errors(response) == {"email": ["This person may no longer sign in."]}
    assert not Seat.objects.exists()


def test_a_second_seat_in_one_organisation_is_refused_and_changes_nothing(
    membership_manager, client
):
    organisation = OrganisationFactory()
    client.post(reverse("seat:add"), seat_in(organisation))

    response = client.post(reverse("seat:add"), seat_in(organisation))

    assert errors(response) == {"__all__": ["This person already has a seat in this organisation."]}
    assert Seat.objects.count() == 1
    assert AuditEntry.objects.count() == 2


def test_a_leavers_seat_ends(membership_manager, client):
    seat = make_member().seats.get()

    client.post(
        reverse("seat:edit", args=[seat.pk]), {"role": "lead", "ends_on": today().isoformat()}
    )

    seat.refresh_from_db()
    assert (seat.role, seat.ends_on) == ("lead", today())
    assert not Seat.objects.live(on=today()).exists()
    assert last_line() == ("seat.changed", membership_manager.pk)


def test_a_seat_that_would_end_before_it_starts_is_refused(membership_manager, client):
    seat = SeatFactory()
    long_ago = today() - timedelta(days=100)

    response = client.post(
        reverse("seat:edit", args=[seat.pk]), {"role": "reader", "ends_on": long_ago.isoformat()}
    )

    assert errors(response) == {"__all__": ["The seat ends before it starts."]}


# People


def person_values(person, **values):
    return {"email": person.email, "name": person.name, "is_active": "on"} | values


def test_a_members_name_is_changed(membership_manager, client):
    member = make_member()

    client.post(
        reverse("member:edit", args=[member.pk]), person_values(member, name="Another name")
    )

    member.refresh_from_db()
    assert member.name == "Another name"
    assert last_line() == ("person.changed", membership_manager.pk)
    assert AuditEntry.objects.last().details == {"changed": ["name"]}


def test_a_member_is_deactivated_and_comes_back(membership_manager, client):
    member = make_member()

    client.post(reverse("member:edit", args=[member.pk]), person_values(member, is_active=""))
    member.refresh_from_db()
    deactivated = (member.is_active, last_line())
    client.post(reverse("member:edit", args=[member.pk]), person_values(member))

    member.refresh_from_db()
    assert deactivated == (False, ("person.deactivated", membership_manager.pk))
    assert (member.is_active, last_line()) == (True, ("person.activated", membership_manager.pk))


def test_an_address_that_somebody_else_has_is_refused(membership_manager, client):
    member, somebody_else = make_member(), PersonFactory()

    response = client.post(
        reverse("member:edit", args=[member.pk]),
        person_values(member, email=somebody_else.email.upper()),
    )

    assert "Somebody already signs in with this e-mail address." in str(errors(response))
    member.refresh_from_db()
    assert member.email != somebody_else.email


@pytest.mark.parametrize("person", [{"is_staff": True}, {"is_superuser": True}])
def test_nobody_with_rights_is_hers_to_change(membership_manager, client, person):
    colleague = PersonFactory(**person)

    response = client.get(reverse("member:edit", args=[colleague.pk]), follow=True)

    assert response.status_code == 404
