"""Memberships that end, and the command that tends them."""

from datetime import timedelta
from io import StringIO

from django.core.management import call_command
from django.utils import timezone

from accounts import seat_checks
from accounts.models import SeatCheck
from tests.factories.accounts import MembershipFactory, SeatFactory, today


def make_led(*, days, **membership):
    """A membership whose last day is so many days from today, with a lead contact."""
    kept = MembershipFactory(
        ends_on=today() + timedelta(days), starts_on=today() - timedelta(365), **membership
    )
    lead = SeatFactory(organisation=kept.organisation, role="lead").person
    # Whoever is asked who is still there has answered.
    quarter = seat_checks.get_quarter(today())
    SeatCheck.objects.create(
        organisation=kept.organisation,
        quarter=quarter,
        asked_on=today(),
        answered_at=timezone.now(),
    )
    return kept, lead


def tend(**options):
    out = StringIO()
    call_command("tend_memberships", stdout=out, **options)
    return out.getvalue()
