"""Words in a mail that is read without marks."""

from django import template
from wagtail.rich_text import RichText

from briff.plain_words import get_paragraphs

register = template.Library()


@register.simple_tag(takes_context=True)
def plainly(context: template.Context, *, text: RichText) -> str:
    """Running text without its marks, as its reader may have it."""
    reader, site = context["reader"], context["site"]
    return "\n\n".join(get_paragraphs(text.source, reader=reader, site=site))


@register.filter
def unbroken(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())
