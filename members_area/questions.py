"""The Network's draft response in one language, as its questions are asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_OID, UUID, uuid5

from wagtail.blocks import StreamValue

# What XML, and so a Word document, cannot hold, and nobody types.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BETWEEN_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True)
class Question:
    """A question, and the Network's draft answer. Its key stays the same when it is edited."""

    key: UUID
    number: str
    words: str
    answer: str


def read_questions(stream: StreamValue, *, language: str) -> list[Question]:
    """All the questions of a draft, each once, in their order."""
    found: dict[UUID, Question] = {}
    for block in stream.raw_data:
        key = _get_key(str(block["id"]))
        found.setdefault(
            key,
            Question(
                key=key,
                number=tidy(block["value"]["number"]),
                words=tidy(block["value"][f"words_{language}"]),
                answer=tidy(block["value"][f"answer_{language}"]),
            ),
        )
    return list(found.values())


def tidy(text: str) -> str:
    """Text as it is kept and compared: one kind of line, and nothing that cannot be seen."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", lines).strip()


def split_paragraphs(text: str) -> Iterator[list[str]]:
    """The paragraphs of plain text, each as its lines."""
    for paragraph in _BETWEEN_PARAGRAPHS.split(tidy(text)):
        if paragraph:
            yield paragraph.split("\n")


def _get_key(given: str) -> UUID:
    # Wagtail gives UUIDs; what was imported may have anything.
    try:
        return UUID(given)
    except ValueError:
        return uuid5(NAMESPACE_OID, given)
