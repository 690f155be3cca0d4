"""Days, where a moment is asked for."""

from datetime import date, datetime, time

from django.utils import timezone


def beginning_of(day: date) -> datetime:
    """The first moment of a day in Wales, whichever time its reader lives by."""
    return timezone.make_aware(datetime.combine(day, time.min), timezone.get_default_timezone())
