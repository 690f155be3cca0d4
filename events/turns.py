"""When the next event is over: until then, what pages say of events is true."""

from datetime import datetime
from typing import Any

from django.db.models import Min

from events.models import EventPage
from foundation.signals import turn_asked_for


def join() -> None:
    """Answer whoever asks how long pages are true. To do so again changes nothing."""
    turn_asked_for.connect(get_next_end)


def get_next_end(*, now: datetime, **kwargs: Any) -> datetime | None:
    """The moment at which the next of the events that are not over now ends."""
    events = EventPage.objects.live().filter(ends_at__gt=now)
    ends_at: datetime | None = events.aggregate(next=Min("ends_at"))["next"]
    return ends_at
