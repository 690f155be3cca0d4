"""What an editor does with a resource in either half, with the CMS in either language."""

from django.utils.translation import gettext, override
from playwright.sync_api import Page, expect

WORDS = {
    "cy": {"title": "Canllaw newydd sbon", "slug": "canllaw-newydd-sbon", "summary": "Crynodeb."},
    "en": {"title": "A brand new guide", "slug": "a-brand-new-guide", "summary": "A summary."},
}
OTHER = {"cy": "en", "en": "cy"}
THEME = {"cy": "Diogelwch y Cyhoedd", "en": "Public Safety"}


def write(page: Page, language: str) -> None:
    """What belongs to this half alone.

    Its address follows the title by a script, a moment later: to fill it in as well is to have it
    twice, whenever the script comes between choosing what stands there and writing over it.
    """
    words = WORDS[language]
    page.locator("#id_title").fill(words["title"])
    page.locator("#id_summary").fill(words["summary"])
    expect(page.locator("#id_slug")).to_have_value(words["slug"])


def write_shared(page: Page, language: str) -> None:
    """What belongs to both: written once."""
    page.locator("#id_kind").select_option("guide")
    page.locator("#id_published_on").fill("2026-11-01")
    page.locator("#id_title").click()  # its calendar closes
    page.get_by_label(THEME[language]).check()


def save_draft(page: Page, language: str) -> None:
    """Press the button, with the CMS in this language."""
    page.get_by_role("button", name=_in(language, "Save draft")).click()
    expect(page.locator(".messages .success").first).to_be_visible()


def press(page: Page, language: str, what: str) -> None:
    """Press what is below the first button, with the CMS in this language."""
    page.get_by_role("button", name=_in(language, "More actions")).click()
    with page.expect_navigation():
        page.get_by_role("button", name=_in(language, what)).click()
    expect(page.locator(".messages .success").first).to_be_visible()


def _in(language: str, words: str) -> str:
    with override(language):
        return gettext(words)
