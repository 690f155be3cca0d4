"""Several who bring a list at once."""

import pytest
from django.utils import timezone

from accounts.models import Letter, Seat, User
from accounts.people_imports import Fate, bring
from accounts.people_lists import read
from tests.factories.accounts import MembershipFactory, PersonFactory
from tests.factories.people_lists import HEADING
from tests.together import at_once

pytestmark = [pytest.mark.postgresql, pytest.mark.usefixtures("transactional_db")]

PEOPLE = 8
# So many that they meet.
MANY = 30


def make_list(people=PEOPLE, name="p"):
    return read(HEADING + "".join(f"P,{name}{n}@sample.example,,\n" for n in range(people)))


def bring_each_at_once(*tasks):
    """What each is told, of a list and an organisation."""
    told = []

    def do(people, organisation):
        how = {"may_go_on": lambda: True, "by": None, "now": timezone.now()}
        told.append([each.fate for each in bring(people, organisation=organisation, **how)])

    assert at_once(*[lambda task=task: do(*task) for task in tasks]) == []
    return told


def bring_at_once(*organisations):
    """What each is told; all of them bring the same people."""
    people = make_list()
    return bring_each_at_once(*[(people, organisation) for organisation in organisations])


def test_for_one_organisation_each_has_one_seat_and_one_letter():
    organisation = MembershipFactory().organisation

    told = bring_at_once(organisation, organisation, organisation)

    assert sorted(fate for fates in told for fate in fates) == sorted(
        [Fate.GOT] * PEOPLE + [Fate.HAS] * PEOPLE * 2
    )
    assert (User.objects.count(), Seat.objects.count(), Letter.objects.count()) == (PEOPLE,) * 3


def test_for_two_organisations_each_is_one_person_with_two_seats():
    told = bring_at_once(MembershipFactory().organisation, MembershipFactory().organisation)

    assert told == [[Fate.GOT] * PEOPLE] * 2
    assert (User.objects.count(), Seat.objects.count()) == (PEOPLE, PEOPLE * 2)


def test_new_people_and_people_who_are_known_do_not_wait_for_each_other_for_ever():
    organisation = MembershipFactory().organisation
    for number in range(MANY):
        PersonFactory(email=f"known{number}@sample.example")
    lists = [make_list(MANY, name) for name in ("new", "known")]

    told = bring_each_at_once(*[(people, organisation) for people in lists])

    assert told == [[Fate.GOT] * MANY] * 2
