"""From an invitation to a first briefing that was granted: a password, a passkey, and reading."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts import grants
from accounts.models import Audience, User
from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import choose_password, read_pdf, sign_in
from tests.journeys.test_members import PREVENT, TITLE
from tests.journeys.test_second_step import give_device

pytestmark = pytest.mark.journey

LEAD, NEWCOMER = "lead@paid.example", "mari@newydd.example"
MEMBERSHIP = {"cy": "/cy/aelodaeth/", "en": "/en/membership/"}
LETTERS = {"cy": "/cy/papurau-briffio/llythyrau/", "en": "/en/briefings/letters/"}
FOUND = {"cy": "/cy/chwilio/?q=Martyn", "en": "/en/search/?q=Martyn"}
SAY = {
    "cy": {
        "email": "Cyfeiriad e-bost",
        "name": "Enw",
        "language": "Ym mha iaith y dylem ysgrifennu atynt?",
        "own": "Cymraeg",
        "seat": "Rhoi'r sedd",
        "second": "roi eich ail gam",
        "passkey": "Sefydlu allwedd mynediad",
        "onward": "Ymlaen at yr hyn roeddech am ei agor",
    },
    "en": {
        "email": "E-mail address",
        "name": "Name",
        "language": "In which language shall we write to them?",
        "own": "English",
        "seat": "Give the seat",
        "second": "given your second step",
        "passkey": "Set up a passkey",
        "onward": "Go on to what you wanted",
    },
}


@pytest.mark.parametrize("language", ["cy", "en"])
def test_who_is_invited_reads_what_she_was_granted(visit, language):
    say = SAY[language]
    lead, newcomer = visit(javascript=language == "en"), visit(width=320, dark=True)
    give_device(newcomer)

    sign_in(lead, LEAD, language=language)
    lead.goto(MEMBERSHIP[language])
    lead.get_by_label(say["email"], exact=True).fill(NEWCOMER)
    lead.get_by_label(say["name"], exact=True).fill("Mari Newydd")
    lead.get_by_label(say["language"]).select_option(say["own"])
    lead.get_by_role("button", name=say["seat"]).click()
    expect(lead.locator("main .tasks").first).to_contain_text("Mari Newydd")
    grants.grant(
        audience=Audience.objects.get(code="prevent-contest"),
        to=User.objects.get(email=NEWCOMER),
        by=None,
        now=timezone.now(),
    )

    choose_password(newcomer, NEWCOMER, language=language)
    newcomer.get_by_role("link", name=say["second"]).click()
    newcomer.get_by_role("link", name=say["passkey"]).click()
    newcomer.get_by_role("button", name=say["passkey"]).click()
    expect(newcomer.locator(".codes li")).to_have_count(10)
    newcomer.get_by_role("link", name=say["onward"]).click()
    newcomer.get_by_role("link", name=TITLE[language]).first.click()

    expect(newcomer).to_have_url(re.compile(PREVENT[language]))
    expect(newcomer.get_by_role("heading", level=1)).to_contain_text(TITLE[language])
    expect(newcomer.locator("main .handling").first).to_contain_text("Prevent/Contest")
    assert "Mari Newydd" in read_pdf(newcomer, "main a[href$='.pdf']")


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_what_a_lead_contact_looks_after_is_usable_by_everybody(visit, language, width, dark):
    page = visit(width=width, dark=dark)
    sign_in(page, LEAD, language=language)

    page.goto(MEMBERSHIP[language])
    seat = page.locator("main .tasks a").first.get_attribute("href")
    for address in (MEMBERSHIP[language], seat, LETTERS[language], FOUND[language]):
        assert page.goto(address).status == 200, address
        assert violations(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    page.goto(MEMBERSHIP[language])
    page.get_by_role("button", name=SAY[language]["seat"]).click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert violations(page) == []
