"""What may be done to a membership: agree, change, cancel. Each leaves a line in the audit log."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts import audit
from accounts.models import FeeScale, Membership, MembershipSettings, Organisation, User


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What an organisation pays a year: by its level, or as somebody agreed for a reason."""

    fee_band: str
    fee: int
    financial_level: int | None = None
    exception_agreed_by: str = ""
    exception_reason: str = ""

    @classmethod
    def of_level(cls, financial_level: int, *, on: date) -> Self:
        """By the table of fees that holds on the first day; a ValidationError if none does."""
        scale = FeeScale.objects.in_force(on=on).first()
        if scale is None:
            raise ValidationError(_("There is no table of fees for that day yet."))
        band = scale.get_band(financial_level)
        return cls(fee_band=band, fee=scale.get_fee(band), financial_level=financial_level)

    @classmethod
    def by_exception(
        cls, *, fee: int, agreed_by: str, reason: str, financial_level: int | None = None
    ) -> Self:
        return cls(
            fee_band=Membership.FeeBand.EXCEPTION,
            fee=fee,
            financial_level=financial_level,
            exception_agreed_by=agreed_by,
            exception_reason=reason,
        )

    def write_on(self, membership: Membership) -> None:
        """Put them into a membership that is about to be kept."""
        for name, value in vars(self).items():
            setattr(membership, name, value)


def get_last_day(starts_on: date) -> date:
    """The last day of a year that begins on that day; of a leap day's, the last of February."""
    try:
        return starts_on.replace(year=starts_on.year + 1) - timedelta(days=1)
    except ValueError:
        return date(starts_on.year + 1, 2, 28)


def get_next_year(before: Membership) -> dict[str, Any]:
    """What a renewal begins with. Who agrees to an exception has to be said anew."""
    starts_on = before.ends_on + timedelta(days=1)
    is_exception = before.fee_band == Membership.FeeBand.EXCEPTION
    return {
        "organisation": before.organisation_id,
        "starts_on": starts_on,
        "ends_on": get_last_day(starts_on),
        "financial_level": before.financial_level,
        "agreed_fee": before.fee if is_exception else None,
        "exception_reason": before.exception_reason,
    }


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
    )
    terms.write_on(membership)
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
    membership.grace_days = MembershipSettings.load().grace_days
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
            "financial_level": membership.financial_level,
        },
    )
    return membership
