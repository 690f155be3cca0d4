"""What a page has to tell of itself where it is new: to the Briff, or to whatever else gathers."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is said of a page besides its title and its summary."""

    kind: str
    source: str = ""
    due_on: date | None = None
    # It was withdrawn, or has ended: what it says is told no more.
    is_over: bool = False
