"""A transcript: what was said, by whom and when, as the tools that write one down give it.

They give WebVTT or SubRip. An editor pastes it as it is; the page shows who said what, and players
are given WebVTT. What a reader is shown is words only: whatever else stands in it is left out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape, unescape
from itertools import groupby

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOMENT = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{3})"
TIMING = re.compile(rf"{MOMENT}\s+-->\s+{MOMENT}(?:\s.*)?")
SPEAKER = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
TAG = re.compile(r"<[^>]*>")
# Parts of a WebVTT file that nobody says.
UNSAID = ("WEBVTT", "NOTE", "STYLE", "REGION")
# A turn longer than this is hard to find a place in.
LONGEST_TURN = 60.0


@dataclass(frozen=True)
class Cue:
    """A few words, from when until when they were said, and by whom, where that is known."""

    start: float
    end: float
    speaker: str
    text: str


@dataclass(frozen=True)
class Turn:
    """What one person said before somebody else spoke, or for a minute at most."""

    start: float
    speaker: str
    text: str


def read_transcript(text: str) -> list[Cue]:
    """The cues of a transcript, in order; ValidationError, with the line, for what is none."""
    cues: list[Cue] = []
    for number, lines in _parts(text):
        if lines[0].startswith(UNSAID):
            continue
        # A cue may have a name or a number of its own, on a line before its times.
        timed = [index for index, line in enumerate(lines[:2]) if "-->" in line]
        at = timed[0] if timed else 0
        cue = _read_cue(lines[at:], number=number + at)
        if cues and cue.start < cues[-1].start:
            raise _refuse(_("Line %(line)s: this begins before what stands above it."), number + at)
        cues.append(cue)
    return cues


def write_webvtt(cues: Iterable[Cue]) -> str:
    """The same as a WebVTT file."""
    parts = ["WEBVTT\n"]
    for cue in cues:
        voice = f"<v {escape(cue.speaker, quote=False)}>" if cue.speaker else ""
        words = escape(cue.text, quote=False)
        parts.append(f"{_clock(cue.start)} --> {_clock(cue.end)}\n{voice}{words}\n")
    return "\n".join(parts)


def take_turns(cues: Iterable[Cue]) -> list[Turn]:
    """What each said in turn: the cues of one person after another, joined to paragraphs."""
    turns: list[Turn] = []
    for speaker, said in groupby(cues, key=lambda cue: cue.speaker):
        begun: list[Cue] = []
        for cue in said:
            if begun and cue.end - begun[0].start > LONGEST_TURN:
                turns.append(_join(begun, speaker=speaker))
                begun = []
            begun.append(cue)
        turns.append(_join(begun, speaker=speaker))
    return turns


def _parts(text: str) -> Iterator[tuple[int, list[str]]]:
    """What stands between empty lines, each with the number of its first line."""
    begun: list[str] = []
    for number, line in enumerate([*text.removeprefix("\ufeff").splitlines(), ""], start=1):
        if line.strip():
            begun.append(line.strip())
        elif begun:
            yield number - len(begun), begun
            begun = []


def _read_cue(lines: list[str], *, number: int) -> Cue:
    timing = TIMING.fullmatch(lines[0])
    if timing is None:
        words = _("Line %(line)s: there should be times here, like 00:00:05.000 --> 00:00:09.500.")
        raise _refuse(words, number)
    times = timing.groups()
    start, end = _seconds(*times[:4]), _seconds(*times[4:])
    if end <= start:
        raise _refuse(_("Line %(line)s: this ends before it begins."), number)
    said = " ".join(lines[1:])
    speaker = SPEAKER.search(said)
    return Cue(
        start=start,
        end=end,
        speaker=unescape(speaker[1]).strip() if speaker else "",
        text=unescape(TAG.sub("", said)).strip(),
    )


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + int(thousandths) / 1000


def _clock(seconds: float) -> str:
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    minutes, rest = divmod(whole, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest:02}.{thousandths:03}"


def _join(cues: list[Cue], *, speaker: str) -> Turn:
    return Turn(start=cues[0].start, speaker=speaker, text=" ".join(cue.text for cue in cues))


def _refuse(message: str, line: int) -> ValidationError:
    return ValidationError(message, code="not_a_transcript", params={"line": line})
