"""People of each kind who never were: they are there for as long as a transaction, and no longer.

So the real rule answers real sessions, and nobody's name is used. Nobody else ever sees these rows,
for they are never committed; neither is anything that the site writes while it is asked. Their
numbers are below nought, which nobody else's is. No signal is sent and no letter is written.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from importlib import import_module

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.http import HttpRequest

from accounts.models import Audience, Membership, Organisation, Seat, User
from accounts.models.audiences import (
    READ,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
)
from accounts.signin.steps import SECOND
from home.night_watch.kinds import GRANTED_IN_VAIN, MEMBERS, CouldNotLook, Reader, Who

A_DAY = timedelta(days=1)
AT_WORK = frozenset({Who.AT_WORK, Who.SUPERUSER, Who.ROLES})
BY_ORGANISATION = frozenset({Who.BY_ORGANISATION, Who.GRANT_ENDED})
SEATED = MEMBERS | {Who.LAPSED, Who.ENDED, Who.PAUSED, Who.DEACTIVATED}


@contextmanager
def nobodies(readers: Sequence[Reader], *, today: date) -> Iterator[dict[Reader, str]]:
    """One of each kind, signed in: the key of their session. Gone when this ends, come what may."""
    with transaction.atomic():
        try:
            yield _make(readers, today=today)
        finally:
            transaction.set_rollback(True)


def _make(readers: Sequence[Reader], *, today: date) -> dict[Reader, str]:
    # The visitor has no account, and no session.
    people = {reader: _imagine(reader, number=-n) for n, reader in enumerate(readers, 1)}
    people = {reader: person for reader, person in people.items() if reader.who != Who.VISITOR}
    User.objects.bulk_create(people.values())
    _give_roles([person for reader, person in people.items() if reader.who == Who.ROLES])
    _give_seats(people, today=today)
    _grant(people, today=today)
    keys = {reader: _sign_in(person, reader=reader) for reader, person in people.items()}
    return {**dict.fromkeys(readers, ""), **keys}


def _imagine(reader: Reader, *, number: int) -> User:
    return User(
        pk=number,
        email=f"night-watch{number}@nobody.invalid",
        name="Night watch",
        password=make_password(None),
        is_active=reader.who != Who.DEACTIVATED,
        is_staff=reader.who in AT_WORK,
        is_superuser=reader.who == Who.SUPERUSER,
    )


def _give_roles(people: Sequence[User]) -> None:
    """Every role that there is in the CMS, and not one grant."""
    roles = Group.objects.filter(permissions__codename="access_admin").distinct()
    numbers = list(roles.values_list("pk", flat=True))
    if not numbers:
        raise CouldNotLook("no role in the CMS")
    through = User.groups.through
    through.objects.bulk_create(
        through(user_id=person.pk, group_id=number) for person in people for number in numbers
    )


def _give_seats(people: dict[Reader, User], *, today: date) -> None:
    """Each in an organisation of their own; the lapsed in one that was a member until yesterday."""
    seated = [(reader, person) for reader, person in people.items() if reader.who in SEATED]
    numbers = [person.pk for _, person in seated]
    Group.objects.bulk_create(Group(pk=pk, name=f"night-watch{pk}") for pk in numbers)
    Organisation.objects.bulk_create(
        Organisation(
            pk=pk,
            name_cy=f"night-watch{pk}",
            name_en=f"night-watch{pk}",
            kind=Organisation.Kind.OTHER,
            group_id=pk,
        )
        for pk in numbers
    )
    Membership.objects.bulk_create(
        Membership(
            pk=person.pk,
            organisation_id=person.pk,
            starts_on=today - 2 * A_DAY,
            ends_on=(ends_on := today + (-A_DAY if reader.who == Who.LAPSED else A_DAY)),
            lapses_on=ends_on + A_DAY,
            fee_band=Membership.FeeBand.LOWER,
            fee=1,
        )
        for reader, person in seated
    )
    Seat.objects.bulk_create(
        Seat(
            pk=person.pk,
            person=person,
            organisation_id=person.pk,
            starts_on=today - A_DAY,
            ends_on=today if reader.who == Who.ENDED else None,
            paused_on=today if reader.who == Who.PAUSED else None,
        )
        for reader, person in seated
    )


def _grant(people: dict[Reader, User], *, today: date) -> None:
    """By name or to their organisation; to whose grant has ended both, until yesterday."""
    permission = Permission.objects.get(codename=READ, content_type__app_label="accounts")
    granted = Audience.objects.filter(access=Audience.Access.GRANTED)
    everything = list(granted.values_list("pk", flat=True))
    given = [
        (reader.who, person, {"permission": permission, "content_object_id": pk, "ends_on": ends})
        for reader, person in people.items()
        for ends in [today - A_DAY if reader.who == Who.GRANT_ENDED else None]
        for pk in _get_granted(reader, everything=everything)
    ]
    AudienceUserObjectPermission.objects.bulk_create(
        AudienceUserObjectPermission(user=person, **grant)
        for who, person, grant in given
        if who != Who.BY_ORGANISATION
    )
    AudienceGroupObjectPermission.objects.bulk_create(
        AudienceGroupObjectPermission(group_id=person.pk, **grant)
        for who, person, grant in given
        if who in BY_ORGANISATION
    )


def _get_granted(reader: Reader, *, everything: list[int]) -> list[int]:
    if reader.granted is not None:
        return [reader.granted]
    return everything if reader.who in GRANTED_IN_VAIN else []


def _sign_in(person: User, *, reader: Reader) -> str:
    """A session like anybody's, which nobody else will ever find."""
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore()
    request.session[SESSION_KEY] = str(person.pk)
    request.session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    request.session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    record_authentication(request, person, "password")
    if reader.who != Who.ONE_STEP:
        record_authentication(request, person, SECOND)
    request.session.save()
    return str(request.session.session_key)
