"""People come and go."""

from collections.abc import Collection
from datetime import datetime

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F

from accounts import audit, letters
from accounts.models import FormerAddress, User
from accounts.models.people import as_stored
from accounts.signals import address_changed

RIGHTS = {"is_active", "is_staff", "is_superuser"}
EDITED = {"email", "name", "preferred_language", *RIGHTS}


def find(email: str) -> User | None:
    """Whoever signs in with that address, however it is typed."""
    return User.objects.filter(email=as_stored(email)).first()


def welcome(
    *, email: str, name: str, preferred_language: str = "", by: User | None, now: datetime
) -> User:
    """The person with that address: known already, or made, to choose a password by mail."""
    known = find(email)
    if known:
        return known
    person = User(email=email, name=name, preferred_language=preferred_language)
    try:
        with transaction.atomic():
            return keep(person=person, changed=(), by=by, now=now)
    except (IntegrityError, ValidationError):
        # Somebody else may have welcomed her in the same moment.
        known = find(email)
        if known is None:
            raise
        return known


def deactivate(*, person: User, by: User | None, now: datetime) -> User:
    """Shut everything for somebody: an open session is nobody's from the next request on."""
    person.is_active = False
    return keep(person=person, changed=["is_active"], by=by, now=now)


def end_sessions(person: User) -> None:
    """Sign a person out everywhere: she may sign in again, to what is hers still."""
    User.objects.filter(pk=person.pk).update(sessions_until=F("sessions_until") + 1)
    person.refresh_from_db(fields=["sessions_until"])


@transaction.atomic
def move(*, person: User, email: str, now: datetime) -> User:
    """Give somebody the address of which she has just shown that it is hers."""
    person.email = email
    return keep(person=person, changed=["email"], by=person, now=now, is_proved=True)


@transaction.atomic
def keep(
    *,
    person: User,
    changed: Collection[str],
    groups: Collection[Group] | None = None,
    by: User | None,
    now: datetime,
    is_proved: bool = False,
) -> User:
    """Write a person down, new or with what has changed of her fields and her rights."""
    verb = _verb(person, changed=changed)
    before = User.objects.filter(pk=person.pk).values_list("email", flat=True).first()
    has_moved = before is not None and before != as_stored(person.email)
    if has_moved:
        # Whoever came in with the former address comes in with the new one, or not at all.
        end_sessions(person)
    if not person.password:
        person.set_unusable_password()
    person.full_clean()
    # Her password and her sessions are not this action's: they may have changed meanwhile.
    person.save(update_fields=None if before is None else EDITED)
    # allauth remembers addresses by which somebody signed in before: they are nobody's from now on.
    EmailAddress.objects.filter(user=person).exclude(email=person.email).delete()
    details: dict[str, audit.Detail] = {"changed": sorted(changed)}
    details |= {field: getattr(person, field) for field in RIGHTS & set(changed)}
    if groups is not None:
        person.groups.set(groups)
        details["groups"] = sorted(group.pk for group in groups)
    audit.record(verb=verb, by=by, now=now, thing=person, details=details)
    if has_moved:
        _leave(str(before), person=person, now=now, is_proved=is_proved)
    return person


def _leave(before: str, *, person: User, now: datetime, is_proved: bool) -> None:
    """What goes with another address: who listens is told, and so is the former one."""
    FormerAddress.objects.update_or_create(person=person, email=before, defaults={"until": now})
    address_changed.send(sender=User, person=person, before=before, now=now, is_proved=is_proved)
    letters.tell(person=person, to=before, template="account/email/address_changed")


def _verb(person: User, *, changed: Collection[str]) -> str:
    if not person.pk:
        return "person.added"
    if "is_active" in changed:
        return "person.activated" if person.is_active else "person.deactivated"
    return "person.changed"
