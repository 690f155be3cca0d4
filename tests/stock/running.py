"""Try each condition, each on a site that is new, and write down what was got."""

import sqlite3
from importlib.metadata import version

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

from tests.stock import gates, syncing
from tests.stock.models import StockPage
from tests.stock.site import Editor, make_site

TRIES = {
    name.removeprefix("try_"): do
    for module in (gates, syncing)
    for name, do in vars(module).items()
    if name.startswith("try_")
}
PACKAGES = ("Wagtail", "wagtail-localize")


def run():
    """The table, line by line."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    make_site()
    begun = sqlite3.connect(":memory:")
    connection.connection.backup(begun)
    yield f"Seen with {' and '.join(f'{package} {version(package)}' for package in PACKAGES)}."
    yield ""
    yield "| | What was done | What was got |"
    yield "| --- | --- | --- |"
    for number, do in sorted(TRIES.items()):
        begun.backup(connection.connection)
        cache.clear()
        got = do(Editor(), StockPage.objects.get(slug="home"))
        done = " ".join(do.__doc__.split())
        yield f"| {number} | {done} | {'; '.join(map(str, got))} |"
