"""How long data are kept is settled here, and who settled it is written down."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from accounts import audit
from accounts.models import RetentionSettings, User


@transaction.atomic
def keep(
    *, held: RetentionSettings, changed: Collection[str], by: User | None, now: datetime
) -> RetentionSettings:
    """Write them down as they stand. They hold for what is there already, too."""
    held.full_clean()
    held.save()
    audit.record(
        verb="retention_settings.changed",
        by=by,
        now=now,
        thing=held,
        details={name: getattr(held, name) for name in sorted(changed)},
    )
    return held
