"""A reader asks for the Briff, confirms, chooses a language and goes."""

import re

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import User
from briff import mailing
from briff.links import CONFIRM, PREFERENCES, UNSUBSCRIBE, get_link
from briff.models import IssuePage, Subscriber
from tests import smtp
from tests.factories.briff import make_subscriber
from tests.factories.mailings import work
from tests.journeys.accessibility import VIEWS, violations

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


def get_way(reader, *, to, language):
    """Where a link leads, on this site."""
    return get_link(reader, to=to, language=language).removeprefix("http://localhost:8000")


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
        get_way(reader, to=to, language=language) for to in (PREFERENCES, UNSUBSCRIBE)
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


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("application/x-www-form-urlencoded", b"List-Unsubscribe=One-Click"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\n'
            b"One-Click\r\n--x--\r\n",
        ),
    ],
    ids=["as a form", "in parts"],
)
@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_mail_program_ends_it_by_its_own_button_and_not_by_looking(
    visit, settings, language, kind, said
):
    reader = make_subscriber(language=language)
    with smtp.in_use(settings) as post:
        issue, manager = IssuePage.objects.latest("number"), User.objects.filter(is_staff=True)
        mailing.begin(issue=issue, by=manager[0], now=timezone.now())
        work()
        (letter,) = post.letters
    way = letter["List-Unsubscribe"].strip("<>").removeprefix("http://localhost:8000")

    program = visit()
    looked = program.request.get(way)
    after_looking = Subscriber.objects.get().state
    pressed = program.request.post(way, data=said, headers={"Content-Type": kind})

    reader.refresh_from_db()
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert (looked.status, after_looking, pressed.status) == (200, "active", 200)
    assert (reader.state, reader.consents.get().how) == ("stopped", "one_click")
    assert program.context.cookies() == []


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_every_page_of_a_subscription_is_usable_by_everybody(visit, language, width, dark):
    page = visit(width=width, dark=dark)
    asked = make_subscriber(state="asked")
    reader = make_subscriber(email="other@sample.example")
    ways = [
        get_way(asked, to=CONFIRM, language=language),
        *(get_way(reader, to=to, language=language) for to in (PREFERENCES, UNSUBSCRIBE)),
    ]

    for way in ways:
        page.goto(way)
        assert violations(page) == [], way
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), way
    for way in (ways[0], ways[2]):
        page.goto(way)
        page.locator("main form button").click()
        expect(page.locator("main form")).to_have_count(0)
        assert violations(page) == [], way
