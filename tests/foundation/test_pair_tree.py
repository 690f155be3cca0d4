"""Moving, copying and deleting mean both halves, with all that is below them."""

from uuid import uuid4

import pytest
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction, CopyPagePermissionError
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction
from wagtail.admin.views.pages.bulk_actions.move import MoveBulkAction
from wagtail.models import Page

from accounts.access import set_audience
from foundation.pairs.errors import NotAllowed, PairError
from foundation.pairs.halves import get_twin
from home.models import InformationPage
from tests.factories.accounts import audience
from tests.factories.halves import get_states, make_information, make_staff_of
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

ANOTHER = {
    "cy": {"title": "Ein gwaith", "summary": "Yr hyn a wnawn."},
    "en": {"title": "Our work", "summary": "What we do."},
}


@pytest.fixture
def place():
    return make_information()


@pytest.fixture
def pair():
    return make_information(**ANOTHER)


def parents(pair):
    return [Page.objects.get(pk=half.pk).get_parent().pk for half in pair]


def keys(pair):
    return [half.pk for half in pair]


def base(page):
    return Page.objects.get(pk=page.pk)


# ---- delete

DELETE = {
    "page": lambda page: page.delete(),
    "base page": lambda page: base(page).delete(),
    "action": lambda page: DeletePageAction(page).execute(),
    "bulk action": lambda page: DeleteBulkAction.execute_action([base(page)]),
}


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("way", DELETE)
def test_every_way_to_delete_deletes_both(way, language, pair):
    DELETE[way](pair.in_language(language))

    assert not Page.objects.filter(pk__in=keys(pair)).exists()


def test_what_is_below_is_deleted_in_both_languages(place):
    below = make_information(under=place, **ANOTHER)

    place.cy.delete()

    assert not Page.objects.filter(pk__in=keys(place) + keys(below)).exists()


def test_whoever_may_delete_one_half_deletes_neither(pair):
    person = make_staff_of(get_site().cy)

    with pytest.raises(NotAllowed, match="You may not delete the English page"):
        pair.cy.delete(user=person)

    assert Page.objects.filter(pk__in=keys(pair)).count() == 2


def test_what_has_pages_of_one_language_only_below_it_is_not_deleted(place):
    below = make_information(under=place, **ANOTHER)
    raise_to = get_site().en
    Page.objects.filter(pk=below.en.pk).update(
        path=raise_to.path + "0099", depth=raise_to.depth + 1
    )

    with pytest.raises(PairError, match="do not have the same pages below"):
        place.cy.delete()


def test_a_page_that_is_gone_is_not_deleted_again(pair):
    stale = base(pair.cy)
    pair.cy.delete()

    with pytest.raises(PairError, match="in the meantime"):
        stale.delete()


# ---- move

MOVE = {
    "page": lambda page, to: page.move(to, pos="last-child"),
    "base page": lambda page, to: base(page).move(base(to), pos="first-child"),
    "action": lambda page, to: MovePageAction(page, to, pos="last-child").execute(),
    "bulk action": lambda page, to: MoveBulkAction.execute_action([base(page)], destination=to),
}


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("way", MOVE)
def test_every_way_to_move_moves_both(way, language, pair, place):
    MOVE[way](pair.in_language(language), place.in_language(language))

    assert parents(pair) == keys(place)


def test_what_is_below_moves_too(pair, place):
    below = make_information(under=pair, cy={"title": "Y Bwrdd"}, en={"title": "The Board"})

    pair.cy.move(place.cy, pos="last-child")

    below.refresh()
    assert below.en.url_path == f"{place.en.url_path}{pair.en.slug}/{below.en.slug}/"
    assert below.cy.url_path == f"{place.cy.url_path}{pair.cy.slug}/{below.cy.slug}/"


def test_siblings_stand_in_the_same_order_in_both_languages(pair, place):
    base(pair.cy).move(base(place.cy), pos="left")

    for language in ("cy", "en"):
        home = get_site().in_language(language)
        assert [child.pk for child in home.get_children()] == [
            pair.in_language(language).pk,
            place.in_language(language).pk,
        ]


def test_whoever_may_move_one_half_moves_neither(pair, place):
    before = parents(pair)
    person = make_staff_of(get_site().cy)

    with pytest.raises(NotAllowed, match="You may not move the English page there"):
        pair.cy.move(place.cy, pos="last-child", user=person)

    assert parents(pair) == before


def test_a_page_does_not_move_into_the_other_language(pair, place):
    before = parents(pair)

    with pytest.raises(PairError, match="from one language to the other"):
        pair.cy.move(place.en, pos="last-child")

    assert parents(pair) == before


def test_a_published_page_does_not_move_below_a_draft(pair):
    place = make_information(is_live=False)
    before = parents(pair)

    with pytest.raises(PairError, match="cannot stand below"):
        pair.cy.move(place.cy, pos="last-child")

    assert parents(pair) == before


def test_a_page_does_not_move_where_its_other_half_has_no_room(pair, place):
    below = make_information(
        under=place, cy={"title": "Arall", "summary": "Peth arall."}, en=ANOTHER["en"]
    )
    before = parents(pair)
    assert below.en.slug == pair.en.slug

    with pytest.raises(PairError, match=f"at this address in English: {pair.en.slug}"):
        pair.cy.move(place.cy, pos="last-child")

    assert parents(pair) == before


# PostgreSQL's trigger does not let such a place come about.
@pytest.mark.sqlite
def test_a_page_does_not_move_to_a_place_of_one_language(pair, place):
    Page.objects.filter(pk=place.en.pk).update(translation_key=uuid4())

    with pytest.raises(PairError, match="This place is not there in the other language"):
        pair.cy.move(place.cy, pos="last-child")


# ---- copy


def test_a_copy_is_a_pair_of_its_own(pair):
    copy = pair.cy.copy(update_attrs={"title": "Copi", "slug": "copi"})

    twin = get_twin(copy)
    assert copy.translation_key != pair.cy.translation_key
    assert (copy.draft_title, twin.draft_title) == ("Copi", "Our work")
    assert twin.get_parent() == pair.en.get_parent()
    assert get_states([copy, twin]) == (False, False)
    assert get_states(pair) == (True, True)


def test_a_copy_can_be_published_as_it_is(pair):
    copy = pair.en.copy(update_attrs={"title": "Our other work", "slug": "other"})

    copy.get_latest_revision().publish()

    assert get_states([copy, get_twin(copy)]) == (True, True)


def test_what_is_below_is_copied_in_pairs(place):
    below = make_information(under=place, **ANOTHER)

    copy = place.cy.copy(recursive=True, update_attrs={"slug": "copi"})

    copied = copy.get_children().get()
    assert copied.translation_key != below.cy.translation_key
    assert get_twin(copied).get_parent().pk == get_twin(copy).pk
    assert get_twin(copied).draft_title == "Our work"
    assert InformationPage.objects.count() == 8


def test_a_copy_may_stand_elsewhere(pair, place):
    copy = pair.cy.copy(to=place.cy)

    assert parents([copy, get_twin(copy)]) == keys(place)


def test_the_copies_of_a_copy_action_are_drafts_whatever_it_was_asked(pair):
    copy = CopyPageAction(pair.cy, update_attrs={"slug": "copi"}, keep_live=True).execute()

    assert get_states([copy, get_twin(copy)]) == (False, False)


def test_whoever_may_copy_one_half_copies_neither(pair):
    home = get_site()
    before = Page.objects.count()
    action = CopyPageAction(
        pair.cy, update_attrs={"slug": "copi"}, keep_live=False, user=make_staff_of(home.cy)
    )

    with pytest.raises(CopyPagePermissionError):
        action.execute()

    assert Page.objects.count() == before


@pytest.mark.parametrize(
    ("of", "stands_under", "is_for"),
    [
        ("members", "public", "members"),
        ("public", "members", "members"),
        ("prevent-contest", "members", "prevent-contest"),
    ],
)
def test_a_copy_is_for_no_more_people_than_its_original(of, stands_under, is_for, pair, place):
    give(pair, of)
    give(place, stands_under)

    copy = base(pair.cy).copy(to=base(place.cy))

    for half in (copy, get_twin(copy)):
        assert half.audience == audience(is_for)


def test_a_copy_does_not_stand_among_what_is_for_others(pair, place):
    give(pair, "prevent-contest")
    give(place, "iom-cymru")
    before = Page.objects.count()

    with pytest.raises(PairError, match="is for other people"):
        base(pair.cy).copy(to=base(place.cy))

    assert Page.objects.count() == before


def give(pair, code):
    set_audience(
        thing=pair.cy, audience=audience(code), by=None, now=timezone.now(), along=[pair.en]
    )
