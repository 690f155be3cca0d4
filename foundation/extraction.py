"""Every string of ours that waits for Welsh, read from the code and the templates.

Babel reads Python; Django turns a template into something that Babel can read. Neither needs
the gettext programs, so that a bare machine can check the catalogue.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.apps import apps
from django.conf import settings
from django.utils.translation.template import templatize

KEYWORDS: dict[str, Any] = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
COMMENT_TAG = "Translators:"
WITHOUT_WORDS = {"migrations", "demo", "static"}


def get_own_folders() -> list[Path]:
    """The folders of our apps: those that stand directly in the project's own."""
    folders = [Path(app.path) for app in apps.get_app_configs()]
    return sorted(folder for folder in folders if folder.parent == settings.BASE_DIR)


def extract_strings(folders: list[Path]) -> Catalog:
    """The strings in these folders as a catalogue without translations, in the files' order."""
    source = Catalog()
    for folder in folders:
        for path in _find_files(folder):
            for line, message, comments, context in _read_strings(path):
                source.add(
                    message,
                    locations=[(path.relative_to(folder.parent).as_posix(), line)],
                    auto_comments=comments,
                    context=context,
                )
    return source


def _find_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if not path.is_file() or WITHOUT_WORDS.intersection(parts):
            continue
        if path.suffix == ".py" or "templates" in parts:
            yield path


def _read_strings(path: Path) -> Iterator[tuple[int, Any, list[str], str | None]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # What Django makes of a template is indented like the template; a bracket round it
        # lets it pass as Python.
        text = f"({templatize(text, origin=str(path))}\n)"
    yield from extract(
        "python",
        BytesIO(text.encode()),
        keywords=KEYWORDS,
        comment_tags=[COMMENT_TAG],
        options={"encoding": "utf-8"},
        strip_comment_tags=True,
    )
