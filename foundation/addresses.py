"""What stands at an address of ours, for addresses that somebody typed: they tell its name."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.translation import get_language, get_language_from_path, override
from wagtail.models import Site

from accounts.access import Reader
from accounts.gated import Gated
from foundation.headers import CMS_PREFIX
from foundation.models import Document, Image, Media, SitePage

# What the addresses of files, ours and Wagtail's, call the file that they are about.
FILES: dict[str, type[Gated]] = {
    "image_id": Image,
    "document_id": Document,
    "doc_id": Document,
    "media_id": Media,
}
PAGE = "wagtail_serve"


def find_shut(addresses: Iterable[str], *, reader: Reader) -> set[str]:
    """Those behind which there is a page or file that is not for this reader.

    A query for each kind of thing that they lead to, whatever the number of addresses. Another
    host is taken for ours: to hold back a path that we have too is the smaller mistake.
    """
    roots = {root.language_code: root.root_path for root in Site.get_site_root_paths()}
    led_to: defaultdict[tuple[type[Gated], str], dict[str, Any]] = defaultdict(dict)
    for address in addresses:
        if found := _get_thing(address, roots=roots):
            model, field, value = found
            led_to[model, field][address] = value
    shut: set[str] = set()
    for (model, field), values in led_to.items():
        things = model._default_manager.filter(**{f"{field}__in": list(values.values())})
        # The queryset of pages and files: what is shut from a day on is not for her either.
        readable: Any = model._default_manager.all()
        readable = readable.readable_by(reader).order_by().values("pk")
        theirs = set(things.exclude(pk__in=readable).values_list(field, flat=True))
        shut |= {address for address, value in values.items() if value in theirs}
    return shut


def find_there(addresses: Iterable[str], *, reader: Reader) -> dict[str, int | None]:
    """Those at which there is something of ours for this reader; where it is a page, its number.

    As many queries as ``find_shut``. The CMS is nowhere.
    """
    roots = {root.language_code: root.root_path for root in Site.get_site_root_paths()}
    there: dict[str, int | None] = {}
    led_to: defaultdict[tuple[type[Gated], str], dict[str, Any]] = defaultdict(dict)
    for address in addresses:
        if found := _get_thing(address, roots=roots):
            model, field, value = found
            led_to[model, field][address] = value
        elif _is_answered(urlsplit(address).path):
            there[address] = None
    for (model, field), values in led_to.items():
        things: Any = model._default_manager.all()
        things = things.readable_by(reader)
        if model is SitePage:
            things = things.filter(live=True)
        found_by = things.filter(**{f"{field}__in": set(values.values())}).values_list(field, "pk")
        numbers = {str(value): pk for value, pk in found_by}
        for address, value in values.items():
            if str(value) in numbers:
                there[address] = numbers[str(value)] if model is SitePage else None
    return there


def find_thing(address: str) -> Gated | None:
    """What is at an address, whoever may open it. A file is there by its own name alone."""
    roots = {root.language_code: root.root_path for root in Site.get_site_root_paths()}
    found = _get_thing(address, roots=roots)
    if found is None:
        return None
    model, field, value = found
    thing: Any = model._default_manager.filter(**{field: value}).first()
    if isinstance(thing, SitePage):
        page: SitePage = thing.specific
        return page
    name = unquote(urlsplit(address).path).rpartition("/")[2]
    return thing if thing is not None and name in _get_names(thing) else None


def _get_names(thing: Document | Image | Media) -> set[str]:
    if isinstance(thing, Image):
        return {PurePosixPath(each.file.name).name for each in thing.renditions.all()}
    return {thing.filename}


def _is_answered(path: str) -> bool:
    """Whether one of our views answers, whatever it then finds."""
    match = None if path.startswith(CMS_PREFIX) else _match(path)
    return match is not None and match.url_name != PAGE


def _match(path: str) -> ResolverMatch | None:
    language = get_language_from_path(path)
    with override(language or get_language()):
        try:
            return resolve(path)
        except Resolver404:
            return None


def _get_thing(address: str, *, roots: dict[str, str]) -> tuple[type[Gated], str, Any] | None:
    """The kind of thing that is at an address, and by what it is known."""
    path = urlsplit(address).path
    match = _match(path)
    if match is None:
        return None
    language = get_language_from_path(path)
    if match.url_name == PAGE and language in roots:
        return SitePage, "url_path", roots[language] + match.args[0]
    for name in FILES.keys() & match.kwargs.keys():
        return FILES[name], "pk", match.kwargs[name]
    return None
