"""A page goes out in one language alone, stands as owed, and is paid: in either, in both CMSs."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import gettext, override
from playwright.sync_api import expect

from foundation.models import Debt
from resources.models import ResourceIndexPage, ResourcePage
from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import sign_in
from tests.journeys.writing import OTHER, WORDS, press, save_draft, write, write_shared

pytestmark = pytest.mark.journey

MANAGER = "comms@network.example"
WHY = "The police asked us on the telephone to say this today."
ONLY = {
    "cy": "Dim ond yn Gymraeg y mae'r dudalen hon ar gael ar hyn o bryd",
    "en": "This page is only available in English at the moment",
}
SAY = {
    "cy": {
        "alone": "Cyhoeddi yn Gymraeg yn unig",
        "owed": "Dyledus yn yr iaith arall",
        "paid": "Talwyd: cyhoeddwyd y ddwy iaith gyda'i gilydd",
    },
    "en": {
        "alone": "Publish in English alone",
        "owed": "Owed in the other language",
        "paid": "Paid: both languages were published together",
    },
}


@pytest.mark.parametrize("language", ["cy", "en"])
def test_one_language_goes_out_alone_is_owed_and_then_paid(visit, language):
    """Its writer has the CMS in the language in which she writes first."""
    other, say = OTHER[language], SAY[language]
    library = {page.language: page for page in ResourceIndexPage.objects.all()}
    address = {code: f"{library[code].url}{WORDS[code]['slug']}/" for code in WORDS}
    manager, visitor = visit(language=language), visit()
    sign_in(manager, MANAGER, language=language)
    manager.goto(f"/cms/pages/add/resources/resourcepage/{library[language].pk}/")
    expect(manager.locator("html")).to_have_attribute("lang", language)
    write(manager, language)
    write_shared(manager, language)
    save_draft(manager, language)
    half = ResourcePage.objects.get(slug=WORDS[language]["slug"], locale__language_code=language)

    # What it means is said before; without a reason nothing goes out.
    manager.goto(f"/cms/pages/{half.pk}/edit/")
    manager.get_by_role("button", name=say_in(language, "Actions"), exact=True).click()
    manager.get_by_role("link", name=say["alone"]).click()
    expect(manager.locator("main li").first).to_be_visible()
    manager.get_by_role("button", name=say["alone"]).click()
    expect(manager.locator(".error-message").first).to_be_visible()
    assert visitor.request.get(address[language]).status == 404

    give_reason(manager, language)
    expect(manager.locator("#pair")).to_contain_text(WHY)

    # The public has it, and is told in both languages that it is in one.
    visitor.goto(f"/{other}/")
    visitor.get_by_role("link", name=WORDS[language]["title"]).click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text(WORDS[language]["title"])
    visitor.locator(".utility__lang").click()
    expect(visitor.locator("html")).to_have_attribute("lang", other)
    expect(visitor.locator(f"main section[lang={language}]")).to_contain_text(ONLY[language])
    assert visitor.locator("main section").count() == 2
    assert visitor.request.get(address[other]).status == 404

    # It stands on the desk until the other language is written and both are published.
    manager.goto("/cms/")
    expect(manager.get_by_text(say["owed"])).to_be_visible()
    panel = manager.locator("section", has_text=say["owed"])
    panel.get_by_role("link", name=WORDS[language]["title"]).click()
    ways = manager.locator("main table a[href$='/edit/']")
    ways.nth(["cy", "en"].index(other)).click()
    write(manager, other)
    save_draft(manager, language)
    press(manager, language, "Publish both languages")

    assert visitor.request.get(address[other]).status == 200
    visitor.goto(address[language])
    visitor.locator(".utility__lang").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text(WORDS[other]["title"])
    manager.goto("/cms/")
    assert manager.get_by_text(say["owed"]).count() == 0
    manager.goto("/cms/reports/one-language/")
    expect(manager.locator("main")).to_contain_text(say["paid"])
    assert Debt.objects.get().words == WHY


def give_reason(manager, language):
    """Say why, promise a day, and publish it."""
    manager.locator("input[name=reason][value=safety]").check()
    manager.locator("#id_words").fill(WHY)
    promised_on = timezone.localdate() + timedelta(days=3)
    manager.locator("#id_promised_on").fill(promised_on.isoformat())
    manager.locator("#id_words").click()  # its calendar closes
    manager.get_by_role("button", name=SAY[language]["alone"]).click()
    expect(manager.locator(".messages .success").first).to_be_visible()


def say_in(language, words):
    with override(language):
        return gettext(words)


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_what_says_so_is_usable_by_everybody(visit, language, width, dark):
    page = ResourcePage.objects.live().filter(locale__language_code=language).first()
    manager = visit(width=width, dark=dark, language=language)
    sign_in(manager, MANAGER, language=language)
    manager.goto(f"/cms/pages/{page.pk}/alone/")
    assert violations(manager) == []
    give_reason(manager, language)

    manager.goto("/cms/reports/one-language/")
    assert violations(manager) == []
    manager.goto("/cms/")
    assert violations(manager, within="[id^=debts]") == []
    visitor = visit(width=width, dark=dark)
    for address in (f"/{OTHER[language]}/", page.get_translations().get().url):
        visitor.goto(address)
        expect(visitor.locator("main .urgent").first).to_be_visible()
        assert violations(visitor) == [], address
