"""Every address that the site has, found in its URLconf: none can be forgotten."""

import itertools
import re

from django.urls import URLPattern, get_resolver
from django.utils.translation import override

PLACE = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^()]*\)")


def get_routes(language):
    """The site's routes as they are in one language, such as "cms/pages/<int:page_id>/edit/"."""
    with override(language):
        return list(dict.fromkeys(walk(get_resolver())))


def walk(resolver, above=""):
    for pattern in resolver.url_patterns:
        route = above + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from walk(pattern, route)


def get_places(route):
    """The names of what has to be filled in."""
    return [name or other for name, other in PLACE.findall(route)]


def fill(route, values):
    """The route's addresses, one for each way to fill it in. Values are lists, by name."""
    for chosen in itertools.product(*(values[name] for name in get_places(route))):
        rest = iter(chosen)
        path = PLACE.sub(lambda _, rest=rest: str(next(rest)), route)
        yield "/" + re.sub(r"[\^$\\]", "", path)
