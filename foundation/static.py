"""Static files as they are served in earnest: hashed names, compressed, and one stylesheet out of many.

Nobody builds anything: the browser follows the `@import`s of `css/site.css` while we write, and
`collectstatic` puts the parts in their place (docs/decisions/0004-one-stylesheet-without-a-build.md).
"""

import base64
import hashlib
import posixpath
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEET = "css/site.css"

Paths = dict[str, tuple[Storage, str]]

_IMPORT = re.compile(r'@import url\("(?P<part>[^"]+)"\) layer\((?P<layer>[\w-]+)\);')
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_REFERENCE = re.compile(r"url\(")


class OneSheetStorage(CompressedManifestStaticFilesStorage):
    """Joins the layers of the stylesheet, and knows the checksum that a page may ask of a script."""

    def post_process(
        self, paths: Paths, dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str | None, bool | Exception]]:
        if SHEET in paths:
            joined = InMemoryStorage()
            joined.save(SHEET, ContentFile(join_sheet(paths).encode()))
            paths = {**paths, SHEET: (joined, SHEET)}
        yield from super().post_process(paths, dry_run=dry_run, **options)

    @cache  # noqa: B019  The storage lives as long as the process, and a stored name never changes its content.
    def integrity(self, name: str) -> str:
        """The value of an `integrity` attribute for this file."""
        with self.open(self.stored_name(name)) as file:
            digest = hashlib.sha384(file.read()).digest()
        return f"sha384-{base64.b64encode(digest).decode()}"


def join_sheet(paths: Paths) -> str:
    """The stylesheet with every part in its layer, in the order of its imports, without comments."""

    def part(found: re.Match[str]) -> str:
        css = _read(paths, name=posixpath.join(posixpath.dirname(SHEET), found["part"]))
        if "/" in found["part"] and _REFERENCE.search(css):
            raise ValueError(f"{found['part']} names a file: only a part beside the sheet may.")
        return f"@layer {found['layer']} {{\n{css}}}"

    return _IMPORT.sub(part, _read(paths, name=SHEET))


def _read(paths: Paths, *, name: str) -> str:
    storage, path = paths[name]
    with storage.open(path) as file:
        return _COMMENT.sub("", file.read().decode())
