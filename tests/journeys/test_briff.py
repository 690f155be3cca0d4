"""A reader asks for the Briff, confirms, chooses a language and goes."""

import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from briff.links import PREFERENCES, UNSUBSCRIBE, get_link
from briff.models import Subscriber

pytestmark = pytest.mark.journey

SUBSCRIBE = {"cy": "/cy/briff/tanysgrifio/", "en": "/en/briff/subscribe/"}
SAY = {
    "cy": {
        "ask": "Tanysgrifio",
        "yes": "Ydw, anfonwch ef ataf",
        "welsh": "Cymraeg",
        "keep": "Cadw'r dewis hwn",
        "leave": "Dad-danysgrifio",
    },
    "en": {
        "ask": "Subscribe",
        "yes": "Yes, send it to me",
        "welsh": "Cymraeg",
        "keep": "Keep this choice",
        "leave": "Unsubscribe",
    },
}


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_reader_asks_confirms_changes_and_leaves(visit, language):
    say = SAY[language]
    page = visit(width=320, dark=True, javascript=language == "en")

    page.goto(SUBSCRIBE[language])
    page.locator("input[type=email]").fill("mari@sample.example")
    page.get_by_role("button", name=say["ask"], exact=True).click()
    expect(page).not_to_have_url(re.compile(f"{SUBSCRIBE[language]}$"))
    links = re.findall(r"http://localhost:8000(/\S+)", mail.outbox[-1].body)
    page.goto(next(link for link in links if link.startswith(f"/{language}/")))
    looked = Subscriber.objects.get().state
    page.get_by_role("button", name=say["yes"]).click()
    expect(page.locator("main form")).to_have_count(0)
    reader = Subscriber.objects.get()

    choices, leave = (
        get_link(reader, to=to, language=language).removeprefix("http://localhost:8000")
        for to in (PREFERENCES, UNSUBSCRIBE)
    )
    page.goto(choices)
    page.get_by_label(say["welsh"], exact=True).check()
    page.get_by_role("button", name=say["keep"]).click()
    expect(page.locator("main form")).to_have_count(0)
    chosen = Subscriber.objects.get().language
    page.goto(leave)
    stays = Subscriber.objects.get().state
    page.get_by_role("button", name=say["leave"]).click()
    expect(page.locator("main form")).to_have_count(0)

    assert (looked, reader.state, chosen, stays) == ("asked", "active", "cy", "active")
    assert Subscriber.objects.get().state == "stopped"
