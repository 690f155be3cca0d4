"""A browser, a site with the demonstration in it, and a person in front of both.

Each journey has a copy of the seeded database to itself, so it may change what it likes. The server
is in this process and answers each request in its own thread, with its own connection.
"""

import os
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests import databases
from tests.completeness import everything_is_required
from tests.demonstration import get_storages
from tests.journeys import chromium

PATIENCE = 30_000  # milliseconds: of a busy machine, too
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(config, items):
    """Without Chromium the journeys are left out, loudly; where all is required, it fails.

    They show how the parts fit: each line of code has tests of its own, and these are not measured.
    """
    journeys = [item for item in items if "journeys" in item.path.parts]
    for item in journeys:
        item.add_marker(pytest.mark.no_cover)
    if chromium.find() or not journeys:
        return
    reason = f"the journeys in Chromium. To have them: {chromium.HOW_TO_ADD}"
    if everything_is_required():
        raise pytest.UsageError(f"No Chromium: {chromium.HOW_TO_ADD}")
    for item in journeys:
        item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(autouse=True)
def uploads(settings, demonstration, tmp_path):
    """The files of the demonstration, to read and to add to."""
    folder = shutil.copytree(demonstration.uploads, tmp_path / "uploads")
    settings.STORAGES = get_storages(folder)
    return folder


@pytest.fixture
def site(transactional_db, demonstration, tmp_path):
    """The site at an address of its own, with a demonstration that nobody has touched."""
    with (
        databases.copy(demonstration.database, name="journey", folder=tmp_path) as place,
        databases.in_use(place),
    ):
        server = LiveServer("localhost")
        server._live_server_modified_settings.enable()
        yield server
        server.stop()
        server._live_server_modified_settings.disable()


@pytest.fixture(scope="module")
def browser():
    """Chromium, started once a file.

    While Playwright is up, Django takes this thread for an asynchronous one, which it is not.
    """
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
        yield chrome
        chrome.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def visit(browser, site):
    """Sit somebody down in front of the site: `visit(width=320, dark=True, javascript=False)`.

    Each call is another person with no cookies. At the end nobody's page may have complained.
    """
    complaints = chromium.Complaints(home=site.url)
    contexts = []

    def sit_down(*, width=1280, height=900, dark=False, javascript=True, language="en-GB"):
        context = browser.new_context(
            base_url=site.url,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            locale=language,
            timezone_id="Europe/London",
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        context.on("page", complaints.listen_to)
        contexts.append(context)
        return context.new_page()

    yield sit_down
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(visit):
    """A visitor with a wide, light screen."""
    return visit()
