"""Whatever docs/how/stock.md says is shut here is held shut by tests that exist."""

import pytest

from tests.architecture.house import ROOT
from tests.architecture.test_leaks import ROW, defined, get_tests

TABLE = ROOT / "docs" / "how" / "stock.md"
ROWS = dict(ROW.findall(TABLE.read_text()))


@pytest.mark.parametrize("number", ROWS)
def test_a_gap_is_held_shut_by_tests_that_exist(number):
    tests = list(get_tests(ROWS[number]))

    assert tests
    assert [(path, test) for path, test in tests if test not in defined(path)] == []


def test_each_of_the_seven_has_its_row():
    assert list(ROWS) == list("1234567")
