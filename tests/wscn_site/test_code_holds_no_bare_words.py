"""What the code says to people goes through gettext, or it can never be Welsh."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

SPEAKS_TO_NOBODY = {"demo", "management", "migrations", "tests", ".venv"}
MODULES = [
    path
    for path in sorted(Path(settings.BASE_DIR).glob("*/**/*.py"))
    if not SPEAKS_TO_NOBODY & {*path.relative_to(settings.BASE_DIR).parts}
]
# What Django and Wagtail show to people, by the name under which they are given it.
SHOWN = {
    "add_item_label",
    "description",
    "heading",
    "help_text",
    "label",
    "list_label",
    "menu_label",
    "page_title",
    "short_description",
    "verbose_name",
    "verbose_name_plural",
}
ADDRESSED_TO_PEOPLE = {"ValidationError", "success", "error", "info", "warning"}


def find_bare_words(source):
    return [
        value.value
        for node in ast.walk(ast.parse(source))
        for value in shown(node)
        if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value.strip()
    ]


def shown(node):
    """What the node gives to people to read."""
    match node:
        case ast.keyword(arg=name, value=value) if name in SHOWN:
            yield value
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in SHOWN:
            yield value
        case ast.AnnAssign(target=ast.Name(id=name), value=value) if name in SHOWN:
            yield value
        case ast.Call(func=ast.Name(id=name), args=values) if name in ADDRESSED_TO_PEOPLE:
            yield from values
        case ast.Call(func=ast.Attribute(value=owner, attr=name), args=values):
            if name in ADDRESSED_TO_PEOPLE and "log" not in ast.unparse(owner):
                yield from values


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(settings.BASE_DIR)))
def test_a_module_holds_no_bare_words(path):
    assert find_bare_words(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'FieldPanel("audience", heading="Who may read it")',
        'raise ValidationError("This is wrong.")',
        'messages.success(request, "Published.")',
        'class Meta:\n    verbose_name = "page"',
        'class Block:\n    class Meta:\n        label = "Quotation"',
    ],
)
def test_a_bare_word_is_seen(source):
    assert len(find_bare_words(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        'FieldPanel("audience", heading=_("Who may read it"))',
        'messages.success(request, _("Published."))',
        'logger.error("Cannot read it")',
        'label = ""',
    ],
)
def test_what_is_translated_is_not_a_bare_word(source):
    assert find_bare_words(source) == []
