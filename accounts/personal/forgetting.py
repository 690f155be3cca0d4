"""What is done with what this app keeps of somebody when she is erased, before her rows go."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts import applications, audit, grants, people, seats
from accounts.models import Application, AudienceUserObjectPermission, AuditNames, Seat, User
from accounts.personal.kinds import NOBODY, Whom


def end_seats(whom: Whom, by: User | None, now: datetime) -> None:
    """What they opened, or would open, is shut from now on."""
    today = timezone.localdate(now)
    for seat in Seat.objects.lasting(on=today).filter(person=whom.person).select_related("person"):
        seats.end(seat=seat, on=today, by=by, now=now)


def take_grants_back(whom: Whom, by: User | None, now: datetime) -> None:
    """Each by the action that takes one back: it leaves its line."""
    held = AudienceUserObjectPermission.objects.filter(user=whom.person)
    for grant in held.select_related("content_object", "user"):
        grants.revoke(audience=grant.content_object, of=grant.user, by=by, now=now)


def end_sessions(whom: Whom, by: User | None, now: datetime) -> None:
    """Signed out everywhere, and no link that was sent before works any more."""
    for person in whom.people:
        people.end_sessions(person)


def forget_applicant(whom: Whom, by: User | None, now: datetime) -> None:
    """The organisation applied; who wrote for it is forgotten, with what she wrote besides.

    What has not been decided never can be, for there is nobody to answer: it is closed.
    """
    # Of herself the log says no more than her number, and her names have been forgotten already.
    by = None if by == whom.person else by
    for address in whom.addresses | whom.former:
        waiting = Application.objects.filter(state=Application.State.PENDING)
        for application in waiting.filter(lead_email__iexact=address):
            applications.close(application=application, by=by, now=now)
        Application.objects.filter(lead_email__iexact=address).update(
            lead_name="", lead_email=NOBODY, lead_phone="", note=""
        )
        Application.objects.filter(finance_email__iexact=address).update(
            finance_name="", finance_email=""
        )


def forget_names(whom: Whom, by: User | None, now: datetime) -> None:
    """Hers, and where her account was tried from. How many is written down with the erasing."""
    for person in whom.people:
        whom.forgotten.append(audit.forget_names(get_names(person)))


def get_names(person: User) -> models.QuerySet[AuditNames]:
    """What the log says of somebody beside her number."""
    tried = Q(entry__actor_id=None, entry__subject_type="accounts.user")
    hers = Q(entry__actor_id=person.pk) | (tried & Q(entry__subject_id=person.pk))
    return AuditNames.objects.filter(hers)
