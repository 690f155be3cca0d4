"""Which half is behind, by what and since when: kept with every draft that is saved."""

import pytest
from django.utils import timezone

from foundation.models import LastRight, PairStanding
from foundation.pairs.publishing import unpublish_pair
from home.models import InformationPage
from tests.factories.pages import get_site
from tests.factories.parity import get_standing, publish, write, write_body, write_information
from tests.foundation.standing import SENTENCE, Trouble, get_trouble, make_twins, tell

pytestmark = pytest.mark.django_db

BRAWDDEG = "Dyma beth i'w wneud pan mae rhywun mewn perygl."


@pytest.fixture
def pair():
    return write_information()


def test_a_twin_that_nobody_has_written_is_missing_with_all_the_words_of_the_other():
    page = get_site().en.add_child(instance=InformationPage(title="About us", summary=SENTENCE))
    standing = PairStanding.objects.get(en=page.pk)

    assert (standing.is_missing_cy, standing.is_missing_en) == (True, False)
    assert (standing.trouble, standing.to_do, standing.words_en) == (Trouble.MISSING, 10, 10)
    assert standing.since


def test_it_is_missing_also_while_the_other_goes_on_being_written():
    page = get_site().en.add_child(instance=InformationPage(title="About us", summary="What to"))
    write(page, summary=SENTENCE)

    assert PairStanding.objects.get(en=page.pk).trouble == Trouble.MISSING


def test_what_was_begun_has_left_what_is_still_as_it_was_copied():
    page = get_site().en.add_child(instance=InformationPage(title="About us", summary="What to"))
    write(page, summary=SENTENCE)
    pair = make_twins(page)
    write(pair["cy"], title="Amdanom ni")
    standing = PairStanding.objects.get(en=page.pk)

    assert (standing.trouble, standing.behind_cy, standing.behind_en) == (Trouble.BEHIND, 8, 0)


def test_what_is_written_in_both_has_nothing_left(pair):
    assert (get_trouble(pair), tell(pair), get_standing(pair).since) == (Trouble.NONE, {}, None)
    assert (get_standing(pair).words_cy, get_standing(pair).words_en) == (5, 5)


def test_a_half_with_hardly_a_word_beside_the_other_is_missing(pair):
    write_body(pair.en, ("a", "paragraph", f"<p>{SENTENCE * 5}</p>"))
    almost = get_trouble(pair)
    write_body(pair.en, ("a", "paragraph", f"<p>{SENTENCE * 6}</p>"))

    assert (almost, get_trouble(pair)) == (Trouble.BEHIND, Trouble.MISSING)


@pytest.mark.parametrize(
    ("half", "behind"), [("en", {"behind_cy": 3}), ("cy", {"behind_en": 3})], ids=["en", "cy"]
)
def test_the_other_is_behind_what_was_written_in_one(pair, half, behind):
    write(pair.in_language(half), summary="Three new words")

    assert tell(pair) == behind
    assert get_trouble(pair) == Trouble.BEHIND
    assert get_standing(pair).since


def test_it_is_so_since_the_first_change_and_not_the_last(pair):
    write(pair.en, summary="Three new words")
    since = get_standing(pair).behind_cy_since
    write(pair.en, summary="Three other new words")

    assert get_standing(pair).behind_cy_since == get_standing(pair).since == since


def test_it_is_over_when_the_other_has_followed(pair):
    write(pair.en, summary="Three new words")
    write(pair.cy, summary="Tri gair newydd")

    assert (tell(pair), get_standing(pair).behind_cy_since) == ({}, None)


def test_what_was_followed_and_then_changed_again_is_behind_again(pair):
    write(pair.en, summary="Three new words")
    write(pair.cy, summary="Tri gair newydd")
    write(pair.en, summary="Three quite new words")

    assert tell(pair) == {"behind_cy": 1}


def test_a_new_part_of_the_text_is_behind_until_there_is_one_in_its_place(pair):
    write_body(pair.en, ("a", "heading", "More about us"), ("b", "paragraph", f"<p>{SENTENCE}</p>"))
    behind = tell(pair)
    write_body(pair.cy, ("c", "heading", "Mwy"), ("d", "paragraph", f"<p>{BRAWDDEG}</p>"))

    assert (behind, tell(pair)) == ({"behind_cy": 11}, {})


def test_the_same_text_put_into_both_is_not_translated(pair):
    for half in pair:
        write_body(half, ("a", "paragraph", f"<p>{SENTENCE}</p>"))

    assert (tell(pair), get_trouble(pair)) == ({"untranslated_cy": 1}, Trouble.UNTRANSLATED)
    assert get_standing(pair).to_do == 8


def test_what_both_share_makes_neither_behind(pair):
    write(pair.en, checked_on=timezone.localdate())

    assert tell(pair) == {}


def test_publishing_makes_nothing_right_that_nobody_has_followed(pair):
    write(pair.en, summary="Three new words")
    publish(pair)

    assert tell(pair) == {"behind_cy": 3}


def test_the_first_time_that_both_go_out_what_could_not_be_compared_is_right():
    pair = write_information(is_live=False)
    write_body(pair.en, ("a", "heading", "One"), ("b", "heading", "Two"))
    write_body(pair.cy, ("c", "heading", "Un a dau"))
    write(pair.en, summary="Three new words")
    before = tell(pair)
    publish(pair)

    assert (before, tell(pair)) == ({"behind_cy": 4}, {"behind_cy": 3})


def test_a_copy_of_a_pair_has_as_much_left_to_do(pair):
    write(pair.en, summary="Three new words")
    copy = pair.en.copy(update_attrs={"slug": "copy"})

    standing = PairStanding.objects.get(en=copy.pk)
    assert (standing.behind_cy, standing.is_missing_cy) == (3, False)


def test_a_pair_that_goes_takes_its_standing_along(pair):
    unpublish_pair(page=pair.cy, by=None)
    pair.cy.delete()

    assert PairStanding.objects.filter(cy=pair.cy.pk).count() == 0
    assert LastRight.objects.filter(page__in=[pair.cy.pk, pair.en.pk]).count() == 0


def test_it_is_kept_when_a_half_was_last_right(pair):
    at = LastRight.objects.get(page=pair.cy.pk).at
    write(pair.en, summary="Three new words")
    behind = LastRight.objects.get(page=pair.cy.pk).at
    write(pair.cy, summary="Tri gair newydd")

    assert at == behind < LastRight.objects.get(page=pair.cy.pk).at


def test_rows_say_what_they_are_of(pair):
    assert str(get_standing(pair)) == f"{pair.cy.pk} / {pair.en.pk}"
    assert str(LastRight.objects.get(page=pair.cy.pk)) == str(pair.cy.pk)
