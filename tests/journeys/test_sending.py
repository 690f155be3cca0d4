"""An issue is looked at, sent, held up, taken up again and finished; and it is sent once."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from briff.models import IssuePage
from tests import smtp
from tests.factories.briff import make_subscribers
from tests.factories.mailings import work
from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import sign_in

pytestmark = pytest.mark.journey

MANAGER = "comms@network.example"
SAY = {
    "cy": {
        "actions": "Gweithredoedd",
        "send": "Anfon y rhifyn",
        "all": "Y cyfan",
        "both": "Y ddwy iaith",
        "already": "Anfonwyd y rhifyn hwn eisoes.",
        "test": "Anfon prawf ataf i",
        "tested": f"Anfonwyd yn y ddwy iaith at: {MANAGER}",
        "number": "Rhif y rhifyn",
        "begin": "Ei anfon at bawb",
        "going": "Yn cael ei anfon",
        "pause": "Oedi",
        "paused": "Wedi'i seibio",
        "resume": "Ymlaen",
        "look": "Edrych eto",
        "sent": "Anfonwyd",
        "waiting": "Yn aros",
    },
    "en": {
        "actions": "Actions",
        "send": "Send the issue",
        "all": "All",
        "both": "Both languages",
        "already": "This issue has been sent already.",
        "test": "Send a test to me",
        "tested": f"Sent in both languages to: {MANAGER}",
        "number": "Number of the issue",
        "begin": "Send it to everybody",
        "going": "Being sent",
        "pause": "Pause",
        "paused": "Paused",
        "resume": "Go on",
        "look": "Look again",
        "sent": "Sent",
        "waiting": "Waiting",
    },
}


@pytest.fixture
def post(settings):
    """The mail server of this machine."""
    with smtp.in_use(settings) as server:
        yield server


def get_newest(language):
    return IssuePage.objects.filter(locale__language_code=language).latest("number")


def count(manager, *words):
    """What the screen counts beside each of these words."""
    numbers = [manager.get_by_role("row", name=f"{word} ").locator("td").last for word in words]
    return [int(number.inner_text()) for number in numbers]


def send(page, say):
    """Say which it is, and that it shall be sent."""
    page.get_by_label(say["number"]).fill("42")
    page.get_by_role("button", name=say["begin"]).click()
    expect(page.get_by_role("heading", level=2)).to_have_text(say["going"])


@pytest.mark.parametrize("language", ["cy", "en"])
def test_an_issue_is_sent_once_and_can_be_held_up_meanwhile(visit, post, language):
    make_subscribers(3, language="cy")
    make_subscribers(20, language="en", begin=3)
    make_subscribers(2, begin=23)
    say, manager = SAY[language], visit(language=language)
    sign_in(manager, MANAGER, language=language)

    manager.goto(f"/cms/pages/{get_newest(language).pk}/edit/")
    manager.get_by_role("button", name=say["actions"], exact=True).first.click()
    manager.get_by_role("link", name=say["send"]).click()
    assert count(manager, "Cymraeg", "English", say["both"], say["all"]) == [3, 20, 2, 25]
    manager.get_by_role("button", name=say["test"]).click()
    expect(manager.locator(".messages")).to_contain_text(say["tested"])
    subjects = {letter["Subject"].split(",")[0] for letter in post.letters}
    assert subjects == {"Prawf: Y Briff", "Test: The Briff"}

    in_another_window = manager.context.new_page()
    in_another_window.goto(manager.url)
    send(manager, say)
    assert count(manager, say["sent"], say["waiting"]) == [0, 25]
    send(in_another_window, say)
    expect(in_another_window.get_by_role("alert")).to_have_text(say["already"])

    work()
    manager.get_by_role("link", name=say["look"]).click()
    assert count(manager, say["sent"], say["waiting"]) == [20, 5]
    manager.get_by_role("button", name=say["pause"]).click()
    expect(manager.get_by_role("heading", level=2)).to_have_text(say["paused"])
    work(later=timedelta(hours=1))
    manager.get_by_role("link", name=say["look"]).click()
    assert count(manager, say["sent"], say["waiting"]) == [20, 5]
    manager.get_by_role("button", name=say["resume"]).click()
    expect(manager.get_by_role("heading", level=2)).to_have_text(say["going"])
    work(later=timedelta(hours=1))
    manager.get_by_role("link", name=say["look"]).click()

    expect(manager.get_by_role("heading", level=2)).to_have_text(say["sent"])
    assert count(manager, say["sent"], say["waiting"]) == [25, 0]
    expect(manager.get_by_label(say["number"])).to_have_count(0)
    assert len(post.taken) == 2 + 25
    assert post.get_twice() == {MANAGER}


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_gathering_and_sending_are_usable_by_everybody(visit, language, width, dark):
    make_subscribers(3)
    issue = get_newest(language)
    manager = visit(width=width, dark=dark, language=language)
    sign_in(manager, MANAGER, language=language)

    for screen in (
        f"briff/{issue.get_parent().pk}/begin/",
        f"briff/{issue.pk}/gather/?since=2020-01-01",
        f"briff/{issue.pk}/send/",
        "subscribers/",
    ):
        assert manager.goto(f"/cms/{screen}").status == 200, screen
        assert violations(manager) == [], screen
    manager.goto(f"/cms/briff/{issue.pk}/send/")
    send(manager, SAY[language])
    for screen in (f"briff/{issue.pk}/send/", "reports/briff/"):
        manager.goto(f"/cms/{screen}")
        assert violations(manager) == [], screen
