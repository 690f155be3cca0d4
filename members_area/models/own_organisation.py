"""What the members' home says of the organisation for which somebody reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from accounts.access import Reader
from accounts.models import Invoice, Membership, Organisation, Seat, SeatCheck, User
from accounts.paper.bill import money
from accounts.seats import get_contacts


@dataclass(frozen=True, kw_only=True)
class OwnOrganisation:
    """Her organisation: until when it is a member, its seats, and whom to ask there.

    What is to be paid is for those whose office it is, and the question about seats for its lead.
    """

    organisation: Organisation
    membership: Membership | None
    seats_taken: int
    contacts: Sequence[User]
    is_led: bool
    is_billed: bool
    seat_check: SeatCheck | None
    unpaid: Sequence[Any]

    @classmethod
    def of(cls, reader: Reader) -> Self | None:
        """That for which she reads today; nothing for whoever reads for none."""
        organisation = reader.organisation
        if organisation is None:
            return None
        memberships = Membership.objects.live(on=reader.today).filter(organisation=organisation)
        seats = Seat.objects.open(on=reader.today).filter(organisation=organisation)
        is_led = reader.may_seat_people_of(organisation)
        is_billed = reader.may_see_bills_of(organisation)
        leads = get_contacts(organisation, roles=(Seat.Role.LEAD,), on=reader.today)
        return cls(
            organisation=organisation,
            membership=memberships.first(),
            seats_taken=seats.count(),
            contacts=[each for each in leads if each != reader.person],
            is_led=is_led,
            is_billed=is_billed,
            seat_check=get_seat_check(organisation) if is_led else None,
            unpaid=get_unpaid(organisation) if is_billed else [],
        )


def get_seat_check(organisation: Organisation) -> SeatCheck | None:
    """The question whether everybody is still there, while nobody has answered it."""
    return SeatCheck.objects.filter(organisation=organisation, answered_at=None).first()


def get_unpaid(organisation: Organisation) -> list[Any]:
    """The invoices of which something is left to pay, what is due first; without their papers."""
    invoices = Invoice.objects.with_balance().filter(
        membership__organisation=organisation, balance__gt=0
    )
    unpaid = list(invoices.defer("pdf").order_by("due_on", "number"))
    for invoice in unpaid:
        invoice.left_to_pay = money(invoice.balance)
    return unpaid
