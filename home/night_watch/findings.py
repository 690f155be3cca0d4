"""What can be found, as it is kept: a code, a kind of thing and its number, and no title."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

# So many are kept of one night. A gate that stands open altogether is known by fewer.
MOST_KEPT = 500


class Code(StrEnum):
    """What is the matter."""

    OPENS = "opens"
    SHUT = "shut"
    BROKE = "broke"
    TOLD_OF = "told of"
    HALVES_DIFFER = "halves differ"
    ABOVE = "more open than above"
    FOR_NOBODY = "for nobody"
    NO_GATE = "no gate"
    NOT_AS_WRITTEN = "not as written"
    OVERDUE = "overdue"
    LEADS_NOWHERE = "leads nowhere"
    LET_IN = "let in"
    KEPT_OUT = "kept out"
    IDLE_GRANT = "idle grant"
    ENDED_GRANT = "ended grant"
    UNWRITTEN_GRANT = "unwritten grant"
    UNUSED_SEAT = "unused seat"
    BROKEN_LOG = "broken log"


# Nothing opens or is shut by it that should not be.
TO_TIDY = frozenset(
    {Code.LEADS_NOWHERE, Code.IDLE_GRANT, Code.ENDED_GRANT, Code.UNUSED_SEAT},
)


class Kind(StrEnum):
    """Of what kind of thing."""

    PAGE = "page"
    DOCUMENT = "document"
    IMAGE = "image"
    RECORDING = "recording"
    PERSON = "person"
    ORGANISATION = "organisation"
    SEAT = "seat"
    LINE = "line"
    # Of the site, which is neither page nor file.
    PLACE = "place"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that is not as it should be."""

    code: str
    kind: str
    number: int = 0
    # Of a page: in which language.
    language: str = ""
    # To which kinds of reader.
    who: tuple[str, ...] = ()
    audience: int | None = None
    # The public address at which it is told of.
    place: str = ""
    # The public address that leads there.
    led_by: str = ""

    def as_kept(self) -> dict[str, Any]:
        """What is kept of it: nothing that is empty."""
        return {name: value for name, value in asdict(self).items() if value}


def from_kept(kept: dict[str, Any]) -> Finding:
    """What was kept."""
    return Finding(**{**kept, "who": tuple(kept.get("who", ()))})


def gather(findings: Iterable[Finding]) -> list[Finding]:
    """The same thing found of several kinds of reader is one finding."""
    gathered: dict[Finding, list[str]] = {}
    for finding in findings:
        gathered.setdefault(replace(finding, who=()), []).extend(finding.who)
    return [replace(finding, who=tuple(who)) for finding, who in gathered.items()]


def put_trifles_last(findings: Iterable[Finding]) -> list[Finding]:
    """In the order of the walk otherwise: where the list is cut, no leak is behind the cut."""
    return sorted(findings, key=lambda finding: finding.code in TO_TIDY)
