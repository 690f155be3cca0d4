"""What is said of a briefing besides its text: its mark, its versions, and that it is closed."""

from dataclasses import dataclass
from datetime import date

from accounts.models import Audience


@dataclass(frozen=True)
class Version:
    """What was new in a version."""

    number: int
    on: date
    note: str


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Whom it is for, with whom they may share it, and until when it holds."""

    audience: Audience | None
    who: str
    note: str
    until: date | None


@dataclass(frozen=True, kw_only=True)
class Closed:
    """All that is said of a briefing that is closed. Whatever else its page has stays unsaid."""

    title: str
    kind: str
    mark: Mark
    since: date
    withdrawn_on: date | None
    why: str
