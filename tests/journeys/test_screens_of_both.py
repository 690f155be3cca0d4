"""The screens that keep two languages together, in either language, for everybody."""

import pytest
from playwright.sync_api import expect

from foundation.models import Term
from resources.models import ResourcePage
from tests.journeys.accessibility import VIEWS, find_cut, violations
from tests.journeys.people import sign_in

pytestmark = pytest.mark.journey

MANAGER = "comms@network.example"


@pytest.fixture
def guide():
    return ResourcePage.objects.live().filter(locale__language_code="cy").first()


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_the_screens_of_the_two_languages_are_usable_by_everybody(
    visit, guide, language, width, dark
):
    manager = visit(width=width, dark=dark, language=language)
    sign_in(manager, MANAGER, language=language)
    found = {}

    for screen in (
        "",
        "pages/",
        f"pages/{guide.get_parent().pk}/",
        "library/",
        "media/",
        "reports/site-history/",
        "reports/calendar/",
        "reports/both-languages/",
        "reports/one-language/",
        "glossary/",
        f"glossary/edit/{Term.objects.first().pk}/",
        f"pages/{guide.pk}/send/",
        f"pages/{guide.pk}/alone/",
        f"pages/{guide.pk}/who-can-read/",
        "reports/parity/",
        f"pages/{guide.pk}/abreast/",
        f"parity/hand-out/?id={guide.pk}",
        "parity/take-in/",
    ):
        manager.goto(f"/cms/{screen}")
        expect(manager.locator("html")).to_have_attribute("lang", language)
        found[screen] = [*violations(manager), *find_cut(manager)]

    assert {screen: what for screen, what in found.items() if what} == {}
