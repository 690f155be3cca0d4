"""Both languages in one act, with the CMS in Welsh: written Welsh first, out together."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect
from wagtail.models import Revision

from resources.models import ResourceIndexPage, ResourcePage
from tests.journeys.people import sign_in
from tests.journeys.writing import WORDS, press, save_draft, write, write_shared

pytestmark = pytest.mark.journey

NEITHER, BOTH = [404, 404], [200, 200]


@pytest.fixture
def manager(visit):
    """The communications manager, with the CMS in Welsh."""
    page = visit(language="cy")
    sign_in(page, "comms@network.example", language="cy")
    return page


@pytest.fixture
def look(visit):
    """What a visitor is given at both addresses: Welsh first."""
    visitor = visit()
    library = {page.language: page for page in ResourceIndexPage.objects.all()}
    addresses = [f"{library[code].url}{WORDS[code]['slug']}/" for code in ("cy", "en")]
    return lambda: [visitor.request.get(address).status for address in addresses]


def write_both(manager):
    """Welsh first, then the English half of it, in the editor to which the panel leads."""
    library = ResourceIndexPage.objects.get(locale__language_code="cy")
    manager.goto(f"/cms/pages/add/resources/resourcepage/{library.pk}/")
    expect(manager.locator("html")).to_have_attribute("lang", "cy")
    write(manager, "cy")
    write_shared(manager, "cy")
    save_draft(manager, "cy")
    manager.get_by_role("link", name="Golygu'r dudalen Saesneg").click()
    expect(manager.locator("#id_published_on")).to_have_value("2026-11-01")
    write(manager, "en")
    save_draft(manager, "cy")


def test_welsh_is_written_first_and_both_are_published(manager, look):
    write_both(manager)
    assert look() == NEITHER

    press(manager, "cy", "Publish both languages")

    assert look() == BOTH


def test_both_go_out_at_one_minute_and_neither_before(manager, look):
    write_both(manager)
    moment = timezone.localtime() + timedelta(days=1)
    manager.locator("[data-side-panel-toggle=status]").click()
    manager.locator("[data-a11y-dialog-show=schedule-publishing-dialog]").click()
    manager.locator("#id_go_live_at").fill(moment.strftime("%Y-%m-%d %H:%M"))
    # Its calendar lies over the button.
    manager.locator("#schedule-publishing-dialog button[type=submit]").press("Enter")
    expect(manager.locator(".messages .success").first).to_be_visible()
    press(manager, "cy", "Schedule to publish both languages")

    call_command("publish_scheduled")
    assert look() == NEITHER
    set_to_go_out(at=timezone.now() + timedelta(seconds=3))
    call_command("publish_scheduled")
    assert look() == NEITHER
    set_to_go_out(at=timezone.now() - timedelta(seconds=1))
    assert look() == NEITHER
    call_command("publish_scheduled")

    assert look() == BOTH
    halves = ResourcePage.objects.filter(slug__in=[words["slug"] for words in WORDS.values()])
    assert len({half.publish_act for half in halves}) == 1


def set_to_go_out(*, at):
    """As though it had been set so: the clock is not ours to turn."""
    due = Revision.objects.filter(approved_go_live_at__isnull=False)
    assert due.count() == 2
    for revision in due:
        revision.content["go_live_at"] = at.isoformat()
        Revision.objects.filter(pk=revision.pk).update(
            approved_go_live_at=at, content=revision.content
        )
