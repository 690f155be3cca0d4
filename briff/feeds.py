"""The Briff, for those who have it brought to them: RSS and Atom, a feed a language.

Each is written for nobody in particular, whoever asks: what is not for everybody is not in it.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponseBase
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.translation import get_language, gettext as _
from django.views.decorators.http import require_safe
from wagtail.rich_text import RichText

from accounts.access import Reader
from briff.links import make_whole
from briff.models import BriffIndexPage, IssuePage
from briff.telling import Section, tell
from foundation.days import beginning_of

NEWEST = 20
# When a feed with nothing in it last changed: in the month in which the Network began.
BEGINNING = datetime(2021, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Asked:
    """A feed in the language of its address, and who asks for it, which only decides its host."""

    index: BriffIndexPage
    request: HttpRequest
    reader: Reader


@dataclass(frozen=True)
class Entry:
    """An issue in a feed, with what it tells everybody."""

    issue: IssuePage
    path: str
    asked: Asked
    sections: list[Section] = field(default_factory=list)


class _Steady:
    """Of an empty feed, do not say that it has changed this moment."""

    items: list[dict[str, Any]]

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=BEGINNING)


class AtomXml(_Steady, Atom1Feed):
    """Atom."""


class RssXml(_Steady, Rss201rev2Feed):
    """RSS 2.0."""


class Issues(Feed):
    """The newest issues in one language."""

    feed_type: type[SyndicationFeed] = AtomXml
    item_guid_is_permalink = False

    def get_object(self, request: HttpRequest) -> Asked:
        reader = Reader.anonymous(today=timezone.localdate())
        index = BriffIndexPage.objects.get_open(language=get_language(), reader=reader)
        return Asked(index=index, request=request, reader=reader)

    def title(self, asked: Asked) -> str:
        return f"{asked.index.title} – {self.author_name()}"

    def subtitle(self, asked: Asked) -> str:
        return str(asked.index.summary)

    description = subtitle

    def link(self, asked: Asked) -> str:
        return str(asked.index.get_url(asked.request))

    def author_name(self) -> str:
        return _("Wales Safer Communities Network")

    def items(self, asked: Asked) -> list[Entry]:
        # Whole, with its sections: they are what is told.
        newest = IssuePage.objects.newest_first(language=asked.index.language)
        issues = list(
            newest.child_of(asked.index).readable_by(asked.reader).select_related("locale")[:NEWEST]
        )
        told = tell(issues, reader=asked.reader, language=asked.index.language, place=asked.request)
        return [
            Entry(issue=issue, path=issue.get_url(asked.request), asked=asked, sections=sections)
            for issue, sections in zip(issues, told, strict=True)
        ]

    def item_title(self, entry: Entry) -> str:
        return str(entry.issue.title)

    def item_description(self, entry: Entry) -> str:
        words = {
            "introduction": RichText(entry.issue.introduction),
            "sections": entry.sections,
            "reader": entry.asked.reader,
        }
        site = entry.asked.request.build_absolute_uri("/").removesuffix("/")
        return make_whole(render_to_string("briff/feed_entry.html", words), site=site)

    def item_link(self, entry: Entry) -> str:
        return entry.path

    def item_guid(self, entry: Entry) -> str:
        return str(entry.issue.urn)

    def item_pubdate(self, entry: Entry) -> datetime:
        return beginning_of(entry.issue.published_on)

    def item_updateddate(self, entry: Entry) -> datetime:
        return entry.issue.last_published_at or beginning_of(entry.issue.published_on)

    def item_categories(self, entry: Entry) -> list[str]:
        return [section.theme.name for section in entry.sections if section.theme]


class IssuesInRss(Issues):
    """The same, for those who read RSS."""

    feed_type = RssXml


@require_safe
def atom(request: HttpRequest) -> HttpResponseBase:
    """The feed in Atom."""
    return _answer(request, Issues())


@require_safe
def rss(request: HttpRequest) -> HttpResponseBase:
    """The feed in RSS."""
    return _answer(request, IssuesInRss())


def _answer(request: HttpRequest, feed: Feed) -> HttpResponseBase:
    """A feed, or that it is as it was.

    Only the whole of it says so: when something is taken away, what is left is no younger.
    """
    answer = feed(request)
    set_response_etag(answer)
    return get_conditional_response(request, etag=answer["ETag"], response=answer) or answer
