"""An organisation asks to join, is made a member and asked to pay, and pays; its lead comes in."""

import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import choose_password, read_pdf, sign_in

pytestmark = pytest.mark.journey

LEAD = "sian@newydd.example"
SAY = {
    "cy": {
        "join": "Gwneud cais i ymuno â'r Rhwydwaith",
        "kind": "Math o sefydliad",
        "council": "Cynghorau",
        "level": "Lefel ariannol, mewn miliynau o bunnoedd y flwyddyn",
        "lead": "Enw'r prif gyswllt",
        "email": "Cyfeiriad e-bost y prif gyswllt",
        "address": "Cyfeiriad ar gyfer anfonebau",
        "send": "Anfon y cais",
        "come": "Mae eich cais wedi cyrraedd",
        "name": "Cyngor Sir Newydd (sampl)",
        "members": "Aelodau",
        "applications": "Ceisiadau i ymuno",
        "waits": "Yn aros am benderfyniad",
        "approve": "Cymeradwyo",
        "save": "Cadw",
        "decided": "Cadwyd y penderfyniad, ac anfonir llythyr at yr ymgeisydd.",
        "bill": "Creu'r anfoneb",
        "where": "Cyfeiriad",
        "create": "Creu",
        "more": "Rhagor o opsiynau",
        "pay": "Cofnodi taliad",
        "amount": "Swm mewn punnoedd",
        "left": "Ar ôl i'w dalu: £6,000.00",
        "paid": "Dim ar ôl i'w dalu",
        "approved": "Cymeradwywyd",
    },
    "en": {
        "join": "Apply to join the Network",
        "kind": "Kind of organisation",
        "council": "Councils",
        "level": "Financial level, in millions of pounds a year",
        "lead": "Name of the lead contact",
        "email": "E-mail address of the lead contact",
        "address": "Address for invoices",
        "send": "Send the application",
        "come": "Your application has come",
        "name": "New County Council (sample)",
        "members": "Members",
        "applications": "Applications to join",
        "waits": "Waiting for a decision",
        "approve": "Approve",
        "save": "Save",
        "decided": "The decision is kept, and a letter goes to whoever applied.",
        "bill": "Issue the invoice",
        "where": "Address",
        "create": "Create",
        "more": "More options",
        "pay": "Record a payment",
        "amount": "Amount in pounds",
        "left": "Left to pay: £6,000.00",
        "paid": "Nothing left to pay",
        "approved": "Approved",
    },
}
MEMBERS_HOME = {"cy": "/cy/ardal-yr-aelodau/", "en": "/en/members-area/"}
ABOUT = {"cy": "/cy/amdanom-ni/ymuno/", "en": "/en/about-us/join/"}
JOIN = {"cy": "/cy/aelodaeth/ymuno/", "en": "/en/membership/join/"}
RECEIVED = {"cy": "/cy/aelodaeth/ymuno/derbyniwyd/", "en": "/en/membership/join/received/"}


def apply(page, say):
    """From the page that says what members get."""
    page.locator("main").get_by_role("link", name=say["join"]).click()
    # Nobody reads the form and fills it in sooner; programs do.
    page.wait_for_timeout(2_000)
    page.locator("[name=name_cy]").fill(SAY["cy"]["name"])
    page.locator("[name=name_en]").fill(SAY["en"]["name"])
    page.get_by_label(say["kind"]).select_option(say["council"])
    page.get_by_label(say["level"]).fill("250")
    page.get_by_label(say["lead"]).fill("Siân ap Siôn")
    page.get_by_label(say["email"]).fill(LEAD)
    page.get_by_label(say["address"]).fill("1 Heol y Bont\nCaerdydd")
    page.get_by_role("button", name=say["send"]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(say["come"])


def pay(manager, say, amount):
    """In the list of invoices, of the newest."""
    manager.get_by_role("button", name=say["more"]).first.click()
    manager.get_by_role("link", name=say["pay"]).first.click()
    manager.get_by_label(say["amount"]).fill(amount)
    manager.get_by_role("button", name=say["create"]).click()
    expect(manager.locator(".messages .success").first).to_be_visible()
    manager.goto("/cms/invoice/")


@pytest.mark.parametrize("language", ["cy", "en"])
def test_from_the_form_to_the_last_payment(visit, language):
    say = SAY[language]
    visitor = visit(language=language, javascript=language == "en")
    manager, lead = visit(language=language), visit(language=language, width=320)

    visitor.goto(ABOUT[language])
    apply(visitor, say)
    assert say["name"] in mail.outbox[-1].body

    sign_in(manager, "membership@network.example", language=language)
    manager.goto("/cms/")
    manager.get_by_role("button", name=say["members"], exact=True).click()
    manager.get_by_role("link", name=say["applications"], exact=True).click()
    expect(manager.get_by_role("row", name=say["name"])).to_contain_text(say["waits"])
    manager.get_by_role("link", name=say["name"], exact=True).click()
    expect(manager.locator("#answers + dl")).to_contain_text("1 Heol y Bont")
    manager.get_by_label(say["approve"]).check()
    manager.get_by_role("button", name=say["save"]).click()
    expect(manager.locator(".messages")).to_contain_text(say["decided"])
    expect(manager.get_by_role("row", name=say["name"])).to_contain_text(say["approved"])

    manager.get_by_role("link", name=say["bill"]).click()
    expect(manager.get_by_label(say["where"])).to_have_value("1 Heol y Bont\nCaerdydd")
    manager.get_by_role("button", name=say["create"]).click()
    newest = manager.locator("main tbody tr").first
    expect(newest).to_contain_text(say["name"])
    expect(newest).to_contain_text("£10,000.00")
    assert "£10,000.00" in read_pdf(manager, "main tbody a[href*='/pdf/']")

    pay(manager, say, "4000")
    expect(newest).to_contain_text("£6,000.00")
    choose_password(lead, LEAD, language=language)
    expect(lead).to_have_url(re.compile(MEMBERS_HOME[language]))
    expect(lead.locator("main")).to_contain_text(say["left"])

    pay(manager, say, "6000")
    expect(newest).to_contain_text("£0.00")
    lead.reload()
    expect(lead.locator("main aside")).to_contain_text(say["paid"])


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_asking_to_join_is_usable_by_everybody(visit, language, width, dark):
    page = visit(width=width, dark=dark)

    for address in (JOIN[language], RECEIVED[language]):
        page.goto(address)
        assert violations(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    page.goto(JOIN[language])
    page.get_by_role("button", name=SAY[language]["send"]).click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert violations(page) == []
