"""Who has been granted an audience: a person, or an organisation as a whole."""

from datetime import datetime

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from guardian.shortcuts import assign_perm, remove_perm

from accounts import audit
from accounts.models import Audience, Organisation, User
from accounts.models.audiences import READ


@transaction.atomic
def grant(
    *,
    audience: Audience,
    to: User | Organisation,
    by: User | None,
    now: datetime,
    is_agreed: bool = False,
) -> None:
    """Let them read what is for the audience. Granted again, it stays as it is.

    Where two must agree, only ``accounts.proposals`` says that they have.
    """
    refuse_what_opens_nothing(audience=audience, to=to)
    if get_held(audience).needs_two and not is_agreed:
        raise ValidationError(_("Two people must agree to this grant."))
    assign_perm(READ, _holder(to), audience)
    _record(verb="audience.granted", audience=audience, holder=to, by=by, now=now)


@transaction.atomic
def revoke(*, audience: Audience, of: User | Organisation, by: User | None, now: datetime) -> None:
    """Take it back: what it opened is shut from the next request on."""
    remove_perm(READ, _holder(of), audience)
    _record(verb="audience.revoked", audience=audience, holder=of, by=by, now=now)


def get_held(audience: Audience) -> Audience:
    """The audience as the database has it, held: how many must agree does not change meanwhile."""
    return Audience.objects.select_for_update().get(pk=audience.pk)


def refuse_what_opens_nothing(*, audience: Audience, to: User | Organisation) -> None:
    """A grant that nobody would notice is a mistake, and might open something another day."""
    if audience.access == Audience.Access.PUBLIC:
        raise ValidationError(_("Everybody reads this already: there is nothing to grant."))
    for_members = audience.access == Audience.Access.MEMBERS
    if for_members and not (isinstance(to, User) and to.is_staff):
        raise ValidationError(
            _(
                "Members read this by their seat. "
                "Only people who work for the Network are granted it by name."
            )
        )


def _holder(holder: User | Organisation) -> User | Group:
    return holder.group if isinstance(holder, Organisation) else holder


def _record(
    *,
    verb: str,
    audience: Audience,
    holder: User | Organisation,
    by: User | None,
    now: datetime,
) -> None:
    person = holder if isinstance(holder, User) else None
    audit.record(
        verb=verb,
        by=by,
        now=now,
        thing=audience,
        organisation=holder if isinstance(holder, Organisation) else None,
        details={"person": person.pk} if person else {},
    )
