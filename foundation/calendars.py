"""A moment as a calendar takes it (RFC 5545): one event in a file."""

from datetime import UTC, datetime

CONTENT_TYPE = "text/calendar; charset=utf-8"
_LONGEST = 75  # octets in a line
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def write_event(
    *,
    uid: str,
    at: datetime,
    title: str,
    description: str,
    url: str,
    language: str,
    changed_at: datetime,
) -> bytes:
    """A file with one event that takes no time.

    By its ``uid`` a calendar knows it again when it is moved. The moment is said in UTC, which is
    the same in every calendar, summer and winter.
    """
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Wales Safer Communities Network//Website//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{_in_utc(changed_at)}",
        f"LAST-MODIFIED:{_in_utc(changed_at)}",
        f"SEQUENCE:{int(changed_at.timestamp()) - _EPOCH}",
        f"DTSTART:{_in_utc(at)}",
        f"SUMMARY;LANGUAGE={language}:{title.translate(_ESCAPED)}",
        f"DESCRIPTION;LANGUAGE={language}:{description.translate(_ESCAPED)}",
        f"URL:{url}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(_fold(line) for line in lines)


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
