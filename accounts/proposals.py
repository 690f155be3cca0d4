"""A grant for which two people must agree: proposed by one, in force once another has agreed.

Nobody decides about what she proposed herself, or agrees to a grant to herself. What nobody has
answered in time lapses, and so does what somebody proposed who no longer may. Taking a grant back
never needs two.
"""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import audit, grants, post
from accounts.letters import get_languages
from accounts.managers import get_managers
from accounts.models import Audience, AuditEntry, Letter, Organisation, Proposal, User
from accounts.models.proposals import STANDS_FOR


@transaction.atomic
def ask(
    *,
    audience: Audience,
    to: User | Organisation,
    reason: str,
    by: User,
    now: datetime,
    ends_on: date | None = None,
) -> Proposal:
    """Grant it where one person is enough; else propose it. Either way, why is kept.

    One is enough as well to let it end sooner, as to take it back.
    """
    needs_two = grants.get_held(audience).needs_two
    before = grants.find_grant(audience=audience, to=to)
    if needs_two and not grants.is_sooner(ends_on, than=before):
        return propose(audience=audience, to=to, ends_on=ends_on, reason=reason, by=by, now=now)
    grants.grant(audience=audience, to=to, by=by, now=now, ends_on=ends_on)
    return Proposal.objects.create(
        audience=audience,
        **_name(to),
        ends_on=ends_on,
        reason=reason,
        state=Proposal.State.ALONE,
        proposed_by=by,
        proposed_at=now,
        decided_at=now,
    )


@transaction.atomic
def propose(
    *,
    audience: Audience,
    to: User | Organisation | None,
    reason: str,
    by: User | None,
    now: datetime,
    ends_on: date | None = None,
) -> Proposal:
    """Write it down and tell the others. It opens nothing."""
    if to is not None:
        grants.refuse_what_opens_nothing(audience=audience, to=to)
        grants.refuse_wrong_end(ends_on, today=timezone.localdate(now))
        if not reason.strip():
            raise ValidationError(_("Say why: somebody else decides by it."))
    lapse(now=now)
    proposal = Proposal(
        audience=audience,
        **_name(to),
        ends_on=ends_on,
        reason=reason,
        proposed_by=by,
        proposed_at=now,
    )
    proposal.full_clean()
    proposal.save()
    _record("proposed", proposal, by=by, now=now)
    _tell(key=f"proposal:{proposal.pk}", template=Letter.Template.GRANT_PROPOSED, but=by, now=now)
    return proposal


@transaction.atomic
def agree(*, proposal: Proposal, by: User, now: datetime) -> Proposal:
    """Put it in force. The second of two who agree at once is told that it is decided."""
    held = _hold_open(proposal, now=now)
    _refuse_to_agree(held, by=by, now=now)
    _decide(held, state=Proposal.State.AGREED, by=by, now=now)
    if held.holder is None:
        held.audience.needs_two = False
        held.audience.save(update_fields=["needs_two"])
    else:
        grants.grant(
            audience=held.audience,
            to=held.holder,
            ends_on=held.ends_on,
            by=by,
            now=now,
            is_agreed=True,
        )
    line = _record("agreed", held, by=by, now=now)
    if held.holder is None:
        tell_of_rule(number=line.sequence, now=now)
    return held


@transaction.atomic
def refuse(*, proposal: Proposal, by: User, now: datetime) -> Proposal:
    """Leave it as it was; also what one proposed oneself."""
    held = _hold_open(proposal, now=now)
    _decide(held, state=Proposal.State.REFUSED, by=by, now=now)
    _record("refused", held, by=by, now=now)
    return held


@transaction.atomic
def lapse(*, now: datetime) -> int:
    """Close what nobody has answered in time; say how many."""
    late = Proposal.objects.select_for_update().filter(
        state=Proposal.State.OPEN, proposed_at__lt=_get_earliest(now)
    )
    proposals = list(late.order_by("pk"))
    for proposal in proposals:
        _decide(proposal, state=Proposal.State.LAPSED, by=None, now=now)
        _record("lapsed", proposal, by=None, now=now)
    return len(proposals)


def tell_of_rule(*, number: int, now: datetime) -> None:
    """Tell all of them that how many must agree was changed. Which line of the log says so."""
    _tell(key=f"rule:{number}", template=Letter.Template.RULE_CHANGED, but=None, now=now)


def _hold_open(proposal: Proposal, *, now: datetime) -> Proposal:
    held = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    if held.state != Proposal.State.OPEN or held.proposed_at < _get_earliest(now):
        raise ValidationError(_("This is decided already, or nobody answered in time."))
    return held


def _refuse_to_agree(held: Proposal, *, by: User, now: datetime) -> None:
    if by.pk in (held.proposed_by_id, held.person_id):
        raise ValidationError(_("Somebody else must agree to what you proposed, or are granted."))
    if not get_managers().filter(pk=held.proposed_by_id or 0).exists():
        raise ValidationError(_("Who proposed it may no longer do so. Refuse it."))
    if held.ends_on is not None and held.ends_on < timezone.localdate(now):
        raise ValidationError(_("Its last day is over. Refuse it."))


def _get_earliest(now: datetime) -> datetime:
    """When what still stands was proposed, at the earliest: its last day is a whole one."""
    day = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return day - timedelta(days=STANDS_FOR)


def _decide(proposal: Proposal, *, state: str, by: User | None, now: datetime) -> None:
    proposal.state, proposal.decided_by, proposal.decided_at = state, by, now
    proposal.save(update_fields=["state", "decided_by", "decided_at"])


def _name(to: User | Organisation | None) -> dict[str, User | Organisation]:
    if to is None:
        return {}
    return {"organisation" if isinstance(to, Organisation) else "person": to}


def _record(done: str, proposal: Proposal, *, by: User | None, now: datetime) -> AuditEntry:
    kind = "rule" if proposal.holder is None else "grant"
    ends = {"ends_on": proposal.ends_on.isoformat()} if proposal.ends_on else {}
    return audit.record(
        verb=f"{kind}.{done}",
        by=by,
        now=now,
        thing=proposal.audience,
        organisation=proposal.organisation,
        details={"proposal": proposal.pk, "person": proposal.person_id, **ends},
    )


def _tell(*, key: str, template: str, but: User | None, now: datetime) -> None:
    """Write to those who may decide. A letter says neither what it is about nor whom."""
    for manager in get_managers().exclude(pk=but.pk if but else 0):
        post.write(
            key=key,
            template=template,
            to=manager.email,
            languages=get_languages(manager),
            now=now,
        )
