"""Who sits where: a seat is given to a person in an organisation, and ends."""

from collections.abc import Sequence
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import ngettext

from accounts import audit, people
from accounts.models import Membership, Organisation, Seat, User
from accounts.models.memberships import SeatQuerySet


def get_contacts(organisation: Organisation, *, roles: Sequence[str], on: date) -> list[User]:
    """Who is written to: those of the first of these roles that anybody has there."""
    seats = Seat.objects.open(on=on).filter(organisation=organisation, role__in=roles)
    held = list(seats.select_related("person").order_by("pk"))
    first = min((roles.index(seat.role) for seat in held), default=0)
    return [seat.person for seat in held if seat.role == roles[first]]


def hold(organisation: Organisation) -> None:
    """Let nobody else give seats here until the transaction ends.

    Whoever writes in the audit log before she gives a seat calls this first: seats are given one
    after another, and so are the lines of the log, and who waits for both waits for this first.
    """
    Organisation.objects.select_for_update().get(pk=organisation.pk)


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
    """Seat a person from that day on; a ValidationError if she has an open seat there already.

    Where a number of seats was agreed, it is the most: a ValidationError beyond it.
    """
    # Whoever gives two seats at once waits here, so that the second sees the first.
    hold(organisation)
    seat = Seat(person=person, organisation=organisation, role=role, starts_on=on)
    seat.full_clean()
    _check_limit(organisation, on=on)
    seat.save()
    _record(seat, verb="seat.given", by=by, now=now)
    return seat


def get_limit(organisation: Organisation, *, on: date) -> int | None:
    """The most seats that were agreed, where a number was."""
    agreed = Membership.objects.live(on=on).filter(organisation=organisation)
    return agreed.values_list("seat_limit", flat=True).first()


def get_taken(organisation: Organisation, *, on: date) -> SeatQuerySet:
    """The seats that have not ended by that day, begun or not."""
    return Seat.objects.filter(organisation=organisation).exclude(ends_on__lte=on)


def get_refusal(*, limit: int) -> ValidationError:
    """What to say to whoever would give one more."""
    return ValidationError(
        ngettext(
            "The one seat that was agreed is taken. End it, or ask the Network.",
            "All %(number)s seats that were agreed are taken. End one, or ask the Network.",
            limit,
        ),
        params={"number": limit},
    )


def find_refusal(organisation: Organisation, *, on: date) -> ValidationError | None:
    """What to say to whoever would give one more, if that is one too many."""
    limit = get_limit(organisation, on=on)
    if limit is None or get_taken(organisation, on=on).count() < limit:
        return None
    return get_refusal(limit=limit)


def _check_limit(organisation: Organisation, *, on: date) -> None:
    refusal = find_refusal(organisation, on=on)
    if refusal:
        raise refusal


@transaction.atomic
def ensure(
    *,
    person: User,
    organisation: Organisation,
    role: str,
    on: date,
    by: User | None,
    now: datetime,
) -> Seat:
    """The person's open seat there, in that role: hers, changed, or a new one from that day on."""
    seat = Seat.objects.filter(person=person, organisation=organisation, ends_on=None).first()
    if seat is None:
        return give(person=person, organisation=organisation, role=role, on=on, by=by, now=now)
    if seat.role == role:
        return seat
    seat.role = role
    return change(seat=seat, by=by, now=now)


@transaction.atomic
def change(*, seat: Seat, by: User | None, now: datetime) -> Seat:
    """Write down another role or another end."""
    seat.full_clean()
    seat.save()
    if seat.ends_on is not None:
        people.end_sessions(seat.person)
    _record(seat, verb="seat.changed", by=by, now=now)
    return seat


@transaction.atomic
def end(*, seat: Seat, on: date, by: User | None, now: datetime) -> Seat:
    """Shut what the seat opened, from that day on: today means from the next request."""
    seat.ends_on = max(on, seat.starts_on)
    seat.full_clean()
    seat.save()
    people.end_sessions(seat.person)
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
