"""What a draft says in its own language, string by string, each with its place in the page."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Field
from django.utils.functional import cached_property
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
from wagtail.fields import RichTextField, StreamField

from foundation.models import SitePage
from foundation.own_words import get_word_fields
from foundation.parity.running_text import split


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a text is kept in a draft: ``holder[key]``. A part is a field, or a block of one."""

    part: str
    path: str
    label: str
    holder: Any
    key: Any
    is_running_text: bool
    limit: int | None = None

    @property
    def value(self) -> str:
        """The text; nothing, where nothing was written."""
        found = self.holder[self.key] if self._is_there() else None
        return found if isinstance(found, str) else ""

    def _is_there(self) -> bool:
        return not isinstance(self.holder, dict) or self.key in self.holder


@dataclass(frozen=True, kw_only=True)
class Line:
    """One string: what is translated, compared and counted as one."""

    part: str
    path: str
    label: str
    text: str
    said: str
    limit: int | None = None


# The strings of a draft by part, as they are kept to be compared with later.
Parts = dict[str, list[str]]


class Text:
    """The content of a draft, opened at the places where it says something."""

    def __init__(self, page: SitePage, content: dict[str, Any]) -> None:
        self.language = page.language
        self.content = dict(content)
        self.streams: dict[str, list[Any]] = {}
        self.parts: list[str] = []
        self.places = [place for field in get_written_fields(page) for place in self._open(field)]

    @cached_property
    def lines(self) -> list[Line]:
        """Its strings as it was opened, in order."""
        return [line for place in self.places for line in self._read(place)]

    def get_parts(self) -> Parts:
        """Its strings by part, with the parts that have none: they too have a place."""
        return self._gather(lambda line: line.text)

    def get_said(self) -> Parts:
        """The same, without what is marked as being of another language."""
        return self._gather(lambda line: line.said)

    def _gather(self, get: Callable[[Line], str]) -> Parts:
        parts: Parts = {part: [] for part in self.parts}
        for line in self.lines:
            parts[line.part].append(get(line))
        return parts

    def get_content(self) -> dict[str, Any]:
        """The content as it is now, after something was put into its places."""
        streams = {name: json.dumps(stream) for name, stream in self.streams.items()}
        return {**self.content, **streams}

    def _open(self, field: Field[Any, Any]) -> Iterator[Place]:
        name, label = field.name, str(field.verbose_name)
        if not isinstance(field, StreamField):
            self.parts.append(name)
            yield Place(
                part=name,
                path=name,
                label=label,
                holder=self.content,
                key=name,
                is_running_text=isinstance(field, RichTextField),
                limit=field.max_length,
            )
            return
        stream = self.streams[name] = json.loads(self.content.get(name) or "[]")
        for path, block, raw in _get_children(field.stream_block, stream, name):
            self.parts.append(path)
            yield from find_places(block, raw, "value", part=path, path=path)

    def _read(self, place: Place) -> Iterator[Line]:
        if not place.is_running_text:
            text = place.value.strip()
            if text:
                yield _make_line(place, path=place.path, text=text, said=text)
            return
        for number, run in enumerate(split(place.value, language=self.language)):
            path = f"{place.path}:{number}"
            yield _make_line(place, path=path, text=run.text, said=run.said)


def get_written_fields(page: SitePage) -> list[Field[Any, Any]]:
    """The fields with words that the editor of a page asks for."""
    asked = page.get_edit_handler().get_form_options()["fields"]
    return [field for field in get_word_fields(page) if field.name in asked]


def _make_line(place: Place, *, path: str, text: str, said: str) -> Line:
    return Line(
        part=place.part, path=path, label=place.label, text=text, said=said, limit=place.limit
    )


def _get_children(
    block: StreamBlock, stream: Iterable[Any], path: str
) -> Iterator[tuple[str, Block, Any]]:
    """The parts of a stream that are of a kind that there still is."""
    for number, raw in enumerate(stream):
        child = block.child_blocks.get(raw.get("type"))
        if child is not None:
            yield f"{path}/{raw.get('id') or number}", child, raw


def find_places(block: Block, holder: Any, key: Any, *, part: str, path: str) -> Iterator[Place]:
    """Where a block says something: itself, or what is in it."""
    if isinstance(block, CharBlock | TextBlock | RichTextBlock):
        yield Place(
            part=part,
            path=path,
            label=str(block.label),
            holder=holder,
            key=key,
            is_running_text=isinstance(block, RichTextBlock),
            limit=getattr(block.field, "max_length", None),
        )
        return
    for child, inner, name, way in _get_inner(block, holder[key], path):
        yield from find_places(child, inner, name, part=part, path=way)


Inner = Iterator[tuple[Block, Any, Any, str]]


def _get_inner(block: Block, raw: Any, path: str) -> Inner:
    """The blocks in a block: each with what holds it, by which key, and its path."""
    if isinstance(block, TypedTableBlock):
        yield from _get_cells(block, raw or {}, path)
    elif isinstance(block, StructBlock):
        yield from _get_fields(block, raw if isinstance(raw, dict) else {}, path)
    elif isinstance(block, StreamBlock):
        for way, child, each in _get_children(block, raw or [], path):
            yield child, each, "value", way
    elif isinstance(block, ListBlock):
        for number, each in enumerate(raw or []):
            if isinstance(each, dict) and each.get("type") == "item":
                yield block.child_block, each, "value", f"{path}/{each.get('id') or number}"
            else:
                # As Wagtail kept lists before it gave their items names; it still reads them.
                yield block.child_block, raw, number, f"{path}/{number}"


def _get_fields(block: StructBlock, raw: dict[str, Any], path: str) -> Inner:
    for name, child in block.child_blocks.items():
        if name in raw:
            yield child, raw, name, f"{path}/{name}"


def _get_cells(block: TypedTableBlock, raw: Any, path: str) -> Inner:
    """The caption, the headings, and what is in the cells."""
    plain, columns = CharBlock(label=block.label), raw.get("columns", [])
    if raw:
        yield plain, raw, "caption", f"{path}/caption"
    for number, column in enumerate(columns):
        yield plain, column, "heading", f"{path}/{number}"
    for number, row in enumerate(raw.get("rows", [])):
        for place, column in enumerate(columns):
            child = block.child_blocks[column["type"]]
            yield child, row["values"], place, f"{path}/{number}/{place}"
