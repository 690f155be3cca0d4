"""Who has been granted an audience, and until when: a person, or an organisation as a whole."""

from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from guardian.shortcuts import assign_perm, remove_perm

from accounts import audit
from accounts.models import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    Organisation,
    User,
)
from accounts.models.audiences import READ, Grant

# A year that was mistyped is further away than any grant that somebody means to end.
FURTHEST = timedelta(days=10 * 366)


@transaction.atomic
def grant(
    *,
    audience: Audience,
    to: User | Organisation,
    by: User | None,
    now: datetime,
    ends_on: date | None = None,
    is_agreed: bool = False,
) -> None:
    """Let them read what is for the audience, to the end of a day or until it is taken back.

    Granted again, it ends as was said last: later, sooner or not at all. Where two must agree,
    only ``accounts.proposals`` says that they have; one is enough to let it end sooner.
    """
    refuse_what_opens_nothing(audience=audience, to=to)
    refuse_wrong_end(ends_on, today=timezone.localdate(now))
    needs_two = get_held(audience).needs_two and not is_agreed
    before = find_grant(audience=audience, to=to)
    if needs_two and not is_sooner(ends_on, than=before):
        raise ValidationError(_("Two people must agree to this grant."))
    # The line is first, here and in revoke(): whoever erases a person holds the log already, and
    # then wants these rows.
    ends = _tell_ends(ends_on, before=before)
    _record(verb="audience.granted", audience=audience, holder=to, by=by, now=now, ends=ends)
    assign_perm(READ, _holder(to), audience)
    _get_rows(audience=audience, to=to).update(ends_on=ends_on)


@transaction.atomic
def revoke(*, audience: Audience, of: User | Organisation, by: User | None, now: datetime) -> None:
    """Take it back: what it opened is shut from the next request on."""
    _record(verb="audience.revoked", audience=audience, holder=of, by=by, now=now)
    remove_perm(READ, _holder(of), audience)


def get_held(audience: Audience) -> Audience:
    """The audience as the database has it, held: how many must agree does not change meanwhile."""
    return Audience.objects.select_for_update().get(pk=audience.pk)


def find_grant(*, audience: Audience, to: User | Organisation) -> Grant | None:
    """The grant that they have, be its last day over or not."""
    found: Grant | None = _get_rows(audience=audience, to=to).first()
    return found


def is_sooner(ends_on: date | None, *, than: Grant | None) -> bool:
    """Whether that end opens less than what was granted: which one person may settle."""
    if ends_on is None or than is None:
        return False
    return than.ends_on is None or ends_on < than.ends_on


def refuse_wrong_end(ends_on: date | None, *, today: date) -> None:
    """A grant that opens nothing any more, or a year that was mistyped."""
    if ends_on is None:
        return
    if ends_on < today:
        raise ValidationError(_("This day is over already: choose today or a later day."))
    if ends_on > today + FURTHEST:
        raise ValidationError(
            _("This day is more than ten years away. Leave it empty where there is no last day.")
        )


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


def _get_rows(*, audience: Audience, to: User | Organisation) -> QuerySet[Any]:
    of_audience = {"content_object": audience, "permission__codename": READ}
    if isinstance(to, Organisation):
        return AudienceGroupObjectPermission.objects.filter(**of_audience, group=to.group_id)
    return AudienceUserObjectPermission.objects.filter(**of_audience, user=to)


def _holder(holder: User | Organisation) -> User | Group:
    return holder.group if isinstance(holder, Organisation) else holder


def _tell_ends(ends_on: date | None, *, before: Grant | None) -> dict[str, str | None]:
    """Its last day, if it has one; and the one that it had, where that is another."""
    ends = {"ends_on": _as_text(ends_on)} if ends_on else {}
    if before is None or before.ends_on == ends_on:
        return ends
    return {"ends_on": _as_text(ends_on), "before": _as_text(before.ends_on)}


def _as_text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _record(
    *,
    verb: str,
    audience: Audience,
    holder: User | Organisation,
    by: User | None,
    now: datetime,
    ends: dict[str, str | None] | None = None,
) -> None:
    person = {"person": holder.pk} if isinstance(holder, User) else {}
    audit.record(
        verb=verb,
        by=by,
        now=now,
        thing=audience,
        organisation=holder if isinstance(holder, Organisation) else None,
        details={**person, **(ends or {})},
    )
