"""What holds both halves back, and that all of it is said at once."""

from uuid import uuid4

import pytest
from django.utils import timezone
from wagtail.models import Page

from accounts.access import set_audience
from foundation.pairs.errors import PairError
from foundation.pairs.halves import get_twin
from home.models import HomePage, InformationPage
from tests.factories.accounts import audience
from tests.factories.halves import get_states, make_information
from tests.factories.pages import get_site
from tests.foundation.going_out import publish, rewrite

pytestmark = pytest.mark.django_db


def test_a_twin_that_nobody_has_written_holds_both_back():
    page = get_site().en.add_child(instance=InformationPage(title="About us"))

    with pytest.raises(PairError, match="The Welsh page has not been written yet") as refused:
        publish(page)

    assert get_twin(page).pk == refused.value.reasons[0].page_id
    assert not InformationPage.objects.live().exists()


def test_a_twin_is_not_written_by_writing_its_other_half_again():
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))
    rewrite(page, title="Amdanom ni i gyd")

    with pytest.raises(PairError, match="The English page has not been written yet"):
        publish(page)


def test_a_twin_is_not_written_by_what_it_takes_over_from_its_other_half():
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))
    rewrite(page, show_in_menus=True)

    with pytest.raises(PairError, match="The English page has not been written yet"):
        publish(page)


def test_a_twin_with_the_other_ones_summary_holds_both_back():
    pair = make_information(is_live=False, en={"title": "About us", "summary": "Pwy ydym ni."})

    with pytest.raises(PairError, match="summary of the Welsh page is still the English one"):
        publish(pair.cy)


def test_two_halves_that_are_alike_are_not_published_however_they_came_about():
    home = get_site()
    copies = make_information(is_live=False).cy.copy(update_attrs={"slug": "copi"})
    twin = get_twin(copies)
    rewrite(copies, title="IOM Cymru", summary="")
    rewrite(twin, title="IOM Cymru", summary="")

    with pytest.raises(PairError, match="has not been written yet"):
        publish(copies)

    assert get_states(home) == (True, True)


def test_a_page_that_has_been_out_may_have_the_same_words_in_both_languages():
    pair = make_information()
    rewrite(pair.cy, title="IOM Cymru", summary="IOM Cymru")
    rewrite(pair.en, title="IOM Cymru", summary="IOM Cymru")

    publish(pair.cy)

    pair.refresh()
    assert pair.cy.title == pair.en.title == "IOM Cymru"


def test_a_twin_is_written_when_the_log_can_no_longer_tell():
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))
    twin = get_twin(page)
    rewrite(page, title="Ninnau")
    rewrite(twin, title="Us")
    twin.revisions.order_by("pk").first().delete()

    publish(page)

    assert Page.objects.get(pk=twin.pk).live


def test_a_half_that_is_not_complete_holds_both_back():
    home = get_site()
    rewrite_without_checks(home.en, heading="")

    with pytest.raises(PairError, match="The English page is not complete: Heading: "):
        publish(home.cy)

    assert HomePage.objects.exclude(heading="").count() == 2


def rewrite_without_checks(page, **words):
    draft = page.get_latest_revision_as_object()
    for name, value in words.items():
        setattr(draft, name, value)
    return draft.save_revision(clean=False)


def test_a_block_that_is_not_complete_holds_both_back():
    pair = make_information()
    rewrite_without_checks(pair.en, body=[("heading", "")])

    with pytest.raises(PairError, match="The English page is not complete: Body: Some of it"):
        publish(pair.cy)


def test_an_address_that_is_taken_holds_both_back():
    home = get_site()
    taken = make_information()
    other = make_information(
        is_live=False, cy={"title": "Un arall"}, en={"title": "Another"}, under=home
    )
    rewrite_without_checks(other.en, slug=taken.en.slug)

    with pytest.raises(PairError, match="The English page is not complete: Slug: "):
        publish(other.cy)


def test_a_page_for_nobody_is_not_published():
    pair = make_information(is_live=False)
    for half in pair:
        set_audience(thing=half, audience=None, by=None, now=timezone.now())

    with pytest.raises(PairError, match="Nobody may read the Welsh page yet"):
        publish(pair.cy)


def test_halves_for_different_readers_are_not_published():
    pair = make_information(is_live=False)
    set_audience(thing=pair.cy, audience=audience("members"), by=None, now=timezone.now())

    with pytest.raises(PairError, match="not for the same readers"):
        publish(pair.cy)


def test_halves_that_do_not_agree_on_what_they_share_are_not_published():
    pair = make_information(is_live=False)
    revision = pair.cy.get_latest_revision()
    revision.content["show_in_menus"] = True
    revision.save()

    with pytest.raises(PairError, match="do not have the same: Show in menus"):
        publish(pair.cy)


def test_nothing_is_published_below_what_is_not():
    above = make_information(is_live=False)
    below = make_information(under=above, is_live=False)

    with pytest.raises(PairError, match="The page above the Welsh page is not published"):
        publish(below.cy)

    assert get_states(below) == (False, False)


def test_a_page_without_its_other_half_is_not_published():
    page = make_information(is_live=False).cy
    Page.objects.filter(pk=get_twin(page).pk).update(translation_key=uuid4())

    with pytest.raises(PairError, match="not there in the other language"):
        publish(page)


def test_all_that_is_missing_is_said_at_once():
    page = get_site().en.add_child(instance=InformationPage(title="About us"))
    for half in (page, get_twin(page)):
        set_audience(thing=half, audience=None, by=None, now=timezone.now())

    with pytest.raises(PairError) as refused:
        publish(page)

    assert len(refused.value.reasons) == 3
