"""Members: who opens a briefing, and who meets the same 404 as for an address that is not there."""

import re

import pytest
from docx import Document
from playwright.sync_api import expect

from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import read_pdf, sign_in

pytestmark = pytest.mark.journey

HOME = {"cy": "/cy/ardal-yr-aelodau/", "en": "/en/members-area/"}
BRIEFINGS = {
    "cy": f"{HOME['cy']}papurau-briffio/",
    "en": f"{HOME['en']}briefings/",
}
FOR_MEMBERS = {
    "cy": f"{BRIEFINGS['cy']}cyfraith-martyn-y-cyfnod-paratoi/",
    "en": f"{BRIEFINGS['en']}martyns-law-the-time-to-prepare/",
}
PREVENT = {
    "cy": f"{BRIEFINGS['cy']}digwyddiadaur-gaeaf/",
    "en": f"{BRIEFINGS['en']}winter-events/",
}
CONSULTATION = {
    "cy": f"{HOME['cy']}ymgynghoriadau/adolygiad-achos-arfer-cyson/",
    "en": f"{HOME['en']}consultations/case-review-consistent-practice/",
}
MATERIALS = {
    "cy": f"{HOME['cy']}templedi-a-recordiadau/",
    "en": f"{HOME['en']}templates-and-recordings/",
}
KIT = {"cy": f"{MATERIALS['cy']}nosweithiau-tywyll/", "en": f"{MATERIALS['en']}dark-evenings/"}
SEMINAR = {
    "cy": f"{MATERIALS['cy']}darllen-eich-ffigurau-eich-hun/",
    "en": f"{MATERIALS['en']}reading-your-own-figures/",
}
TITLE = {
    "cy": "Prevent a CONTEST: digwyddiadau'r gaeaf",
    "en": "Prevent and CONTEST: winter events",
}
WORDS = {"digwyddiadau'r gaeaf", "winter events"}
SHUT_OUT = [
    "",
    "stranger@nowhere.example",
    "member@paid.example",
    "iom@paid.example",
    "prevent@lapsed.example",
    "editor@network.example",
    "admin@network.example",
]


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_member_reads_a_briefing_and_takes_a_draft_response(visit, language, javascript):
    page = visit(javascript=javascript)
    sign_in(page, "member@paid.example", language=language)

    page.goto(HOME[language])
    page.locator(f"main a[href='{FOR_MEMBERS[language]}']").first.click()
    expect(page.locator("main .handling").first).to_be_visible()

    page.goto(CONSULTATION[language])
    with page.expect_download() as download:
        page.locator("main a[href$='.docx']").first.click()
    words = [paragraph.text for paragraph in Document(download.value.path()).paragraphs]
    assert any(words)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_member_who_was_granted_prevent_reads_its_briefing_and_its_pdf(visit, language):
    page = visit()
    sign_in(page, "prevent@paid.example", language=language)

    assert page.goto(PREVENT[language]).status == 200

    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE[language])
    expect(page.locator("main img").first).to_have_js_property("complete", value=True)
    assert read_pdf(page, "main a[href$='.pdf']")


def test_whoever_may_not_read_it_meets_nothing_at_all(visit):
    keyholder = visit()
    sign_in(keyholder, "prevent@paid.example")
    secrets = []
    for language in ("cy", "en"):
        keyholder.goto(PREVENT[language])
        secrets += [
            PREVENT[language],
            keyholder.locator("main a[href$='.pdf']").first.get_attribute("href"),
            keyholder.locator("main img").first.get_attribute("src"),
        ]

    for email in SHUT_OUT:
        page = visit()
        if email:
            sign_in(page, email)
        assert list(find_heard(page, secrets)) == [], email


def find_heard(page, secrets):
    """Where somebody who may not read the briefing is told more than of what is not there."""
    for address in secrets:
        absent = re.sub(r"[^/]+(/?)$", r"nid-yw-yma\1", address)
        closed, nothing = page.request.get(address), page.request.get(absent)
        said = closed.text().replace(address, "").replace(page.url, "")
        is_as_absent = closed.status == nothing.status == 404
        if not is_as_absent or headers(closed) != headers(nothing) or is_any_in(said, WORDS):
            yield address
    for address in (*HOME.values(), *BRIEFINGS.values(), "/cy/", "/en/", "/sitemap.xml"):
        if is_any_in(page.request.get(address).text(), {*TITLE.values(), "winter-events"}):
            yield address


def is_any_in(text, words):
    return any(word in text for word in words)


def headers(response):
    """What a response says of itself, apart from its length and the moment, also in a cookie."""
    passing = {"date", "content-length", "set-cookie"}
    return {name: value for name, value in response.headers.items() if name not in passing}


def test_once_signed_out_the_back_button_shows_nothing(visit):
    page = visit()
    sign_in(page, "prevent@paid.example")
    page.goto(PREVENT["en"])

    page.get_by_role("button", name="Sign out").first.click()
    page.goto(PREVENT["en"])

    expect(page.get_by_role("heading", level=1)).not_to_contain_text(TITLE["en"])
    page.go_back()
    page.go_back()
    expect(page.locator("body")).not_to_contain_text(TITLE["en"])


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_wrong_password_says_so_and_keeps_the_address(visit, language):
    page = visit()

    sign_in(page, "member@paid.example", language=language, password="not-this-one-at-all")

    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("input[type=email]")).to_have_value("member@paid.example")
    assert violations(page) == []


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_every_members_page_is_usable_by_everybody(visit, language, width, dark):
    page = visit(width=width, dark=dark)
    sign_in(page, "prevent@paid.example", language=language)

    briefings = (BRIEFINGS, FOR_MEMBERS, PREVENT)
    for pages in (HOME, *briefings, CONSULTATION, MATERIALS, KIT, SEMINAR):
        assert page.goto(pages[language]).status == 200
        assert violations(page) == [], pages[language]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), pages[language]
