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
from foundation.addresses import find_shut
from foundation.headers import CMS_PREFIX


class RedirectMiddleware:
    """What Wagtail's own does, but silent about a page that this reader may not read.

    The address to which it would send her has the title of the page in it. One query, whether
    there is such a redirect or not, and whoever may follow it; one more where somebody has typed
    the address instead of choosing the page.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != HTTPStatus.NOT_FOUND or _is_nowhere(request.path):
            return response
        redirect = _get_redirect(request)
        link = redirect.link if redirect else None
        if redirect is None or link is None:
            return response
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


def _is_nowhere(path: str) -> bool:
    """Whether nothing can lead on from there: the CMS has no old addresses."""
    return path.startswith(CMS_PREFIX) or "\0" in uri_to_iri(path)


def _get_redirect(request: HttpRequest) -> Redirect | None:
    """The redirect from this address: from the whole of it first, else without its query."""
    whole = Redirect.normalise_path(request.get_full_path())
    paths = [whole, urlsplit(whole).path]
    reader = Reader.of(request)
    found = Redirect.get_for_site(Site.find_for_request(request)).filter(
        Q(redirect_page=None) | _leads_to_page_for(reader) & Q(redirect_page__live=True),
        old_path__in=paths,
    )
    redirects = list(found.select_related("redirect_page"))
    typed = [redirect.redirect_link for redirect in redirects if not redirect.redirect_page_id]
    shut = find_shut(typed, reader=reader) if typed else set()
    # One for this site alone goes before one for all.
    return min(
        (redirect for redirect in redirects if redirect.redirect_link not in shut),
        key=lambda redirect: (paths.index(redirect.old_path), redirect.site_id is None),
        default=None,
    )


def _leads_to_page_for(reader: Reader) -> Q:
    return Q(redirect_page__sitepage__audience__in=sorted(reader.audience_ids))
