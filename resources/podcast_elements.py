"""What a feed says of a podcast and its episodes, in the words that podcasts have added to RSS."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from django.conf import settings
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.images.models import Filter

from accounts.access import Reader
from foundation.models import Image, Rendition
from resources.blocks import GROUPS
from resources.models import EpisodePage, PodcastPage
from resources.models.episodes import Person
from resources.models.heard import Sound

# https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md
GUIDS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")

# Its name, its text, and its attributes.
Element = tuple[str, str, dict[str, str]]


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


def describe_show(show: Show, *, author: str) -> list[Element]:
    """What stands in its feed before the episodes."""
    return [
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
    ]


def describe_item(item: Item) -> list[Element]:
    """What stands in its feed of an episode."""
    return [
        ("content:encoded", _get_notes(item), {}),
        *_facts(item),
        *(_person(person) for person in item.page.get_people()),
        *_transcripts(item),
        *_chapters(item),
    ]


def get_guid(podcast: PodcastPage) -> UUID:
    """What this feed is known by: made of its address as it should be, or brought along."""
    if podcast.former_guid:
        former: UUID = podcast.former_guid
        return former
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    return uuid5(GUIDS, f"{address.netloc}{podcast.feed_path}".rstrip("/"))


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
