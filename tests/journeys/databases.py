"""Copies of a whole database: made quickly, used by every thread, thrown away.

A journey changes what it likes in a copy of the demonstration, and the next one starts afresh.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connections

ALIAS = "default"
COPIED = threading.Lock()


@contextmanager
def copied(*, name: str, folder: Path) -> Iterator[None]:
    """Work in a copy of the database that is in use; drop it at the end and return to the first."""
    original, settings = connections[ALIAS], connections.settings[ALIAS]
    copy = {"sqlite": copy_sqlite, "postgresql": copy_postgresql}[original.vendor]
    with copy(original, name=name, folder=folder) as place:
        connections.settings[ALIAS] = {**settings, "NAME": place}
        del connections[ALIAS]
        try:
            yield
        finally:
            connections[ALIAS].close()
            connections.settings[ALIAS] = settings
            connections[ALIAS] = original


@contextmanager
def copy_sqlite(original, *, name: str, folder: Path) -> Iterator[str]:
    place = folder / f"{name}.sqlite3"
    original.ensure_connection()
    with sqlite3.connect(place) as target:
        original.connection.backup(target)
    target.close()
    yield str(place)
    for file in folder.glob(f"{place.name}*"):
        file.unlink()


@contextmanager
def copy_postgresql(original, *, name: str, folder: Path) -> Iterator[str]:
    source = original.settings_dict["NAME"]
    place = f"{source}_{name}"
    quote = original.ops.quote_name
    original.close()
    with original._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quote(place)} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {quote(place)} TEMPLATE {quote(source)}")
    yield place
    with original._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quote(place)} WITH (FORCE)")
