"""What stands in a list, and the ways through it: what it is narrowed by, its orders, its pages."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django import template
from django.core.paginator import Page as PageOfList
from django.http import QueryDict

from foundation.models import Document
from foundation.templatetags.ui_files import File

register = template.Library()

Context = dict[str, Any]


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
