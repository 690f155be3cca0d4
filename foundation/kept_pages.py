"""Public pages that were made before, for those who are nobody in particular.

What is kept was made for an anonymous reader, of a page that everybody may read, and is given to
nobody else. It is given only in the edition of the public site in which it was made, until the day
ends or something turns by the clock, and while its page is open to everybody: one query each time.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response

from accounts.access import Reader, readable_by_anybody
from foundation.edition import EDITION, get_edition
from foundation.headers import PUBLIC
from foundation.models import SitePage
from foundation.signals import turn_asked_for

STORE = "pages"
# The name of the address by which Wagtail serves a page.
PAGES = "wagtail_serve"


@dataclass(frozen=True)
class Kept:
    """A page as it was sent, of which edition and day, and until when it is true."""

    page_id: int
    edition: int
    day: date
    until: datetime | None
    content: bytes
    headers: dict[str, str]

    def is_current(self, *, now: datetime) -> bool:
        """Whether it is still what an anonymous reader would be sent."""
        today = timezone.localdate(now)
        if self.day != today or (self.until is not None and self.until <= now):
            return False
        pages = readable_by_anybody(SitePage.objects.live(), today=today).filter(pk=self.page_id)
        edition = pages.order_by().values_list(EDITION, flat=True).first()
        return self.edition == edition


class KeptPagesMiddleware:
    """Stand outside of whatever asks who is there: a page that is kept asks nobody.

    Inside of what sends on to https, and of the headers that everything has.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_by_nobody(request):
            return self.get_response(request)
        now, key = timezone.now(), get_key(request)
        kept: Kept | None = caches[STORE].get(key) if key else None
        if kept is not None and kept.is_current(now=now):
            return say_unchanged(request, HttpResponse(kept.content, headers=kept.headers))
        vars(request)["kept_at"] = key
        response = self.get_response(request)
        page = get_page_for_anybody(request, response, today=timezone.localdate(now))
        if page is None or not isinstance(response, HttpResponse):
            return response
        response.headers["Cache-Control"] = PUBLIC
        mark(response)
        edition = vars(request).get("edition")
        if request.method == "GET":
            keep(key, response, page=page, edition=edition, now=now)
        return say_unchanged(request, response)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> None:
        """Note the edition before a page is made.

        Whatever is changed in the meantime leaves it in an edition that is over.
        """
        if is_for_page(request) and vars(request).get("kept_at"):
            vars(request)["edition"] = get_edition()


def give_to_nobody(
    request: HttpRequest, *, key: str, make: Callable[[], tuple[SitePage, HttpResponse]]
) -> HttpResponseBase:
    """What is made of a page besides itself, for who is nobody in particular: kept as pages are.

    ``make`` finds the page and makes it for an anonymous reader, and the key says nothing of who
    asks or how: nobody can have it made over and over, or fill the store.
    """
    now = timezone.now()
    kept: Kept | None = caches[STORE].get(key)
    if kept is not None and kept.is_current(now=now):
        return say_unchanged(request, HttpResponse(kept.content, headers=kept.headers))
    edition = get_edition()
    page, response = make()
    # Whether others may keep it is said of each answer, as of any that is not kept here.
    response.headers.pop("Cache-Control", None)
    mark(response)
    keep(key, response, page=page, edition=edition, now=now)
    return say_unchanged(request, response)


def mark(response: HttpResponse) -> None:
    """Say by what it is known again: the same in every process."""
    response.headers["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()}"'


def keep(
    key: str, response: HttpResponse, *, page: SitePage, edition: int | None, now: datetime
) -> None:
    """Keep what was made in this edition; nothing where nothing has been counted."""
    if edition is None:
        return
    kept = Kept(
        page_id=page.pk,
        edition=edition,
        day=timezone.localdate(now),
        until=get_turn(now=now),
        content=response.content,
        headers=dict(response.items()),
    )
    caches[STORE].set(key, kept)


def get_turn(*, now: datetime) -> datetime | None:
    """When a page will next say something else by the clock, if anybody knows of such a moment."""
    answers: list[tuple[Any, Any]] = turn_asked_for.send(sender=None, now=now)
    return min((moment for _, moment in answers if moment is not None), default=None)


def is_by_nobody(request: HttpRequest) -> bool:
    """Whether somebody only looks, and says nothing by which we could know who it is.

    The editor's preview is a request too, of what is not published.
    """
    harmless = {
        settings.LANGUAGE_COOKIE_NAME,
        settings.CSRF_COOKIE_NAME,
        settings.KNOWN_BROWSER_COOKIE_NAME,
    }
    return (
        request.method in ("GET", "HEAD")
        and not request.COOKIES.keys() - harmless
        and "Authorization" not in request.headers
        and not getattr(request, "is_dummy", False)
    )


def get_key(request: HttpRequest) -> str:
    """All of the address that a page is made of; none where it asks for a part of a list.

    There are as many as there are pages that are open, for each name that the site has: nobody can
    fill the store with others, as by asking at one port after another.
    """
    host = request.get_host()
    hosts = {*settings.ALLOWED_HOSTS, urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc}
    if request.META.get("QUERY_STRING") or host not in hosts:
        return ""
    address = "\n".join((str(request.scheme), host, request.path))
    return hashlib.sha256(address.encode()).hexdigest()


def is_for_page(request: HttpRequest) -> bool:
    """Whether it is an address of a page, and not of a feed, a search or a file."""
    match = request.resolver_match
    return match is not None and match.view_name == PAGES


def get_page_for_anybody(
    request: HttpRequest, response: HttpResponseBase, *, today: date
) -> SitePage | None:
    """The page that this answer is, if everybody may read it and it was made for nobody.

    A reader of its own is asked, who knows nothing of this request.
    """
    page = getattr(request, "served_page", None)
    is_plain = (
        response.status_code == 200
        and is_for_page(request)
        and not response.cookies
        and not response.has_header("Cache-Control")
        and "CSRF_COOKIE_NEEDS_UPDATE" not in request.META
    )
    if not is_plain or Reader.of(request).person is not None:
        return None
    return page if Reader.anonymous(today=today).may_read(page) else None


def say_unchanged(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    """The page, or that it is what the reader has already, with the same headers."""
    etag = response.headers["ETag"]
    return get_conditional_response(request, etag=etag, response=response) or response
