"""The kinds of file that may be put here, and what a browser is told each one is.

The name's ending decides, never the browser that sent the file; foundation.uploads has made sure
that what is inside agrees. Whatever is not in the list is bytes to save, nothing to open.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class FileType:
    """What a file is to a browser, and whether the browser may show it or has to save it."""

    content_type: str
    opens_in_browser: bool = False


UNKNOWN = FileType("application/octet-stream")
OFFICE = "application/vnd.openxmlformats-officedocument"
DOCUMENTS = {
    "csv": FileType("text/csv; charset=utf-8"),
    "docx": FileType(f"{OFFICE}.wordprocessingml.document"),
    "odt": FileType("application/vnd.oasis.opendocument.text"),
    "pdf": FileType("application/pdf", opens_in_browser=True),
    "pptx": FileType(f"{OFFICE}.presentationml.presentation"),
    "rtf": FileType("application/rtf"),
    "txt": FileType("text/plain; charset=utf-8"),
    "xlsx": FileType(f"{OFFICE}.spreadsheetml.sheet"),
}
IMAGES = {
    "avif": FileType("image/avif", opens_in_browser=True),
    "gif": FileType("image/gif", opens_in_browser=True),
    "jpeg": FileType("image/jpeg", opens_in_browser=True),
    "jpg": FileType("image/jpeg", opens_in_browser=True),
    "png": FileType("image/png", opens_in_browser=True),
    "webp": FileType("image/webp", opens_in_browser=True),
}
RECORDINGS = {
    "m4a": FileType("audio/x-m4a", opens_in_browser=True),
    "mp3": FileType("audio/mpeg", opens_in_browser=True),
    "mp4": FileType("video/mp4", opens_in_browser=True),
    "wav": FileType("audio/wav", opens_in_browser=True),
    "webm": FileType("video/webm", opens_in_browser=True),
}
# Each says itself how long it is.
SOUNDS = {"m4a", "mp3", "wav"}
FILE_TYPES = DOCUMENTS | IMAGES | RECORDINGS


def get_extension(name: str) -> str:
    """The ending of a file's name, in small letters, without the dot."""
    return PurePosixPath(name).suffix.lower().removeprefix(".")


def get_file_type(name: str) -> FileType:
    """What to tell a browser about a file of that name."""
    return FILE_TYPES.get(get_extension(name), UNKNOWN)
