"""A story as the site keeps it: the blocks of a body, in one language."""

import json
import re
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from wscn_site.demo.members_shapes import Change
from wscn_site.demo.shapes import HelpLine
from wscn_site.demo.words import (
    Both,
    CallOut,
    Heading,
    Language,
    Paragraph,
    Picture,
    Piece,
    Points,
    Quotation,
    Steps,
    Story,
    Subheading,
    Table,
)

FIGURE = re.compile(r"[£\d.,%]+")

BLOCKS: dict[type, str] = {
    Heading: "heading",
    Subheading: "subheading",
    Paragraph: "paragraph",
    Points: "paragraph",
    Steps: "paragraph",
    Quotation: "quotation",
    CallOut: "call_out",
    Table: "table",
    Picture: "image",
}

Block = dict[str, Any]


def get_body(
    story: Story, *, key: str, language: Language, image_of: Callable[[Picture], int]
) -> str:
    """The body of a page. A block has the same id in both languages, so that they can be compared."""
    blocks = [
        _get_block(list(pieces), language=language, image_of=image_of)
        for _, pieces in groupby(_number_blocks(story), key=lambda numbered: numbered[0])
    ]
    return as_stream(blocks, key=key)


def as_stream(blocks: Iterable[Block], *, key: str) -> str:
    """Blocks as a StreamField takes them, each with an id that is the same every time."""
    stream = [
        {**block, "id": str(uuid5(NAMESPACE_URL, f"{key}#{number}"))}
        for number, block in enumerate(blocks)
    ]
    return json.dumps(stream)


def get_help_lines(lines: Iterable[HelpLine], *, key: str, language: Language) -> str:
    """Where to turn."""
    return as_stream(
        (
            {
                "type": "help_line",
                "value": {
                    "name": line.name.said(language),
                    "number": line.number,
                    "url": line.url.said(language),
                    "about": line.about.said(language),
                },
            }
            for line in lines
        ),
        key=key,
    )


def get_changes(changes: Iterable[Change], *, key: str) -> str:
    """The versions of a briefing after the first."""
    return as_stream(
        (
            {
                "type": "change",
                "value": {
                    "on": change.on.isoformat(),
                    "note_cy": change.note.cy,
                    "note_en": change.note.en,
                },
            }
            for change in changes
        ),
        key=key,
    )


def _number_blocks(story: Story) -> Iterable[tuple[int, Piece]]:
    """Paragraphs and lists that follow each other are one block of text; every other piece is its own."""
    number, was_text = 0, False
    for piece in story:
        is_text = isinstance(piece, Paragraph | Points)
        number += not (is_text and was_text)
        was_text = is_text
        yield number, piece


def _get_block(
    numbered: list[tuple[int, Piece]],
    *,
    language: Language,
    image_of: Callable[[Picture], int],
) -> Block:
    pieces = [piece for _, piece in numbered]
    first = pieces[0]
    name = BLOCKS[type(first)]
    if isinstance(first, Heading | Subheading):
        return {"type": name, "value": first.said(language)}
    if isinstance(first, Paragraph | Points):
        texts = [one for one in pieces if isinstance(one, Paragraph | Points)]
        return {"type": name, "value": "".join(_get_html(one, language) for one in texts)}
    return {"type": name, "value": _get_value(first, language=language, image_of=image_of)}


def _get_value(
    piece: Piece, *, language: Language, image_of: Callable[[Picture], int]
) -> dict[str, Any]:
    match piece:
        case Table():
            return _get_table(piece, language=language)
        case Picture():
            alt = piece.alt.said(language)
            return {"image": image_of(piece), "alt_text": alt, "decorative": False}
        case Quotation():
            return {"text": _get_html(piece, language), "said_by": piece.said_by.said(language)}
        case _:
            return {"title": "", "text": _get_html(piece, language)}


def _get_html(piece: Both | Points, language: Language) -> str:
    if isinstance(piece, Points):
        items = "".join(f"<li>{text}</li>" for text in piece.said(language))
        tag = "ol" if isinstance(piece, Steps) else "ul"
        return f"<{tag}>{items}</{tag}>"
    return f"<p>{piece.said(language)}</p>"


def _get_table(table: Table, *, language: Language) -> Block:
    headings, *rows = table.said(language)
    return {
        "caption": table.caption.said(language),
        "columns": [
            {"type": _get_column_type(number, rows=rows), "heading": heading}
            for number, heading in enumerate(headings)
        ],
        "rows": [{"values": list(row)} for row in rows],
    }


def _get_column_type(number: int, *, rows: list[tuple[str, ...]]) -> str:
    if number == 0:
        return "name"
    return "number" if all(FIGURE.fullmatch(row[number]) for row in rows) else "text"
