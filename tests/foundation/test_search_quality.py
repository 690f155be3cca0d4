"""The lists of words by which the search is measured, and how far it may fall behind."""

import pytest
from django.core.management import CommandError, call_command

from foundation.search_words import quality
from foundation.search_words.quality import BOUNDS, Bounds, measure


@pytest.mark.parametrize("name", BOUNDS)
def test_a_list_is_within_its_bounds(name):
    measured = measure(name)

    assert BOUNDS[name].holds(measured.percent), measured.surprises


def test_the_bounds_are_those_that_were_promised():
    assert BOUNDS["cy_pairs"].least >= 98
    assert BOUNDS["cy_strangers"].most <= 2
    assert BOUNDS["en_pairs"].least >= 90


def test_every_list_that_is_kept_is_measured():
    assert {path.stem for path in quality.MEASURED.iterdir()} == set(BOUNDS)


def test_a_search_that_finds_nothing_or_everything_is_noticed():
    finds_nothing = measure("cy_pairs", does_find=lambda query, **text: False)
    finds_all = measure("cy_strangers", does_find=lambda query, **text: True)

    assert (finds_nothing.percent, finds_all.percent) == (0, 100)
    assert finds_nothing.surprises == finds_nothing.pairs
    assert finds_all.surprises == finds_all.pairs


def test_the_command_prints_a_line_for_each_list(capsys):
    call_command("search_quality", "--check")

    lines = capsys.readouterr().out.splitlines()

    assert [line.split()[0] for line in lines] == list(BOUNDS)


def test_the_command_shows_what_was_missed_when_asked_to_say_more(capsys):
    call_command("search_quality", verbosity=2)

    assert "gang – gangiau" in capsys.readouterr().out


def test_the_command_fails_when_a_list_is_out_of_bounds(monkeypatch):
    monkeypatch.setitem(BOUNDS, "cy_unseen_pairs", Bounds(least=101))

    call_command("search_quality")
    with pytest.raises(CommandError, match="cy_unseen_pairs"):
        call_command("search_quality", "--check")
