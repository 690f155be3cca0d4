"""What all the processes of one run of the tests share: the first who needs it makes it.

To migrate a database takes half a minute, and to fill it with the demonstration another; a copy
takes a moment. What is shared is a database that nobody works in, and that is copied.
"""

import fcntl
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
from django.db import connection

FOLDER = "WSCN_TEST_RUN"  # in the environment, for the processes that are started


@contextmanager
def run(*, server: str = "") -> Iterator[None]:
    """Have a folder for a run, and nothing left at its end; ``server`` is its PostgreSQL."""
    folder = Path(tempfile.mkdtemp(prefix="wscn-test-run-"))
    os.environ[FOLDER] = str(folder)
    try:
        yield
        if server:
            drop_databases(server)
    finally:
        del os.environ[FOLDER]
        shutil.rmtree(folder)


def drop_databases(server: str) -> None:
    """Drop what this run has shared."""
    with psycopg.connect(server, autocommit=True) as admin:
        for place in get_folder().glob("*.database"):
            admin.execute(f'DROP DATABASE IF EXISTS "{place.read_text()}" WITH (FORCE)')


def is_running() -> bool:
    return FOLDER in os.environ


def get_folder() -> Path:
    return Path(os.environ[FOLDER])


@contextmanager
def in_turn() -> Iterator[None]:
    """One process after another."""
    with (get_folder() / "turn").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def get_database(name: str) -> str | None:
    """The place of a shared database, if there is one: on SQLite, its file."""
    note = get_folder() / f"{name}.database"
    return note.read_text() if note.exists() else None


def share_database(name: str) -> str:
    """Share a copy of the database in use; gives its place."""
    ways: dict[str, Callable[[str], str]] = {"sqlite": _on_sqlite, "postgresql": _on_postgresql}
    place = ways[connection.vendor](name)
    (get_folder() / f"{name}.database").write_text(place)
    return place


def _on_sqlite(name: str) -> str:
    place = get_folder() / f"{name}.sqlite3"
    connection.ensure_connection()
    with closing(sqlite3.connect(place)) as target:
        connection.connection.backup(target)
    return str(place)


def _on_postgresql(name: str) -> str:
    place = f"{get_folder().name}_{name}"
    source, quote = connection.settings_dict["NAME"], connection.ops.quote_name
    # A database can be copied while nobody is connected to it.
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {quote(place)} TEMPLATE {quote(source)}")
    return place
