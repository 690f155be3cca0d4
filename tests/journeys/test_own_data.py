"""What is kept about somebody: she reads it, takes it along, and has it erased."""

from zipfile import ZipFile

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import Audience, Leaving, RetentionSettings, User
from tests.factories.accounts import ProposalFactory
from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import read_letters, sign_in

pytestmark = pytest.mark.journey

MANAGER, MEMBER, STRANGER = (
    "membership@network.example",
    "member@paid.example",
    "stranger@nowhere.example",
)
SAY = {
    "cy": {
        "data": "Eich data",
        "take": "Mynd â'ch data gyda chi",
        "ask": "Gofyn am gael fy nileu",
        "erased": "Dilëwyd. Mae llythyr wedi mynd i'r cyfeiriad a gadwyd.",
        "asked": "Rydych wedi gofyn",
        "members": "Aelodau",
        "leaving": "Pobl i'w dileu",
        "erase": "Dileu",
        "sure": "Dileu'r person hwn",
        "now": "Dileu fy nghyfrif",
        "gone": "Mae eich cyfrif wedi'i ddileu",
    },
    "en": {
        "data": "Your data",
        "take": "Take your data with you",
        "ask": "Ask to be erased",
        "erased": "Erased. A letter has gone to the address that was kept.",
        "asked": "You have asked for it.",
        "members": "Members",
        "leaving": "People to be erased",
        "erase": "Erase",
        "sure": "Erase this person",
        "now": "Erase my account",
        "gone": "Your account is erased",
    },
}


ACCOUNT = {"cy": "/cy/cyfrif/diogelwch/", "en": "/en/account/security/"}
KEPT = {"cy": "/cy/beth-a-gadwn/", "en": "/en/what-we-keep/"}
DATA = {"cy": "/cy/cyfrif/eich-data/", "en": "/en/account/your-data/"}


def open_data(page, language):
    """From her account."""
    page.goto(ACCOUNT[language])
    page.locator(f"main a[href='{DATA[language]}']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SAY[language]["data"])


@pytest.mark.parametrize("language", ["cy", "en"])
def test_she_takes_it_along_asks_to_be_erased_and_is(visit, language):
    say = SAY[language]
    member = visit(width=320, dark=True, javascript=language == "en")
    manager, again = visit(language=language), visit()
    sign_in(member, MEMBER, language=language)

    open_data(member, language)
    with member.expect_download() as download:
        member.get_by_role("button", name=say["take"]).click()
    with ZipFile(download.value.path()) as taken:
        (page,) = (name for name in taken.namelist() if name.endswith(".html"))
        assert MEMBER in taken.read(page).decode()
    member.get_by_role("button", name=say["ask"]).click()
    expect(member.locator("main")).to_contain_text(say["asked"])

    sign_in(manager, MANAGER, language=language)
    manager.goto("/cms/")
    manager.get_by_role("button", name=say["members"], exact=True).click()
    manager.get_by_role("link", name=say["leaving"]).click()
    manager.get_by_role("link", name=f"{say['erase']}: Member (sample)").click()
    expect(manager.locator("main table")).to_be_visible()
    manager.get_by_role("button", name=say["sure"]).click()
    expect(manager.locator(".messages")).to_contain_text(say["erased"])

    assert member.goto(DATA[language]).url != DATA[language]
    expect(member.locator("input[type=password]")).to_be_visible()
    sign_in(again, MEMBER, language=language, password="tri-chynnig-i-gymro ")
    expect(again.get_by_role("alert")).to_be_visible()
    assert len(read_letters(MEMBER)) == 2


@pytest.mark.parametrize("language", ["cy", "en"])
def test_who_has_no_seat_erases_herself_at_once(visit, language):
    say, stranger = SAY[language], visit(javascript=language == "cy")
    sign_in(stranger, STRANGER, language=language)

    open_data(stranger, language)
    stranger.get_by_role("button", name=say["now"]).click()

    expect(stranger.get_by_role("heading", level=1)).to_have_text(say["gone"])
    assert read_letters(STRANGER)


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_what_is_kept_is_told_to_everybody(visit, language, width, dark):
    page = visit(width=width, dark=dark)
    page.goto(KEPT[language])
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    sign_in(page, STRANGER, language=language)
    for ask in (lambda: page.goto(DATA[language]), lambda: page.locator(".button--danger").click()):
        ask()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_the_managers_screens_about_people_are_usable_by_everybody(visit, language, width, dark):
    member = User.objects.get(email=MEMBER)
    Leaving.objects.create(person=member, why=Leaving.Why.ASKED, since=timezone.now())
    proposal = ProposalFactory(audience=Audience.objects.get(code="iom-cymru"), person=member)
    manager = visit(width=width, dark=dark, language=language)
    sign_in(manager, MANAGER, language=language)

    for screen in (
        "leaving/",
        f"member/delete/{member.pk}/",
        f"member/edit/{member.pk}/",
        f"settings/accounts/retentionsettings/{RetentionSettings.load().pk}/",
        "proposal/",
        f"proposal/edit/{proposal.pk}/",
        "audienceuserobjectpermission/new/",
        "application/edit/1/",
        "invoice/",
        "auditentry/",
    ):
        assert manager.goto(f"/cms/{screen}").status == 200, screen
        assert violations(manager) == [], screen
