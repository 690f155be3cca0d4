"""A bird in every gated thing: it must not sing to anybody who is not its reader.

Each thing has its audience's mark in every word and name that it has. Everybody visits every
address of the site; where a mark of others is in an answer, its headers or a mail, it leaks.

Pages and files are in both languages. HEAD is answered by what answers GET: those who may open the
least, and the one who may open everything else, ask with it, too. In the CMS the language of its
own words is the visitor's: one of them has it in Welsh.
"""

from http import HTTPStatus
from urllib.parse import quote

import pytest
from django.conf import settings
from django.core import mail
from django.utils.html import escape

from foundation.models import SitePage
from tests.factories.files import read_pdf
from tests.factories.marked import MARKS, OWN, OWNER, SOUGHT
from tests.factories.readers import READS, STAFF, WORKERS
from tests.factories.world import sit_down
from tests.wscn_site.addresses import PLACE, fill, get_places, get_routes
from tests.wscn_site.values import add_numbers, get_read, get_shut, get_values

# What it walks through has tests of its own, so it is not measured: that would take twice as long.
pytestmark = [pytest.mark.django_db, pytest.mark.no_cover]

LANGUAGES = ("cy", "en")
# The audiences' marks, and that of what one organisation wrote for itself.
HEARD = {**MARKS, OWN: OWN}
IN_WELSH = "editor of the public tree"
ALSO_WITH_HEAD = {"visitor", "member granted another audience", "superuser without a grant"}
# Routes that are patterns: what is asked for in their place.
PATTERNS = {
    "cms/^.*/$": ["cms/nothing-here/"],
    "cms/^password_reset/": ["cms/password_reset/"],
    "cms/^localize/(?!jsi18n/$)": ["cms/localize/reports/translations/"],
    "cms/^api/main/(?!pages/)": ["cms/api/main/documents/"],
    "cms/^workflows/": ["cms/workflows/list/"],
    "cms/^reports/workflow": ["cms/reports/workflow/"],
    r"cms/^pages/\d+/workflow_history/": ["cms/pages/1/workflow_history/"],
    r"cy/^((?:[\w\-]+/)*)$": ["cy/"],
    r"en/^((?:[\w\-]+/)*)$": ["en/"],
}
SEARCH = f"?q={SOUGHT}&query={SOUGHT}&label={SOUGHT}"
# What is asked of a route. Lists and results are at two addresses: results are searched.
QUESTIONS = {
    "cms/tag-autocomplete/": [f"?term={SOUGHT}"],
    "cms/api/main/^pages/": ["?fields=*"],
    "cms/choose-page/search/": [SEARCH],
    "cms/media/": ["", SEARCH],
    "cms/media/chooser/": ["", SEARCH],
    "cms/reports/parity/": ["", SEARCH, "?export=csv"],
}
BULK = {
    "choose-page": [
        ("wagtailcore/page", action) for action in ("delete", "move", "publish", "unpublish")
    ],
    "documents/chooser": [
        ("foundation/document", action) for action in ("delete", "add_tags", "add_to_collection")
    ],
    "images/chooser": [
        ("foundation/image", action) for action in ("delete", "add_tags", "add_to_collection")
    ],
}


@pytest.fixture
def uploads():
    """The world keeps its files where it was made."""


def get_site_addresses(world):
    """What readers are given: pages in both languages, files, what is redirected."""
    values = get_values(world, "visitor")
    for route in get_all_routes():
        if not route.startswith("cms/"):
            yield from get_addresses(route, values=values)
    yield from (page.url for page in SitePage.objects.live())
    for thing in (world.things[code] for code in MARKS):
        yield from (thing.document.url, thing.recording.url, thing.rendition.url)
    yield from (redirect.old_path for redirect in world.redirects)


def get_cms_addresses(world, who):
    """What those who work in the CMS are given: about what is shut to them and what they use."""
    values = get_values(world, who)
    for route in get_all_routes():
        if route.startswith("cms/"):
            yield from get_addresses(route, values=values)
    shut = get_shut(world, who)
    chosen = {
        "choose-page": [page for thing in shut for page in thing.pair],
        "documents/chooser": [thing.document for thing in shut],
        "images/chooser": [thing.image for thing in shut],
    }
    for chooser, things in chosen.items():
        yield f"/cms/{chooser}/chosen-multiple/{ask_for(things)}"
        for kind, action in BULK[chooser]:
            yield f"/cms/bulk/{kind}/{action}/{ask_for(things)}"
    yield f"/cms/parity/hand-out/{ask_for([thing.pair.cy for thing in shut])}"
    yield f"/cms/bulk/wagtailcore/page/delete/?id=all&childOf={world.briefings.en.pk}"


def get_all_routes():
    return dict.fromkeys(route for language in LANGUAGES for route in get_routes(language))


def get_addresses(route, *, values):
    if route in PATTERNS:
        return [f"/{path}" for path in PATTERNS[route]]
    addresses = list(fill(route, add_numbers(values, route=route)))
    return [f"{address}{question}" for address in addresses for question in get_questions(route)]


def get_questions(route):
    if get_places(route):
        return [""]
    if route.endswith("/results/") or not route.startswith("cms/"):
        return [SEARCH]
    return QUESTIONS.get(route, [""])


def ask_for(things):
    return "?" + "&".join(f"id={thing.pk}" for thing in things)


def listen(response, address):
    """All that is said in an answer, but for what the question said itself."""
    body = b"".join(response) if response.streaming else response.content
    said = read_pdf(body) if body.startswith(b"%PDF") else ""
    said += body.decode("utf-8", "replace") + str(response.headers) + str(response.cookies)
    if not any(mark in address for mark in MARKS.values()):
        return said
    path = address.partition("?")[0]
    # Also where it is the same address in the other language.
    for asked in (path, path.removeprefix("/cy").removeprefix("/en")):
        for way in {asked, quote(asked), quote(asked, safe=""), escape(asked)}:
            said = said.replace(way, "")
    return said


def visit(addresses, *, methods, client, language):
    """The marks that are heard, by what was asked; and what broke down."""
    heard, broken = {}, []
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    for address in dict.fromkeys(addresses):
        for method in methods:
            response = client.generic(method, address)
            said = listen(response, address)
            heard[f"{method} {address}"] = {code for code, mark in HEARD.items() if mark in said}
            if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
                broken.append(f"{method} {address}")
    return heard, broken


def get_theirs(who):
    return get_read(who) | ({OWN} if who == OWNER else set())


def find_leaks(heard, who):
    theirs = get_theirs(who)
    return {asked: codes - theirs for asked, codes in heard.items() if codes - theirs}


def test_every_address_can_be_visited(world):
    values = get_values(world, "visitor")

    unknown = {
        route
        for route in get_all_routes()
        if route not in PATTERNS
        and (
            "^(" in PLACE.sub("", route)
            or not add_numbers(values, route=route).keys() >= set(get_places(route))
        )
    }

    assert unknown == set()


@pytest.mark.parametrize("who", READS)
def test_on_the_site_everybody_hears_of_what_is_theirs_and_nothing_else(who, world):
    client = sit_down(world, who, raise_request_exception=False)
    methods = ("GET", "HEAD") if who in ALSO_WITH_HEAD else ("GET",)

    heard, broken = visit(get_site_addresses(world), methods=methods, client=client, language="en")

    assert find_leaks(heard, who) == {}
    assert set().union(*heard.values()) == get_theirs(who) & HEARD.keys()
    assert (broken, mail.outbox) == ([], [])


@pytest.mark.parametrize("who", [*READS, *WORKERS])
def test_in_the_cms_nobody_hears_of_what_is_not_theirs(who, world):
    client = sit_down(world, who, raise_request_exception=False)
    language = "cy" if who == IN_WELSH else "en"

    heard, broken = visit(
        get_cms_addresses(world, who), methods=("GET",), client=client, language=language
    )

    assert find_leaks(heard, who) == {}
    assert set().union(*heard.values()) == (get_read(who) & MARKS.keys() if who in STAFF else set())
    assert (broken, mail.outbox) == ([], [])
