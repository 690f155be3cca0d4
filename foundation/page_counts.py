"""How many pages a document has, where the file itself says so reliably."""

import logging

from django.core.files import File
from pypdf import PdfReader

logger = logging.getLogger(__name__)


def count_pages(file: File, *, extension: str) -> int | None:
    """The pages of a PDF; None for what has no fixed pages, or will not say.

    A Word document does not know: its pages depend on the printer and the fonts at hand.
    """
    if extension.lower() != "pdf":
        return None
    file.seek(0)
    try:
        return len(PdfReader(file).pages)
    except Exception as reason:
        # A stranger's file breaks a reader in any way it likes; without its pages it is still good.
        logger.warning("The pages of a PDF could not be counted: %r", reason)
        return None
