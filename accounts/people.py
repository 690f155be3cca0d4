"""People come and go."""

from datetime import datetime

from django.db import transaction

from accounts import audit
from accounts.models import User
from accounts.models.people import as_stored


@transaction.atomic
def welcome(
    *, email: str, name: str, preferred_language: str = "", by: User | None, now: datetime
) -> User:
    """The person with that address: known already, or made, to choose a password by mail."""
    known = User.objects.filter(email=as_stored(email)).first()
    if known:
        return known
    person = User(email=email, name=name, preferred_language=preferred_language)
    person.set_unusable_password()
    person.full_clean()
    person.save()
    audit.record(verb="person.added", by=by, now=now, thing=person)
    return person


@transaction.atomic
def deactivate(*, person: User, by: User | None, now: datetime) -> None:
    """Shut everything for somebody: an open session is nobody's from the next request on."""
    person.is_active = False
    person.save(update_fields=["is_active"])
    audit.record(verb="person.deactivated", by=by, now=now, thing=person)
