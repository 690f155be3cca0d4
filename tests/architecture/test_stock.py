"""docs/how/stock.md: what is shut here is held shut by tests, and stock does what it says."""

import re
import subprocess
import sys

import pytest

from tests.architecture.house import ROOT
from tests.architecture.test_leaks import ROW, defined, get_tests

TABLE = ROOT / "docs" / "how" / "stock.md"
ROWS = dict(ROW.findall(TABLE.read_text()))
TRIES = re.findall(r"^\| ((\d)[a-z]) \|.*\|(.*)\|$", TABLE.read_text(), re.MULTILINE)


@pytest.mark.parametrize("number", ROWS)
def test_a_gap_is_held_shut_by_tests_that_exist(number):
    tests = list(get_tests(ROWS[number]))

    assert tests
    assert [(path, test) for path, test in tests if test not in defined(path)] == []


def test_each_of_the_seven_has_its_row():
    assert list(ROWS) == list("1234567")


@pytest.mark.parametrize("number", ROWS)
def test_a_gap_of_stock_is_where_it_was_seen_to_be(number):
    seen = [name for name, gap, got in TRIES if gap == number and "**open**" in got]

    said = ROWS[number].split("|")[1]

    assert said.startswith(f" **open**: {', '.join(seen)}. " if seen else " shut")


@pytest.mark.once
def test_stock_still_does_what_was_seen():
    command = [sys.executable, "-m", "tests.stock"]

    seen = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert TABLE.read_text().partition("Seen with ")[1:] == seen.partition("Seen with ")[1:]
