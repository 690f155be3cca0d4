"""The newest issue in a few lines, for a page that everybody reads: what it tells everybody."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from typing import Any, cast

from django.db.models import OuterRef
from django.http import HttpRequest

from accounts.access import readable_by_anybody
from briff.blocks import PAGE, WORDS
from briff.models import IssuePage
from briff.telling import Entry, Item, get_entries, of_words
from foundation.models import SitePage

MOST = 4
# For so long an issue is this week's.
A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Headline:
    """One of the first things that an issue tells, and the slug of its theme, if it has one."""

    theme: str
    item: Item


@dataclass(frozen=True)
class Newest:
    """The newest issue, and what it begins with."""

    issue: IssuePage
    headlines: list[Headline]
    is_of_this_week: bool


def get_newest(*, language: str, today: date, place: HttpRequest) -> Newest | None:
    """The newest issue that everybody may read: two queries, whoever asks, whatever is in it.

    Of pages it has the titles; of laws nothing, which would be two queries more.
    """
    issues = readable_by_anybody(IssuePage.objects.newest_first(language=language), today=today)
    issue: IssuePage | None = issues.select_related("locale").first()
    if issue is None:
        return None
    headlines = _get_headlines(issue, today=today, place=place)
    return Newest(
        issue=issue,
        headlines=list(islice(headlines, MOST)),
        is_of_this_week=today - A_WEEK < issue.published_on,
    )


def _get_headlines(issue: IssuePage, *, today: date, place: HttpRequest) -> Iterable[Headline]:
    kept = [(slug, entry) for slug, entries in get_entries(issue) for entry in entries]
    pages = _get_pages(issue, entries=[entry for _, entry in kept], today=today)
    for slug, entry in kept:
        if entry.kind == WORDS:
            item = of_words(entry.value, language=issue.language)
            yield Headline(theme=slug, item=replace(item, text="", source=""))
        elif entry.kind == PAGE and entry.value in pages:
            page = pages[entry.value]
            path = page.get_url_parts(request=place)[2]
            yield Headline(theme=slug, item=Item(title=page.title, url=path))


def _get_pages(issue: IssuePage, *, entries: Iterable[Entry], today: date) -> dict[int, SitePage]:
    """The pages that are pointed at, in the language of the issue, by the number that points."""
    numbers = {entry.value for entry in entries if entry.kind == PAGE}
    pointed_at = SitePage.objects.filter(pk__in=numbers).order_by()
    pages = SitePage.objects.live().filter(
        locale=issue.locale_id, translation_key__in=pointed_at.values("translation_key")
    )
    same = pointed_at.filter(translation_key=OuterRef("translation_key"))
    found = readable_by_anybody(pages.order_by(), today=today).annotate(
        number=same.values("pk")[:1]
    )
    return {cast(Any, page).number: page for page in found}
