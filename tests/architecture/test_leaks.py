"""Whatever docs/how/leaks.md says is shut is held shut by tests that exist."""

import ast
import re

import pytest

from tests.architecture.house import ROOT

TABLE = ROOT / "docs" / "how" / "leaks.md"
ROW = re.compile(r"^\| ([\d–, ]+) \|(.*)\|$", re.MULTILINE)
NAMED = re.compile(r"`((?:\w+/)+test_\w+\.py)`|`(test_\w+)`")
KNOWN = 108


def get_rows():
    return dict(ROW.findall(TABLE.read_text()))


def get_tests(row):
    """The tests that a row names, each with its file."""
    path = None
    for file, test in NAMED.findall(row):
        path = file or path
        if test:
            yield path, test


def defined(path):
    tree = ast.parse((ROOT / "tests" / path).read_text())
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def spread(numbers):
    """The numbers in "25–30" or "38, 41"."""
    for part in numbers.split(","):
        first, *last = map(int, part.split("–"))
        yield from range(first, (last or [first])[0] + 1)


@pytest.mark.parametrize("numbers", get_rows())
def test_a_leak_is_held_shut_by_tests_that_exist(numbers):
    tests = list(get_tests(get_rows()[numbers]))

    assert tests
    assert [(path, test) for path, test in tests if test not in defined(path)] == []


def test_every_leak_that_is_known_has_its_row():
    listed = [number for numbers in get_rows() for number in spread(numbers)]

    assert sorted(listed) == list(range(1, KNOWN + 1))
