"""What a page costs whoever asks for it by itself, in this process."""

import statistics
import time

from django.db import connection
from django.test.utils import CaptureQueriesContext

TIMES = 30
HEAD = f"{'queries':>7}  {'median':>7}  {'most':>7}  {'bytes':>7}"


def look(browser, address):
    """How to ask for an address, once."""
    return lambda: browser.get(address, secure=True)


def measure(ask):
    """A line under ``HEAD``: the second time, when all is warm; times in milliseconds."""
    ask()
    with CaptureQueriesContext(connection) as queries:
        answer = ask()
    # The next request begins a new list.
    asked = len(queries)
    assert answer.status_code == 200, answer
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        ask()
        took.append((time.perf_counter() - begun) * 1_000)
    return (
        f"{asked:>7}  {statistics.median(took):>7.1f}  {max(took):>7.1f}  {len(answer.content):>7}"
    )
