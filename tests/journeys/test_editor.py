"""The communications manager: one thing in two languages, out in the same moment."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from resources.models import ResourceIndexPage, ResourcePage
from tests.journeys.people import sign_in

pytestmark = pytest.mark.journey

WORDS = {
    "cy": {"title": "Canllaw newydd sbon", "slug": "canllaw-newydd-sbon", "summary": "Crynodeb."},
    "en": {"title": "A brand new guide", "slug": "a-brand-new-guide", "summary": "A summary."},
}
OTHER = {"cy": "en", "en": "cy"}


def write(page, language):
    """What belongs to this half alone."""
    words = WORDS[language]
    page.locator("#id_title").fill(words["title"])
    page.locator("#id_summary").fill(words["summary"])
    page.get_by_role("tab", name="Promote").click()
    page.locator("#id_slug").fill(words["slug"])
    page.get_by_role("tab", name="Content").click()


def save_draft(page):
    page.locator("button.action-save").first.click()
    expect(page.locator(".messages .success").first).to_be_visible()


def edit(page, half):
    page.goto(reverse("wagtailadmin_pages:edit", args=[half.pk]))


@pytest.mark.parametrize("first", ["cy", "en"])
def test_a_resource_is_written_in_either_language_first_and_published_in_both_at_once(visit, first):
    second = OTHER[first]
    manager, visitor = visit(), visit()
    sign_in(manager, "comms@network.example")
    library = ResourceIndexPage.objects.get(locale__language_code=first)

    manager.goto(reverse("wagtailadmin_pages:add", args=["resources", "resourcepage", library.pk]))
    write(manager, first)
    manager.locator("#id_kind").select_option("guide")
    manager.locator("#id_published_on").fill("2026-11-01")
    manager.locator("input[name=themes]").first.check()
    save_draft(manager)

    half = ResourcePage.objects.get(draft_title=WORDS[first]["title"], locale=library.locale)
    twin = half.get_translations().get()
    assert (half.live, twin.live) == (False, False)

    manager.locator(f"a[href='{reverse('wagtailadmin_pages:edit', args=[twin.pk])}']").first.click()
    write(manager, second)
    manager.locator("#id_published_on").fill("2026-11-20")
    manager.locator("input[name=themes]").nth(1).check()
    save_draft(manager)
    addresses = [
        f"{index.url}{WORDS[index.language]['slug']}/" for index in ResourceIndexPage.objects.all()
    ]
    assert [visitor.request.get(address).status for address in addresses] == [404, 404]

    edit(manager, half)
    expect(manager.locator("#id_published_on")).to_have_value("2026-11-20")
    manager.get_by_role("button", name="More actions").first.click()
    manager.locator("button[name=action-publish]").click()
    expect(manager.locator(".messages .success").first).to_be_visible()

    assert [visitor.request.get(address).status for address in addresses] == [200, 200]
    for page in ResourcePage.objects.filter(translation_key=half.translation_key):
        assert page.live
        assert page.published_on == date(2026, 11, 20)
        assert page.themes.count() == 2
