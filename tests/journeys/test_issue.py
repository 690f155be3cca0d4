"""The Briff, from what is new to an issue that is out in both languages; with keys alone, too."""

import re

import pytest
from playwright.sync_api import expect

from briff.models import BriffIndexPage
from tests.journeys.people import sign_in
from tests.journeys.test_editor import OTHER

pytestmark = pytest.mark.journey

MANAGER, MEMBER = "comms@network.example", "member@paid.example"
MEETING, PROFILE, FUNDING = (
    {"cy": "Cyfarfod y Rhwydwaith yn y gwanwyn", "en": "Network meeting in spring"},
    {"cy": "Proffil y gweithlu diogelwch", "en": "Profile of the community safety workforce"},
    {"cy": "Cyllid: goleuo llwybrau", "en": "Funding: lighting paths"},
)
INTRODUCTION = {"cy": "Wythnos o gyfarfodydd a chyllid.", "en": "A week of meetings and money."}
ISSUE = {"cy": "/cy/y-briff/rhifyn-43/", "en": "/en/the-briff/issue-43/"}
ARCHIVE = {"cy": "/cy/y-briff/", "en": "/en/the-briff/"}
FEED = {"cy": "/cy/briff/ffrwd.atom", "en": "/en/briff/feed.atom"}
NAME = {"cy": "Y Briff, rhifyn 43", "en": "The Briff, issue 43"}
SAY = {
    "cy": {
        "actions": "Gweithredoedd",
        "new": "Rhifyn newydd",
        "begin": "Dechrau'r rhifyn",
        "theme": "Diogelwch y Cyhoedd",
        "place": "Trefn",
        "add": "Ychwanegu at y drafft",
        "added": "Ychwanegwyd at y drafft: 3",
        "up": "Symud i fyny",
        "save": "Cadw drafft",
        "other": "Golygu'r dudalen Saesneg",
        "more": "Rhagor o weithredoedd",
        "publish": "Cyhoeddi'r ddwy iaith",
    },
    "en": {
        "actions": "Actions",
        "new": "New issue",
        "begin": "Begin the issue",
        "theme": "Public Safety",
        "place": "Place",
        "add": "Add to the draft",
        "added": "Added to the draft: 3",
        "up": "Move up",
        "save": "Save draft",
        "other": "Edit the Welsh page",
        "more": "More actions",
        "publish": "Publish both languages",
    },
}


def choose(manager, say, title, *, place):
    """Tick it, and say where it comes."""
    row = manager.locator(".listing > li").filter(has_text=title)
    row.get_by_role("checkbox").check()
    row.get_by_label(say["place"]).fill(str(place))
    return row


def introduce(manager, language):
    """In the box for running text. Its panel is called by the language of whoever came first."""
    box = manager.locator("[id$='-introduction-section'] [contenteditable=true]")
    box.press_sequentially(INTRODUCTION[language])
    # The editor takes a quarter of a second to put it into the form.
    written = re.compile(re.escape(INTRODUCTION[language]))
    expect(manager.locator("[name=introduction]")).to_have_value(written)


def save(manager, say):
    manager.get_by_role("button", name=say["save"]).click()
    expect(manager.locator(".messages .success").first).to_be_visible()


def get_told(page, address):
    """What an issue tells whoever opens it, in its order: of these three."""
    page.goto(address)
    words = page.locator("main").inner_text()
    found = {
        words.find(title): title for each in (MEETING, PROFILE, FUNDING) for title in each.values()
    }
    return [title for place, title in sorted(found.items()) if place >= 0]


@pytest.mark.parametrize("language", ["cy", "en"])
def test_an_issue_is_gathered_ordered_introduced_and_out_in_both_languages(visit, language):
    say, other = SAY[language], OTHER[language]
    manager, visitor, member = visit(language=language), visit(width=320, dark=True), visit()
    sign_in(manager, MANAGER, language=language)
    sign_in(member, MEMBER, language=language)
    briff = BriffIndexPage.objects.get(locale__language_code=language)

    manager.goto(f"/cms/pages/{briff.pk}/")
    manager.get_by_role("button", name=say["actions"], exact=True).click()
    manager.get_by_role("link", name=say["new"]).click()
    manager.get_by_role("button", name=say["begin"]).click()
    choose(manager, say, FUNDING[language], place=1)
    choose(manager, say, MEETING[language], place=2)
    choose(manager, say, PROFILE[language], place=3)
    manager.get_by_role("button", name=say["add"]).click()
    expect(manager.locator(".messages")).to_contain_text(say["added"])

    # With keys: the last comes before the one in the middle.
    block = manager.get_by_role("region", name=PROFILE[language])
    block.get_by_role("button", name=say["up"]).focus()
    manager.keyboard.press("Enter")
    introduce(manager, language)
    save(manager, say)
    manager.get_by_role("link", name=say["other"]).click()
    introduce(manager, other)
    save(manager, say)
    assert [visitor.request.get(address).status for address in ISSUE.values()] == [404, 404]

    manager.get_by_role("button", name=say["more"]).click()
    manager.get_by_role("button", name=say["publish"]).click()
    expect(manager.locator(".messages .success").first).to_be_visible()

    for code in ("cy", "en"):
        assert get_told(visitor, ISSUE[code]) == [PROFILE[code], MEETING[code]]
        expect(visitor.locator("main")).to_contain_text(INTRODUCTION[code])
        visitor.goto(ARCHIVE[code])
        expect(visitor.get_by_role("link", name=NAME[code])).to_be_visible()
        assert NAME[code] in visitor.request.get(FEED[code]).text()
        assert get_told(member, ISSUE[code]) == [FUNDING[code], PROFILE[code], MEETING[code]]
