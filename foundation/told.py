"""What a page has to tell of itself where it is new: to the Briff, or to whatever else gathers."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is said of a page besides its title and its summary."""

    kind: str
    source: str = ""
    due_on: date | None = None
    # From then on it is withdrawn, or has ended: what it says is told no more.
    shut_from: date | None = None

    def is_over(self, *, on: date) -> bool:
        return self.shut_from is not None and self.shut_from <= on
