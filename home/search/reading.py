"""What a search reads of a page, and what the page is filed under."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _, pgettext_lazy
from wagtail.blocks import StreamValue
from wagtail.search import index

from foundation.models import SitePage
from home.models import NetworkPage, NewsPage, SurveyPage
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
    "news": _("News"),
    "network": pgettext_lazy("kind of page", "Network or board"),
    PAGE: pgettext_lazy("kind of page", "Page"),
}


@dataclass(frozen=True)
class Facts:
    """What kind of thing a page is, the day it is from, and its themes, by number."""

    kind: str = PAGE
    on: date | None = None
    themes: tuple[int, ...] = ()


@singledispatch
def get_facts(page: SitePage) -> Facts:
    """What a list can be narrowed by."""
    return Facts()


@get_facts.register
def _of_resource(page: ResourcePage) -> Facts:
    return Facts(kind=page.kind, on=page.published_on, themes=_themes_of(page))


@get_facts.register
def _of_episode(page: EpisodePage) -> Facts:
    return Facts(kind="episode", on=page.published_on, themes=_themes_of(page))


@get_facts.register
def _of_partnership(page: PartnershipPage) -> Facts:
    return Facts(kind="partnership")


@get_facts.register
def _of_theme(page: ThemePage) -> Facts:
    return Facts(kind="theme", themes=(page.theme_id,))


@get_facts.register
def _of_briefing(page: BriefingPage) -> Facts:
    return Facts(kind="briefing", on=page.briefed_on)


@get_facts.register
def _of_consultation(page: ConsultationPage) -> Facts:
    return Facts(kind="consultation", on=page.closes_on)


@get_facts.register
def _of_news(page: NewsPage) -> Facts:
    return Facts(kind="news", on=page.published_on, themes=_themes_of(page))


@get_facts.register
def _of_network(page: NetworkPage) -> Facts:
    return Facts(kind="network", themes=_themes_of(page))


@get_facts.register
def _of_survey(page: SurveyPage) -> Facts:
    kind = ResourcePage.Kind.SURVEY.value
    return Facts(kind=kind, on=page.closes_on, themes=_themes_of(page))


def _themes_of(page: Any) -> tuple[int, ...]:
    return tuple(theme.pk for theme in page.themes.all())


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
