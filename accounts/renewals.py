"""What comes with the time: who is reminded that a year ends, and what lapses.

Each membership is looked after in a transaction of its own, and each letter has a key: whoever is
stopped half-way goes on from there, and nobody is told of one thing twice.
"""

from datetime import date, datetime, timedelta

from django.db import models, transaction

from accounts import audit, post, seats
from accounts.letters import get_languages
from accounts.models import Letter, Membership, Seat

# Days from the last day of a membership on which its renewal is asked for.
REMINDERS = (-60, -30, -7, 7, 30, 60)
CONTACTS = (Seat.Role.LEAD, Seat.Role.FINANCE)


def remind(*, today: date, now: datetime) -> int:
    """Ask for what is to be renewed; say of how many memberships somebody was written to.

    Of the reminders whose days have passed only the last is sent: after a week in which nobody ran
    this, people have one letter and not three.
    """
    near = Membership.objects.without_successor().filter(
        ends_on__lte=today - timedelta(days=REMINDERS[0]),
        # A reminder that is a month late says nothing any more.
        ends_on__gt=today - timedelta(days=REMINDERS[-1] + 30),
    )
    return sum(_remind(membership, today=today, now=now) for membership in _in_turn(near))


def lapse(*, today: date, now: datetime) -> int:
    """Write down what has lapsed, and tell its contacts. The gate has shut by itself."""
    over = Membership.objects.without_successor().filter(
        lapses_on__lte=today, lapse_recorded_on=None
    )
    return sum(_lapse(membership, today=today, now=now) for membership in _in_turn(over))


def get_latest_reminder(ends_on: date, *, today: date) -> int:
    """Which reminder is the last whose day has come."""
    return max(days for days in REMINDERS if ends_on + timedelta(days=days) <= today)


def _in_turn(memberships: models.QuerySet[Membership]) -> list[Membership]:
    return list(memberships.select_related("organisation").order_by("ends_on", "pk"))


@transaction.atomic
def _remind(membership: Membership, *, today: date, now: datetime) -> bool:
    days = get_latest_reminder(membership.ends_on, today=today)
    is_new = _write(membership, Letter.Template.RENEWAL_DUE, key=f"{days:+d}", today=today, now=now)
    if is_new:
        _record("membership.reminded", membership, now=now, days=days)
    return is_new


@transaction.atomic
def _lapse(membership: Membership, *, today: date, now: datetime) -> bool:
    waiting = Membership.objects.select_for_update().filter(pk=membership.pk)
    if not waiting.filter(lapse_recorded_on=None).exists():
        return False
    membership.lapse_recorded_on = today
    membership.save(update_fields=["lapse_recorded_on"])
    _record("membership.lapsed", membership, now=now, days=membership.grace_days)
    _write(membership, Letter.Template.MEMBERSHIP_LAPSED, key="lapsed", today=today, now=now)
    return True


def _write(membership: Membership, template: str, *, key: str, today: date, now: datetime) -> bool:
    people = seats.get_contacts(membership.organisation, roles=CONTACTS, on=today)
    written = [
        post.write(
            # A membership whose last day was moved is another matter.
            key=f"membership:{membership.pk}:{membership.ends_on.isoformat()}:{key}",
            template=template,
            to=person.email,
            languages=get_languages(person),
            now=now,
            membership=membership,
        )
        for person in people
    ]
    return any(written)


def _record(verb: str, membership: Membership, *, now: datetime, days: int) -> None:
    audit.record(
        verb=verb,
        by=None,
        now=now,
        thing=membership,
        organisation=membership.organisation,
        details={"ends_on": membership.ends_on.isoformat(), "days": days},
    )
