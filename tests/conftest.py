"""What every test stands on: compiled catalogues, one database or the other, a shut network."""

import os
from pathlib import Path

import pytest
from django.db import connection
from django.utils import translation

from foundation.catalogues import compile_catalogue
from tests.completeness import everything_is_required

ROOT = Path(__file__).resolve().parent.parent
ON_POSTGRESQL = bool(os.environ.get("TEST_DATABASE_URL"))


def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        for catalogue in ROOT.glob("locale/**/*.po"):
            compile_catalogue(catalogue)


def pytest_collection_modifyitems(config, items):
    """What only one database can do is tested on that one: it has its place, it is not left out."""
    elsewhere = "sqlite" if ON_POSTGRESQL else "postgresql"
    away = [item for item in items if item.get_closest_marker(elsewhere)]
    if away:
        config.hook.pytest_deselected(items=away)
        items[:] = [item for item in items if item not in away]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Let tests that commit be cleaned up: all tables are emptied, the audit log with them."""
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "ALTER TABLE accounts_auditentry DISABLE TRIGGER accounts_auditentry_is_not_emptied"
            )


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    """The folder of this test's uploads: the site's own is never written to."""
    folder = tmp_path / "uploads"
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": str(folder)}}
    settings.STORAGES = {**settings.STORAGES, "default": default}
    return folder


@pytest.fixture(autouse=True)
def the_language_of_the_settings():
    """What a request before this test was answered in is over."""
    translation.deactivate()


def pytest_sessionfinish(session):
    """A skipped test is one that was left out."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped") if reporter else None
    if skipped and everything_is_required() and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped")
    if skipped:
        terminalreporter.section("LEFT OUT", sep="!", red=True, bold=True)
        for reason in sorted({report.longrepr[2] for report in skipped}):
            terminalreporter.line(reason)
