"""What public pages, feeds, the sitemap and the search tell of what is not for everybody.

They would tell by an address: of a page, or of a file by its number. What leads anywhere else on
the site is looked at too, so that a feed that is new is found by the page that offers it.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from accounts.models import Audience
from foundation.models import SitePage
from home.feeds import SOURCES
from home.night_watch.findings import Code, Finding, Kind
from home.night_watch.kinds import Reader
from home.night_watch.site import Answer, Site
from home.night_watch.things import Thing, get_batches

LANGUAGES = [code for code, _ in settings.LANGUAGES]
FILES = {"documents": Kind.DOCUMENT, "images": Kind.IMAGE, "media": Kind.RECORDING}
BEGINNINGS = "|".join((*LANGUAGES, *FILES))
FILE = re.compile(rf"/({'|'.join(FILES)})/(\d+)/")
# What nobody is led to by a page.
SITEMAP = "/sitemap.xml"
OUTLETS = (SITEMAP, "/robots.txt")
# What is written for machines, feeds with it, should be there; of other links nobody knows.
FOR_MACHINES = (".xml", ".txt", ".atom", ".rss", ".json", ".ics")
LONGEST = 200
GATHERED = 200


@dataclass
class Addresses:
    """Where everything is, and which of it is not for a visitor: addresses and numbers, no more."""

    pages: set[str] = field(default_factory=set)
    shut_pages: dict[str, Thing] = field(default_factory=dict)
    shut: dict[tuple[str, int], Thing] = field(default_factory=dict)
    # That are neither page nor file, and have not been asked for yet; and those that have.
    waiting: list[str] = field(default_factory=lambda: list(OUTLETS))
    # Each with the place that led to it first.
    known: dict[str, str] = field(default_factory=lambda: dict.fromkeys(OUTLETS, ""))

    @classmethod
    def gather(cls, visitor: Reader, *, now: datetime, today: date) -> "Addresses":
        """Before the walk begins: a page may tell of one that is walked to later."""
        found = cls()
        for batch in get_batches(now=now, today=today, some=GATHERED):
            for thing in batch:
                found.add(thing, is_shut=not thing.is_for(visitor))
        return found

    def add(self, thing: Thing, *, is_shut: bool) -> None:
        """Know where a thing is."""
        if thing.kind == Kind.PAGE:
            self.pages.add(thing.address)
        self.shut.pop((thing.kind, thing.number), None)
        self.shut_pages.pop(thing.address, None)
        if is_shut:
            self.shut[thing.kind, thing.number] = thing
            self.shut_pages[thing.address] = thing

    def find_in(self, body: str, *, place: str) -> Iterator[Finding]:
        """What a text for anybody tells of, and should not; note what else it leads to."""
        for address in dict.fromkeys(get_pattern().findall(body)):
            file = FILE.match(address)
            if file:
                told = self.shut.get((FILES[file[1]], int(file[2])))
            else:
                told = self.shut_pages.get(_end(address))
                self._note(address, place=place)
            if told is not None:
                yield told.find(Code.TOLD_OF, place=place)

    def _note(self, address: str, *, place: str) -> None:
        if _end(address) not in self.pages and address not in self.known:
            self.known[address] = place
            self.waiting.append(address)

    def name_public_page(self, body: str) -> bool:
        """Whether a text leads to a page that is for everybody."""
        ends = {_end(address) for address in get_pattern().findall(body)}
        return bool(ends & self.pages - self.shut_pages.keys())


def _end(address: str) -> str:
    """A link without its last stroke leads to the same page."""
    return address.rstrip("/") + "/"


def get_pattern() -> re.Pattern[str]:
    """Addresses of pages and files, with or without the site's name; not what is asked there."""
    home = re.escape(settings.WAGTAILADMIN_BASE_URL)
    return re.compile(rf"""(?:(?<=["'>\s,=(])|{home})(/(?:{BEGINNINGS})/[\w\-./%]*)""")


def find_in_outlets(
    site: Site, addresses: Addresses, *, say: Callable[[str], None]
) -> Iterator[Finding]:
    """Everything that pages led to: feeds, calendars, the sitemap. It may lead further."""
    while addresses.waiting:
        place = addresses.waiting.pop()
        say(place)
        answer = site.read(place)
        if answer.is_broken or not _is_said(answer, place=place, addresses=addresses):
            yield Finding(code=Code.BROKE, kind=Kind.PLACE, place=place)
        elif not answer.is_whole and place.endswith(FOR_MACHINES):
            yield from _find_dead_link(site, place, led_by=addresses.known[place])
        yield from addresses.find_in(answer.body, place=place)


def _is_said(answer: Answer, *, place: str, addresses: Addresses) -> bool:
    """Whether it could be read at all. A sitemap of nothing tells of nothing, and of no leak."""
    if place == SITEMAP and not addresses.name_public_page(answer.body):
        return False
    return answer.is_whole or place not in get_owed()


def _find_dead_link(site: Site, place: str, *, led_by: str) -> Iterator[Finding]:
    """One address could not be looked at; the rest of the night stands.

    It is nothing where nobody is led to it any more: it was unpublished meanwhile.
    """
    if place in get_pattern().findall(site.read(led_by).body):
        yield Finding(code=Code.LEADS_NOWHERE, kind=Kind.PLACE, place=place, led_by=led_by)


def get_owed() -> set[str]:
    """What is there on every site: the feeds of what is new and the search, in each language."""
    found = set(OUTLETS)
    for language in LANGUAGES:
        with override(language):
            search = reverse("search")
            found |= {search, _get_titles(search)}
            found |= {reverse(source.name) for source in SOURCES}
    return found


def _get_titles(search: str) -> str:
    """Where a search offers titles."""
    return f"{search}titles.json"


def find_in_search(site: Site, thing: Thing, *, addresses: Addresses) -> Iterator[Finding]:
    """What a visitor finds who searches for the very title of a page that is not for her."""
    with override(thing.language):
        place = reverse("search")
    question = urlencode({"q": thing.title[:LONGEST]})
    for path in (place, _get_titles(place)):
        answer = site.read(path, question=question)
        if not answer.is_whole:
            yield Finding(code=Code.BROKE, kind=Kind.PLACE, place=path)
        elif _is_offered(thing, answer):
            yield thing.find(Code.TOLD_OF, place=path)
        yield from addresses.find_in(answer.body, place=path)


def _is_offered(thing: Thing, answer: Answer) -> bool:
    """Whether its title is offered, and no page that is for everybody is called the same."""
    if not answer.is_json or thing.title not in json.loads(answer.body)["titles"]:
        return False
    others = SitePage.objects.filter(title=thing.title, live=True).exclude(pk=thing.number)
    return not others.filter(audience__access=Audience.Access.PUBLIC).exists()
