"""Publish, schedule and unpublish mean both languages: in the same moment, or not at all."""

import pytest
from django.utils import timezone

from foundation.pairs.errors import PairError
from foundation.pairs.publishing import publish_pair, unpublish_pair
from home.models import InformationPage
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return get_site()


@pytest.fixture
def drafts(home):
    return make_pair(
        InformationPage,
        under=home,
        cy={"title": "Amdanom ni"},
        en={"title": "About us"},
        is_live=False,
    )


def states(pair):
    pair.refresh()
    return pair.cy.live, pair.en.live


def test_publishing_one_half_publishes_both(drafts):
    publish_pair(page=drafts.cy, by=None, now=timezone.now())

    assert states(drafts) == (True, True)


def test_both_halves_carry_the_act_that_published_them(drafts):
    publish_pair(page=drafts.cy, by=None, now=timezone.now())

    drafts.refresh()
    assert drafts.cy.publish_act is not None
    assert drafts.cy.publish_act == drafts.en.publish_act


def test_unpublishing_one_half_unpublishes_both(drafts):
    publish_pair(page=drafts.cy, by=None, now=timezone.now())

    unpublish_pair(page=drafts.en, by=None)

    assert states(drafts) == (False, False)


def test_a_page_whose_twin_nobody_has_written_is_not_published(home):
    page = home.en.add_child(instance=InformationPage(title="About us"))

    with pytest.raises(PairError, match="The Welsh page has not been written yet"):
        publish_pair(page=page, by=None, now=timezone.now())

    assert not InformationPage.objects.live().exists()
