"""Two colleagues make a draft response their own, at once, and lose nothing of it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from docx import Document
from playwright.sync_api import expect

from members_area.models import ConsultationPage
from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import sign_in

pytestmark = pytest.mark.journey

CONSULTATION = {
    "cy": "/cy/ardal-yr-aelodau/ymgynghoriadau/dewis-iaith-dioddefwyr/",
    "en": "/en/members-area/consultations/victims-choice-of-language/",
}
SAY = {
    "cy": {
        "begin": "Gwneud ein copi ni",
        "edit": "Golygu'r ateb",
        "save": "Cadw'r ateb",
        "history": "Hanes yr ateb hwn",
        "by": "Ymateb gan: ",
    },
    "en": {
        "begin": "Make our own copy",
        "edit": "Edit the answer",
        "save": "Save the answer",
        "history": "History of this answer",
        "by": "Response by: ",
    },
}


@pytest.fixture(autouse=True)
def still_open(site):
    """Whenever this is run."""
    ConsultationPage.objects.update(closes_at=timezone.now() + timedelta(days=20))


def write(page, text):
    page.locator("main textarea").fill(text)


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("language", ["cy", "en"])
def test_two_colleagues_adapt_a_draft_at_once(visit, language, javascript):
    say = SAY[language]
    first, second = visit(javascript=javascript), visit(width=320, dark=True)
    sign_in(first, "member@paid.example", language=language)
    sign_in(second, "lead@paid.example", language=language)

    first.goto(CONSULTATION[language])
    first.get_by_role("button", name=say["begin"]).click()
    for page in (first, second):
        page.goto(CONSULTATION[language])
        page.locator(
            "main a[href*='/responses/'].button, main a[href*='/ymatebion/'].button"
        ).click()
        page.get_by_role("link", name=say["edit"]).first.click()
    # Without JavaScript nothing could look: the second colleague always has it.
    assert violations(second) == []
    write(first, "Geiriau'r cyntaf.")
    first.get_by_role("button", name=say["save"]).click()
    expect(first.get_by_role("status")).to_be_visible()
    write(second, "Geiriau'r ail.")
    second.get_by_role("button", name=say["save"]).click()

    expect(second.get_by_role("alert")).to_be_visible()
    expect(second.locator("main")).to_contain_text("Geiriau'r cyntaf.")
    expect(second.locator("main textarea")).to_have_value("Geiriau'r ail.")
    assert violations(second) == []
    write(second, "Geiriau'r cyntaf a'r ail.")
    second.get_by_role("button", name=say["save"]).click()
    expect(second.get_by_role("status")).to_be_visible()

    first.reload()
    expect(first.locator("main")).to_contain_text("Geiriau'r cyntaf a'r ail.")
    with first.expect_download() as download:
        first.locator("main a[href$='.docx']").click()
    lines = [paragraph.text for paragraph in Document(download.value.path()).paragraphs]
    assert "Geiriau'r cyntaf a'r ail." in lines
    assert any(line.startswith(say["by"]) for line in lines)


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_every_page_of_an_own_response_is_usable_by_everybody(visit, language, width, dark):
    page = visit(width=width, dark=dark)
    sign_in(page, "member@paid.example", language=language)
    page.goto(CONSULTATION[language])
    page.get_by_role("button", name=SAY[language]["begin"]).click()
    own = page.url
    page.get_by_role("link", name=SAY[language]["edit"]).first.click()
    answer = page.url
    page.get_by_role("link", name=SAY[language]["history"]).click()

    for address in (page.url, answer, own):
        assert page.goto(address).status == 200
        assert violations(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
