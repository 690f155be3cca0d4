"""How a draft is built: headings in their order, pictures in words, documents that can be heard."""

import logging
from collections.abc import Iterator
from itertools import pairwise, takewhile

from pypdf import PdfReader

from foundation.advice.texts import Content, Part
from foundation.models import Document

logger = logging.getLogger(__name__)

ORDER = {Part.HEADING: 1, Part.SUBHEADING: 2, Part.OTHER: 3}


def find_headings_over_nothing(content: Content) -> list[str]:
    """Headings with nothing under them: another one of their rank follows, or the page is over."""
    return [
        words
        for body in content.bodies
        for (kind, words), (following, _) in pairwise([*body, (Part.HEADING, "")])
        if kind is not Part.OTHER and ORDER[following] <= ORDER[kind]
    ]


def find_subheadings_without_heading(content: Content) -> Iterator[str]:
    """Subheadings before there is a heading to which they could belong."""
    for body in content.bodies:
        first = takewhile(lambda part: part[0] is not Part.HEADING, body)
        yield from (words for kind, words in first if kind is Part.SUBHEADING)


def find_pictures_without_words(content: Content) -> list[str]:
    """Pictures that say something to those who see them only; by their titles."""
    return [
        picture.title
        for picture in content.pictures
        if not picture.decorative and not picture.contextual_alt_text
    ]


def find_pictures_in_one_language(content: Content, *, other: Content) -> list[str]:
    """Words for pictures that are the same in both languages."""
    others = {picture.contextual_alt_text for picture in other.pictures}
    words = [picture.contextual_alt_text for picture in content.pictures]
    return [each for each in words if each and each in others]


def find_untagged_documents(content: Content) -> list[str]:
    """PDFs that a screen reader cannot make sense of: without tags. By their titles."""
    pdfs = [each for each in content.documents if each.file_extension.lower() == "pdf"]
    return [each.title for each in pdfs if not _is_tagged(each)]


def _is_tagged(document: Document) -> bool:
    try:
        with document.open_file() as file:
            return bool(PdfReader(file).root_object.get("/MarkInfo", {}).get("/Marked"))
    except Exception as reason:
        # A stranger's file breaks a reader in any way it likes; nobody can hear it read either.
        logger.warning("A PDF could not be looked over: %r", reason)
        return False
