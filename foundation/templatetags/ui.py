"""The parts that pages are made of.

Each is a tag with named arguments, and its markup in `components/`. None knows of pages or
requests; none knows where it stands, so one that has a heading takes its level. A forgotten
argument stops the template from compiling. What is for files, recordings, lists and forms has a
library of its own beside this one.
"""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText

from accounts.access import Reader
from foundation.rich_text_links import expand
from foundation.static import integrity

register = template.Library()

Context = dict[str, Any]


@register.inclusion_tag("components/icon.html")
def icon(*, name: str, size: str = "") -> Context:
    """A line icon from the sprite. It never stands alone: words beside it say what it means."""
    return {"name": name, "size": size}


@register.inclusion_tag("components/hills.html")
def hills(*, place: str) -> Context:
    """Contour lines behind a heading: decoration, hidden from those who cannot see it."""
    return {"place": place}


@register.inclusion_tag("components/button.html")
def button(*, label: str, href: str = "", icon: str = "", look: str = "") -> Context:
    """A link that begins something, or, without an address, the form's own button.

    Looks: plain for the second choice, danger for leaving at once.
    """
    return {"label": label, "href": href, "icon": icon, "look": look}


@register.inclusion_tag("components/day.html")
def day(*, on: date | None) -> Context:
    """A date in words."""
    return {"on": on}


@register.inclusion_tag("components/closing.html")
def closing(*, at: datetime) -> Context:
    """When something closes, or that it has closed: by the clock, as it is read."""
    return {"at": at, "is_closed": at <= timezone.now()}


@register.simple_tag(takes_context=True)
def running_text(context: template.Context, *, text: RichText) -> SafeString:
    """Rich text, with links to what its reader may open; a preview without a reader has anybody."""
    reader = context.get("reader") or Reader.anonymous(today=timezone.localdate())
    return mark_safe(expand(text.source, reader=reader))  # noqa: S308  # cleaned when it was saved


@register.simple_tag
def structured_data(*, facts: Sequence[Context]) -> SafeString:
    """What machines are told, as JSON-LD: data, which no browser runs."""
    if not facts:
        return SafeString("")
    graph = {"@context": "https://schema.org", "@graph": facts}
    written = json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_MARKUP)
    script = f'<script type="application/ld+json">{written}</script>'
    return mark_safe(script)  # noqa: S308 - no sign of markup is left in it


_MARKUP = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@register.filter
def tel(number: str) -> str:
    """A telephone number as an address wants it."""
    return re.sub(r"[^\d+]", "", number)


@register.filter
def whole(words: str) -> SafeString:
    """Words in which a hyphen is no place to break the line: Cam-drin stays in one piece."""
    parts = (
        format_html('<span class="whole">{}</span>', word)
        if _KEPT_WHOLE.search(word)
        else escape(word)
        for word in re.split(r"(\s+)", words)
    )
    return mark_safe("".join(parts))  # noqa: S308 - every part is escaped above


_KEPT_WHOLE = re.compile(r"^(?=.{3,16}$)[^-]+-")


@register.simple_block_tag
def section(
    content: str, *, title: str, id: str = "", note: str = "", first: bool = False
) -> SafeString:
    """A part of a page: its title in the margin, its content in the column."""
    words = {"content": content, "title": title, "id": id, "note": note, "first": first}
    return render_to_string("components/section.html", words)


@register.simple_block_tag
def notice(content: str, *, title: str = "", icon: str, look: str = "") -> SafeString:
    """What happened, and a way onward. Look: stop, when something went wrong."""
    words = {"content": content, "title": title, "icon": icon, "look": look}
    return render_to_string("components/notice.html", words)


@register.inclusion_tag("components/crumbs.html")
def crumbs(*, links: Sequence[Any]) -> Context:
    """The pages above this one."""
    return {"links": links}


@register.inclusion_tag("components/handling.html")
def handling(
    *,
    mark: str,
    text: str,
    is_recorded: bool,
    contact_email: str,
    who: str = "",
    until: date | None = None,
) -> Context:
    """Who may see this, and with whom it may be shared: before anything else on the page.

    Say who, where the thing itself says it; and until when it holds, if there is an end.
    """
    return {
        "who": who,
        "until": until,
        "mark": mark,
        "text": text,
        "is_recorded": is_recorded,
        "contact_email": contact_email,
    }


@register.inclusion_tag("components/handling_foot.html")
def handling_foot(*, mark: str) -> Context:
    """The mark once more, where the page ends."""
    return {"mark": mark}


@register.simple_tag
def story_parts(*, stream: Iterable[Any]) -> list[Context]:
    """The body of a page, cut before each heading, so that headings can stand in the margin."""
    parts: list[Context] = []
    for block in stream:
        if block.block_type == "heading":
            parts.append({"heading": block, "blocks": []})
        else:
            if not parts:
                parts.append({"heading": None, "blocks": []})
            parts[-1]["blocks"].append(block)
    return parts


@register.inclusion_tag("components/script.html")
def script(*, name: str) -> Context:
    """A module that makes a page handier, with the checksum that the browser holds it to."""
    return {"name": name, "integrity": integrity(name)}
