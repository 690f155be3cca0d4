"""Two steps as a person takes them: with a passkey in Welsh, with an app in English."""

import re
from time import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from playwright.sync_api import expect

from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import SIGN_IN, sign_in

pytestmark = pytest.mark.journey

MEMBER, GRANTED = "member@paid.example", "prevent@paid.example"
BRIEFING = "/en/members-area/briefings/winter-events/"
SECURITY = {"cy": "/cy/cyfrif/diogelwch/", "en": "/en/account/security/"}
ROOMS = {
    "cy": [
        *("", "anfonwyd-dolen/", "blwch-e-bost/", "ap/", "codau-adfer/", "codau-adfer/newydd/"),
        *("allweddi-mynediad/", "sesiynau/", "../newid-e-bost/"),
    ],
    "en": [
        *("", "link-sent/", "mailbox/", "app/", "recovery-codes/", "recovery-codes/new/"),
        *("passkeys/", "sessions/", "../change-email/"),
    ],
}
# A computer that asks for a finger, and is content.
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def give_device(page):
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})


def show_mailbox(page):
    """By the link that is sent there, in whichever language: in both, it is the same mailbox."""
    page.locator("main form button[type=submit]").click()
    expect(page).to_have_url(re.compile("/(link-sent|anfonwyd-dolen)/$"))
    page.goto(re.search(r"https?://\S+", mail.outbox[-1].body)[0])


def test_a_passkey_is_set_up_renamed_and_opens_the_door_by_itself(visit):
    page = visit()
    give_device(page)
    sign_in(page, MEMBER, language="cy")

    page.goto(f"{SECURITY['cy']}allweddi-mynediad/ychwanegu/")
    show_mailbox(page)
    page.get_by_role("button", name="Sefydlu allwedd mynediad").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Codau adfer")
    page.goto(f"{SECURITY['cy']}allweddi-mynediad/")
    page.get_by_role("link", name="Ailenwi").click()
    page.get_by_role("textbox").last.fill("Gliniadur")
    page.get_by_role("button", name="Cadw").click()
    expect(page.locator(".held")).to_contain_text("Gliniadur")
    page.locator(".utility__wide").get_by_role("button", name="Allgofnodi").click()
    page.goto(SIGN_IN["cy"])
    page.get_by_role("button", name="Mewngofnodi gydag allwedd mynediad").click()

    expect(page).to_have_url(re.compile("/cy/ardal-yr-aelodau/|/en/members-area/"))
    passkey = Authenticator.objects.get(user__email=MEMBER, type="webauthn")
    assert passkey.last_used_at


def test_an_app_is_set_up_where_it_is_needed_and_leads_on(visit):
    Authenticator.objects.filter(user__email=GRANTED).delete()
    page = visit()
    sign_in(page, GRANTED)

    page.goto(BRIEFING)
    page.get_by_role("link", name="Set up an app").click()
    show_mailbox(page)
    secret = page.locator("code.code").inner_text()
    code = format_hotp_value(hotp_value(secret, int(time()) // 30))
    page.locator("#id_code").fill(code)
    page.get_by_role("button", name="Set up the app").click()
    expect(page.locator(".codes li")).to_have_count(10)
    page.get_by_role("link", name="Go on to what you wanted").click()

    expect(page).to_have_url(BRIEFING)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_nobody_without_javascript_is_stopped(visit):
    page = visit(javascript=False)

    sign_in(page, GRANTED)

    assert page.goto(BRIEFING).status == 200


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_every_page_of_an_account_is_usable_by_everybody(visit, language, width, dark):
    page = visit(width=width, dark=dark)
    sign_in(page, GRANTED, language=language)
    Authenticator.objects.filter(user__email=GRANTED, type="totp").delete()

    for room in ROOMS[language]:
        if room in ("ap/", "app/"):
            show_mailbox(page)
        assert page.goto(SECURITY[language] + room).status == 200, room
        assert violations(page) == [], room
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), room
