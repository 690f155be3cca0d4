"""The communications manager: one thing in two languages, out in the same moment."""

from datetime import date

import pytest
from playwright.sync_api import expect

from resources.models import ResourceIndexPage, ResourcePage
from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import sign_in
from tests.journeys.writing import OTHER, WORDS, write

pytestmark = pytest.mark.journey

EDIT = {"cy": "Edit the Welsh page", "en": "Edit the English page"}


def save_draft(page):
    page.get_by_role("button", name="Save draft").click()
    expect(page.locator(".messages .success").first).to_be_visible()


@pytest.mark.parametrize("first", ["cy", "en"])
def test_a_resource_is_written_in_either_language_first_and_published_once_for_both(visit, first):
    second = OTHER[first]
    library = {page.language: page for page in ResourceIndexPage.objects.all()}
    addresses = [f"{library[language].url}{WORDS[language]['slug']}/" for language in WORDS]
    manager, visitor = visit(), visit()
    sign_in(manager, "comms@network.example")

    manager.goto(f"/cms/pages/add/resources/resourcepage/{library[first].pk}/")
    write(manager, first)
    manager.locator("#id_kind").select_option("guide")
    manager.locator("#id_published_on").fill("2026-11-01")
    manager.locator("#id_title").click()  # its calendar closes
    manager.get_by_label("Public Safety").check()
    save_draft(manager)
    expect(manager.locator("#pair")).to_contain_text("Draft", ignore_case=True)
    manager.get_by_role("link", name=EDIT[second]).click()
    expect(manager.locator("#id_published_on")).to_have_value("2026-11-01")
    write(manager, second)
    manager.locator("#id_published_on").fill("2026-11-20")
    manager.locator("#id_title").click()  # its calendar closes
    manager.get_by_label("Substance Misuse").check()
    save_draft(manager)

    assert [visitor.request.get(address).status for address in addresses] == [404, 404]

    manager.get_by_role("link", name=EDIT[first]).click()
    expect(manager.locator("#id_published_on")).to_have_value("2026-11-20")
    manager.get_by_role("button", name="More actions").click()
    manager.get_by_role("button", name="Publish both languages").click()
    expect(manager.locator(".messages .success").first).to_be_visible()

    assert [visitor.request.get(address).status for address in addresses] == [200, 200]
    written = ResourcePage.objects.filter(slug__in=[words["slug"] for words in WORDS.values()])
    assert {page.published_on for page in written} == {date(2026, 11, 20)}
    assert {page.publish_act for page in written} == {written[0].publish_act}
    assert [page.themes.count() for page in written] == [2, 2]


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_the_editor_is_usable_by_everybody(visit, language, width, dark):
    library = ResourceIndexPage.objects.get(locale__language_code=language)
    guide = library.get_children().first()
    manager = visit(width=width, dark=dark, language=language)
    sign_in(manager, "comms@network.example")

    for screen in ("", f"pages/{library.pk}/"):
        manager.goto(f"/cms/{screen}")
        expect(manager.locator("html")).to_have_attribute("lang", language)
        assert violations(manager) == [], screen
    manager.goto(f"/cms/pages/{guide.pk}/edit/")
    assert violations(manager, within="#pair") == []


def test_one_half_that_nobody_has_written_goes_nowhere_and_nothing_is_lost(visit):
    library = ResourceIndexPage.objects.get(locale__language_code="cy")
    manager, visitor = visit(), visit()
    sign_in(manager, "comms@network.example")

    manager.goto(f"/cms/pages/add/resources/resourcepage/{library.pk}/")
    write(manager, "cy")
    manager.locator("#id_kind").select_option("guide")
    manager.locator("#id_published_on").fill("2026-11-01")
    manager.locator("#id_title").click()  # its calendar closes
    manager.get_by_label("Public Safety").check()
    manager.get_by_role("button", name="More actions").click()
    manager.get_by_role("button", name="Publish both languages").click()

    refusal = manager.locator(".messages .error").first
    expect(refusal).to_contain_text("The English page has not been written yet")
    expect(manager.locator("#id_title")).to_have_value(WORDS["cy"]["title"])
    assert visitor.request.get(f"{library.url}{WORDS['cy']['slug']}/").status == 404


def test_the_screens_of_every_day_open_and_none_of_them_complains(visit):
    library = ResourceIndexPage.objects.get(locale__language_code="cy")
    guide = library.get_children().first()
    manager = visit()
    sign_in(manager, "comms@network.example")

    for screen in (
        "",
        f"pages/{library.pk}/",
        f"pages/{guide.pk}/edit/",
        f"pages/{guide.pk}/history/",
        "images/",
        "documents/",
        "media/",
        "account/",
        "reports/site-history/",
    ):
        assert manager.goto(f"/cms/{screen}").status == 200, screen
        expect(manager.locator("main")).to_be_visible()


def test_what_is_written_is_seen_beside_it_before_it_is_out(visit):
    guide = ResourcePage.objects.filter(locale__language_code="en").first()
    manager = visit()
    sign_in(manager, "comms@network.example")

    manager.goto(f"/cms/pages/{guide.pk}/edit/")
    manager.locator("#id_title").fill("A title that nobody has read yet")
    manager.get_by_role("button", name="Toggle preview").click()

    preview = manager.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", level=1)).to_have_text("A title that nobody has read yet")
    guide.refresh_from_db()
    assert guide.title != "A title that nobody has read yet"
