"""The communications manager: what was changed in one language does not go stale in the other."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from resources.models import ResourcePage
from tests.factories.translators import translate_word
from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import sign_in

pytestmark = pytest.mark.journey

ENGLISH, WELSH = "What is new here, in a few words.", "Beth sy'n newydd yma, mewn ychydig eiriau."
SAID = {
    "en": {
        "board": "Parity of the two languages",
        "behind": "Behind.",
        "hand out": "Hand out the chosen pages",
        "make": "Make the file",
        "look": "Look at the file",
        "take": "Take what is ticked into the drafts",
        "taken": "Taken.",
    },
    "cy": {
        "board": "Cysondeb y ddwy iaith",
        "behind": "Ar ei hôl hi.",
        "hand out": "Anfon allan y tudalennau a ddewiswyd",
        "make": "Gwneud y ffeil",
        "look": "Edrych ar y ffeil",
        "take": "Cymryd yr hyn a diciwyd i mewn i'r drafftiau",
        "taken": "Cymerwyd.",
    },
}


def save(page, how):
    """Press a button below the editor, wherever it is hidden."""
    page.locator(f"footer button{how}").dispatch_event("click")
    expect(page.locator(".messages .success").first).to_be_visible()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_change_is_seen_handed_out_taken_back_and_published(visit, language, tmp_path):
    said = SAID[language]
    guide = ResourcePage.objects.filter(locale__language_code="en").first()
    twin = guide.get_translations().get()
    manager, visitor = visit(language=language), visit()
    sign_in(manager, "comms@network.example")

    manager.goto(f"/cms/pages/{guide.pk}/edit/")
    manager.locator("#id_summary").fill(ENGLISH)
    save(manager, ".action-save")

    manager.goto("/cms/reports/parity/?kind=behind_cy")
    expect(manager.get_by_role("heading", level=1)).to_contain_text(said["board"])
    row = manager.get_by_role("row").filter(has_text=guide.title)
    expect(row).to_contain_text(said["behind"])
    row.get_by_role("checkbox").press("Space")
    manager.get_by_role("button", name=said["hand out"]).press("Enter")
    with manager.expect_download() as download:
        manager.get_by_role("button", name=said["make"]).press("Enter")

    work = Path(download.value.path()).read_bytes()
    back = tmp_path / "work.docx"
    back.write_bytes(translate_word(work, {ENGLISH: WELSH}))
    manager.goto("/cms/parity/take-in/")
    manager.locator("input[type=file]").set_input_files(back)
    manager.get_by_role("button", name=said["look"]).press("Enter")
    expect(manager.get_by_role("row").filter(has_text=WELSH)).to_contain_text(ENGLISH)
    manager.get_by_role("button", name=said["take"]).press("Enter")
    expect(manager.get_by_role("row").filter(has_text=WELSH)).to_contain_text(said["taken"])
    assert WELSH not in visitor.request.get(twin.url).text()

    manager.goto(f"/cms/pages/{twin.pk}/edit/")
    expect(manager.locator("#id_summary")).to_have_value(WELSH)
    save(manager, "[name=action-publish]")

    pages = {page.url: visitor.request.get(page.url).text() for page in (guide, twin)}
    assert (ENGLISH in pages[guide.url], WELSH in pages[twin.url].replace("&#x27;", "'")) == (
        True,
        True,
    )
    manager.goto("/cms/reports/parity/?kind=behind_cy")
    expect(manager.get_by_role("row").filter(has_text=guide.title)).to_have_count(0)


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_the_board_and_its_screens_are_usable_by_everybody(visit, language, width, dark):
    guide = ResourcePage.objects.filter(locale__language_code="en").first()
    draft = guide.get_latest_revision_as_object()
    draft.summary = ENGLISH
    draft.save_revision()
    twin = guide.get_translations().get()
    manager = visit(width=width, dark=dark, language=language)
    sign_in(manager, "comms@network.example")

    for screen in (
        "reports/parity/",
        f"pages/{guide.pk}/abreast/",
        f"parity/hand-out/?id={twin.pk}",
        "parity/take-in/",
    ):
        manager.goto(f"/cms/{screen}")
        expect(manager.locator("html")).to_have_attribute("lang", language)
        assert violations(manager) == [], screen
