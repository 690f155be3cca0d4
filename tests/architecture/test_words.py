"""A module is named for what it knows, and a rule is set aside for a reason only."""

import re

import pytest

from tests.architecture.house import ROOT, tracked

NAMED_FOR_NOTHING = {"utils", "util", "helpers", "helper", "common", "core", "misc", "constants"}
SET_ASIDE = re.compile(r"#\s*(noqa\b|type:\s*ignore|pragma:\s*no cover|nosec)")
WITH_A_REASON = re.compile(
    r"#\s*(noqa:\s*[A-Z]+\d+|type:\s*ignore\[[\w-]+\]|pragma: no cover)[\s#—-]+\w+ \w+"
)


def set_aside_without_a_reason(source):
    return [
        line.strip()
        for line in source.splitlines()
        if SET_ASIDE.search(line) and not WITH_A_REASON.search(line)
    ]


def test_no_module_is_named_for_nothing():
    paths = [path.relative_to(ROOT) for path in tracked("*.py", "*.js", "*.css")]

    assert [str(path) for path in paths if NAMED_FOR_NOTHING & {*path.parts[:-1], path.stem}] == []


@pytest.mark.parametrize("path", tracked("*.py"), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_rule_is_set_aside_for_a_reason_only(path):
    lines = set_aside_without_a_reason(path.read_text())

    assert path == ROOT / "tests/architecture/test_words.py" or lines == []


@pytest.mark.parametrize(
    "line",
    [
        "import os  # noqa",
        "import os  # noqa: F401",
        "x = y  # type: ignore",
        "x = y  # type: ignore[attr-defined]",
        "raise  # pragma: no cover",
    ],
)
def test_a_missing_reason_is_seen(line):
    assert set_aside_without_a_reason(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "import os  # noqa: F401 - Wagtail looks for it here",
        "x = y  # type: ignore[attr-defined]  # Wagtail has no types",
        "x = y",
    ],
)
def test_a_reason_is_enough(line):
    assert set_aside_without_a_reason(line) == []
