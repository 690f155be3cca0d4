"""What the people of the demonstration do: sign in, and read a file."""

from io import BytesIO

from playwright.sync_api import Page, expect
from pypdf import PdfReader

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


def read_pdf(page: Page, link: str) -> str:
    """The words of the file that the first such link leads to, as this person gets it."""
    response = page.request.get(page.locator(link).first.get_attribute("href"))
    assert response.headers["content-type"] == "application/pdf"
    return "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(response.body())).pages)
