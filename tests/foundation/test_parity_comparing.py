"""What one half has not followed, string by string: nothing but words is looked at here."""

import pytest

from foundation.parity.comparing import (
    Both,
    accept_what_is_new,
    align,
    catch_up,
    count_changed_words,
    find_behind,
    find_untranslated,
    settle,
)
from foundation.parity.tongues import count_words, guess, is_left_as_it_is

WELSH = "Dyma beth i'w wneud pan mae rhywun mewn perygl."
ENGLISH = "What to do when somebody is in danger."
NOTHING = Both(own={}, other={})


def both(own, other):
    return Both(own=own, other=other)


def told(*, now, then):
    return [(change.part, change.text, change.words) for change in find_behind(now=now, then=then)]


# Once the other half was said to be right


def test_what_is_not_behind_is_as_it_is_and_what_is_behind_stays_so():
    then = both({"title": ["Hen"], "summary": ["Un"]}, {"title": ["Old"], "summary": ["One"]})
    now = both(
        {"title": ["Hen,"], "summary": ["Un"], "body/a": ["Mwy"]},
        {"title": ["Old"], "summary": ["Two"]},
    )
    settled = settle(now=now, then=then)
    own = {"title": ["Hen,"], "summary": ["Un"], "body/a": ["Mwy"]}
    later = both(own, {"title": ["New"], "summary": ["Two"], "body/b": ["More"]})

    assert settled == both(own, then.other)
    assert told(now=now, then=settled) == [("summary", "Two", 1)]
    assert [part for part, _, _ in told(now=later, then=settled)] == ["title", "summary", "body/b"]


# Which part stands where


def test_parts_that_began_as_a_copy_belong_together_and_others_in_order():
    one = {"title": [], "body/a": [], "body/x": [], "body/b": [], "summary": []}
    other = {"title": [], "body/a": [], "body/y": [], "body/z": [], "body/b": [], "summary": []}

    assert align(one, other) == {
        "title": "title",
        "body/a": "body/a",
        "body/x": "body/y",
        "body/b": "body/b",
        "summary": "summary",
    }


def test_a_part_of_one_field_is_no_counterpart_of_another_fields():
    assert align({"title": [], "body/a": []}, {"title": [], "findings/b": []}) == {"title": "title"}


# What is behind


@pytest.mark.parametrize(
    ("ours", "theirs", "left"),
    [
        ("Hen eiriau", "Old words", []),
        ("Hen eiriau", "New words", [("summary", "New words", 1)]),
        ("Geiriau newydd", "New words", []),
        ("Geiriau newydd", "Old words", []),
    ],
)
def test_a_string_is_followed_when_the_one_in_its_place_is_another_too(ours, theirs, left):
    then = both({"summary": ["Hen eiriau"]}, {"summary": ["Old words"]})

    assert told(now=both({"summary": [ours]}, {"summary": [theirs]}), then=then) == left


def test_a_part_that_has_no_place_here_is_behind_with_all_its_words():
    now = both({"body/a": ["Un"]}, {"body/a": ["One"], "body/b": ["Two more words"]})
    then = both({"body/a": ["Un"]}, {"body/a": ["One"]})

    assert told(now=now, then=then) == [("body/b", "Two more words", 3)]


def test_of_several_strings_those_that_nobody_has_followed_are_left():
    then = both({"b": ["un", "dau"]}, {"b": ["one", "two"]})
    now = both({"b": ["un", "dau"]}, {"b": ["one", "two", "three words more"]})
    followed = both({"b": ["un", "dau", "tri gair arall"]}, now.other)

    assert told(now=now, then=then) == [("b", "three words more", 3)]
    assert told(now=followed, then=then) == []


def test_a_string_that_was_taken_away_there_and_stands_here_is_behind():
    then = both({"b": ["un", "dau"]}, {"b": ["one", "two words"]})

    assert told(now=both({"b": ["un", "dau"]}, {"b": ["one"]}), then=then) == [("b", "", 2)]
    assert told(now=both({"b": ["un"]}, {"b": ["one"]}), then=then) == []


def test_a_part_that_was_taken_away_there_and_stands_here_is_behind():
    then = both({"t": ["x"], "b/1": ["dau"]}, {"t": ["y"], "b/2": ["two words"]})

    assert told(now=both(then.own, {"t": ["y"]}), then=then) == [("b/2", "", 2)]
    assert told(now=both({"t": ["x"]}, {"t": ["y"]}), then=then) == []
    assert told(now=both({**then.own, "b/1": ["tri"]}, {"t": ["y"]}), then=then) == []


def test_a_part_in_the_place_of_another_takes_its_counterpart():
    then = both({"b/1": ["dau"]}, {"b/2": ["two"]})

    assert told(now=both({"b/1": ["dau"]}, {"b/3": ["three"]}), then=then) == [("b/3", "three", 1)]


def test_what_is_the_same_in_both_is_not_behind():
    now = both({"summary": [ENGLISH]}, {"summary": [ENGLISH]})

    assert told(now=now, then=NOTHING) == []


def test_what_was_copied_and_not_written_is_behind_once_its_model_changes():
    then = both({"summary": ["Half a sent"]}, {})
    now = both({"summary": ["Half a sent"]}, {"summary": [ENGLISH]})

    assert told(now=now, then=then) == [("summary", ENGLISH, 8)]


# Catching up


def test_what_has_been_followed_counts_from_there():
    then = both({"s": ["Hen"]}, {"s": ["Old"]})
    followed = both({"s": ["Newydd"]}, {"s": ["New"]})

    caught = catch_up(now=followed, then=then)

    assert caught == followed
    assert told(now=both({"s": ["Newydd"]}, {"s": ["Newer"]}), then=caught) == [("s", "Newer", 1)]


@pytest.mark.parametrize(
    "now",
    [
        both({"s": ["Hen"]}, {"s": ["New"]}),
        both({"s": ["Newydd"]}, {"s": ["Old"]}),
        both({"s": ["Hen"]}, {"s": ["Old"]}),
    ],
)
def test_what_was_written_in_one_only_waits_for_the_other(now):
    then = both({"s": ["Hen"]}, {"s": ["Old"]})

    assert catch_up(now=now, then=then) == then


def test_what_is_in_neither_any_more_is_forgotten():
    then = both({"s": ["Hen"], "b": ["dau"]}, {"s": ["Old"], "b": ["two"]})
    now = both({"s": ["Hen"]}, {"s": ["Old"]})

    assert catch_up(now=now, then=then) == now


def test_what_could_not_be_compared_is_taken_as_it_is_and_the_rest_not():
    then = both({"s": ["Hen"]}, {"s": ["Old"]})
    now = both({"s": ["Hen"], "b": ["un"]}, {"s": ["New"], "b": ["one", "two"]})

    accepted = accept_what_is_new(now=now, then=then)

    assert told(now=now, then=accepted) == [("s", "New", 1)]


# What is not translated


def left_in(language, own, other="", accepted=()):
    now = both({"s": [own]}, {"s": [other]})
    left = find_untranslated(now, said={"s": [own]}, language=language, accepted=list(accepted))
    return bool(left)


@pytest.mark.parametrize(
    ("language", "own", "other", "is_left"),
    [
        ("cy", ENGLISH, ENGLISH, True),
        ("en", ENGLISH, ENGLISH, False),
        ("en", WELSH, WELSH, True),
        ("cy", ENGLISH, "Something else", True),
        ("cy", WELSH, ENGLISH, False),
        ("en", ENGLISH, WELSH, False),
        ("cy", "Cyngor Sir Ceredigion", "Cyngor Sir Ceredigion", False),
        ("cy", "Crime and Disorder Act 1998", "Deddf", False),
        ("cy", "CONTEST", "CONTEST", False),
        ("cy", "https://example.org/the/what/is", "https://example.org/the/what/is", False),
        ("cy", "bocs yellow gwyrdd", "bocs yellow gwyrdd", True),
        ("en", "bocs yellow gwyrdd", "bocs yellow gwyrdd", True),
    ],
)
def test_what_is_in_the_wrong_language_is_found_as_far_as_one_can_tell(
    language, own, other, is_left
):
    assert left_in(language, own, other) is is_left


def test_what_somebody_has_said_is_right_is_right():
    assert left_in("cy", ENGLISH, ENGLISH, accepted=[ENGLISH]) is False


def test_what_is_marked_as_being_of_the_other_language_counts_for_nothing():
    now = both({"s": [ENGLISH]}, {"s": [ENGLISH]})

    assert find_untranslated(now, said={"s": [""]}, language="cy", accepted=[]) == []


# Words


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ("", "two words", 2),
        ("two words", "", 2),
        ("one two three", "one deux three", 1),
        ("one two three", "one three", 1),
        ("one two", "one two three <1>four</1>", 2),
    ],
)
def test_the_words_that_are_others_are_counted(before, now, words):
    assert count_changed_words(before, now) == words


def test_addresses_and_figures_are_no_words():
    assert count_words("See https://example.org/a-b, i'r tŷ, 2026 or a@b.example") == 4


@pytest.mark.parametrize(
    ("text", "language"), [(WELSH, "cy"), (ENGLISH, "en"), ("Sampl", None), ("", None)]
)
def test_a_language_is_told_by_its_small_words(text, language):
    assert guess(text) == language


@pytest.mark.parametrize(
    ("text", "is_left"),
    [("Home Office", True), ("North Wales Police Force", True), (ENGLISH, False), ("", True)],
)
def test_names_and_a_word_or_two_may_be_the_same_in_both(text, is_left):
    assert is_left_as_it_is(text) is is_left
