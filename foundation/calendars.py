"""What happens when, as a calendar takes it (RFC 5545): one event in a file, or many."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.utils import timezone

CONTENT_TYPE = "text/calendar; charset=utf-8"
_LONGEST = 75  # octets in a line
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, kw_only=True)
class CalendarEvent:
    """Something at a moment, or from one moment until another.

    By its ``uid`` a calendar knows it again when it is moved. Of one that takes whole days the
    moments say only which they are. ``status`` is one of RFC 5545's words.
    """

    uid: str
    at: datetime
    until: datetime | None = None
    is_whole_day: bool = False
    title: str
    description: str
    place: str = ""
    url: str
    language: str
    changed_at: datetime
    status: str = ""


def write_calendar(events: Iterable[CalendarEvent], *, name: str = "") -> bytes:
    """A file with these. One that is fetched again and again has a name.

    Moments are said in UTC, which is the same in every calendar, summer and winter.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Wales Safer Communities Network//Website//EN",
        "CALSCALE:GREGORIAN",
    ]
    if name:
        told = name.translate(_ESCAPED)
        lines += [f"NAME:{told}", f"X-WR-CALNAME:{told}", "REFRESH-INTERVAL;VALUE=DURATION:PT12H"]
    lines += [line for event in events for line in _write_event(event)]
    return b"".join(_fold(line) for line in [*lines, "END:VCALENDAR"])


def _write_event(event: CalendarEvent) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_in_utc(event.changed_at)}"
    yield f"LAST-MODIFIED:{_in_utc(event.changed_at)}"
    yield f"SEQUENCE:{max(0, int(event.changed_at.timestamp()) - _EPOCH)}"
    yield from _write_moments(event)
    yield f"SUMMARY;LANGUAGE={event.language}:{event.title.translate(_ESCAPED)}"
    yield f"DESCRIPTION;LANGUAGE={event.language}:{event.description.translate(_ESCAPED)}"
    if event.place:
        yield f"LOCATION;LANGUAGE={event.language}:{event.place.translate(_ESCAPED)}"
    yield f"URL:{event.url}"
    if event.status:
        yield f"STATUS:{event.status}"
    takes_time = event.until is not None and not event.is_whole_day
    yield "TRANSP:OPAQUE" if takes_time else "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _write_moments(event: CalendarEvent) -> Iterator[str]:
    if event.is_whole_day:
        # The day after the last one ends it.
        first, last = timezone.localdate(event.at), timezone.localdate(event.until or event.at)
        yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
        return
    yield f"DTSTART:{_in_utc(event.at)}"
    if event.until is not None and event.until > event.at:
        yield f"DTEND:{_in_utc(event.until)}"


# So that the number, which has 31 bits, lasts to 2088.
_EPOCH = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp())


def _in_utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _fold(line: str) -> bytes:
    """A line in pieces that are short enough, none of which cuts a letter in two."""
    pieces: list[bytes] = [b""]
    for letter in line:
        octets = letter.encode()
        # From the second piece on, the space that says so counts as well.
        if len(pieces[-1]) + len(octets) > _LONGEST - (len(pieces) > 1):
            pieces.append(b"")
        pieces[-1] += octets
    return b"\r\n ".join(pieces) + b"\r\n"
