"""A piece of the work: done whole or not at all, and never twice."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction


@dataclass(frozen=True, kw_only=True)
class Job:
    """One thing to make: what to call it, whether it is there already, and how to make it."""

    name: str
    is_done: Callable[[], bool]
    do: Callable[[], object]

    def run(self) -> bool:
        """Make the thing unless it is there; say whether there was anything to do."""
        if self.is_done():
            return False
        with transaction.atomic():
            # Another run may have made it while this one waited for the database.
            if self.is_done():
                return False
            self.do()
            return True
