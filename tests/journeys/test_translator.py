"""With the CMS in Welsh, a translator from outside is sent a page, writes it, and it goes out."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import User
from foundation.models import Errand
from resources.models import ResourcePage
from tests.journeys.people import sign_in
from tests.journeys.writing import press, save_draft

pytestmark = pytest.mark.journey

MANAGER, TRANSLATOR = "comms@network.example", "translator@elsewhere.example"
SUMMARY = "Crynodeb gan y cyfieithydd."
SENT, WRITE, DONE = "Ei hanfon", "Ei hysgrifennu", "Mae'n barod"


@pytest.fixture
def guide():
    """A page that is with nobody yet."""
    sent = Errand.objects.values("page__translation_key")
    free = ResourcePage.objects.live().exclude(translation_key__in=sent)
    return free.filter(locale__language_code="cy").first()


@pytest.fixture
def manager(visit):
    page = visit(language="cy")
    sign_in(page, MANAGER, language="cy")
    return page


@pytest.fixture
def translator(visit):
    page = visit(language="cy")
    sign_in(page, TRANSLATOR, language="cy")
    return page


def send(manager, guide):
    """The page, to the one translator of the demonstration."""
    manager.goto(f"/cms/pages/{guide.pk}/send/")
    manager.locator("input[name=half][value=cy]").check()
    her = User.objects.get(email=TRANSLATOR)
    manager.locator("#id_to").select_option(str(her.pk))
    wanted_on = timezone.localdate() + timedelta(days=3)
    manager.locator("#id_wanted_on").fill(wanted_on.isoformat())
    manager.get_by_role("button", name=SENT).click()
    expect(manager.locator(".messages .success").first).to_be_visible()


def get_item(translator, guide):
    """Among what she was sent, this page."""
    return translator.locator("#main").get_by_role("listitem").filter(has_text=guide.title)


def test_she_is_sent_one_page_writes_it_says_so_and_it_goes_out(visit, manager, translator, guide):
    visitor = visit()
    send(manager, guide)

    # She sees that page, and nothing else of the CMS.
    translator.goto("/cms/")
    expect(translator.locator("html")).to_have_attribute("lang", "cy")
    expect(translator.locator("main")).to_contain_text(guide.title)
    for closed in ("pages/", "images/", "reports/parity/", f"pages/{guide.get_parent().pk}/edit/"):
        assert translator.request.get(f"/cms/{closed}").status == 404, closed
    get_item(translator, guide).get_by_role("link", name=WRITE).click()
    translator.locator("#id_summary").fill(SUMMARY)
    save_draft(translator, "cy")
    assert SUMMARY not in visitor.request.get(guide.url).text()

    translator.goto("/cms/")
    get_item(translator, guide).get_by_role("button", name=DONE).click()
    expect(translator.locator(".messages .success").first).to_be_visible()
    assert translator.request.get(f"/cms/pages/{guide.pk}/edit/").status == 404

    manager.goto(f"/cms/pages/{guide.pk}/edit/")
    expect(manager.locator("#id_summary")).to_have_value(SUMMARY)
    press(manager, "cy", "Publish both languages")
    assert SUMMARY in visitor.request.get(guide.url).text()
