"""What was granted opens at the next request, and is shut at the next after it is taken back."""

from datetime import timedelta

import pytest
from django.utils.formats import date_format
from django.utils.translation import override
from playwright.sync_api import expect

from accounts.models import Audience, AudienceUserObjectPermission
from tests.factories.accounts import today
from tests.journeys.people import follow_letter, sign_in
from tests.journeys.test_members import HOME, PREVENT, TITLE

pytestmark = pytest.mark.journey

MANAGER, COLLEAGUE = "membership@network.example", "admin@network.example"
MEMBER, SHE = "iom@paid.example", "Aelod IOM Cymru (sampl)"
REASON = "Enw ar restr / Named on the list"
SAY = {
    "cy": {
        "members": "Aelodau",
        "grants": "Mynediad a roddwyd i bobl",
        "audience": "Cynulleidfa",
        "person": "Person",
        "why": "Pam",
        "last": "Diwrnod olaf",
        "last_is": "Y diwrnod olaf",
        "force": "Mewn grym",
        "ended": "Daeth i ben",
        "again": "Rhoi mynediad eto",
        "over": "drosodd eisoes",
        "create": "Creu",
        "granted": f"Rhoddwyd mynediad: Prevent/Contest: {SHE}",
        "more": "Rhagor o opsiynau",
        "take": "Dileu",
        "proposed": "Cynigiwyd. Nid yw'n cael effaith nes i rywun arall gytuno.",
        "waits": "Yn aros am rywun arall",
        "agree": "Cytuno: daw i rym ar unwaith",
        "save": "Cadw",
        "decided": f"Penderfynwyd: Prevent/Contest: {SHE}",
        "agreed": "Cytunwyd",
    },
    "en": {
        "members": "Members",
        "grants": "Grants to people",
        "audience": "Audience",
        "person": "Person",
        "why": "Why",
        "last": "Last day",
        "last_is": "The last day",
        "force": "In force",
        "ended": "Ended",
        "again": "Grant again",
        "over": "This day is over already",
        "create": "Create",
        "granted": f"Granted: Prevent/Contest: {SHE}",
        "more": "More options",
        "take": "Delete",
        "proposed": "Proposed. It has no effect until somebody else agrees.",
        "waits": "Waits for somebody else",
        "agree": "Agree: it is in force at once",
        "save": "Save",
        "decided": f"Decided: Prevent/Contest: {SHE}",
        "agreed": "Agreed",
    },
}


def grant(manager, language, *, ends_on=None):
    """By the menu, as far as what the next screen says."""
    say = SAY[language]
    manager.goto("/cms/")
    manager.get_by_role("button", name=say["members"], exact=True).click()
    manager.get_by_role("link", name=say["grants"], exact=True).click()
    manager.locator("a[href$='/audienceuserobjectpermission/new/']").first.click()
    manager.get_by_label(say["audience"]).select_option("Prevent/Contest")
    manager.get_by_label(say["person"]).select_option(f"{SHE} <{MEMBER}>")
    if ends_on is not None:
        manager.get_by_label(say["last"]).fill(ends_on.isoformat())
    manager.get_by_label(say["why"]).fill(REASON)
    manager.get_by_role("button", name=say["create"]).click()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_grant_opens_at_the_next_request_until_it_is_taken_back(visit, language):
    say, closed = SAY[language], PREVENT[language]
    manager = visit(language=language)
    member = visit(width=320, dark=True, javascript=language == "cy")
    sign_in(member, MEMBER, language=language)
    assert member.goto(closed).status == 404

    sign_in(manager, MANAGER, language=language)
    grant(manager, language)
    expect(manager.locator(".messages")).to_contain_text(say["granted"])
    assert member.goto(closed).status == 200
    expect(member.get_by_role("heading", level=1)).to_contain_text(TITLE[language])
    member.goto(HOME[language])
    expect(member.locator("main")).to_contain_text(TITLE[language])

    row = manager.get_by_role("row", name=f"Prevent/Contest: {SHE}")
    row.get_by_role("button", name=say["more"]).click()
    row.get_by_role("link", name=say["take"]).click()
    expect(manager.locator("main")).to_contain_text(SHE)
    manager.locator("main form [type=submit]").click()
    expect(row).to_have_count(0)
    member.reload()
    expect(member.locator("main")).not_to_contain_text(TITLE[language])
    assert member.goto(closed).status == 404


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_grant_that_has_a_last_day_is_shut_when_that_is_over(visit, language):
    say, closed, day = SAY[language], PREVENT[language], today() + timedelta(days=20)
    manager, member = visit(language=language), visit()
    sign_in(member, MEMBER, language=language)
    sign_in(manager, MANAGER, language=language)
    with override(language):
        said = date_format(day)

    grant(manager, language, ends_on=today() - timedelta(days=1))
    expect(manager.locator("main")).to_contain_text(say["over"])
    manager.get_by_label(say["last"]).fill(day.isoformat())
    manager.get_by_role("button", name=say["create"]).click()
    expect(manager.locator(".messages")).to_contain_text(f"{say['last_is']}: {said}.")
    row = manager.get_by_role("row", name=f"Prevent/Contest: {SHE}")
    expect(row).to_contain_text(said)
    expect(row).to_contain_text(say["force"])
    assert member.goto(closed).status == 200
    member.goto(HOME[language])
    expect(member.locator("main")).to_contain_text(TITLE[language])

    # Its last day goes by.
    AudienceUserObjectPermission.objects.filter(ends_on=day).update(
        ends_on=today() - timedelta(days=1)
    )
    member.reload()
    expect(member.locator("main")).not_to_contain_text(TITLE[language])
    assert member.goto(closed).status == 404
    manager.reload()
    expect(row).to_contain_text(say["ended"])
    row.get_by_role("link", name=say["again"]).click()
    manager.get_by_label(say["last"]).fill(today().isoformat())
    manager.get_by_role("button", name=say["create"]).click()
    expect(row).to_contain_text(say["force"])
    assert member.goto(closed).status == 200


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_two_must_agree_to_opens_when_the_second_has(visit, language):
    Audience.objects.filter(code="prevent-contest").update(needs_two=True)
    say, closed = SAY[language], PREVENT[language]
    manager, colleague, member = visit(language=language), visit(language=language), visit()
    sign_in(member, MEMBER, language=language)
    sign_in(manager, MANAGER, language=language)
    sign_in(colleague, COLLEAGUE, language=language)

    day = today() + timedelta(days=20)
    grant(manager, language, ends_on=day)
    expect(manager.locator(".messages")).to_contain_text(say["proposed"])
    assert member.goto(closed).status == 404

    follow_letter(colleague, to=COLLEAGUE)
    row = colleague.get_by_role("row", name=SHE)
    expect(row).to_contain_text(say["waits"])
    row.get_by_role("link").first.click()
    expect(colleague.locator("main")).to_contain_text(REASON)
    with override(language):
        expect(colleague.locator("main")).to_contain_text(date_format(day))
    colleague.get_by_label(say["agree"]).check()
    colleague.get_by_role("button", name=say["save"]).click()
    expect(colleague.locator(".messages")).to_contain_text(say["decided"])
    expect(row).to_contain_text(say["agreed"])
    assert member.goto(closed).status == 200
