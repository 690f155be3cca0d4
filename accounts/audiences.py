"""What may be done to an audience itself: its words are changed, another one is made."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from accounts import audit, proposals
from accounts.models import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    Seat,
    User,
)
from accounts.models.audiences import READ, lasting


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


def count_people(audience: Audience | None, *, on: date) -> int | None:
    """How many belong to it that day; None where everybody does.

    Only told, never acted on: whether somebody may read is ``accounts.access``'s to say, and the
    tests hold the two together.
    """
    if audience is None:
        return 0
    if audience.access == Audience.Access.PUBLIC:
        return None
    granted = lasting(on=on) & Q(content_object=audience, permission__codename=READ)
    seats = Seat.objects.live(on=on).filter(person=OuterRef("pk"))
    to_groups = AudienceGroupObjectPermission.objects.filter(granted).values("group")
    by_name = Exists(AudienceUserObjectPermission.objects.filter(granted, user=OuterRef("pk")))
    if audience.access == Audience.Access.MEMBERS:
        ways = Q(Exists(seats))
    else:
        by_organisation = Exists(seats.filter(organisation__group__in=to_groups))
        ways = Q(by_name, Exists(seats)) | Q(by_organisation)
    people = User.objects.filter(ways | Q(by_name, is_staff=True), is_active=True)
    return people.count()
