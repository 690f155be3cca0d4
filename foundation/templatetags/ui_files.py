"""What pages say of their files and pictures: nothing that this reader may not open."""

from collections.abc import Sequence
from typing import Any, Protocol

from django import template

from accounts.access import Reader
from foundation.models import Document, Image

register = template.Library()

Context = dict[str, Any]


class File(Protocol):
    """What a file link has to say of its file."""

    title: str
    url: str
    extension: str
    size: int
    page_count: int | None
    language: str


@register.inclusion_tag("components/file_link.html")
def file_link(*, file: File) -> Context:
    """A file to download: what it is called, and how large it is. The page has asked the gate."""
    return {"file": file}


@register.inclusion_tag("components/file_groups.html")
def file_groups(*, groups: Sequence[Any], level: int) -> Context:
    """Files by language, each group in its own language."""
    return {"groups": groups, "level": level}


@register.inclusion_tag("components/files_note.html")
def files_note(*, files: Sequence[File], icon: str = "file") -> Context:
    """Of a thing in a list: what its first file is, and in which languages it can be had."""
    spoken = {file.language for file in files}
    is_both = "both" in spoken or {"cy", "en"} <= spoken
    return {
        "file": files[0] if files else None,
        "language": "both" if is_both else "".join(spoken),
        "icon": icon,
    }


@register.inclusion_tag("components/one_language.html")
def one_language(*, missing: Sequence[str]) -> Context:
    """Says that files are in one language only, when they are."""
    return {"missing": missing}


@register.inclusion_tag("components/document_link.html")
def document_link(*, document: Document, reader: Reader) -> Context:
    """A document in running text, or nothing at all for a reader who may not open it."""
    return {"document": document if reader.may_read(document) else None}


@register.inclusion_tag("components/picture.html")
def picture_of(*, image: Image, reader: Reader, alt: str, lazy: bool = True) -> Context:
    """A picture at the size of the screen, or nothing for a reader who may not see it."""
    return {"image": image if reader.may_read(image) else None, "alt": alt, "lazy": lazy}
