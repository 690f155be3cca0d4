"""Once a quarter each member organisation says who is still there: asked, answered, or paused."""

from datetime import date, datetime, timedelta

from django.db import transaction

from accounts import audit, post, seats
from accounts.letters import get_languages
from accounts.models import (
    Letter,
    Membership,
    MembershipSettings,
    Organisation,
    Seat,
    SeatCheck,
    User,
)


def ask(*, today: date, now: datetime) -> int:
    """Ask every organisation that has seats today, once in this quarter; say how many were."""
    quarter = get_quarter(today)
    members = Membership.objects.live(on=today).values("organisation")
    asked = SeatCheck.objects.filter(quarter=quarter).values("organisation")
    waiting = Organisation.objects.filter(
        pk__in=members, seats__in=Seat.objects.open(on=today)
    ).exclude(pk__in=asked)
    return sum(
        _ask(organisation, quarter=quarter, today=today, now=now)
        for organisation in waiting.distinct().order_by("pk")
    )


@transaction.atomic
def answer(*, organisation: Organisation, by: User, now: datetime) -> int:
    """All who have a seat now are still there; what was paused opens again. Say what was asked."""
    checks = SeatCheck.objects.select_for_update().filter(
        organisation=organisation, answered_at=None
    )
    answered = checks.update(answered_at=now, answered_by=by)
    if answered:
        opened = Seat.objects.filter(organisation=organisation).exclude(paused_on=None)
        audit.record(
            verb="seats.confirmed",
            by=by,
            now=now,
            thing=organisation,
            organisation=organisation,
            details={"opened": sorted(opened.values_list("pk", flat=True))},
        )
        opened.update(paused_on=None)
    return answered


def pause(*, today: date, now: datetime) -> int:
    """Pause the seats of whoever has not answered in time, if that is settled; say how many."""
    days = MembershipSettings.load().pause_days
    if not days:
        return 0
    late = SeatCheck.objects.filter(
        answered_at=None, asked_on__lte=today - timedelta(days=days)
    ).values("organisation")
    silent = Organisation.objects.filter(
        pk__in=late, seats__in=Seat.objects.open(on=today).filter(paused_on=None)
    )
    return sum(
        _pause(organisation, today=today, now=now)
        for organisation in silent.distinct().order_by("pk")
    )


def get_quarter(day: date) -> date:
    """The first day of the quarter of a year that a day is in."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


@transaction.atomic
def _ask(organisation: Organisation, *, quarter: date, today: date, now: datetime) -> bool:
    check, is_new = SeatCheck.objects.get_or_create(
        organisation=organisation, quarter=quarter, defaults={"asked_on": today}
    )
    if is_new:
        audit.record(verb="seats.asked", by=None, now=now, thing=check, organisation=organisation)
        for person in seats.get_contacts(organisation, roles=(Seat.Role.LEAD,), on=today):
            post.write(
                key=f"seats:{check.pk}",
                template=Letter.Template.SEATS_ASKED,
                to=person.email,
                languages=get_languages(person),
                now=now,
                seat_check=check,
            )
    return is_new


@transaction.atomic
def _pause(organisation: Organisation, *, today: date, now: datetime) -> int:
    open_seats = Seat.objects.open(on=today).filter(organisation=organisation, paused_on=None)
    numbers = sorted(open_seats.values_list("pk", flat=True))
    Seat.objects.filter(pk__in=numbers).update(paused_on=today)
    audit.record(
        verb="seats.paused",
        by=None,
        now=now,
        thing=organisation,
        organisation=organisation,
        details={"seats": numbers},
    )
    return len(numbers)
