"""The site has one host. Its other names, and those of the old sites, lead to it."""

import re
from collections.abc import Callable
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.utils import timezone

from accounts.access import Reader
from foundation.redirects import DOOR, find_redirect

# What the authority that vouches for the name of a host asks of that host, and of no other.
VOUCHING = "/.well-known/acme-challenge/"
# Somebody may write down a better address for it tomorrow.
KEPT_FOR_AN_HOUR = "max-age=3600"


class OneHostMiddleware:
    """Lead whoever comes by another name to the same address at the site's own host.

    An old address of that name goes first, and is led straight to where its thing is now. Nobody is
    signed in by another name, for cookies belong to the host: so it is led as anybody is.

    Stands inside of what sends on to https, and before whatever answers.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        host = get_name(request.get_host())
        if not is_elsewhere(host) or request.path.startswith(VOUCHING):
            return self.get_response(request)
        response = self._lead(request, host=host)
        response.headers["Cache-Control"] = KEPT_FOR_AN_HOUR
        return response

    def _lead(self, request: HttpRequest, *, host: str) -> HttpResponseBase:
        here = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
        if request.method not in ("GET", "HEAD"):
            # 308: what was posted is posted there, and not lost on the way.
            same = here + request.get_full_path()
            return HttpResponsePermanentRedirect(same, preserve_request=True)
        reader = Reader.anonymous(today=timezone.localdate())
        redirect = find_redirect(request, reader=reader)
        if redirect is not None and redirect.link:
            link = urljoin(f"{here}/", redirect.link)
            is_permanent = redirect.is_permanent
            return (HttpResponsePermanentRedirect if is_permanent else HttpResponseRedirect)(link)
        if request.path == DOOR and host in settings.WELSH_HOSTS:
            return HttpResponsePermanentRedirect(f"{here}/cy/")
        return HttpResponsePermanentRedirect(here + request.get_full_path())


def get_name(host: str) -> str:
    """A host without its port, as names are compared."""
    return re.sub(r":\d+$", "", host).rstrip(".").lower()


def is_elsewhere(host: str) -> bool:
    """Whether it is a public name, and not that of the site.

    By a number, or a name without a dot, only machines beside it call it: to ask how it is.
    """
    home = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname
    return "." in host and not _is_number(host) and host != home


def _is_number(host: str) -> bool:
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
