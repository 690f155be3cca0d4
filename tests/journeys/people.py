"""What the people of the demonstration do: sign in, read a letter, read a file."""

import re
from io import BytesIO

from django.core import mail
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from wscn_site.demo.people import PASSWORD

SIGN_IN = {"cy": "/cy/cyfrif/mewngofnodi/", "en": "/en/account/sign-in/"}
SECOND_STEP = {"cy": f"{SIGN_IN['cy']}ail-gam/", "en": f"{SIGN_IN['en']}second-step/"}
BUTTON = {"cy": "Mewngofnodi", "en": "Sign in"}
OWN_PASSWORD = "glaw-mân-dros-y-bont"
NEW_PASSWORD = {
    "cy": ("Anfon dolen ataf", "Cadw'r cyfrinair newydd"),
    "en": ("Send me a link", "Save the new password"),
}


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


def read_letters(to: str) -> list[str]:
    """What was written to somebody, the oldest first."""
    return [f"{letter.subject}\n{letter.body}" for letter in mail.outbox if letter.to == [to]]


def follow_letter(page: Page, *, to: str) -> None:
    """Go where the newest link in her letters leads; of several in one letter, the first."""
    links = (re.search(r"http://localhost:\d+(/\S+)", letter) for letter in read_letters(to))
    page.goto([link[1] for link in links if link][-1])


def choose_password(page: Page, email: str, *, language: str) -> None:
    """From the letter that invites her until she is in."""
    send, save = NEW_PASSWORD[language]
    follow_letter(page, to=email)
    page.locator("input[type=email]").fill(email)
    page.get_by_role("button", name=send).click()
    expect(page.locator("main form")).to_have_count(0)
    follow_letter(page, to=email)
    for box in page.locator("input[autocomplete=new-password]").all():
        box.fill(OWN_PASSWORD)
    page.get_by_role("button", name=save).click()
    expect(page.locator("input[autocomplete=new-password]")).to_have_count(0)
