"""A database and a folder for one run, and the environment of the site that lives there."""

import os
import secrets
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from tests import postgresql

HOST = "localhost"


@contextmanager
def make(*, copy_of=""):
    """The environment of a site in production, on a database that nobody has; gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix="wscn-bench-"))
    try:
        with postgresql.server() as server, database(server, copy_of=copy_of) as address:
            yield {
                "DJANGO_SETTINGS_MODULE": "wscn_site.settings.production",
                "DATABASE_URL": address,
                "VAR_DIR": str(folder),
                "SECRET_KEY": secrets.token_urlsafe(60),
                "AUDIT_KEY": secrets.token_urlsafe(60),
                "ALLOWED_HOSTS": HOST,
                "BASE_URL": f"https://{HOST}",
                "EMAIL_URL": "smtp+tls://127.0.0.1:25",
            }
    finally:
        shutil.rmtree(folder)


@contextmanager
def database(server, *, copy_of):
    name = f"wscn_bench_{os.getpid()}_{secrets.token_hex(4)}"
    source = copy_of or "template0"
    change(server, "CREATE DATABASE {} TEMPLATE {}", name, source)
    try:
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
    finally:
        change(server, "DROP DATABASE {} WITH (FORCE)", name)


def change(server, words, *names):
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(sql.SQL(words).format(*map(sql.Identifier, names)))
