"""What a draft says, taken apart for whoever looks it over: words, links, pictures and files."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from bs4 import BeautifulSoup
from django.db import models
from wagtail.blocks import (
    Block,
    CharBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock

from accounts.bilingual import OTHER
from foundation.blocks import HeadingBlock, SubheadingBlock
from foundation.models import Document, Image, SitePage
from foundation.own_words import get_word_fields
from foundation.parity.running_text import split

WITH_WORDS = (CharBlock, TextBlock, TypedTableBlock)


class Part(Enum):
    """What a part of the body is for."""

    HEADING = auto()
    SUBHEADING = auto()
    OTHER = auto()


@dataclass(kw_only=True)
class Content:
    """One half's draft. Its texts are in its own language: what is marked as the other's is not."""

    language: str
    texts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: list[Image] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    bodies: list[list[tuple[Part, str]]] = field(default_factory=list)


def take_apart(draft: SitePage) -> Content:
    """The content of a draft, or of a page as it is published."""
    content = Content(language=draft.language)
    for each in draft._meta.concrete_fields:
        if isinstance(each, StreamField):
            body = getattr(draft, each.name)
            content.bodies.append([_get_part(child.block, child.value) for child in body])
            for block, value in _walk(body.stream_block, body, content.language):
                _add(content, block, value)
    for each in get_word_fields(draft):
        value = getattr(draft, each.name)
        if isinstance(each, RichTextField):
            _add_rich_text(content, value)
        elif value and not isinstance(each, StreamField | models.URLField):
            content.texts.append(value)
    return content


def _get_part(block: Block, value: Any) -> tuple[Part, str]:
    kinds = {HeadingBlock: Part.HEADING, SubheadingBlock: Part.SUBHEADING}
    kind = kinds.get(type(block), Part.OTHER)
    return kind, "" if kind is Part.OTHER else value


def _walk(block: Block, value: Any, language: str) -> Iterator[tuple[Block, Any]]:
    """The blocks in which something stands, but for what the other language's readers see."""
    parts = _open(block, value, language)
    if parts is None:
        yield block, value
        return
    for part, said in parts:
        if said:
            yield from _walk(part, said, language)


def _open(block: Block, value: Any, language: str) -> list[tuple[Block, Any]] | None:
    """What a block is made of; None of one that holds its value itself."""
    if isinstance(block, StreamBlock):
        return [(child.block, child.value) for child in value]
    if isinstance(block, ListBlock):
        return [(block.child_block, item) for item in value]
    if isinstance(block, StructBlock) and not isinstance(block, ImageBlock):
        names = [name for name in block.child_blocks if not name.endswith(f"_{OTHER[language]}")]
        return [(block.child_blocks[name], value.get(name)) for name in names]
    return None


def _add(content: Content, block: Block, value: Any) -> None:
    if isinstance(block, ImageBlock):
        content.pictures.append(value)
    elif isinstance(block, DocumentChooserBlock):
        content.documents.append(value)
    elif isinstance(block, RichTextBlock):
        _add_rich_text(content, value.source)
    elif isinstance(block, WITH_WORDS):
        content.texts += block.get_searchable_content(value)


def _add_rich_text(content: Content, html: str) -> None:
    soup = BeautifulSoup(html, "html.parser")
    content.links += [link.get_text().strip() for link in soup.find_all("a")]
    content.texts += [run.said for run in split(html, language=content.language)]
