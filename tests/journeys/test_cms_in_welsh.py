"""With the CMS in Welsh, what its scripts paint is in Welsh too.

What the server says is looked at by tests/wscn_site/test_no_english_left_*: here it is what is on
the screen afterwards, and was not there before.
"""

import pytest
from playwright.sync_api import expect

from resources.models import ResourceIndexPage
from tests.english import find_english_in_cms
from tests.journeys.people import sign_in

pytestmark = pytest.mark.journey

SCREENS = (
    "",
    "images/multiple/add/",
    "documents/multiple/add/",
    "account/",
    "reports/parity/",
    "reports/calendar/",
    "reports/both-languages/",
    "reports/site-history/",
)
# The title of the English home page, in a list to choose from.
WRITTEN = {"Home"}
ABOUT_A_PAGE = ("edit", "history", "alone", "send", "who-can-read", "copy")


@pytest.fixture
def guide():
    library = ResourceIndexPage.objects.get(locale__language_code="cy")
    return library.get_children().first()


@pytest.fixture
def manager(visit):
    """The communications manager, with the CMS in Welsh."""
    page = visit(language="cy")
    sign_in(page, "comms@network.example", language="cy")
    return page


def open_screen(page, screen):
    """Go there; give what the server says in English, such as what somebody wrote in English."""
    said = page.goto(f"/cms/{screen}").text()
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    return set(find_english_in_cms(said))


def find_painted(page, said):
    """What is in English on the screen as it is now, and the server did not say."""
    page.wait_for_load_state("networkidle")
    return set(find_english_in_cms(page.content())) - said - WRITTEN


def test_the_screens_of_the_manager_are_painted_in_welsh(manager, guide):
    about = (f"pages/{guide.pk}/{what}/" for what in ABOUT_A_PAGE)
    left = {}

    for screen in (*SCREENS, f"pages/{guide.get_parent().pk}/", *about):
        said = open_screen(manager, screen)
        left[screen] = find_painted(manager, said)

    assert {screen: texts for screen, texts in left.items() if texts} == {}


def test_whatever_is_opened_in_the_editor_is_painted_in_welsh(manager, guide):
    said = open_screen(manager, f"pages/{guide.pk}/edit/")
    left = {}

    for panel in ("status", "preview", "checks", "advice"):
        manager.locator(f"[data-side-panel-toggle={panel}]").click()
        left[panel] = find_painted(manager, said)
    manager.locator("#id_published_on").click()
    left["calendar"] = find_painted(manager, said)
    manager.locator("#id_title").click()  # its calendar closes
    words = manager.locator(".public-DraftEditor-content").first
    words.click()
    words.press("End")
    words.press_sequentially(" /")
    expect(manager.get_by_role("listbox").first).to_be_visible()
    left["blocks"] = find_painted(manager, said)
    words.press("Escape")
    words.press("Control+a")
    left["words"] = find_painted(manager, said)
    words.press("Control+k")
    expect(manager.locator(".modal-dialog")).to_be_visible()
    left["link"] = find_painted(manager, said)

    assert {what: texts for what, texts in left.items() if texts} == {}
