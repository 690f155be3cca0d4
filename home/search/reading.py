"""What a search reads of a page, and what the page is filed under."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import singledispatch
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _, override, pgettext_lazy
from wagtail.blocks import StreamValue
from wagtail.search import index

from accounts.bilingual import OTHER
from briff.models import IssuePage
from events.models import EventPage
from foundation.models import Document, FileLanguage, SitePage
from foundation.pairs.files import files_in
from home.models import NetworkPage, NewsPage, SurveyPage
from members_area.models import BriefingPage, ConsultationPage, MaterialPage
from resources.models import (
    Act,
    ActIndexPage,
    EpisodePage,
    PartnershipPage,
    ResourcePage,
    ThemePage,
)

# What a picture shows is not read: a picture may be for fewer people than the page it is on.
NOT_READ = {"image"}
HEADS = {"title", "summary"}
PAGE = "page"
KINDS: dict[str, str | Promise] = {
    "theme": _("Theme"),
    "act": pgettext_lazy("kind of page", "Act"),
    **dict(ResourcePage.Kind.choices),
    "episode": _("Episode"),
    "briefing": pgettext_lazy("kind of page", "Briefing"),
    "consultation": pgettext_lazy("kind of page", "Consultation"),
    MaterialPage.Kind.RECORDING.value: MaterialPage.Kind.RECORDING.label,
    "partnership": _("Community Safety Partnership"),
    "event": pgettext_lazy("kind of page", "Event"),
    "news": _("News"),
    "issue": _("The Briff"),
    "network": pgettext_lazy("kind of page", "Network or board"),
    PAGE: pgettext_lazy("kind of page", "Page"),
}


@dataclass(frozen=True)
class Facts:
    """What kind of thing a page is, when it is from, how long it holds, its themes by number."""

    kind: str = PAGE
    on: date | None = None
    closes_at: datetime | None = None
    review_by: date | None = None
    themes: tuple[int, ...] = ()
    shut_from: date | None = None


@dataclass(frozen=True)
class Piece:
    """What can be found by itself: a page, a record that a page shows, or a file of a page."""

    language: str
    title: str
    summary: str
    body: str
    facts: Facts
    place: str = ""
    document: Document | None = None
    other_names: str = ""
    first_for: str = ""


def get_pieces(page: SitePage) -> Iterator[Piece]:
    """All that can be found on a page, and the page itself first."""
    itself = Piece(
        language=page.language,
        title=_name(page),
        summary=page.summary,
        body=get_body(page),
        facts=get_facts(page),
        other_names=get_other_names(page),
        first_for=page.first_for,
    )
    yield itself
    yield from _get_records(page)
    documents = Document.objects.select_related("words").filter(pk__in=files_in(page)[Document])
    for document in documents.order_by("pk"):
        yield _read_file(document, of=itself)


def get_text(document: Document) -> str:
    """The words of a file, for those who may open it. None, while nobody has read it yet."""
    return document.words.text if hasattr(document, "words") else ""


@singledispatch
def get_facts(page: SitePage) -> Facts:
    """What a list can be narrowed by."""
    return Facts()


@get_facts.register
def _of_resource(page: ResourcePage) -> Facts:
    return Facts(
        kind=page.kind,
        on=page.published_on,
        closes_at=page.closes_at,
        review_by=page.review_by,
        themes=_themes_of(page),
    )


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
    return Facts(kind="briefing", on=page.briefed_on, shut_from=page.shut_from)


@get_facts.register
def _of_consultation(page: ConsultationPage) -> Facts:
    return Facts(kind="consultation", on=timezone.localdate(page.closes_at))


@get_facts.register
def _of_material(page: MaterialPage) -> Facts:
    return Facts(kind=page.kind, on=page.published_on, themes=_themes_of(page))


@get_facts.register
def _of_event(page: EventPage) -> Facts:
    return Facts(kind="event", on=page.first_day, themes=_themes_of(page))


@get_facts.register
def _of_news(page: NewsPage) -> Facts:
    return Facts(kind="news", on=page.published_on, themes=_themes_of(page))


@get_facts.register
def _of_issue(page: IssuePage) -> Facts:
    # Its themes are not: a section may be there for few.
    return Facts(kind="issue", on=page.published_on)


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
    """All the words of a page but its title and summary. Those of its files are not among them."""
    fields = (
        field.field_name
        for field in page.get_search_fields()
        if isinstance(field, index.SearchField) and field.field_name not in HEADS
    )
    parts = (part for name in fields for part in _words_of(getattr(page, name)))
    return "\n".join(part for part in parts if part)


def _name(page: SitePage) -> str:
    """What it is called in a list of what was found, where nothing else says how it stands."""
    return page.named if isinstance(page, EventPage) else page.title


def get_other_names(page: SitePage) -> str:
    """The words by which a page is found as well, though it does not say them."""
    match page:
        case PartnershipPage():
            return page.get_names(OTHER[page.language])
        case _:
            return ""


def _get_records(page: SitePage) -> Iterator[Piece]:
    if not isinstance(page, ActIndexPage):
        return
    with override(page.language):
        for act in Act.objects.with_duties().prefetch_related("themes"):
            demands = (f"{', '.join(each.bodies)}: {each.what}" for each in act.get_demands())
            yield Piece(
                language=page.language,
                title=act.title,
                summary=act.summary,
                body="\n".join(filter(None, [act.legal_title, act.in_force_note, *demands])),
                facts=Facts(kind="act", themes=tuple(theme.pk for theme in act.themes.all())),
                place=page.get_place_of(act),
            )


def _read_file(document: Document, *, of: Piece) -> Piece:
    """A file is found under the title of its page, and by what the page says of it in its language.

    It belongs to both halves. Where it is in both languages, each half reads it in its own.
    """
    is_both = document.language == FileLanguage.BOTH
    language = of.language if is_both else document.language
    is_same = language == of.language
    return Piece(
        language=language,
        title=of.title if is_same else "",
        summary=f"{of.summary if is_same else ''}\n{document.title}",
        body=get_text(document),
        facts=of.facts,
        document=document,
    )


def _words_of(value: Any) -> Iterator[str]:
    if isinstance(value, StreamValue):
        for block in value:
            if block.block_type not in NOT_READ:
                yield from block.block.get_searchable_content(block.value)
    elif callable(value):
        yield value()
    else:
        yield value
