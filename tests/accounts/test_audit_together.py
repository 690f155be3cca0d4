"""Writers who write at once: the chain never forks, and a period is agreed once."""

from datetime import date

import pytest
from django.db import transaction
from django.utils import timezone

from accounts import audit, memberships
from accounts.models import AuditEntry, Membership
from tests.factories.accounts import OrganisationFactory
from tests.together import at_once

pytestmark = [pytest.mark.postgresql, pytest.mark.usefixtures("transactional_db")]


def write_twenty_lines():
    for _ in range(10):
        with transaction.atomic():
            audit.record(verb="one.done", by=None, now=timezone.now())
            audit.record(verb="two.done", by=None, now=timezone.now())


def test_two_writers_at_once_make_one_chain():
    at_once(write_twenty_lines, write_twenty_lines, write_twenty_lines)

    assert AuditEntry.objects.count() == 60
    assert audit.find_fault() is None


def test_two_memberships_agreed_at_once_for_one_period_are_one():
    organisation = OrganisationFactory()

    def agree():
        memberships.agree(
            organisation=organisation,
            starts_on=date(2026, 1, 1),
            ends_on=date(2026, 12, 31),
            terms=memberships.Terms.of_level(1, on=date(2026, 1, 1)),
            by=None,
            now=timezone.now(),
        )

    refused = at_once(agree, agree, agree)

    assert len(refused) == 2
    assert Membership.objects.count() == 1
    assert AuditEntry.objects.count() == 1
