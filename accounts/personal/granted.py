"""What somebody is told of what she was granted, and of why: what opens to two steps is not named
to one.
"""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext, gettext_lazy as _

from accounts.models import Audience, AudienceUserObjectPermission, AuditEntry, Proposal
from accounts.personal.kinds import Row, Told, Whom, tell


def get_grants(whom: Whom) -> Iterable[Row]:
    """What she was granted, when, and until when. What opens to two steps is not named to one."""
    held = AudienceUserObjectPermission.objects.filter(user__in=whom.people)
    granted_at = _get_moments(whom)
    for grant in held.select_related("content_object").order_by("pk"):
        audience = grant.content_object
        yield [
            Told(name="audience", label=_("audience"), value=_get_name(audience, whom=whom)),
            Told(name="at", label=_("at"), value=granted_at.get(audience.pk)),
            tell(grant, "ends_on", _("last day")),
        ]


def _get_name(audience: Audience, *, whom: Whom) -> str:
    """What it is called, where the session opens it; else only how it stands with it.

    What has ended, and what opens nothing for another reason, has no name either.
    """
    if whom.reader is not None and audience.pk in whom.reader.audience_ids:
        return str(audience)
    if whom.reader is not None and audience.pk not in whom.reader.in_reach.audience_ids:
        return gettext("Does not open now")
    return gettext("Opens with a second step")


def _get_moments(whom: Whom) -> dict[int | None, datetime]:
    """When each audience was granted to her: the last time, by the log."""
    pk = whom.person.pk if whom.person else None
    lines = AuditEntry.objects.filter(verb="audience.granted", details__person=pk)
    return dict(lines.order_by("sequence").values_list("subject_id", "at"))


def get_proposals(whom: Whom) -> Iterable[Row]:
    """When it was asked for, how that ended, and why, of what is open to her: as its name is told.

    Not a field that is told of every row: a reason may say what the audience reads.
    """
    for proposal in Proposal.objects.filter(person__in=whom.people).order_by("pk"):
        yield [
            tell(proposal, "proposed_at", _("proposed")),
            tell(proposal, "ends_on", _("last day")),
            Told(name="reason", label=_("why"), value=_get_reason(proposal, whom=whom)),
            tell(proposal, "state", _("state")),
        ]


def _get_reason(proposal: Proposal, *, whom: Whom) -> str | None:
    if whom.reader is None or proposal.audience_id not in whom.reader.in_reach.audience_ids:
        return None
    is_open = proposal.audience_id in whom.reader.audience_ids
    return proposal.reason if is_open else gettext("Opens with a second step")


def get_what_was_granted(whom: Whom) -> Iterable[Row]:
    """What she was granted, and what somebody asked that she be."""
    yield from get_grants(whom)
    yield from get_proposals(whom)
