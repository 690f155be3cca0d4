"""The benchmark, as small as can be: that it works, and leaves nothing behind. Not how quick."""

import os
import re
import subprocess
import sys

import psycopg
import pytest

from tests import shared
from tests.architecture.house import ROOT

SMALL = ["--public", "2", "--gated", "2", "--connections", "2", "--workers", "1"]
FEW = ["--lists", "en_strangers", "--searched", "4", "--queries", "2"]
PAGES = [
    "home",
    "home, kept",
    "resource",
    "resource, kept",
    "filtered listing",
    "page as member",
    "refused page",
    "absent page",
]

pytestmark = [pytest.mark.postgresql, pytest.mark.no_cover]


def start(what, *options, folder):
    copy_of = shared.get_database("migrated")
    return subprocess.Popen(
        [sys.executable, "-m", "tests.bench", what, *options, "--copy-of", copy_of],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def get_left(bench, *, folder):
    """Its databases and its files."""
    with psycopg.connect(os.environ["TEST_DATABASE_URL"]) as admin:
        every = admin.execute("SELECT datname FROM pg_database").fetchall()
    return [name for (name,) in every if f"_{bench.pid}_" in name], list(folder.iterdir())


def test_each_page_has_its_line_and_nothing_is_left_behind(transactional_db, tmp_path):
    bench = start("pages", *SMALL, "--seconds", "0.1", folder=tmp_path)

    told, complaints = bench.communicate(timeout=120)

    assert complaints == ""
    assert [page for page in PAGES if f"\n{page} " not in told] == []
    assert re.search(r"^resource, kept .* 1 +1 +\d+$", told, re.MULTILINE)
    assert get_left(bench, folder=tmp_path) == ([], [])


def test_both_searches_are_asked_the_same(transactional_db, tmp_path):
    told, complaints = start("search", *FEW, folder=tmp_path).communicate(timeout=120)

    assert complaints == ""
    assert "\nen_strangers " in told
    assert "plain Wagtail: the first ten" in told


def test_the_briff_is_sent_while_its_workers_are_killed(transactional_db, tmp_path):
    few = ["--readers", "80", "--kills", "2", "--seconds", "2"]

    told, complaints = start("briff", *few, folder=tmp_path).communicate(timeout=120)

    assert complaints == ""
    assert "twice: 0   lost: 0   refused but taken: 0   not accounted for: 0" in told
