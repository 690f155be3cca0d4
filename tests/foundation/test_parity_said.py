"""Somebody says that a half is right as it is."""

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry

from foundation.models import LastRight, PairStanding
from foundation.pairs.errors import NotAllowed, PairError
from foundation.parity.keeping import get_couple
from foundation.parity.rightness import list_left, say_right
from home.models import InformationPage
from tests.factories.halves import make_staff_of
from tests.factories.pages import get_site
from tests.factories.parity import write, write_body, write_information
from tests.foundation.standing import SENTENCE, Trouble, get_trouble, make_twins, say, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return write_information()


@pytest.fixture
def editor():
    return make_staff_of(*get_site())


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
