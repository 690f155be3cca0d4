"""Copies of a whole database: made in a moment, seen by every thread, thrown away.

Rolling back is quicker, and is what most tests do. A test that needs real transactions, threads or
another process would have to empty the database that all tests share, and with it what the
migrations put there; so it gets a copy, does what it likes, and the next one starts afresh.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from wscn_site.settings.base import BASE_DIR

ALIAS = "default"


@contextmanager
def copy(source: str, *, name: str, folder: Path) -> Iterator[str]:
    """A copy of the database at a place where nobody works; gives the place of the copy."""
    connection = connections[ALIAS]
    ways = {"sqlite": copy_sqlite, "postgresql": copy_postgresql}
    with ways[connection.vendor](connection, source, name=name, folder=folder) as place:
        yield place


@contextmanager
def in_use(place: str) -> Iterator[None]:
    """Put the database at a place where the usual one was, for every thread that comes after."""
    usual, settings = connections[ALIAS], connections.settings[ALIAS]
    connections.settings[ALIAS] = {**settings, "NAME": place}
    del connections[ALIAS]
    ContentType.objects.clear_cache()
    try:
        yield
    finally:
        connections[ALIAS].close()
        connections.settings[ALIAS] = settings
        connections[ALIAS] = usual
        ContentType.objects.clear_cache()


@contextmanager
def copy_sqlite(
    connection: BaseDatabaseWrapper, source: str, *, name: str, folder: Path
) -> Iterator[str]:
    place = folder / f"{name}.sqlite3"
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(place)) as target:
        original.backup(target)
    yield str(place)
    for file in folder.glob(f"{place.name}*"):
        file.unlink()


@contextmanager
def copy_postgresql(
    connection: BaseDatabaseWrapper, source: str, *, name: str, folder: Path
) -> Iterator[str]:
    place = f"{connection.settings_dict['NAME']}_{name}"
    quote = connection.ops.quote_name
    # It may be a copy of the one in use, and that works while nobody is connected to it.
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quote(place)} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {quote(place)} TEMPLATE {quote(source)}")
    yield place
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quote(place)} WITH (FORCE)")


def fingerprint_of_migrations() -> str:
    """Changes when a migration does, ours or anybody's, or the settings that they read."""
    files = [BASE_DIR / "requirements.txt", BASE_DIR / "wscn_site/settings/base.py"]
    for app in apps.get_app_configs():
        files += sorted(Path(app.path).glob("migrations/*.py"))
    contents = b"".join(file.read_bytes() for file in files)
    return hashlib.sha256(contents).hexdigest()[:16]


def keep(*, of: Path, at: Path) -> None:
    """Keep a copy of an SQLite database for the next run; the copies of older migrations go."""
    at.parent.mkdir(parents=True, exist_ok=True)
    draft = at.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(of)) as source, closing(sqlite3.connect(draft)) as target:
        source.backup(target)
    for old in at.parent.glob(f"*{at.suffix}"):
        old.unlink()
    draft.replace(at)
