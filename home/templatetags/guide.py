"""What the guide says of the screens, in the words of the screens themselves."""

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, pgettext

from home.guide.pictures import Picture, get_picture
from home.guide.places import get_address, get_chapter

register = template.Library()


@register.simple_tag
def screen(*names: str) -> SafeString:
    """A button or a screen by its own name, or the way to it through a menu.

    The names are looked up and not gathered as new ones: each is a string of the screen that has
    it ("context|name" where that has a context), so that the guide cannot call it otherwise.
    """
    way = format_html_join(" → ", "{}", ((capfirst(_get_name(name)),) for name in names))
    return format_html("<b>{}</b>", way)


@register.inclusion_tag("guide/picture.html")
def picture(name: str, *, alt: str, caption: str) -> dict[str, str | Picture]:
    """A screen as it looks in the language of its reader."""
    language = "cy" if get_language() == "cy" else "en"
    return {"picture": get_picture(name, language=language), "alt": alt, "caption": caption}


@register.inclusion_tag("guide/link.html", takes_context=True)
def guide_link(context: Any) -> dict[str, str]:
    """The way from a screen to the chapter about it."""
    request = getattr(context, "request", None)
    match = getattr(request, "resolver_match", None)
    chapter = get_chapter(match.view_name) if match else None
    if chapter is None:
        return {}
    return {"address": get_address(chapter), "title": str(chapter.title)}


def _get_name(name: str) -> str:
    context, has_context, message = name.rpartition("|")
    return pgettext(context, message) if has_context else gettext(message)
