"""The search of the site as lists use it: each searches what it shows."""

from datetime import datetime
from typing import Any

from accounts.access import Reader
from home.search.asking import Search
from resources.searching import pages_sought


def join() -> None:
    """Answer the lists below. To do so again changes nothing."""
    pages_sought.connect(find)


def find(*, words: str, reader: Reader, language: str, now: datetime, **kwargs: Any) -> Any:
    """The numbers of the pages that have these words, or whose files have them."""
    return Search(words, reader=reader, language=language, now=now).get_page_ids()
