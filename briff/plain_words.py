"""Words that are read without marks: in the text of a mail, on paper."""

import re
from html import unescape

from wagtail.rich_text import get_text_for_indexing

from accounts.access import Reader
from briff.links import make_whole
from foundation.rich_text_links import expand

LINK = re.compile(r'<a [^>]*href="(?:mailto:)?([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def get_paragraphs(source: str, *, reader: Reader, site: str) -> list[str]:
    """Running text without its marks, as its reader may have it; a link is followed by where to."""
    html = make_whole(expand(source, reader=reader), site=site)
    paragraphs = LINK.sub(_say_where_to, html).split("</p>")
    return [words for each in paragraphs if (words := get_text_for_indexing(each).strip())]


def _say_where_to(link: re.Match[str]) -> str:
    address, words = link.groups()
    return words if unescape(address) == unescape(words) else f"{words} ({address})"
