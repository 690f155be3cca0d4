"""Which resources come first before anybody asks for an order: the one place for that rule.

First what holds; then what somebody should have looked at again by now; last the calls for funding
that are closed. The clock says so whenever a list is read: nothing has to happen on the day.
"""

from datetime import datetime
from enum import IntEnum

from django.db.models import Case, Q, Value, When
from django.utils import timezone


class Standing(IntEnum):
    """How a resource stands. The lower comes first."""

    HOLDS = 0
    OVERDUE = 1
    CLOSED = 2


def standing_at(now: datetime) -> Case:
    """How each row stands that has a deadline and a last day to look at it again, or neither."""
    return Case(
        When(closes_at__lte=now, then=Value(Standing.CLOSED.value)),
        When(review_by__lt=timezone.localdate(now), then=Value(Standing.OVERDUE.value)),
        default=Value(Standing.HOLDS.value),
    )


def is_open_at(now: datetime) -> Q:
    """Whether a row is still open, as all is that never closes."""
    return Q(closes_at=None) | Q(closes_at__gt=now)
