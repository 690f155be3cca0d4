"""An old address as the old sites had it: host, path and query. And what is known by it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils.encoding import uri_to_iri
from wagtail.contrib.redirects.models import Redirect

# Of a longer query, the rest says nothing to us.
WORDS = 8
LONGEST = 255


@dataclass(frozen=True)
class OldAddress:
    """Where something was: at one host, or, with none, at every host of ours."""

    host: str
    path: str

    def __str__(self) -> str:
        return f"{self.host}{self.path}"


def read_old_address(written: str) -> OldAddress:
    """An address as somebody has written it down: whole, or from its path on."""
    parts = urlsplit(written.strip())
    return OldAddress(host=parts.hostname or "", path=Redirect.normalise_path(written))


def is_ours(host: str) -> bool:
    """Whether this site answers there, or the old ones did."""
    home = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname
    return host in {home, *settings.OLD_HOSTS, *settings.WELSH_HOSTS}


def get_ways(host: str, address: str) -> list[OldAddress]:
    """What a request for this address may be known by, the most exact first.

    The query counts whole, then word by word, then not at all: whoever shares a link adds words of
    their own to it. What is for one host goes before what is for all.
    """
    whole = Redirect.normalise_path(address)
    bare = whole.partition("?")[0]
    words = urlsplit(address).query.split("&")[:WORDS]
    paths = [whole, *(f"{bare}?{uri_to_iri(word)}" for word in words if word), bare]
    return [
        OldAddress(host=each, path=path)
        for path in dict.fromkeys(paths)
        for each in dict.fromkeys((host, ""))
    ]


def known_by(redirects: QuerySet[Redirect], ways: list[OldAddress]) -> QuerySet[Redirect]:
    """The redirects from any of these, each with the host that it is for, or none."""
    hosts = {way.host for way in ways}
    here = Q(only_on=None) | Q(only_on__host__in=hosts)
    found = redirects.annotate(host=F("only_on__host"))
    return found.filter(here, old_path__in={way.path for way in ways})


def get_address(redirect: Redirect) -> OldAddress:
    """The old address of a redirect that was found by ``known_by``."""
    return OldAddress(host=getattr(redirect, "host", None) or "", path=redirect.old_path)
