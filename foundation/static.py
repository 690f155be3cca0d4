"""One stylesheet out of many, and the checksum that a page asks of a script.

Nobody builds anything: the parts are joined when somebody asks for the sheet, on one's own machine
and for `collectstatic` alike (docs/decisions/0013-one-stylesheet-from-its-parts.md).
"""

import base64
import hashlib
import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import FileSystemStorage

SHEET = "css/site.css"

_IMPORT = re.compile(r'@import url\("(?P<part>[^"]+)"\) layer\((?P<layer>[\w-]+)\);')
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


class SheetFinder(finders.BaseFinder):
    """Finds the stylesheet whole, in front of the finder that has it in pieces."""

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.source = Path(settings.BASE_DIR) / "static"
        self.storage = FileSystemStorage(location=Path(settings.VAR_DIR) / "sheet")

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(  # type: ignore[override]  # one signature says what the two overloads do
        self,
        path: str,
        find_all: bool = False,
        **kwargs: Any,
    ) -> str | list[str]:
        if path != SHEET:
            return []
        joined = self._write()
        return [str(joined)] if find_all else str(joined)

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        self._write()
        yield SHEET, self.storage

    def _write(self) -> Path:
        """The joined sheet on disk, written anew when it would be different."""
        joined, css = Path(self.storage.path(SHEET)), join_sheet(self.source)
        if not joined.exists() or joined.read_text() != css:
            joined.parent.mkdir(parents=True, exist_ok=True)
            # A request at the same moment reads the old sheet or the new one, never half of one.
            with NamedTemporaryFile("w", dir=joined.parent, delete=False) as fresh:
                fresh.write(css)
            Path(fresh.name).replace(joined)
        return joined


def join_sheet(source: Path) -> str:
    """The stylesheet with every part in its layer, in the order of its imports."""

    def part(found: re.Match[str]) -> str:
        name = posixpath.join(posixpath.dirname(SHEET), found["part"])
        css = _COMMENT.sub("", (source / name).read_text())
        if "/" in found["part"] and "url(" in css:
            raise ValueError(f"{name} names a file: only a part beside the sheet may.")
        return f"@layer {found['layer']} {{\n{css}}}"

    return _IMPORT.sub(part, _COMMENT.sub("", (source / SHEET).read_text()))


def integrity(name: str) -> str:
    """The `integrity` attribute of one of our scripts."""
    path = Path(str(finders.find(name)))
    return _checksum(path, path.stat().st_mtime_ns)


@lru_cache
def _checksum(path: Path, changed_at: int) -> str:
    digest = hashlib.sha384(path.read_bytes()).digest()
    return f"sha384-{base64.b64encode(digest).decode()}"
