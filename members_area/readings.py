"""Reading a briefing: that it was opened, and that somebody says that she has read it."""

from datetime import datetime

from django.db import transaction
from django.http import HttpRequest

from accounts import audit
from accounts.access import Reader
from members_area.models import BriefingPage, Reading


def note_opening(*, page: BriefingPage, reader: Reader, now: datetime) -> Reading:
    """Keep that this reader has opened this version; the first time counts."""
    reading, _ = Reading.objects.get_or_create(
        person=reader.person,
        pair=page.translation_key,
        version=page.version,
        defaults={"organisation": reader.organisation, "opened_at": now},
    )
    return reading


@transaction.atomic
def acknowledge(*, page: BriefingPage, request: HttpRequest, now: datetime) -> None:
    """Keep that this reader says that she has read this version, and write it in the log: once."""
    reader = Reader.of(request)
    reading = note_opening(page=page, reader=reader, now=now)
    silent = Reading.objects.filter(pk=reading.pk, acknowledged_at=None)
    if silent.update(acknowledged_at=now):
        audit.record(
            verb="briefing.acknowledged",
            by=reader.person,
            organisation=reader.organisation,
            thing=page,
            details={
                "audience": page.audience_id,
                "version": page.version,
                "revision": page.live_revision_id,
            },
            request=request,
            now=now,
        )
