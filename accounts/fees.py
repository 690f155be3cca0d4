"""What may be done to the tables of fees: one is added; what has begun is history."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import audit
from accounts.models import FeeScale, User

FIGURES = ("middle_from", "middle_to", "lower_fee", "middle_fee", "upper_fee")


@transaction.atomic
def keep(*, scale: FeeScale, by: User | None, now: datetime) -> FeeScale:
    """Write a table down that is to hold from a day to come; a ValidationError if it has begun."""
    scale.full_clean()
    today = timezone.localdate(now)
    begun = FeeScale.objects.filter(pk=scale.pk, valid_from__lte=today).exists()
    if begun or scale.valid_from < today:
        raise ValidationError(
            _("What has been asked cannot be changed any more: add a table from today or later.")
        )
    verb = "fees.changed" if scale.pk else "fees.added"
    scale.save()
    figures: dict[str, audit.Detail] = {name: getattr(scale, name) for name in FIGURES}
    details = {"valid_from": scale.valid_from.isoformat(), **figures}
    audit.record(verb=verb, by=by, now=now, thing=scale, details=details)
    return scale
