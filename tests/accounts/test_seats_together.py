"""Two who give the last seat at once."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts import seats
from accounts.models import Seat
from tests.factories.accounts import MembershipFactory, OrganisationFactory, PersonFactory, today
from tests.together import at_once


@pytest.mark.postgresql
@pytest.mark.usefixtures("transactional_db")
def test_two_who_are_seated_at_once_do_not_share_the_last_seat():
    organisation = OrganisationFactory()
    MembershipFactory(organisation=organisation, seat_limit=1)
    people = [PersonFactory() for _ in range(3)]

    def give(person):
        seats.give(
            person=person, organisation=organisation, on=today(), by=None, now=timezone.now()
        )

    refused = at_once(*[lambda person=person: give(person) for person in people])

    assert len(refused) == 2
    assert all(isinstance(each, ValidationError) for each in refused)
    assert Seat.objects.count() == 1
