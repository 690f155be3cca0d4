"""What may be done to an audience itself: its words are changed, another one is made."""

from datetime import datetime

from django.db import transaction

from accounts import audit, proposals
from accounts.models import Audience, User


@transaction.atomic
def keep(*, audience: Audience, by: User | None, now: datetime) -> Audience:
    """Write an audience down, new or changed. Who reads what is changed by nothing here.

    That two must agree to each grant holds at once. That one is enough again is proposed only.
    """
    verb = "audience.changed" if audience.pk else "audience.added"
    before = Audience.objects.select_for_update().filter(pk=audience.pk).first()
    needed_two = before is not None and before.needs_two
    is_to_end, is_begun = needed_two and not audience.needs_two, audience.needs_two
    audience.needs_two = needed_two or is_begun
    audience.full_clean()
    audience.save()
    details = {"needs_two": True} if is_begun and not needed_two else {}
    line = audit.record(verb=verb, by=by, now=now, thing=audience, details=details)
    if details:
        proposals.tell_of_rule(number=line.sequence, now=now)
    if is_to_end:
        proposals.propose(audience=audience, to=None, reason="", by=by, now=now)
    return audience
