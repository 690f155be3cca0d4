"""Where uploads are kept: a place without an address."""

import contextlib
from pathlib import Path
from typing import NoReturn

from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible


@deconstructible(path="foundation.storage.PrivateStorage")
class PrivateStorage(FileSystemStorage):
    """Files that only a gated view may hand out: they have no URL to be guessed or leaked."""

    def url(self, name: str | None) -> NoReturn:
        """Refuse: link to the document, image or media view, which asks who is reading."""
        raise NotImplementedError("Uploaded files have no address; link to the gated view.")

    def delete(self, name: str) -> None:
        """Take away the file, and the folder that was its own."""
        super().delete(name)
        folder = Path(self.path(name)).parent
        if folder != Path(self.location):
            with contextlib.suppress(OSError):  # others live there too
                folder.rmdir()
