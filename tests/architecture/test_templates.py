"""Templates keep the layers too, and carry no style or script of their own."""

import re
from collections import defaultdict

import pytest

from tests.architecture.house import APPS, ROOT, may_know, room, strings, tracked

TEMPLATES = [path for path in tracked("*.html", "*.txt", "*.xml") if "templates" in path.parts]
REFERENCE = re.compile(r"""\{%-?\s*(?:extends|include)\s+["']([^"']+)["']""")
LOAD = re.compile(r"\{%\s*load\s+([^%]+?)\s*%\}")
INLINE = re.compile(
    r"""<style\b | \sstyle\s*= | \son[a-z]+\s*= | javascript: | <script(?![^>]*\ssrc=)""",
    re.VERBOSE | re.IGNORECASE,
)
DATA = re.compile(r"""<script[^>]*type=["']application/(?:ld\+)?json["']""", re.IGNORECASE)


def template_name(path):
    parts = path.relative_to(ROOT).parts
    return "/".join(parts[parts.index("templates") + 1 :])


def owners_of_templates():
    owners = defaultdict(set)
    for path in TEMPLATES:
        owners[template_name(path)].add(room(path))
    return owners


def owners_of_tags():
    return {path.stem: room(path) for path in tracked("*/templatetags/*.py")}


def apps_used_by(source):
    """The apps whose templates or tags a template asks for."""
    templates, tags = owners_of_templates(), owners_of_tags()
    named = [templates[name] for name in REFERENCE.findall(source) if name in templates]
    words = [word for load in LOAD.findall(source) for word in load.split()]
    return set().union(*named) | {tags[word] for word in words if word in tags}


def inline_parts_of(source):
    return [found[0] for found in INLINE.finditer(DATA.sub("", source))]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_template_uses_only_what_is_below_it(path):
    used = apps_used_by(path.read_text())

    assert [app for app in used if not may_know(room(path), app)] == []


@pytest.mark.parametrize(
    "path",
    [path for path in tracked("*.py") if room(path) in APPS],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_code_renders_only_templates_below_it(path):
    owners = owners_of_templates()
    used = set().union(*(owners[name] for name in strings(path.read_text()) if name in owners))

    assert [app for app in used if not may_know(room(path), app)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_template_has_no_style_or_script_in_it(path):
    assert inline_parts_of(path.read_text()) == []


@pytest.mark.parametrize(
    "source",
    [
        "<p style='color: red'>",
        "<style>p { color: red }</style>",
        '<a onclick="go()">',
        '<a href="javascript:go()">',
        "<script>go()</script>",
    ],
)
def test_style_and_script_are_seen(source):
    assert inline_parts_of(source)


@pytest.mark.parametrize(
    "source",
    [
        '<script type="module" src="/static/js/menu.js"></script>',
        '<script type="application/ld+json">{"name": "Briff"}</script>',
        '<link rel="stylesheet" href="/static/css/base.css">',
    ],
)
def test_files_and_data_are_not_taken_for_style_or_script(source):
    assert inline_parts_of(source) == []
