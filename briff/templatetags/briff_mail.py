"""Words in a mail that is read without marks."""

import re
from html import unescape

from django import template
from wagtail.rich_text import RichText, get_text_for_indexing

from briff.links import make_whole
from foundation.rich_text_links import expand

register = template.Library()
LINK = re.compile(r'<a [^>]*href="(?:mailto:)?([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


@register.simple_tag(takes_context=True)
def plainly(context: template.Context, *, text: RichText) -> str:
    """Running text without its marks, as its reader may have it; a link is followed by where to."""
    html = make_whole(expand(text.source, reader=context["reader"]), site=context["site"])
    paragraphs = LINK.sub(_say_where_to, html).split("</p>")
    return "\n\n".join(map(get_text_for_indexing, paragraphs)).strip()


@register.filter
def unbroken(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def _say_where_to(link: re.Match[str]) -> str:
    address, words = link.groups()
    return words if unescape(address) == unescape(words) else f"{words} ({address})"
