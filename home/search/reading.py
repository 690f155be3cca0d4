"""What a search reads of a page, and what the page is filed under."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _, pgettext_lazy
from wagtail.blocks import StreamValue
from wagtail.search import index

from foundation.models import SitePage
from members_area.models import BriefingPage, ConsultationPage
from resources.models import EpisodePage, PartnershipPage, ResourcePage, ThemePage

# What a picture shows is not read: a picture may be for fewer people than the page it is on.
NOT_READ = {"image"}
HEADS = {"title", "summary"}
PAGE = "page"
KINDS: dict[str, str | Promise] = {
    "theme": _("Theme"),
    **dict(ResourcePage.Kind.choices),
    "episode": _("Episode"),
    "briefing": pgettext_lazy("kind of page", "Briefing"),
    "consultation": pgettext_lazy("kind of page", "Consultation"),
    "partnership": _("Community Safety Partnership"),
    PAGE: pgettext_lazy("kind of page", "Page"),
}


@dataclass(frozen=True)
class Facts:
    """What kind of thing a page is, the day it is from, and its themes, by number."""

    kind: str = PAGE
    on: date | None = None
    themes: tuple[int, ...] = ()


def get_facts(page: SitePage) -> Facts:
    """What a list can be narrowed by."""
    match page:
        case ResourcePage() | EpisodePage():
            kind = "episode" if isinstance(page, EpisodePage) else page.kind
            themes = tuple(theme.pk for theme in page.themes.all())
            return Facts(kind=kind, on=page.published_on, themes=themes)
        case ThemePage():
            return Facts(kind="theme", themes=(page.theme_id,))
        case PartnershipPage():
            return Facts(kind="partnership")
        case BriefingPage():
            return Facts(kind="briefing", on=page.briefed_on)
        case ConsultationPage():
            return Facts(kind="consultation", on=page.closes_on)
        case _:
            return Facts()


def get_body(page: SitePage) -> str:
    """All the words of a page but its title and summary.

    The text of its files goes here, once it is read from them: with the language of each file, and
    only of those that no fewer people may read than the page.
    """
    fields = (
        field.field_name
        for field in page.get_search_fields()
        if isinstance(field, index.SearchField) and field.field_name not in HEADS
    )
    parts = (part for name in fields for part in _words_of(getattr(page, name)))
    return "\n".join(part for part in parts if part)


def get_other_names(page: SitePage) -> str:
    """The words by which a page is found as well, though it does not say them."""
    match page:
        case PartnershipPage():
            return page.get_names("en" if page.language == "cy" else "cy")
        case _:
            return ""


def _words_of(value: Any) -> Iterator[str]:
    if isinstance(value, StreamValue):
        for block in value:
            if block.block_type not in NOT_READ:
                yield from block.block.get_searchable_content(block.value)
    else:
        yield value
