"""What is new, for those who have it brought to them: a feed a language, in the Atom format.

It is written for nobody in particular, whoever asks: what is not for everybody is not in it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language, gettext as _, pgettext_lazy
from django.views.decorators.http import require_safe

from accounts.access import Reader
from foundation.days import beginning_of
from foundation.models import SitePage, SitePageQuerySet
from home.models import NewsIndexPage
from resources.models import ResourceIndexPage

NEWEST = 50
# When a feed with nothing in it last changed: in the month in which the Network began.
BEGINNING = datetime(2021, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Source:
    """A section of the site, and what is below it, newest first: pages with a day and themes."""

    name: str
    address: Any
    section: type[SitePage]
    get_pages: Callable[[Any], SitePageQuerySet]


SOURCES = (
    Source(
        name="resources_feed",
        address=pgettext_lazy("address", "feeds/resources/"),
        section=ResourceIndexPage,
        get_pages=lambda library: library.get_newest(now=timezone.now()),
    ),
    Source(
        name="news_feed",
        address=pgettext_lazy("address", "feeds/news/"),
        section=NewsIndexPage,
        get_pages=NewsIndexPage.get_news,
    ),
)


@dataclass(frozen=True)
class Asked:
    """A feed in the language of its address, and who asks for it, which only decides its host."""

    source: Source
    section: SitePage
    request: HttpRequest
    reader: Reader


@dataclass(frozen=True)
class Entry:
    """A page in a feed."""

    page: Any
    path: str

    @property
    def appeared_at(self) -> datetime:
        return beginning_of(self.page.published_on)


class EntriesXml(Atom1Feed):
    """Atom, which of an empty feed does not say that it has changed this moment."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=BEGINNING)


class NewPages(Feed):
    """The newest pages below a section, in one language."""

    feed_type = EntriesXml

    def get_object(self, request: HttpRequest, source: Source) -> Asked:
        reader = Reader.anonymous(today=timezone.localdate())
        section = source.section.objects.get_open(language=get_language(), reader=reader)
        return Asked(source=source, section=section, request=request, reader=reader)

    def title(self, asked: Asked) -> str:
        return f"{asked.section.title} – {self.author_name()}"

    def subtitle(self, asked: Asked) -> str | None:
        return asked.section.summary or None

    def link(self, asked: Asked) -> str:
        return str(asked.section.get_url(asked.request))

    def author_name(self) -> str:
        return _("Wales Safer Communities Network")

    def items(self, asked: Asked) -> list[Entry]:
        pages = asked.source.get_pages(asked.section).readable_by(asked.reader)
        newest = pages.select_related("locale").prefetch_related("themes")[:NEWEST]
        return [Entry(page=page, path=page.get_url(asked.request)) for page in newest]

    def item_title(self, entry: Entry) -> str:
        return str(entry.page.title)

    def item_description(self, entry: Entry) -> str:
        # Atom takes it for HTML.
        return escape(entry.page.summary)

    def item_link(self, entry: Entry) -> str:
        return entry.path

    def item_guid(self, entry: Entry) -> str:
        urn: str = entry.page.urn
        return urn

    def item_pubdate(self, entry: Entry) -> datetime:
        return entry.appeared_at

    def item_updateddate(self, entry: Entry) -> datetime:
        return entry.page.last_published_at or entry.appeared_at

    def item_categories(self, entry: Entry) -> list[str]:
        return [theme.name for theme in entry.page.themes.all()]


@require_safe
def new_pages(request: HttpRequest, source: Source) -> HttpResponseBase:
    """A feed, or that it is as it was.

    Only the whole of it says so: when something is taken away, what is left is no younger.
    """
    feed = NewPages()(request, source=source)
    set_response_etag(feed)
    return get_conditional_response(request, etag=feed["ETag"], response=feed) or feed
