"""When an event is, in words, by the clock of Wales."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext


def say_when(event: Any) -> str:
    """From when to when; of whole days, the days."""
    days = event.first_day, event.last_day
    first, last = (date_format(day, "j F Y") for day in days)
    if event.is_whole_day:
        return first if first == last else _from_to(first, last)
    if first == last:
        return f"{first}, {say_times(event)}"
    moments = map(timezone.localtime, (event.starts_at, event.ends_at))
    return _from_to(*(date_format(moment, "j F Y, H:i") for moment in moments))


def say_times(event: Any) -> str:
    """From when to when by the clock, on whatever days."""
    moments = map(timezone.localtime, (event.starts_at, event.ends_at))
    return _from_to(*(date_format(moment, "H:i") for moment in moments))


def _from_to(first: str, last: str) -> str:
    return gettext("%(first)s to %(last)s") % {"first": first, "last": last}
