"""What may be done to a membership: agree, change, cancel. Each leaves a line in the audit log."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from django.db import transaction

from accounts import audit
from accounts.models import Membership, Organisation, User

FEES = {
    Membership.FeeBand.UNDER_200M: 7_500,
    Membership.FeeBand.FROM_200M_TO_400M: 10_000,
    Membership.FeeBand.OVER_400M: 12_500,
}


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What an organisation pays a year: by its band, or as somebody agreed for a reason."""

    fee_band: str
    fee: int
    exception_agreed_by: str = ""
    exception_reason: str = ""

    @classmethod
    def of_band(cls, fee_band: Membership.FeeBand) -> Self:
        return cls(fee_band=fee_band, fee=FEES[fee_band])

    @classmethod
    def by_exception(cls, *, fee: int, agreed_by: str, reason: str) -> Self:
        return cls(
            fee_band=Membership.FeeBand.EXCEPTION,
            fee=fee,
            exception_agreed_by=agreed_by,
            exception_reason=reason,
        )


def agree(
    *,
    organisation: Organisation,
    starts_on: date,
    ends_on: date,
    terms: Terms,
    by: User | None,
    now: datetime,
) -> Membership:
    """Make an organisation a member for a period; a ValidationError if it is one already."""
    membership = Membership(
        organisation=organisation,
        starts_on=starts_on,
        ends_on=ends_on,
        fee_band=terms.fee_band,
        fee=terms.fee,
        exception_agreed_by=terms.exception_agreed_by,
        exception_reason=terms.exception_reason,
    )
    return keep(membership=membership, verb="membership.agreed", by=by, now=now)


def cancel(*, membership: Membership, by: User | None, now: datetime) -> Membership:
    """End a membership at once: what it opened is shut from the next request on."""
    membership.state = Membership.State.CANCELLED
    return keep(membership=membership, verb="membership.cancelled", by=by, now=now)


@transaction.atomic
def keep(*, membership: Membership, verb: str, by: User | None, now: datetime) -> Membership:
    """Write a membership down as it stands, if it stands up to the rules."""
    # Whoever agrees two memberships at once waits here, so that the second sees the first.
    Organisation.objects.select_for_update().get(pk=membership.organisation_id)
    membership.full_clean()
    membership.save()
    audit.record(
        verb=verb,
        by=by,
        now=now,
        thing=membership,
        organisation=membership.organisation,
        details={
            "starts_on": membership.starts_on.isoformat(),
            "ends_on": membership.ends_on.isoformat(),
            "state": str(membership.state),
            "fee_band": str(membership.fee_band),
            "fee": membership.fee,
        },
    )
    return membership
