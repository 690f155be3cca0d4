"""The feed of a podcast: what Apple, Spotify and players of the Podcasting 2.0 kind ask of one.

It is written for nobody in particular, whoever asks for it: what is not for everybody is not in it.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator

from accounts.access import Reader
from foundation.days import beginning_of
from resources.models import EpisodePage
from resources.models.heard import attach_sounds
from resources.podcast_elements import Item, Show, describe_item, describe_show

NAMESPACES = {
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
}


class PodcastXml(Rss201rev2Feed):
    """RSS 2.0 with the words that podcasts have added to it."""

    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), **NAMESPACES}

    def latest_post_date(self) -> datetime:
        """When anything in it last changed, the show itself included."""
        changed: datetime = max(self.feed["changed_at"], *self._get_dates())
        return changed

    def _get_dates(self) -> list[datetime]:
        return [item["updateddate"] for item in self.items] or [self.feed["changed_at"]]

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for name, text, attributes in self.feed["more"]:
            handler.addQuickElement(name, text, attributes)
        handler.startElement("itunes:owner", AttributesImpl({}))
        handler.addQuickElement("itunes:name", self.feed["author"])
        handler.addQuickElement("itunes:email", settings.CONTACT_EMAIL)
        handler.endElement("itunes:owner")

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name, text, attributes in item["more"]:
            handler.addQuickElement(name, text, attributes)


class PodcastFeed(Feed):
    """A show's episodes in one language."""

    feed_type = PodcastXml
    item_guid_is_permalink = False

    def get_object(self, request: HttpRequest, show: Show) -> Show:
        return show

    def title(self, show: Show) -> str:
        return str(show.page.title)

    def link(self, show: Show) -> str:
        return str(show.page.get_url(show.request))

    def description(self, show: Show) -> str:
        return str(show.page.summary)

    def feed_url(self, show: Show) -> str:
        return show.page.feed_path

    def feed_copyright(self, show: Show) -> str:
        return _("Wales Safer Communities Network")

    def feed_extra_kwargs(self, show: Show) -> dict[str, Any]:
        author = _("Wales Safer Communities Network")
        return {
            "author": author,
            "changed_at": show.page.last_published_at,
            "more": describe_show(show, author=author),
        }

    def items(self, show: Show) -> list[Item]:
        """Every episode that anybody may hear."""
        episodes = list(show.page.get_episodes().readable_by(show.reader))
        attach_sounds(episodes, reader=show.reader)
        written = _get_languages(episodes, reader=show.reader)
        return [
            Item(
                show=show,
                page=episode,
                sound=episode.sound,
                languages=written[episode.translation_key],
            )
            for episode in episodes
            if episode.sound
        ]

    def item_title(self, item: Item) -> str:
        return str(item.page.title)

    def item_description(self, item: Item) -> str:
        return str(item.page.summary)

    def item_link(self, item: Item) -> str:
        return str(item.page.get_url(item.show.request))

    def item_guid(self, item: Item) -> str:
        return item.page.urn

    def item_pubdate(self, item: Item) -> datetime:
        return beginning_of(item.page.published_on)

    def item_updateddate(self, item: Item) -> datetime:
        changed: datetime = item.page.last_published_at
        return changed

    def item_enclosures(self, item: Item) -> list[Enclosure]:
        sound = item.sound
        return [Enclosure(item.show.absolute(sound.url), str(sound.size), sound.content_type)]

    def item_extra_kwargs(self, item: Item) -> dict[str, Any]:
        return {"more": describe_item(item)}


def _get_languages(episodes: Iterable[EpisodePage], *, reader: Reader) -> dict[UUID, list[str]]:
    """The languages in which anybody may read each."""
    halves = EpisodePage.objects.live().readable_by(reader)
    theirs = halves.filter(translation_key__in=[episode.translation_key for episode in episodes])
    languages: dict[UUID, list[str]] = defaultdict(list)
    codes = theirs.order_by("locale__language_code").values_list(
        "translation_key", "locale__language_code"
    )
    for key, code in codes:
        languages[key].append(code)
    return languages
