"""The parts that pages are made of.

Each is a tag with named arguments, and its markup in `components/`. None knows of pages or
requests; none knows where it stands, so one that has a heading takes its level. A forgotten
argument stops the template from compiling.
"""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from django import template
from django.core.paginator import Page as PageOfList
from django.db.models import prefetch_related_objects
from django.forms import BaseForm, BoundField, CheckboxInput, PasswordInput
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _, ngettext
from wagtail.rich_text import RichText

from accounts.access import Reader
from foundation.models import Document, Image
from foundation.rich_text_links import expand
from foundation.static import integrity

register = template.Library()

Context = dict[str, Any]


class File(Protocol):
    """What a file link has to say of its file."""

    title: str
    url: str
    extension: str
    size: int
    page_count: int | None
    language: str


class Listened(File, Protocol):
    """A file that is listened to."""

    content_type: str
    seconds: float
    is_film: bool


# Small parts


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


@register.inclusion_tag("components/sample.html")
def sample() -> Context:
    """Says that what stands beside it is invented, to show how the site works."""
    return {}


@register.inclusion_tag("components/one_language.html")
def one_language(*, missing: Sequence[str]) -> Context:
    """Says that files are in one language only, when they are."""
    return {"missing": missing}


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
def clock(seconds: float) -> str:
    """A place in a recording: 2:03, or 1:02:03."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@register.filter
def duration(seconds: float) -> str:
    """How long a recording is, in words."""
    whole = round(seconds)
    if whole < 60:
        return ngettext("%(count)s second", "%(count)s seconds", whole) % {"count": whole}
    hours, minutes = divmod(round(whole / 60), 60)
    if hours:
        return _("%(hours)s hr %(minutes)s min") % {"hours": hours, "minutes": minutes}
    return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}


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


# Parts of a page


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


@register.inclusion_tag("components/theme_card.html")
def theme_card(*, title: str, href: str, icon: str, summary: str, level: int) -> Context:
    """A theme in the list of themes."""
    return {"title": title, "href": href, "icon": icon, "summary": summary, "level": level}


@register.inclusion_tag("components/entry.html")
def entry(
    *,
    title: str,
    href: str,
    level: int,
    kind: str = "",
    on: date | None = None,
    closes_at: datetime | None = None,
    notes: Sequence[str] = (),
    summary: str = "",
    mark: str = "",
    news: str = "",
    lang: str = "",
    extract: Sequence[Any] = (),
    source: Document | None = None,
    files: Sequence[File] = (),
    file_icon: str = "file",
) -> Context:
    """One thing in a list, with what it is and when it is from.

    Notes are what else stands beside its day. Say lang when it is in the other language alone; mark
    who may read it, behind the lock; news is what is new about it for this reader. A search shows
    an extract in place of the summary, and the file that is its source, if it is from one.
    """
    return {
        "title": title,
        "href": href,
        "level": level,
        "kind": kind,
        "on": on,
        "closes_at": closes_at,
        "notes": notes,
        "summary": summary,
        "mark": mark,
        "news": news,
        "lang": lang,
        "extract": extract,
        "source": source,
        "files": files,
        "file_icon": file_icon,
    }


@register.inclusion_tag("components/files_note.html")
def files_note(*, files: Sequence[File], icon: str = "file") -> Context:
    """Of a thing in a list: what its first file is, and in which languages it can be had."""
    spoken = {file.language for file in files}
    is_both = "both" in spoken or {"cy", "en"} <= spoken
    return {
        "file": files[0] if files else None,
        "language": "both" if is_both else "".join(spoken),
        "icon": icon,
    }


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


# Files and pictures: nothing that this reader may not open


@register.inclusion_tag("components/file_link.html")
def file_link(*, file: File) -> Context:
    """A file to download: what it is called, and how large it is. The page has asked the gate."""
    return {"file": file}


@register.inclusion_tag("components/player.html")
def player(
    *,
    sound: Listened | None,
    transcript_id: str,
    captions: Sequence[Any] = (),
    place: int = 0,
    begins_at: int = 0,
) -> Context:
    """A recording to listen to or to take away. The browser's own player: it needs no script.

    Say captions, each with its language, label and url, where there are any; place, in seconds,
    where this reader has left it; and begins_at, where it begins now.
    """
    return {
        "sound": sound,
        "transcript_id": transcript_id,
        "captions": captions,
        # A film, and what has captions to be shown, need a picture to show it in.
        "is_shown": bool(captions) or (sound is not None and sound.is_film),
        "place": place,
        "begins_at": begins_at,
    }


@register.inclusion_tag("components/artwork.html")
def artwork(*, image: Image | None, reader: Reader) -> Context:
    """The square picture of a show, which says nothing that its title does not."""
    if image is None or not reader.may_read(image):
        return {"image": None}
    # What Wagtail reads from its cache it writes back there each time, at five queries a size.
    prefetch_related_objects([image], "renditions")
    return {"image": image}


@register.inclusion_tag("components/chapters.html")
def chapters(*, chapters: Sequence[Any], src: str) -> Context:
    """The parts of a recording, each a way to where it begins."""
    return {"chapters": chapters, "src": src}


@register.inclusion_tag("components/transcript.html")
def transcript(*, turns: Sequence[Any]) -> Context:
    """Who said what."""
    return {"turns": turns}


@register.inclusion_tag("components/file_groups.html")
def file_groups(*, groups: Sequence[Any], level: int) -> Context:
    """Files by language, each group in its own language."""
    return {"groups": groups, "level": level}


@register.inclusion_tag("components/document_link.html")
def document_link(*, document: Document, reader: Reader) -> Context:
    """A document in running text, or nothing at all for a reader who may not open it."""
    return {"document": document if reader.may_read(document) else None}


@register.inclusion_tag("components/picture.html")
def picture_of(*, image: Image, reader: Reader, alt: str, lazy: bool = True) -> Context:
    """A picture at the size of the screen, or nothing for a reader who may not see it."""
    return {"image": image if reader.may_read(image) else None, "alt": alt, "lazy": lazy}


# Lists


@register.inclusion_tag("components/page_links.html")
def page_links(*, page: PageOfList, query: QueryDict) -> Context:
    """The pages of a list, as links that keep what was asked for."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {"page": page, "numbers": numbers, "query": _without_page(query)}


def _without_page(query: QueryDict) -> str:
    rest = query.copy()
    rest.pop("page", None)
    return f"{rest.urlencode()}&" if rest else ""


@register.inclusion_tag("components/filters.html")
def filters(
    *, groups: Sequence[Any], chosen_count: int, kept: Iterable[tuple[str, str]] = ()
) -> Context:
    """What a list can be narrowed by: a form that needs no script, and sends along what is kept."""
    return {"groups": groups, "chosen_count": chosen_count, "kept": kept}


@register.inclusion_tag("components/search_within.html")
def search_within(*, label: str, words: str, longest: int) -> Context:
    """The box that searches a list: part of the form of the filters, so neither loses the other."""
    return {"label": label, "words": words, "longest": longest}


@register.inclusion_tag("components/orders.html")
def orders(*, links: Sequence[Any]) -> Context:
    """The orders that a list can be in, as links."""
    return {"links": links}


@register.inclusion_tag("components/letters.html")
def letters(*, links: Sequence[Any]) -> Context:
    """The way through a list from A to Z; under a letter that is no link there is nothing."""
    return {"links": links}


@register.inclusion_tag("components/chips.html")
def chips(*, chosen: Sequence[Any], clear_url: str) -> Context:
    """The filters that are on, each with a way to take it off."""
    return {"chosen": chosen, "clear_url": clear_url}


# Forms


@register.inclusion_tag("components/search_form.html")
def search_form(
    *, url: str, id: str, look: str = "", words: str = "", longest: int = 200, error: str = ""
) -> Context:
    """The box that searches the site. Look: big, where it is what the page is for."""
    return {
        "url": url,
        "id": id,
        "look": look,
        "words": words,
        "longest": longest,
        "error": error,
    }


@register.inclusion_tag("components/field.html")
def field(*, field: BoundField) -> Context:
    """A question with its hint, what went wrong, and what was typed."""
    # A placeholder vanishes when it is needed; the label and the hint say what it would.
    widget = field.as_widget(attrs={"placeholder": False})
    return {
        "field": field,
        "widget": widget,
        "is_tick": isinstance(field.field.widget, CheckboxInput),
        "is_password": isinstance(field.field.widget, PasswordInput),
    }


@register.inclusion_tag("components/error_summary.html")
def error_summary(*, form: BaseForm) -> Context:
    """What has to be put right, on top of the page, with a way to each field."""
    return {"form": form}


# Scripts


@register.inclusion_tag("components/script.html")
def script(*, name: str) -> Context:
    """A module that makes a page handier, with the checksum that the browser holds it to."""
    return {"name": name, "integrity": integrity(name)}
