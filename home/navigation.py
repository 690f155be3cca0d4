"""The frame around every page: menus, breadcrumb, the other language, who is reading.

``foundation``'s templates draw it; this module knows what goes into it. Everything asks the gate,
and a page without a frame costs nothing: the context processor is lazy.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from accounts.bilingual import OTHER, get_language_spoken
from accounts.models import Organisation, User
from briff.models import BriffIndexPage
from foundation.models import SitePage
from foundation.structured_data import Card, Facts, describe_trail, get_card
from home.feeds import SOURCES
from home.language_link import LanguageLink, get_language_link
from home.models import DirectoryPage, HomePage, InformationPage, NetworkIndexPage, SurveyIndexPage
from home.ways import Ways
from members_area.models import MembersHomePage

# The pages that tell about the Network and its website.
TELLING = (InformationPage, DirectoryPage, NetworkIndexPage, SurveyIndexPage)
# The feeds of the sections of the site.
FEEDS = (*((source.name, source.section) for source in SOURCES), ("briff_atom", BriffIndexPage))
_LATER_PART = re.compile("[2-9]|[1-9][0-9]{1,4}")
# Below the root and the front door of a language.
SECTION_DEPTH = 3


@dataclass(frozen=True)
class Link:
    """A place to go, and whether the reader is in it."""

    title: str
    url: str
    is_current: bool = False


@dataclass(frozen=True)
class LinkGroup:
    """Links under a heading."""

    title: str
    links: tuple[Link, ...]


class Shell(Ways):
    """What stands around one answer to one reader. Lives as long as the request."""

    contact_email = settings.CONTACT_EMAIL

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self._language = get_language_spoken()
        self._page: SitePage | None = getattr(request, "served_page", None)
        # The page to which this belongs, where it is none itself.
        self._below: SitePage | None = getattr(request, "served_below", None)

    @cached_property
    def _above(self) -> list[SitePage]:
        """The pages above this one, from the top; whoever found this one has found them already."""
        above = getattr(self._page or self._below, "readable_ancestors", [])
        return [*above, self._below] if self._below else above

    @cached_property
    def _home(self) -> SitePage | None:
        if self._above:
            return self._above[0]
        if isinstance(self._page, HomePage):
            return self._page
        return self._in_this_language(HomePage.objects).first()

    @cached_property
    def _members_home(self) -> SitePage | None:
        if self.person is None:
            return None
        around = (page for page in self._above if page.specific_class is MembersHomePage)
        return next(around, None) or self._in_this_language(MembersHomePage.objects).first()

    @cached_property
    def _near_home(self) -> list[SitePage]:
        """What the menu and the footer of the public side choose from: one query for both."""
        if self._home is None:
            return []
        is_telling = Q(content_type__in=ContentType.objects.get_for_models(*TELLING).values())
        pages = SitePage.objects.live().readable_by(self._reader).descendant_of(self._home)
        near = Q(depth=SECTION_DEPTH) | (Q(depth=SECTION_DEPTH + 1) & is_telling)
        return list(pages.filter(near, Q(show_in_menus=True) | is_telling).order_by("path"))

    def _in_this_language(self, pages: Any) -> Any:
        return pages.live().readable_by(self._reader).filter(locale__language_code=self._language)

    @property
    def person(self) -> User | None:
        """The person who is signed in, if anybody is."""
        return self._reader.person

    @property
    def organisation(self) -> Organisation | None:
        """The organisation for which she reads, if there is one."""
        return self._reader.organisation

    @property
    def home_url(self) -> str:
        """The front page in this language."""
        return self._home.get_url(self._request) if self._home else f"/{self._language}/"

    @property
    def members_url(self) -> str:
        """The members' home; empty for those who may not open it."""
        return self._members_home.get_url(self._request) if self._members_home else ""

    @property
    def is_members_side(self) -> bool:
        """Whether the page stands behind the lock."""
        home, page = self._members_home, self._page or self._below
        return home is not None and page is not None and page.path.startswith(home.path)

    @cached_property
    def menu(self) -> list[Link]:
        """The main sections of the side of the lock that the reader is on."""
        if self.is_members_side:
            inside = SitePage.objects.live().in_menu().child_of(self._members_home)
            pages = list(inside.readable_by(self._reader).order_by("path"))
        else:
            pages = [page for page in self._top if page.show_in_menus]
        return [self._link(page) for page in pages]

    @property
    def _top(self) -> list[SitePage]:
        return [page for page in self._near_home if page.depth == SECTION_DEPTH]

    @cached_property
    def breadcrumb(self) -> list[Link]:
        """The pages above this one, from the top."""
        return [Link(title=page.title, url=page.get_url(self._request)) for page in self._above]

    @cached_property
    def footer(self) -> list[LinkGroup]:
        """The pages about the Network, then those about this website.

        The first are under a menu page, the second beside it, out of the menu.
        """
        if self._home is None:
            return []
        telling = [page for page in self._near_home if page.specific_class in TELLING]
        groups = [
            LinkGroup(
                title=page.title,
                links=tuple(
                    self._link(below)
                    for below in telling
                    if below.path.startswith(page.path) and below.depth > page.depth
                ),
            )
            for page in self._top
            if page.show_in_menus and page in telling
        ]
        rest = [page for page in self._top if not page.show_in_menus and page in telling]
        return [*groups, LinkGroup(title=_("This website"), links=tuple(map(self._link, rest)))]

    @cached_property
    def language_link(self) -> LanguageLink:
        """This page in the other language, or where it says that it is not there yet."""
        code = OTHER[self._language]
        return get_language_link(self._request, to=code, page=self._page, reader=self._reader)

    @property
    def site_url(self) -> str:
        """Where the site is, for addresses that are read elsewhere."""
        return self._request.build_absolute_uri("/").removesuffix("/")

    @property
    def card(self) -> Card:
        """The picture that stands for the site where somebody shares a page of it."""
        return get_card(self._request)

    @property
    def part(self) -> str:
        """Which part of a long list this is, as its address says; empty for the first.

        A list that is narrowed is known by the address of the whole.
        """
        asked = self._request.GET
        is_part = getattr(self._page, "is_in_parts", False) and asked.keys() == {"page"}
        number = asked["page"] if is_part else ""
        return f"?page={number}" if _LATER_PART.fullmatch(number) else ""

    @property
    def is_for_anybody(self) -> bool:
        """Whether those who only pass by, as machines do, are told of this page.

        Nobody is who has signed in: what stands on the page may be there for her.
        """
        page, reader = self._page, self._reader
        return page is not None and reader.person is None and reader.is_public(page)

    @cached_property
    def structured_data(self) -> list[Facts]:
        """What machines are told of this page: nothing, unless it is for anybody."""
        page = self._page
        if page is None or not self.is_for_anybody:
            return []
        facts = page.get_structured_data(self._request)
        trail = [*self._above, page]
        if len(trail) > 1:
            ways = ((each.title, each.get_url(self._request)) for each in trail)
            facts.append(describe_trail((title, f"{self.site_url}{path}") for title, path in ways))
        return facts

    @property
    def feeds(self) -> list[Link]:
        """Where what is new on the public side can be had as it comes."""
        return [
            Link(title=page.title, url=f"{self.site_url}{reverse(name)}")
            for name, section in FEEDS
            for page in self._top
            if page.specific_class is section and self._reader.is_public(page)
        ]

    def _link(self, page: SitePage) -> Link:
        stands_at = self._page or self._below
        here = stands_at is not None and stands_at.path.startswith(page.path)
        return Link(title=page.title, url=page.get_url(self._request), is_current=here)


def site_shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor: ``shell`` for every template, made when a template first asks."""
    return {"shell": SimpleLazyObject(lambda: Shell(request))}
