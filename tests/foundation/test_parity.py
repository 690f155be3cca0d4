"""Which half is behind, by what and since when: kept with every draft that is saved."""

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from foundation.models import LastRight, PairStanding
from foundation.pairs.errors import NotAllowed, PairError
from foundation.pairs.publishing import unpublish_pair
from foundation.parity.keeping import get_couple, refresh, refresh_as_it_is
from foundation.parity.rightness import list_left, say_right
from home.models import InformationPage
from tests.factories.halves import make_information, make_staff_of
from tests.factories.pages import get_site, make_pair
from tests.factories.parity import (
    compare_all,
    get_standing,
    publish,
    write,
    write_body,
    write_information,
)

pytestmark = pytest.mark.django_db

Trouble = PairStanding.Trouble
SENTENCE = "What to do when somebody is in danger."
BRAWDDEG = "Dyma beth i'w wneud pan mae rhywun mewn perygl."


def tell(pair):
    standing = get_standing(pair)
    return {
        name: getattr(standing, name)
        for name in ("behind_cy", "behind_en", "untranslated_cy", "untranslated_en")
        if getattr(standing, name)
    }


def get_trouble(pair):
    return get_standing(pair).trouble


@pytest.fixture
def pair():
    return write_information()


@pytest.fixture
def editor():
    return make_staff_of(*get_site())


# New pages


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


def make_twins(page):
    return {half.locale.language_code: half for half in [page, *page.get_translations()]}


def test_what_is_written_in_both_has_nothing_left(pair):
    assert (get_trouble(pair), tell(pair), get_standing(pair).since) == (Trouble.NONE, {}, None)
    assert (get_standing(pair).words_cy, get_standing(pair).words_en) == (5, 5)


def test_a_half_with_hardly_a_word_beside_the_other_is_missing(pair):
    write_body(pair.en, ("a", "paragraph", f"<p>{SENTENCE * 5}</p>"))
    almost = get_trouble(pair)
    write_body(pair.en, ("a", "paragraph", f"<p>{SENTENCE * 6}</p>"))

    assert (almost, get_trouble(pair)) == (Trouble.BEHIND, Trouble.MISSING)


# What changed since


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


# Publishing


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


# Somebody says so


def say(pair, half, *, by, digest=None):
    page = pair.in_language(half)
    digest = get_couple(page).digest if digest is None else digest
    say_right(page=page, by=by, digest=digest, now=timezone.now())


def test_whoever_writes_both_says_that_one_is_right(pair, editor):
    write(pair.en, summary="Three new words")
    for half in pair:
        write_body(half, ("a", "paragraph", f"<p>{SENTENCE}</p>"))
    say(pair, "cy", by=editor)

    assert (tell(pair), get_trouble(pair)) == ({}, Trouble.NONE)
    entry = PageLogEntry.objects.filter(page=pair.cy.pk).latest("pk")
    assert (entry.action, entry.user, entry.message) == (
        "foundation.right",
        editor,
        "Said that this page says what the other language says",
    )


def test_it_says_nothing_of_the_other(pair, editor):
    write(pair.en, summary="Three new words")
    say(pair, "en", by=editor)

    assert tell(pair) == {"behind_cy": 3}


def test_what_is_written_after_that_is_behind_again(pair, editor):
    write(pair.en, summary="Three new words")
    say(pair, "cy", by=editor)
    write(pair.en, summary="Three newer words")

    assert tell(pair) == {"behind_cy": 1}


def test_nobody_says_so_of_what_she_has_not_seen(pair, editor):
    digest = get_couple(pair.cy).digest
    write(pair.en, summary="Three new words")

    with pytest.raises(PairError, match="Please look again"):
        say(pair, "cy", by=editor, digest=digest)

    assert tell(pair) == {"behind_cy": 3}


def test_whoever_writes_one_half_only_does_not_say_so(pair):
    with pytest.raises(NotAllowed):
        say(pair, "cy", by=make_staff_of(pair.cy))


def test_a_page_without_its_other_half_is_neither_right_nor_wrong(pair, editor):
    lone = get_site().cy.get_parent()

    with pytest.raises(PairError, match="not there in the other language"):
        say_right(page=lone, by=editor, digest="", now=timezone.now())


def test_a_comma_that_called_for_nothing_is_no_answer_to_what_is_written_next(pair, editor):
    write(pair.cy, summary="Pwy, ydym ni.")
    say(pair, "en", by=editor)
    write(pair.en, summary="Something quite other than it was")

    assert (tell(pair), get_trouble(pair)) == ({"behind_cy": 6}, Trouble.BEHIND)


def test_a_short_half_that_somebody_has_said_is_right_is_not_missing(pair, editor):
    write_body(pair.en, ("a", "paragraph", f"<p>{SENTENCE * 6}</p>"))
    missing = list_left(get_couple(pair.cy), "cy")
    say(pair, "cy", by=editor)
    right = list_left(get_couple(pair.cy), "cy")

    assert (missing.is_missing, missing.is_right) == (True, False)
    assert (right.is_missing, right.is_right) == (False, True)
    assert (get_trouble(pair), tell(pair)) == (Trouble.NONE, {})


def test_it_is_missing_again_when_it_is_no_more_what_was_said_to_be_right(pair, editor):
    write_body(pair.en, ("a", "paragraph", f"<p>{SENTENCE * 6}</p>"))
    say(pair, "cy", by=editor)
    write(pair.cy, summary="Ni.")

    assert get_trouble(pair) == Trouble.MISSING


def test_a_copy_that_need_not_be_translated_is_right_once_somebody_has_said_so(editor):
    page = get_site().en.add_child(instance=InformationPage(title="Cardiff Bay", summary="Cardiff"))
    write(page, summary="Cardiff.")
    twin = make_twins(page)["cy"]
    before = list_left(get_couple(page), "cy").is_right
    say_right(page=twin, by=editor, digest=get_couple(page).digest, now=timezone.now())
    said = PairStanding.objects.get(cy=twin.pk).trouble
    copy = twin.copy(update_attrs={"slug": "copy"})
    write(page, summary=SENTENCE)
    after = PairStanding.objects.get(cy=twin.pk)

    assert (before, said, after.trouble, after.behind_cy) == (False, Trouble.NONE, 2, 8)
    assert PairStanding.objects.get(cy=copy.pk).trouble == Trouble.NONE


def test_what_is_left_is_listed_with_what_it_was(pair):
    write(pair.en, summary="Three new words")
    for half in pair:
        write_body(half, ("a", "paragraph", f"<p>{SENTENCE}</p>"))
    left = list_left(get_couple(pair.cy), "cy")

    (item,), (foreign,) = left.behind, left.untranslated
    assert (item.label, item.before, item.now) == ("Summary", "Who we are.", "Three new words")
    assert (foreign.label, foreign.now, left.is_right) == ("Text", SENTENCE, False)
    assert list_left(get_couple(pair.cy), "en").is_right


def test_of_what_is_gone_in_both_languages_it_is_told_that_it_was_text(pair):
    for half in pair:
        write_body(half, ("a", "heading", f"Dau air {half.pk}"))
    LastRight.objects.filter(page=pair.cy.pk).update(
        own={"title": ["Amdanom ni"], "body/a": [f"Dau air {pair.cy.pk}"]},
        other={"title": ["About us"], "body/z": ["One"], "body/a": ["Two"]},
    )

    assert list_left(get_couple(pair.cy), "cy").behind


# Pages that were there before the board


def test_what_was_there_before_is_compared_with_what_was_published():
    pair = make_information()
    draft = pair.en.get_latest_revision_as_object()
    draft.summary = "Three new words"
    Page.save_revision(draft)
    PairStanding.objects.all().delete()
    LastRight.objects.all().delete()

    compare_all()

    assert tell(pair) == {"behind_cy": 3}


def test_who_only_looks_at_such_a_page_writes_nothing(pair, editor):
    LastRight.objects.all().delete()
    write(pair.cy, checked_on=timezone.localdate())
    LastRight.objects.all().delete()
    couple = get_couple(pair.cy)

    assert list_left(couple, "cy").is_right
    assert LastRight.objects.count() == 0

    say(pair, "cy", by=editor)

    assert LastRight.objects.count() == 2


def test_what_is_known_of_one_half_is_not_lost_with_what_is_not_known_of_the_other(pair):
    accepted = {"accepted": ["Cardiff Bay West"], "own": {"title": ["Hen"]}}
    LastRight.objects.filter(page=pair.cy.pk).update(**accepted)
    LastRight.objects.filter(page=pair.en.pk).delete()

    couple = get_couple(pair.cy)

    kept = couple.halves["cy"].last_right
    assert (kept.accepted, kept.own) == (accepted["accepted"], accepted["own"])
    assert couple.halves["en"].last_right.own["title"] == ["About us"]


def test_what_no_draft_was_made_of_is_compared_as_it_is():
    pair = make_pair(InformationPage, under=get_site(), cy={"title": "A"}, en={"title": "B"})

    compare_all()

    assert get_trouble(pair) == Trouble.NONE


def test_only_what_is_not_known_yet_is_compared_if_asked(capsys, pair):
    call_command("rebuild_parity", missing=True)
    call_command("rebuild_parity", missing=True)

    assert capsys.readouterr().out.splitlines()[-1] == "0 pages compared."


def test_it_says_how_far_it_is(capsys, pair, monkeypatch):
    monkeypatch.setattr("foundation.management.commands.rebuild_parity.STEP", 1)

    call_command("rebuild_parity")

    assert capsys.readouterr().out.splitlines()[:1] == ["1 of 2"]


def test_a_page_that_has_gone_in_the_meantime_is_passed_over():
    refresh_as_it_is(999_999)
    refresh(get_site().cy.get_parent())

    assert PairStanding.objects.count() == 0


def test_rows_say_what_they_are_of(pair):
    assert str(get_standing(pair)) == f"{pair.cy.pk} / {pair.en.pk}"
    assert str(LastRight.objects.get(page=pair.cy.pk)) == str(pair.cy.pk)
