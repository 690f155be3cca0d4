"""Seats are given, changed and ended."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts import seats
from accounts.models import AuditEntry, Seat
from tests.factories.accounts import OrganisationFactory, PersonFactory, SeatFactory, make_staff

pytestmark = pytest.mark.django_db

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def give(person, organisation, **options):
    return seats.give(
        person=person,
        organisation=organisation,
        on=MONDAY,
        by=options.pop("by", None),
        now=timezone.now(),
        **options,
    )


def test_a_seat_is_given_and_the_log_says_so():
    person, organisation, manager = PersonFactory(), OrganisationFactory(), make_staff()

    seat = give(person, organisation, role=Seat.Role.LEAD, by=manager)

    assert (seat.person, seat.organisation, seat.role, seat.starts_on, seat.ends_on) == (
        person,
        organisation,
        Seat.Role.LEAD,
        MONDAY,
        None,
    )
    line = AuditEntry.objects.get()
    assert (line.verb, line.actor_id, line.organisation_id) == (
        "seat.given",
        manager.pk,
        organisation.pk,
    )
    assert line.details == {
        "person": person.pk,
        "role": "lead",
        "starts_on": "2026-11-23",
        "ends_on": None,
    }


def test_a_person_has_one_open_seat_in_an_organisation():
    person, organisation = PersonFactory(), OrganisationFactory()
    give(person, organisation)

    with pytest.raises(ValidationError, match="already has a seat in this organisation"):
        give(person, organisation)

    assert Seat.objects.count() == 1
    assert AuditEntry.objects.count() == 1


def test_a_person_may_sit_in_two_organisations():
    person = PersonFactory()
    give(person, OrganisationFactory())

    give(person, OrganisationFactory())

    assert person.seats.count() == 2


def test_a_person_may_come_back():
    person, organisation = PersonFactory(), OrganisationFactory()
    seats.end(seat=give(person, organisation), on=TUESDAY, by=None, now=timezone.now())

    give(person, organisation)

    assert person.seats.count() == 2


def test_a_seat_ends_and_the_log_says_so():
    seat = give(PersonFactory(), OrganisationFactory())

    seats.end(seat=seat, on=TUESDAY, by=None, now=timezone.now())

    assert Seat.objects.get().ends_on == TUESDAY
    line = AuditEntry.objects.last()
    assert (line.verb, line.details["ends_on"]) == ("seat.ended", "2026-11-24")


def test_a_seat_that_never_began_ends_on_its_first_day():
    seat = SeatFactory(starts_on=TUESDAY)

    seats.end(seat=seat, on=MONDAY, by=None, now=timezone.now())

    assert Seat.objects.get().ends_on == TUESDAY


def test_a_role_is_changed_and_the_log_says_so():
    seat = give(PersonFactory(), OrganisationFactory())

    seat.role = Seat.Role.FINANCE
    seats.change(seat=seat, by=None, now=timezone.now())

    assert Seat.objects.get().role == Seat.Role.FINANCE
    assert AuditEntry.objects.last().verb == "seat.changed"


def test_a_seat_does_not_end_before_it_starts():
    seat = give(PersonFactory(), OrganisationFactory())
    seat.ends_on = date(2026, 11, 1)

    with pytest.raises(ValidationError, match="The seat ends before it starts"):
        seats.change(seat=seat, by=None, now=timezone.now())


def test_a_seat_is_known_by_its_person_and_organisation():
    seat = give(PersonFactory(name="Siân"), OrganisationFactory(name_en="Sample council"))

    assert str(seat) == "Siân, Sample council"
