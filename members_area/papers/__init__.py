"""A response as a file to take away: Word, OpenDocument or a web page, each made from one Paper."""

from collections.abc import Callable
from dataclasses import dataclass

from members_area.papers.open_document import write_open_document
from members_area.papers.paper import Paper, Part
from members_area.papers.web import write_web_page
from members_area.papers.word import write_word

__all__ = ["FORMATS", "Format", "Paper", "Part"]


@dataclass(frozen=True)
class Format:
    """A kind of file, by what a browser calls it and who writes it."""

    content_type: str
    write: Callable[[Paper], bytes]


FORMATS = {
    "docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", write_word
    ),
    "odt": Format("application/vnd.oasis.opendocument.text", write_open_document),
    "html": Format("text/html; charset=utf-8", write_web_page),
}
