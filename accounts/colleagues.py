"""What a lead contact does about her colleagues, and what she sees of her organisation."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import people, post, seats
from accounts.letters import get_languages
from accounts.models import (
    Invoice,
    Letter,
    Membership,
    Organisation,
    Seat,
    SeatCheck,
    User,
)
from accounts.paper.bill import money

NEWEST = 24


@dataclass(frozen=True, kw_only=True)
class Newcomer:
    """Whom a seat is for."""

    email: str
    name: str
    preferred_language: str
    role: str


@transaction.atomic
def add(
    *,
    organisation: Organisation,
    said: Newcomer,
    by: User,
    now: datetime,
    letters: post.Round | None = None,
) -> Seat:
    """Seat a colleague from today on, known here already or not, and write to her."""
    # Before the log is written in, as it is for a newcomer.
    seats.hold(organisation)
    person = people.welcome(
        email=said.email,
        name=said.name,
        preferred_language=said.preferred_language,
        by=by,
        now=now,
    )
    if not person.is_active:
        raise ValidationError(_("This person may no longer sign in."))
    on = timezone.localdate(now)
    seat = seats.give(
        person=person, organisation=organisation, role=said.role, on=on, by=by, now=now
    )
    post.write(
        key=f"seat:{seat.pk}:given",
        template=Letter.Template.SEAT_GIVEN,
        to=person.email,
        languages=get_languages(person),
        now=now,
        run=letters,
        seat=seat,
    )
    return seat


def give_role(*, seat: Seat, role: str, by: User, now: datetime) -> Seat:
    """Give a colleague another role."""
    seat.role = role
    return seats.change(seat=seat, by=by, now=now)


def let_go(*, seat: Seat, by: User, now: datetime) -> Seat:
    """End a colleague's seat, and whatever she has open: she keeps her account."""
    return seats.end(seat=seat, on=timezone.localdate(now), by=by, now=now)


@dataclass(frozen=True, kw_only=True)
class Office:
    """What there is to look after for one organisation."""

    organisation: Organisation
    is_led: bool
    membership: Membership | None
    seats: list[Seat]
    question: SeatCheck | None
    invoices: list[Any]

    @classmethod
    def of(cls, organisation: Organisation, *, on: date, is_led: bool) -> Self:
        """As it is that day; the seats and the question for the lead contact only."""
        open_seats = Seat.objects.open(on=on).filter(organisation=organisation)
        found = Invoice.objects.with_balance().filter(membership__organisation=organisation)
        invoices: list[Any] = list(found.defer("pdf").prefetch_related("credit_notes")[:NEWEST])
        for invoice in invoices:
            invoice.left_to_pay = money(max(invoice.balance, 0))
        return cls(
            organisation=organisation,
            is_led=is_led,
            membership=organisation.memberships.filter(
                state=Membership.State.ACTIVE, starts_on__lte=on
            ).first(),
            seats=list(open_seats.select_related("person").order_by("person__name", "pk"))
            if is_led
            else [],
            question=organisation.seat_checks.filter(answered_at=None).first() if is_led else None,
            invoices=invoices,
        )
