"""Running text as strings, one for each paragraph or item of a list, with its marks numbered.

``See <1>the guide</1>.`` is what a translator is given of a link: she can move the mark, and cannot
break the address. wagtail-localize refuses marks that say a language, so its own splitting will
not do here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from functools import partial
from html import escape

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

BLOCKS = frozenset({"p", "ul", "ol", "li", "h2", "h3", "h4", "h5", "blockquote", "hr", "embed"})
MARK = re.compile(r"<(/?)(\d+)(/?)>")


@dataclass(frozen=True, kw_only=True)
class Run:
    """A string of running text: with numbered marks, the marks, and its words in its language."""

    text: str
    marks: tuple[str, ...]
    said: str


def split(html: str, *, language: str) -> list[Run]:
    """The strings of running text, in order."""
    soup = BeautifulSoup(html, "html.parser")
    return [_read(run, language=language) for run in _find_runs(soup)]


def put(html: str, fragments: Mapping[int, str]) -> str:
    """The same text with other HTML in the place of some of its strings."""
    soup = BeautifulSoup(html, "html.parser")
    for place, run in enumerate(list(_find_runs(soup))):
        if place in fragments:
            for each in run[1:]:
                each.extract()
            new = BeautifulSoup(fragments[place], "html.parser")
            run[0].replace_with(*list(new.children))
    return str(soup)


def restore(text: str, *, marks: Iterable[str]) -> str:
    """A string with numbered marks, as HTML."""
    return "".join(_restore(text, dict(enumerate(marks, start=1))))


def _restore(text: str, marks: Mapping[int, str]) -> Iterator[str]:
    at = 0
    for found in MARK.finditer(text):
        yield escape(text[at : found.start()], quote=False)
        at = found.end()
        if mark := marks.get(int(found[2]), ""):
            name = mark.strip("</>").split()[0]
            yield f"</{name}>" if found[1] else mark
    yield escape(text[at:], quote=False)


def list_marks(text: str) -> list[str]:
    """The marks of a string, in order of their numbers: what may be moved and not lost."""
    return sorted(found[0] for found in MARK.finditer(text))


def _find_runs(node: Tag) -> Iterator[list[PageElement]]:
    """What stands together between two blocks, and says something."""
    run: list[PageElement] = []
    for child in list(node.children):
        if isinstance(child, Tag) and child.name in BLOCKS:
            yield from _if_it_speaks(run)
            run = []
            yield from _find_runs(child)
        else:
            run.append(child)
    yield from _if_it_speaks(run)


def _if_it_speaks(run: list[PageElement]) -> Iterator[list[PageElement]]:
    if any(each.get_text().strip() for each in run):
        yield run


def _read(run: list[PageElement], *, language: str) -> Run:
    marks: list[str] = []
    text = "".join(_number(each, marks) for each in run).strip()
    said = "".join(_say(each, language=language) for each in run).strip()
    return Run(text=text, marks=tuple(marks), said=said)


def _number(node: PageElement, marks: list[str]) -> str:
    if not isinstance(node, Tag):
        return str(node) if isinstance(node, NavigableString) else ""
    marks.append(_get_mark(node))
    number = len(marks)
    inner = "".join(map(partial(_number, marks=marks), node.children))
    return f"<{number}>{inner}</{number}>" if node.contents else f"<{number}/>"


def _get_mark(node: Tag) -> str:
    """How an element begins."""
    bare = copy(node)
    bare.clear()
    return str(bare).removesuffix(f"</{node.name}>")


def _say(node: PageElement, *, language: str) -> str:
    """The words, without those that are marked as being of another language."""
    if not isinstance(node, Tag):
        return str(node)
    if node.get("lang", language) != language:
        return " "
    if node.name == "br":
        return "\n"
    return "".join(_say(child, language=language) for child in node.children)
