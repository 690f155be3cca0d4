"""Who sits where: a seat is given to a person in an organisation, and ends."""

from datetime import date, datetime

from django.db import transaction

from accounts import audit
from accounts.models import Organisation, Seat, User


@transaction.atomic
def give(
    *,
    person: User,
    organisation: Organisation,
    role: str = Seat.Role.READER,
    on: date,
    by: User | None,
    now: datetime,
) -> Seat:
    """Seat a person from that day on; a ValidationError if she has an open seat there already."""
    seat = Seat(person=person, organisation=organisation, role=role, starts_on=on)
    seat.full_clean()
    seat.save()
    _record(seat, verb="seat.given", by=by, now=now)
    return seat


@transaction.atomic
def change(*, seat: Seat, by: User | None, now: datetime) -> Seat:
    """Write down another role or another end."""
    seat.full_clean()
    seat.save()
    _record(seat, verb="seat.changed", by=by, now=now)
    return seat


@transaction.atomic
def end(*, seat: Seat, on: date, by: User | None, now: datetime) -> Seat:
    """Shut what the seat opened, from that day on: today means from the next request."""
    seat.ends_on = max(on, seat.starts_on)
    seat.full_clean()
    seat.save()
    _record(seat, verb="seat.ended", by=by, now=now)
    return seat


def _record(seat: Seat, *, verb: str, by: User | None, now: datetime) -> None:
    audit.record(
        verb=verb,
        by=by,
        now=now,
        thing=seat,
        organisation=seat.organisation,
        details={
            "person": seat.person_id,
            "role": str(seat.role),
            "starts_on": seat.starts_on.isoformat(),
            "ends_on": seat.ends_on.isoformat() if seat.ends_on else None,
        },
    )
