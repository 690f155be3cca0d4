"""What may be done to an audience itself: its words are changed, another one is made."""

from datetime import datetime

from django.db import transaction

from accounts import audit
from accounts.models import Audience, User


@transaction.atomic
def keep(*, audience: Audience, by: User | None, now: datetime) -> Audience:
    """Write an audience down, new or changed. Who reads what is changed by nothing here."""
    verb = "audience.changed" if audience.pk else "audience.added"
    audience.full_clean()
    audience.save()
    audit.record(verb=verb, by=by, now=now, thing=audience)
    return audience
