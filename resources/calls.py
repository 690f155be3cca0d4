"""When the next call for funding closes: until then, what pages say of calls is true."""

from datetime import datetime
from typing import Any

from django.db.models import Min

from foundation.signals import turn_asked_for
from resources.models import ResourcePage


def join() -> None:
    """Answer whoever asks how long pages are true. To do so again changes nothing."""
    turn_asked_for.connect(get_next_close)


def get_next_close(*, now: datetime, **kwargs: Any) -> datetime | None:
    """The moment at which the next of the calls that are open now closes."""
    calls = ResourcePage.objects.live().filter(closes_at__gt=now)
    closes_at: datetime | None = calls.aggregate(next=Min("closes_at"))["next"]
    return closes_at
