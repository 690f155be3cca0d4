"""What the people of the demonstration do: sign in, and read a file."""

from io import BytesIO

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from wscn_site.demo.people import PASSWORD

SIGN_IN = {"cy": "/cy/cyfrif/mewngofnodi/", "en": "/en/account/sign-in/"}
SECOND_STEP = {"cy": f"{SIGN_IN['cy']}ail-gam/", "en": f"{SIGN_IN['en']}second-step/"}
BUTTON = {"cy": "Mewngofnodi", "en": "Sign in"}


def sign_in(page: Page, email: str, *, language: str = "en", password: str = PASSWORD) -> None:
    """Fill in the form as a person would."""
    page.goto(SIGN_IN[language])
    page.locator("input[type=email]").fill(email)
    page.locator("input[type=password]").fill(password)
    button = page.locator("main").get_by_role("button", name=BUTTON[language], exact=True)
    button.click()
    if password != PASSWORD:
        return
    expect(page).not_to_have_url(SIGN_IN[language])
    if page.url.endswith(SECOND_STEP[language]):
        page.get_by_role("textbox").last.fill(page.locator(".notice .code").inner_text())
        button.click()
        expect(page).not_to_have_url(SECOND_STEP[language])


def read_pdf(page: Page, link: str) -> str:
    """The words of the file that the first such link leads to, as this person gets it."""
    response = page.request.get(page.locator(link).first.get_attribute("href"))
    assert response.headers["content-type"] == "application/pdf"
    return "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(response.body())).pages)
