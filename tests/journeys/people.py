"""Signing in as the people of the demonstration."""

from playwright.sync_api import Page, expect

from wscn_site.demo.people import PASSWORD

SIGN_IN = {"cy": "/cy/cyfrif/mewngofnodi/", "en": "/en/account/sign-in/"}
BUTTON = {"cy": "Mewngofnodi", "en": "Sign in"}


def sign_in(page: Page, email: str, *, language: str = "en", password: str = PASSWORD) -> None:
    """Fill in the form as a person would."""
    page.goto(SIGN_IN[language])
    page.locator("input[type=email]").fill(email)
    page.locator("input[type=password]").fill(password)
    page.locator("main").get_by_role("button", name=BUTTON[language]).click()
    if password == PASSWORD:
        expect(page).not_to_have_url(SIGN_IN[language])
