"""What may be done to the settings of membership: they are changed, and by whom is written down."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.models import Membership, MembershipSettings, User


@transaction.atomic
def keep(
    *, held: MembershipSettings, changed: Collection[str], by: User | None, now: datetime
) -> MembershipSettings:
    """Write the settings down as they stand."""
    held.full_clean()
    held.save()
    if "grace_days" in changed:
        _give_grace(held.grace_days, today=timezone.localdate(now))
    audit.record(
        verb="membership_settings.changed",
        by=by,
        now=now,
        thing=held,
        details={"changed": sorted(changed)},
    )
    return held


def _give_grace(days: int, *, today: date) -> None:
    """Let it hold for every membership that has not lapsed. What has lapsed stays so."""
    for membership in Membership.objects.select_for_update().filter(lapses_on__gt=today):
        membership.grace_days = days
        membership.save(update_fields=["grace_days", "lapses_on"])
