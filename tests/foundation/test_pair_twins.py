"""The other half is there from the first moment, and shares what belongs to the pair."""

import pytest

from foundation.pairs.twins import ensure_twin
from home.models import InformationPage
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))


def test_a_new_page_has_its_twin_at_once(page):
    twin = page.get_translations().get().specific

    assert twin.locale.language_code == "en"
    assert not twin.live
    assert twin.alias_of is None
    assert twin.get_parent().translation_key == page.get_parent().translation_key


def test_asking_again_makes_no_second_twin(page):
    twin = ensure_twin(page)

    assert ensure_twin(page) == twin
    assert InformationPage.objects.count() == 2
