"""What may be done to an organisation."""

from datetime import datetime

from django.db import transaction

from accounts import audit
from accounts.models import Organisation, User


@transaction.atomic
def keep(*, organisation: Organisation, by: User | None, now: datetime) -> Organisation:
    """Write an organisation down, new or changed."""
    verb = "organisation.changed" if organisation.pk else "organisation.added"
    organisation.full_clean()
    organisation.save()
    audit.record(verb=verb, by=by, now=now, thing=organisation, organisation=organisation)
    return organisation
