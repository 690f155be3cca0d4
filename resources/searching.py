"""The words that a list is searched for: the search of the site, above, finds the pages."""

from datetime import datetime
from typing import Any

from django.dispatch import Signal

from accounts.access import Reader

pages_sought = Signal()
"""Which pages answer these ``words``, of those in ``language`` that ``reader`` may open?

Who keeps the index answers with their numbers, as a query that has not been asked yet.
"""


def find_pages(words: str, *, reader: Reader, language: str, now: datetime) -> Any:
    """What the search of the site finds, to be asked with the list: no query of its own."""
    asked = {"words": words, "reader": reader, "language": language, "now": now}
    [(_, found)] = pages_sought.send(sender=None, **asked)
    return found
