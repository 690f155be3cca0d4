"""Which strings of a page are handed out, and what stands in their place in the other language."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from accounts.bilingual import OTHER
from foundation.parity.comparing import align
from foundation.parity.keeping import Couple
from foundation.parity.lines import Line
from foundation.parity.tongues import count_words


@dataclass(frozen=True, kw_only=True)
class Work:
    """A string of the page that is translated from, and what its counterpart says now."""

    line: Line
    target: str


def choose(couple: Couple, language: str, *, only_left: bool) -> list[Work]:
    """What is to be written in a language: what waits there, or all that has words."""
    source = couple.halves[OTHER[language]]
    wanted = set(_find_left(couple, language)) if only_left else None
    counterparts = get_counterparts(couple, language)
    return [
        Work(line=line, target=counterparts.get(line.path, ""))
        for line in source.text.lines
        if count_words(line.text) and (wanted is None or line.path in wanted)
    ]


def get_counterparts(couple: Couple, language: str) -> dict[str, str]:
    """What stands now in the place of each string, where both halves are built alike there."""
    sources = _by_part(couple.halves[OTHER[language]].text.lines)
    targets = _by_part(couple.halves[language].text.lines)
    mates = align(couple.now(language).other, couple.now(language).own)
    found: dict[str, str] = {}
    for part, lines in sources.items():
        theirs = targets.get(mates.get(part, ""), [])
        if len(theirs) == len(lines):
            found |= {line.path: other.text for line, other in zip(lines, theirs, strict=True)}
    return found


def _find_left(couple: Couple, language: str) -> Iterator[str]:
    """The paths of the strings that wait."""
    source = couple.halves[OTHER[language]]
    by_part = _by_part(source.text.lines)
    if couple.is_missing(language):
        yield from (line.path for line in source.text.lines)
        return
    for change in couple.get_behind(language):
        if change.text:
            yield by_part[change.part][change.number].path
    own = couple.halves[language].parts
    mates = align(own, source.parts)
    for part, place in couple.get_untranslated(language):
        lines = by_part.get(mates.get(part, ""), [])
        yield from (line.path for line in lines if line.text == own[part][place])


def _by_part(lines: list[Line]) -> dict[str, list[Line]]:
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.part].append(line)
    return found
