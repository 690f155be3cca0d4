"""Why can't she see it? From her record to the answer, and what she would find by searching."""

import pytest
from playwright.sync_api import expect

from accounts.models import Organisation
from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import sign_in
from tests.journeys.test_members import FOR_MEMBERS, PREVENT

pytestmark = pytest.mark.journey

MANAGER, SHE = "membership@network.example", "Cyn-aelod Prevent (sampl)"
SAY = {
    "cy": {
        "members": "Aelodau",
        "people": "Pobl mewn sefydliadau",
        "organisations": "Sefydliadau",
        "of them": "Sampl: Cyngor Dinas y Gorffennol",
        "actions": "Gweithredoedd",
        "why": "Pam maen nhw'n cael gweld hwn?",
        "address": "Cyfeiriad tudalen neu ffeil",
        "audience": "neu gynulleidfa",
        "words": "neu eiriau i chwilio amdanynt",
        "ask": "Gofyn",
        "no": "Na chânt",
        "lapsed": "Sampl: Cyngor Dinas y Gorffennol: mae'r aelodaeth wedi dod i ben",
        "absent": "Nid oes dim yn y cyfeiriad hwn yr ydych chi'n cael ei ddarllen.",
        "granted": f"Prevent/Contest: rhoddwyd mynediad ({SHE}) gan y system",
        "hidden": "Cuddiwyd: 1",
        "title": "Cyfraith Martyn: y cyfnod paratoi (sampl)",
    },
    "en": {
        "members": "Members",
        "people": "People in organisations",
        "organisations": "Organisations",
        "of them": "Sample: Bygone City Council",
        "actions": "Actions",
        "why": "Why can they see this?",
        "address": "Address of a page or a file",
        "audience": "or an audience",
        "words": "or words to search for",
        "ask": "Ask",
        "no": "No",
        "lapsed": "The membership of Sample: Bygone City Council has lapsed",
        "absent": "There is nothing at this address that you may read yourself.",
        "granted": f"Prevent/Contest was granted to {SHE} by the system",
        "hidden": "Hidden: 1",
        "title": "Martyn's Law: the time to prepare (sample)",
    },
}


def open_record(manager, say, *, of, among):
    """By the menu and the list, as far as the question."""
    manager.goto("/cms/")
    manager.get_by_role("button", name=say["members"], exact=True).click()
    manager.get_by_role("link", name=among, exact=True).click()
    manager.get_by_role("row", name=of).get_by_role("link").first.click()
    manager.get_by_role("button", name=say["actions"], exact=True).click()
    manager.get_by_role("link", name=say["why"]).click()


def ask(manager, say, **about):
    """One thing; what was asked before is taken out."""
    for name in ("address", "words"):
        manager.get_by_label(say[name]).fill(about.get(name, ""))
    manager.get_by_label(say["audience"]).select_option(about.get("audience", ""))
    manager.get_by_role("button", name=say["ask"], exact=True).click()
    return manager.get_by_role("region", name=SHE)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_why_she_cannot_see_it_is_asked_from_her_record_and_from_her_organisation(visit, language):
    say, manager = SAY[language], visit(language=language)
    sign_in(manager, MANAGER, language=language)

    open_record(manager, say, of=say["of them"], among=say["organisations"])
    manager.get_by_role("link", name=SHE).click()
    answer = ask(manager, say, address=FOR_MEMBERS[language])
    expect(answer.locator("strong")).to_have_text(say["no"])
    expect(answer).to_contain_text(say["lapsed"])

    open_record(manager, say, of=SHE, among=say["people"])
    answer = ask(manager, say, words="Martyn")
    expect(answer).to_contain_text(say["hidden"])
    expect(answer.get_by_role("link", name=say["title"])).to_be_visible()
    expect(answer).to_contain_text(say["lapsed"])


@pytest.mark.parametrize("language", ["cy", "en"])
def test_of_what_was_granted_to_others_the_audience_is_asked(visit, language):
    say, manager = SAY[language], visit(language=language)
    sign_in(manager, MANAGER, language=language)

    open_record(manager, say, of=SHE, among=say["people"])
    answer = ask(manager, say, address=PREVENT[language])
    expect(answer).to_contain_text(say["absent"])
    answer = ask(manager, say, audience="Prevent/Contest")

    expect(answer.locator("strong")).to_have_text(say["no"])
    expect(answer).to_contain_text(say["granted"])
    expect(answer).to_contain_text(say["lapsed"])


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_the_question_why_is_usable_by_everybody(visit, language, width, dark):
    say, manager = SAY[language], visit(width=width, dark=dark, language=language)
    sign_in(manager, MANAGER, language=language)

    organisation = Organisation.objects.get(name_en__contains="Bygone")
    manager.goto(f"/cms/reports/why/?organisation={organisation.pk}")
    assert violations(manager) == []
    manager.get_by_label(say["words"]).fill("Martyn")
    manager.get_by_role("button", name=say["ask"], exact=True).click()
    expect(manager.locator("#answer")).to_be_visible()
    assert violations(manager) == []
