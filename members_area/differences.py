"""What is different between two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "gone", "new"]
_TOKENS = re.compile(r"\n|[^\S\n]+|\S+")


@dataclass(frozen=True)
class Part:
    """Some words, and whether they are in both texts or in one of them only."""

    kind: Kind
    text: str


def compare(before: str, after: str) -> list[Part]:
    """The way from one text to the other: what stayed, what is gone and what is new."""
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    parts: list[Part] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new).get_opcodes():
        if tag == "equal":
            parts.append(Part("same", "".join(old[i1:i2])))
            continue
        if i2 > i1:
            parts.append(Part("gone", "".join(old[i1:i2])))
        if j2 > j1:
            parts.append(Part("new", "".join(new[j1:j2])))
    return parts
