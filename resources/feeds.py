"""The feed of a podcast: what Apple, Spotify and players of the Podcasting 2.0 kind ask of one.

It is written for nobody in particular, whoever asks for it: what is not for everybody is not in it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid5
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator
from wagtail.images.models import Filter

from accounts.access import Reader
from foundation.days import beginning_of
from foundation.models import Image, Rendition
from resources.blocks import GROUPS
from resources.models import EpisodePage, PodcastPage
from resources.models.episodes import Person
from resources.models.heard import Sound, attach_sounds

NAMESPACES = {
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
}
# https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md
GUIDS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")

Attributes = dict[str, str]


@dataclass(frozen=True)
class Show:
    """A podcast in one language, and who asks for its feed, which only decides its host."""

    page: PodcastPage
    reader: Reader
    request: HttpRequest

    def absolute(self, address: str) -> str:
        """An address as it is written in a feed."""
        return self.request.build_absolute_uri(address)


@dataclass(frozen=True)
class Item:
    """An episode in its show's feed."""

    show: Show
    page: EpisodePage
    sound: Sound
    languages: Sequence[str]


class PodcastXml(Rss201rev2Feed):
    """RSS 2.0 with the words that podcasts have added to it."""

    def rss_attributes(self) -> Attributes:
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
            "more": [
                ("itunes:author", author, {}),
                ("itunes:category", "", {"text": show.page.category}),
                ("itunes:explicit", _as_word(show.page.is_explicit), {}),
                ("itunes:type", "serial" if show.page.is_serial else "episodic", {}),
                ("podcast:guid", str(get_guid(show.page)), {}),
                ("podcast:locked", "yes", {"owner": settings.CONTACT_EMAIL}),
                ("podcast:medium", "podcast", {}),
                *_funding(show),
                *_artwork(show),
                *_other_languages(show),
            ],
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
        return {
            "more": [
                ("content:encoded", _get_notes(item), {}),
                *_facts(item),
                *(_person(person) for person in item.page.get_people()),
                *_transcripts(item),
                *_chapters(item),
            ]
        }


def get_guid(podcast: PodcastPage) -> UUID:
    """What this feed is known by: made of its address as it should be, or brought along."""
    if podcast.former_guid:
        former: UUID = podcast.former_guid
        return former
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    return uuid5(GUIDS, f"{address.netloc}{podcast.feed_path}".rstrip("/"))


Element = tuple[str, str, Attributes]


def _as_word(is_so: bool) -> str:
    return "true" if is_so else "false"


def _artwork(show: Show) -> Sequence[Element]:
    image: Image | None = show.page.artwork
    if image is None or not show.reader.may_read(image):
        return []
    return [("itunes:image", "", {"href": show.absolute(_get_square(image).url)})]


def _get_square(image: Image) -> Rendition:
    """The picture as players want it. Wagtail's own way writes to its cache each time."""
    try:
        found: Rendition = image.find_existing_rendition(Filter(spec=Rendition.FOR_PLAYERS))
    except Rendition.DoesNotExist:
        found = image.get_rendition(Rendition.FOR_PLAYERS)
    return found


def _funding(show: Show) -> Sequence[Element]:
    address = show.page.funding_url
    return [("podcast:funding", _("Support this podcast"), {"url": address})] if address else []


def _other_languages(show: Show) -> Sequence[Element]:
    """The feeds of the same show in other languages, where they are there for everybody."""
    halves = PodcastPage.objects.live().readable_by(show.reader).exclude(pk=show.page.pk)
    twins = halves.filter(translation_key=show.page.translation_key).select_related("locale")
    return [
        (
            "atom:link",
            "",
            {
                "rel": "alternate",
                "type": "application/rss+xml",
                "hreflang": twin.language,
                "title": twin.title,
                "href": show.absolute(twin.feed_path),
            },
        )
        for twin in twins
    ]


def _get_notes(item: Item) -> str:
    return format_html(
        '<p>{}</p><p><a href="{}">{}</a></p>',
        item.page.summary,
        item.show.absolute(item.page.get_url(item.show.request)),
        _("Chapters and transcript"),
    )


def _facts(item: Item) -> Sequence[Element]:
    number, season = str(item.page.number), item.page.season
    facts: list[Element] = [
        ("itunes:duration", str(round(item.sound.seconds)), {}),
        ("itunes:episodeType", "full", {}),
        ("itunes:episode", number, {}),
        ("podcast:episode", number, {}),
    ]
    if season is not None:
        facts += [("itunes:season", str(season), {}), ("podcast:season", str(season), {})]
    return facts


def _person(person: Person) -> Element:
    group = {"group": GROUPS[person.role]} if person.role in GROUPS else {}
    return ("podcast:person", person.name, {"role": person.role, **group})


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


def _transcripts(item: Item) -> Sequence[Element]:
    """In each language; the one in the language that is spoken is what a player shows along.

    Players that know of one only take the first.
    """
    elements: list[Element] = []
    for code in sorted(item.languages, key=lambda code: code != item.page.language):
        address = item.page.get_address("episode_transcript", language=code)
        said = {"url": item.show.absolute(address), "type": "text/vtt", "language": code}
        spoken = {"rel": "captions"} if item.sound.language == code else {}
        elements.append(("podcast:transcript", "", {**said, **spoken}))
    return elements


def _chapters(item: Item) -> Sequence[Element]:
    if not item.page.get_chapters():
        return []
    address = item.page.get_address("episode_chapters", language=item.page.language)
    kind = "application/json+chapters"
    return [("podcast:chapters", "", {"url": item.show.absolute(address), "type": kind})]
