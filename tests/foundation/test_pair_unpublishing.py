"""Both halves go off together, and can go out again."""

import pytest
from wagtail.models import Page

from foundation.pairs.errors import NotAllowed
from foundation.pairs.publishing import unpublish_pair
from tests.factories.halves import get_states, make_information, make_staff_of
from tests.factories.pages import get_site
from tests.foundation.going_out import publish, rewrite

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["cy", "en"])
def test_unpublishing_either_half_unpublishes_both(language):
    pair = make_information()

    unpublish_pair(page=pair.in_language(language), by=None)

    assert get_states(pair) == (False, False)


def test_what_is_below_goes_off_with_it_in_both_languages():
    above = make_information()
    below = make_information(under=above)

    unpublish_pair(page=above.cy, by=None)

    assert get_states(above) + get_states(below) == (False, False, False, False)


def test_unpublishing_what_is_off_changes_nothing():
    drafts = make_information(is_live=False)
    before = Page.objects.get(pk=drafts.cy.pk).has_unpublished_changes

    unpublish_pair(page=drafts.cy, by=None)

    assert Page.objects.get(pk=drafts.cy.pk).has_unpublished_changes == before


def test_whoever_may_unpublish_one_half_unpublishes_neither():
    home = get_site()
    pair = make_information()

    with pytest.raises(NotAllowed, match="You may not unpublish the English page"):
        unpublish_pair(page=pair.cy, by=make_staff_of(home.cy))

    assert get_states(pair) == (True, True)


def test_a_page_that_went_off_can_be_written_and_published_again():
    pair = make_information()
    rewrite(pair.cy, title="Yr ail dro")
    publish(pair.cy)
    unpublish_pair(page=pair.cy, by=None)
    draft = Page.objects.get(pk=pair.cy.pk).specific.get_latest_revision_as_object()

    draft.save()
    publish(pair.cy)

    assert get_states(pair) == (True, True)
