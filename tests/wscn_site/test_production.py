"""The settings in earnest: they refuse to start without their secrets, and say no in time."""

import json
import os
import subprocess
import sys

import pytest

from tests.architecture.house import ROOT

READ = """
import json
from wscn_site.settings import production as settings
plain = {name: value for name, value in vars(settings).items() if name.isupper()}
print(json.dumps(plain, default=lambda value: type(value).__name__, skipkeys=True))
"""
RIGHT = {
    "SECRET_KEY": "a" * 60,
    "AUDIT_KEY": "b" * 60,
    "ALLOWED_HOSTS": "www.network.example",
    "BASE_URL": "https://www.network.example/",
    "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none",
    "EMAIL_URL": "smtp+tls://127.0.0.1:25",
}


def start(**environment):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", READ],
        env={**kept, **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def production():
    started = start(**RIGHT)
    assert started.returncode == 0, started.stderr
    return json.loads(started.stdout)


@pytest.mark.parametrize("missing", RIGHT)
def test_it_does_not_start_without(missing):
    environment = {name: value for name, value in RIGHT.items() if name != missing}

    started = start(**environment)

    assert started.returncode != 0
    assert missing in started.stderr


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("SECRET_KEY", "short", "SECRET_KEY must be at least 50 characters"),
        ("AUDIT_KEY", "short", "AUDIT_KEY must be at least 50 characters"),
        ("AUDIT_KEY", "a" * 60, "must differ"),
        ("ALLOWED_HOSTS", "*", "must name the site's own hosts"),
        ("ALLOWED_HOSTS", "", "must name the site's own hosts"),
        ("DATABASE_URL", "sqlite:///db.sqlite3", "must be a PostgreSQL server"),
        ("BREACHED_PASSWORDS", "/nowhere.txt", "must be a file"),
    ],
)
def test_it_does_not_start_with_what_is_not_fit(name, value, words):
    started = start(**{**RIGHT, name: value})

    assert started.returncode != 0
    assert words in started.stderr


def test_every_cookie_belongs_to_this_host_and_travels_safely(production):
    cookies = ("SESSION", "CSRF", "LANGUAGE", "KNOWN_BROWSER")
    names = [f"{cookie}_COOKIE_NAME" for cookie in cookies]
    safe = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT")

    assert all(production[name].startswith("__Host-") for name in names)
    assert all(production[name] is True for name in safe)
    assert production["SESSION_COOKIE_HTTPONLY"] is True
    assert production["CSRF_COOKIE_HTTPONLY"] is True
    assert not {"SESSION_COOKIE_DOMAIN", "CSRF_COOKIE_DOMAIN"} & production.keys()


def test_addresses_are_put_together_with_one_slash_however_the_host_is_given(production):
    assert production["WAGTAILADMIN_BASE_URL"] == "https://www.network.example"


def test_browsers_come_back_safely_for_a_year(production):
    assert production["SECURE_HSTS_SECONDS"] >= 365 * 24 * 60 * 60
    assert production["SECURE_HSTS_INCLUDE_SUBDOMAINS"] is True
    assert production["SECURE_HSTS_PRELOAD"] is True


def test_one_server_in_front_is_believed_about_addresses(production):
    assert production["TRUSTED_PROXY_COUNT"] == 1


def test_nobody_sees_how_it_is_made(production):
    assert production["DEBUG"] is False


def test_connections_to_the_database_are_kept_and_looked_at_before_they_are_used(production):
    database = production["DATABASES"]["default"]

    assert database["OPTIONS"]["pool"]["max_size"] > 1
    assert database["CONN_HEALTH_CHECKS"] is True


def test_limits_are_counted_for_all_processes_together(production):
    assert production["CACHES"]["default"]["BACKEND"].endswith("DatabaseCache")


def test_nothing_waits_in_a_queue(production):
    assert production["TASKS"]["default"]["BACKEND"].endswith("ImmediateBackend")
