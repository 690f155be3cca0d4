"""Two who bring the same list at once."""

import pytest
from django.utils import timezone

from accounts.models import Letter, Seat, User
from accounts.people_imports import Fate, bring
from accounts.people_lists import read
from tests.factories.accounts import MembershipFactory
from tests.factories.people_lists import HEADING
from tests.together import at_once

pytestmark = [pytest.mark.postgresql, pytest.mark.usefixtures("transactional_db")]

PEOPLE = 8


def bring_at_once(*organisations):
    """What each is told; all of them bring the same people."""
    people = read(HEADING + "".join(f"P,p{n}@sample.example,,\n" for n in range(PEOPLE)))
    told = []

    def do(organisation):
        how = {"may_go_on": lambda: True, "by": None, "now": timezone.now()}
        told.append([each.fate for each in bring(people, organisation=organisation, **how)])

    raised = at_once(*[lambda each=each: do(each) for each in organisations])
    assert raised == []
    return told


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
