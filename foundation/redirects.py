"""Old addresses that lead on to pages: for those who may read the page."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from django.db.models import Q, QuerySet
from django.http import (
    HttpRequest,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.utils.encoding import uri_to_iri
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from accounts.access import Reader
from accounts.signin.steps import ask_for_second_step
from foundation.addresses import find_shut
from foundation.headers import CMS_PREFIX
from foundation.old_addresses import get_address, get_ways, known_by

DOOR = "/"


class RedirectMiddleware:
    """What Wagtail's own does, but silent about a page that this reader may not read.

    The address to which it would send her has the title of the page in it. One query, whether
    there is such a redirect or not, and whoever may follow it; one more where somebody has typed
    the address instead of choosing the page.

    It is asked where there is nothing else, and where somebody comes to the door with a query: the
    old sites knew their pages by it (``/?p=123``).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        is_asked = response.status_code == HTTPStatus.NOT_FOUND or _is_door_with_query(request)
        if not is_asked:
            return response
        redirect = find_redirect(request, reader=Reader.of(request).in_reach)
        link = redirect.link if redirect else None
        if redirect is None or link is None or _is_here(request, link):
            return response
        if _waits_for_second_step(redirect, reader=Reader.of(request)):
            return ask_for_second_step(request)
        if redirect.is_permanent:
            return HttpResponsePermanentRedirect(link)
        return HttpResponseRedirect(link)


def get_redirects_for(reader: Reader) -> QuerySet[Redirect]:
    """The redirects that lead to nothing that is not for this reader, as the CMS lists them.

    An old address and a new one each tell the title of the page.
    """
    typed = Redirect.objects.filter(redirect_page=None)
    shut = find_shut(typed.values_list("redirect_link", flat=True), reader=reader)
    return Redirect.objects.filter(Q(redirect_page=None) | _leads_to_page_for(reader)).exclude(
        redirect_page=None, redirect_link__in=shut
    )


def find_redirect(request: HttpRequest, *, reader: Reader) -> Redirect | None:
    """The redirect from this address: the most exact that this reader may follow."""
    if _is_nowhere(request.path):
        return None
    ways = get_ways(request.get_host().partition(":")[0], request.get_full_path())
    if request.path == DOOR:
        # The door itself opens.
        ways = [way for way in ways if way.path != DOOR]
    found = known_by(Redirect.get_for_site(Site.find_for_request(request)), ways).filter(
        Q(redirect_page=None) | _leads_to_page_for(reader) & Q(redirect_page__live=True)
    )
    redirects = list(found.select_related("redirect_page"))
    typed = [redirect.redirect_link for redirect in redirects if not redirect.redirect_page_id]
    shut = find_shut(typed, reader=reader) if typed else set()
    # One for this site alone goes before one for all.
    return min(
        (redirect for redirect in redirects if redirect.redirect_link not in shut),
        key=lambda redirect: (ways.index(get_address(redirect)), redirect.site_id is None),
        default=None,
    )


def _is_nowhere(path: str) -> bool:
    """Whether nothing can lead on from there: the CMS has no old addresses."""
    return path.startswith(CMS_PREFIX) or "\0" in uri_to_iri(path)


def _is_door_with_query(request: HttpRequest) -> bool:
    return request.path == DOOR and bool(request.META.get("QUERY_STRING"))


def _is_here(request: HttpRequest, link: str) -> bool:
    """Whether it leads to where it comes from, which would never end."""
    host = urlsplit(link).netloc
    path = Redirect.normalise_path(request.get_full_path())
    return host in ("", request.get_host()) and Redirect.normalise_path(link) == path


def _waits_for_second_step(redirect: Redirect, *, reader: Reader) -> bool:
    """Whether she is not to be told yet where it leads: the new address has a title in it, too."""
    if not reader.has_more_in_reach:
        return False
    return not get_redirects_for(reader).filter(pk=redirect.pk).exists()


def _leads_to_page_for(reader: Reader) -> Q:
    return Q(redirect_page__sitepage__audience__in=sorted(reader.audience_ids))
