"""How long a recording is, where the file itself says so."""

import logging
from collections.abc import Callable
from typing import Any

from django.core.files import File
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4
from mutagen.wave import WAVE

logger = logging.getLogger(__name__)

# Nobody here can read WebM: who puts a film of that kind here says how long it is.
READERS: dict[str, Callable[..., Any]] = {"m4a": MP4, "mp3": MP3, "mp4": MP4, "wav": WAVE}


def get_seconds(file: File, *, extension: str) -> float:
    """The seconds that the recording lasts; none for what cannot be read or has nothing in it."""
    read = READERS.get(extension)
    if read is None:
        return 0.0
    file.seek(0)
    try:
        seconds: float = read(fileobj=file).info.length
    except Exception as reason:
        # A stranger's file breaks a reader in any way it likes.
        logger.info("The length of a recording could not be read: %r", reason)
        return 0.0
    finally:
        file.seek(0)
    return seconds
