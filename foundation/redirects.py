"""Old addresses that lead on to pages: for those who may read the page."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from django.db.models import Q
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


class RedirectMiddleware:
    """What Wagtail's own does, but silent about a page that this reader may not read.

    The address to which it would send her has the title of the page in it. One query, whether
    there is such a redirect or not, and whoever may follow it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != HTTPStatus.NOT_FOUND or "\0" in uri_to_iri(request.path):
            return response
        redirect = _get_redirect(request)
        link = redirect.link if redirect else None
        if redirect is None or link is None:
            return response
        if redirect.is_permanent:
            return HttpResponsePermanentRedirect(link)
        return HttpResponseRedirect(link)


def _get_redirect(request: HttpRequest) -> Redirect | None:
    """The redirect from this address: from the whole of it first, else without its query."""
    whole = Redirect.normalise_path(request.get_full_path())
    paths = [whole, urlsplit(whole).path]
    readable = Q(
        redirect_page__live=True,
        redirect_page__sitepage__audience__in=sorted(Reader.of(request).audience_ids),
    )
    found = Redirect.get_for_site(Site.find_for_request(request)).filter(
        Q(redirect_page=None) | readable, old_path__in=paths
    )
    # One for this site alone goes before one for all.
    return min(
        found.select_related("redirect_page"),
        key=lambda redirect: (paths.index(redirect.old_path), redirect.site_id is None),
        default=None,
    )
