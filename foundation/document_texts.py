"""The words of a document, for the search: as much of them as anybody looks for."""

import logging
from collections.abc import Callable, Iterator

from django.core.files import File
from docx import Document as WordDocument
from pypdf import PdfReader

logger = logging.getLogger(__name__)

# A report of two hundred pages has some 600,000. What stands behind that is in its contents.
LONGEST = 1_000_000


def read_text(file: File, *, extension: str) -> str:
    """The words of a PDF or a Word document; none of what is of another kind, or cannot be read."""
    pieces_of = READERS.get(extension.lower())
    if pieces_of is None:
        return ""
    try:
        file.seek(0)
        return _join(pieces_of(file))
    except Exception as reason:
        # A stranger's file breaks a reader in any way it likes; unread it is still good.
        logger.warning("The words of a document could not be read: %r", reason)
        return ""


def _join(pieces: Iterator[str]) -> str:
    """As many pieces as there is room for, without what a database cannot keep."""
    kept, room = [], LONGEST
    for piece in pieces:
        kept.append(piece.encode(errors="ignore").decode().replace("\0", "")[:room])
        room -= len(kept[-1])
        if not room:
            break
    return "\n".join(kept).strip()


def _in_pdf(file: File) -> Iterator[str]:
    for page in PdfReader(file).pages:
        yield page.extract_text()


def _in_word(file: File) -> Iterator[str]:
    document = WordDocument(file)
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            yield from (cell.text for row in part.rows for cell in row.cells)
        else:
            yield part.text


READERS: dict[str, Callable[[File], Iterator[str]]] = {"pdf": _in_pdf, "docx": _in_word}
