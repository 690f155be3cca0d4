"""What every test stands on: compiled catalogues, one database or the other, a shut network."""

import os
import shutil
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from django.apps import apps
from django.conf import settings as django_settings
from django.core.cache import caches
from django.utils import translation

from foundation.catalogues import compile_catalogue
from tests import databases, shared
from tests.completeness import everything_is_required
from tests.demonstration import get_demonstration, get_storages
from tests.factories.browsers import Browser

ROOT = Path(__file__).resolve().parent.parent
DATABASES = {"db", "transactional_db", "demonstration"}
ON_POSTGRESQL = bool(os.environ.get("TEST_DATABASE_URL"))


def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        if not shared.is_running():
            stack = ExitStack()
            stack.enter_context(shared.run(server=os.environ.get("TEST_DATABASE_URL", "")))
            config.add_cleanup(stack.close)
        for catalogue in ROOT.glob("locale/**/*.po"):
            compile_catalogue(catalogue)


def pytest_collection_modifyitems(config, items):
    """What only one database can do is tested on that one: it has its place, it is not left out.

    A test that asks no database has had its place in the run on SQLite, and so have the journeys
    and what is the same on both.
    """
    for item in items:
        mark = item.get_closest_marker("django_db")
        if mark and mark.kwargs.get("transaction"):
            raise pytest.UsageError(f"{item.nodeid}: ask for transactional_db instead.")
    elsewhere = "sqlite" if ON_POSTGRESQL else "postgresql"
    here = [item for item in items if not item.get_closest_marker(elsewhere)]
    if ON_POSTGRESQL:
        here = [item for item in here if asks_the_database(item) and not is_done_once(item)]
    config.hook.pytest_deselected(items=list(set(items) - set(here)))
    items[:] = here


def asks_the_database(item):
    return item.get_closest_marker("django_db") or DATABASES & set(item.fixturenames)


def is_done_once(item):
    return item.get_closest_marker("once") or item.get_closest_marker("journey")


@pytest.fixture
def client():
    """Stands in for pytest-django's. Whoever is signed in has given both steps."""
    return Browser()


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    """The folder of this test's uploads: the site's own is never written to."""
    folder = tmp_path / "uploads"
    settings.STORAGES = get_storages(folder)
    return folder


@pytest.fixture(autouse=True)
def nothing_is_kept():
    """Pages that were made before this test, with other settings, are not given in it."""
    caches["pages"].clear()


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


def get_kept():
    """Where a migrated SQLite database is kept for the next run: migrating takes half a minute.

    On CI, and on PostgreSQL, every run migrates, once for all its processes.
    """
    if ON_POSTGRESQL or everything_is_required():
        return None
    fingerprint = databases.fingerprint_of_migrations()
    return ROOT / "var" / "test-databases" / f"{fingerprint}.sqlite3"


@pytest.fixture(scope="session")
def migrated(turn):
    """The place of a migrated database to begin with a copy of, if there is one."""
    kept = get_kept()
    return str(kept) if kept and kept.exists() else shared.get_database("migrated")


@pytest.fixture(scope="session")
def turn():
    """Ends when there is a migrated database: until then the other processes wait."""
    with ExitStack() as stack:
        stack.enter_context(shared.in_turn())
        yield stack


@pytest.fixture(scope="session")
def django_db_keepdb():
    return not ON_POSTGRESQL


@pytest.fixture(scope="session")
def coverage(request):
    """What measures the code, if anything does. All of it is loaded before there is a pause."""
    plugin = request.config.pluginmanager.getplugin("_cov")
    for app in apps.get_app_configs():
        if Path(app.path).is_relative_to(ROOT) and ".venv" not in app.path:
            for module in walk_packages([app.path], f"{app.name}."):
                if ".settings" not in module.name:
                    import_module(module.name)
    return plugin and plugin.cov_controller


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, turn, migrated, tmp_path_factory, coverage
):
    """Begin with a copy of what is migrated already.

    Migrating is not measured: that would take three times as long.
    """
    if coverage:
        coverage.pause()
    test = django_settings.DATABASES["default"].setdefault("TEST", {})
    if ON_POSTGRESQL:
        test["TEMPLATE"] = migrated
        return
    test["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
    if migrated:
        shutil.copy(migrated, test["NAME"])


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, turn, migrated, coverage):
    if coverage:
        coverage.resume()
    if not shared.get_database("migrated"):
        with django_db_blocker.unblock():
            place = shared.share_database("migrated")
        kept = get_kept()
        if kept and not migrated:
            databases.keep(of=Path(place), at=kept)
    turn.close()


@pytest.fixture(scope="session")
def demonstration(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demonstration, seeded once for all processes: whoever would change it takes a copy."""
    with shared.in_turn(), django_db_blocker.unblock():
        return get_demonstration(folder=tmp_path_factory.mktemp("demonstration"))


@pytest.fixture
def transactional_db(request, django_db_setup, django_db_blocker, tmp_path):
    """A database of the test's own, with real transactions, for threads and other processes.

    It stands in for pytest-django's, which empties the database that all tests share. Gives the
    name of the database: on SQLite, its file.
    """
    if request.node.get_closest_marker("django_db") or "db" in request.fixturenames:
        pytest.fail("A test with transactional_db needs neither db nor the mark django_db.")
    with (
        django_db_blocker.unblock(),
        databases.copy(shared.get_database("migrated"), name="own", folder=tmp_path) as place,
        databases.in_use(place),
    ):
        yield place
