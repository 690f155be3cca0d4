"""What each role may do, as one table: whatever is not in its row, it may not.

Everybody in it was granted all there is, so that a no is the role's and not the gate's.
"""

from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse

from accounts.roles import ROLES
from foundation.staff.views import may_change_audience
from tests.factories.accounts import make_staff
from tests.factories.briefings import make_briefing, make_section
from tests.factories.browsers import Browser
from tests.factories.files import make_document
from tests.factories.halves import make_information
from tests.factories.pages import get_site

pytestmark = [pytest.mark.django_db, pytest.mark.no_cover]

WRITERS = {"Communications manager", "Editor"}
CONFIDENTIAL = WRITERS | {"Confidential editor"}
WELSH = WRITERS | {"Welsh editor"}
ALL_OVER = WELSH | CONFIDENTIAL
MANAGER, MEMBERSHIP = {"Communications manager"}, {"Membership manager"}
LOGS = {"Membership manager", "Auditor"}

ALL = set(ROLES)
# Who comes through any door; the others come through those that are theirs.
INSIDE = ALL - {"Translator", "Auditor"}
NOBODY: set[str] = set()

# Who may do something to a thing.
MAY = {
    "change Welsh": WELSH,
    "change English": WRITERS,
    "change granted Welsh": CONFIDENTIAL | WELSH,
    "change granted English": CONFIDENTIAL,
    "see both languages": WELSH,
    "see both languages of granted": ALL_OVER,
    "make a page": WRITERS,
    "make a briefing": CONFIDENTIAL,
    "begin from an example": WRITERS,
    "begin a briefing from an example": CONFIDENTIAL,
    "publish a page": MANAGER,
    "publish one language": MANAGER,
    "publish granted": MANAGER | {"Confidential editor"},
    "take down": MANAGER,
    "delete a page": MANAGER,
    "delete granted": MANAGER,
    "say who reads it": MANAGER,
    "say who reads granted": MANAGER,
    "delete a draft": WRITERS,
    "lock a page": MANAGER,
    "see the history": WELSH,
    "see the list of pages": ALL_OVER,
    "change a file": WRITERS,
    "change another’s granted file": WRITERS,
    "send to a translator": WRITERS,
    "send granted to a translator": CONFIDENTIAL,
}
# Who may open a screen that is about nothing in particular, by its name; by what its name begins
# with, where all that is so called is for the same people. The longest that fits says.
SCREENS = {
    "wagtailadmin_home": ALL,
    "wagtailadmin_account": ALL,
    "own_settings": ALL,
    "guide": ALL,
    # What screens are made of, and say to nobody more than the screens do.
    "wagtailadmin_javascript_catalog": ALL,
    "wagtail_localize:javascript_catalog": ALL,
    "wagtailadmin_sprite": ALL,
    "wagtailadmin_dismissibles": ALL,
    "wagtailadmin_tag_autocomplete": INSIDE,
    # Lists of what its visitor may read, from which something is chosen.
    "wagtailadmin_choose_page": INSIDE,
    "wagtailadmin_api:": NOBODY,
    "wagtailadmin_api:pages:listing": INSIDE,
    "wagtaildocs_chooser:": INSIDE,
    "wagtaildocs_chooser:create": CONFIDENTIAL,
    "wagtailimages_chooser:": INSIDE,
    "wagtailimages_chooser:create": CONFIDENTIAL,
    "wagtailmedia:chooser": INSIDE,
    "wagtailembeds:chooser": INSIDE,
    # Pages and files.
    "wagtailadmin_explore_root": CONFIDENTIAL,
    "wagtailadmin_pages:search": ALL_OVER,
    "wagtaildocs:": CONFIDENTIAL,
    "wagtailimages:": CONFIDENTIAL,
    "wagtailmedia:index": CONFIDENTIAL,
    "library:": ALL_OVER,
    "parity_board": ALL_OVER,
    # It wants pages to be named.
    "hand_out": NOBODY,
    "take_in": ALL_OVER,
    "debts": ALL_OVER,
    "cms_calendar": ALL_OVER,
    "compliance": MANAGER | {"Confidential editor"},
    "readings": CONFIDENTIAL,
    "glossary:": ALL_OVER,
    "glossary:add": WRITERS,
    "acts:": WRITERS,
    "themes:": MANAGER,
    "readerships:": MANAGER,
    "subscribers:": MANAGER,
    "briff_report": MANAGER,
    "vain_searches": WRITERS,
    "own_responses": MANAGER | MEMBERSHIP,
    "wagtailredirects:": MANAGER,
    # It goes on with a file that was just sent.
    "wagtailredirects:process_import": NOBODY,
    "wagtailadmin_reports:": ALL_OVER,
    "wagtailadmin_reports:site_history": INSIDE,
    "wagtailadmin_reports:locked_pages": MANAGER,
    "wagtailadmin_reports:workflow": NOBODY,
    # Members.
    "application": MEMBERSHIP,
    "audience": MEMBERSHIP,
    "creditnote:": MEMBERSHIP,
    "feescale:": MEMBERSHIP,
    "invoice": MEMBERSHIP,
    "leaving:": MEMBERSHIP,
    "member:": MEMBERSHIP,
    "membership:": MEMBERSHIP,
    "organisation:": MEMBERSHIP,
    "overdue_report": MEMBERSHIP,
    "payment:": MEMBERSHIP,
    "proposal:": MEMBERSHIP,
    "renewals_report": MEMBERSHIP,
    "seat": MEMBERSHIP,
    "why": MEMBERSHIP,
    "auditentry:": LOGS,
    "night_watch": LOGS,
    # The administrator's, and what is not used here.
    "wagtailadmin_block_preview": NOBODY,
    "wagtailadmin_collections:": NOBODY,
    "wagtailadmin_error_test": NOBODY,
    "wagtailadmin_login": NOBODY,
    "wagtailadmin_logout": NOBODY,
    "wagtailadmin_password_reset": NOBODY,
    "wagtailadmin_workflows:": NOBODY,
    "wagtail_localize:translations_report": NOBODY,
    "wagtaillocales:": NOBODY,
    "wagtailsites:": NOBODY,
    "wagtailsnippets:": NOBODY,
    "wagtailusers_": NOBODY,
}


def walk(resolver, names=(), above=""):
    """The names of all that is in the CMS, with those of what it is in."""
    for pattern in resolver.url_patterns:
        route = f"{above}{pattern.pattern}"
        if not isinstance(pattern, URLPattern):
            inside = (*names, pattern.namespace) if pattern.namespace else names
            yield from walk(pattern, inside, route)
        elif route.startswith("cms/") and pattern.name:
            yield ":".join((*names, pattern.name))


def get_screens():
    """The addresses of the CMS that are about nothing in particular, by name."""
    found = {}
    for name in walk(get_resolver()):
        with suppress(NoReverseMatch):
            found[name] = reverse(name)
    return found


def find_row(name):
    """The row of the table that is about a screen; none, if nobody has thought of it."""
    return max((row for row in SCREENS if name.startswith(row)), key=len, default=None)


@dataclass
class Things:
    """What is done something to: for everybody, and for few."""

    pair: Any
    section: Any
    draft: Any
    granted: Any
    file: Any
    granted_file: Any


@pytest.fixture
def things():
    section = make_section()
    return Things(
        pair=make_information(),
        draft=make_information(is_live=False),
        section=section,
        granted=make_briefing(section, "prevent-contest"),
        file=make_document(),
        granted_file=make_document("prevent-contest"),
    )


def get_addresses(things):
    """Where each of these is done: 200 to whoever may, and to nobody else."""
    public, granted = things.pair, things.granted
    return {
        "change Welsh": reverse("wagtailadmin_pages:edit", args=[public.cy.pk]),
        "change English": reverse("wagtailadmin_pages:edit", args=[public.en.pk]),
        "change granted Welsh": reverse("wagtailadmin_pages:edit", args=[granted.cy.pk]),
        "change granted English": reverse("wagtailadmin_pages:edit", args=[granted.en.pk]),
        "publish one language": reverse("publish_alone", args=[public.cy.pk]),
        "see both languages": reverse("abreast", args=[public.en.pk]),
        "see both languages of granted": reverse("abreast", args=[granted.en.pk]),
        "make a page": reverse(
            "wagtailadmin_pages:add", args=["home", "informationpage", get_site().en.pk]
        ),
        "make a briefing": reverse(
            "wagtailadmin_pages:add", args=["members_area", "briefingpage", things.section.en.pk]
        ),
        "begin from an example": reverse("examples", args=[get_site().en.pk]),
        "begin a briefing from an example": reverse("examples", args=[things.section.en.pk]),
        "see the list of pages": reverse("wagtailadmin_explore", args=[get_site().cy.pk]),
        "see the history": reverse("wagtailadmin_pages:history", args=[public.cy.pk]),
        "send to a translator": reverse("send_to_translator", args=[public.cy.pk]),
        "send granted to a translator": reverse("send_to_translator", args=[granted.cy.pk]),
        "change a file": reverse("wagtaildocs:edit", args=[things.file.pk]),
        "change another’s granted file": reverse("wagtaildocs:edit", args=[things.granted_file.pk]),
    }


def get_answers(things, person):
    """What the rule says of acts that have a button, of both halves at once."""

    def ask(pair, act, *, of=all):
        return of(getattr(half.permissions_for_user(person), act)() for half in pair)

    return {
        "publish a page": ask(things.pair, "can_publish"),
        "publish granted": ask(things.granted, "can_publish"),
        "take down": ask(things.pair, "can_unpublish"),
        "delete a page": ask(things.pair, "can_delete"),
        "delete granted": ask(things.granted, "can_delete"),
        "delete a draft": any(
            half.permissions_for_user(person).can_delete() for half in things.draft
        ),
        "lock a page": ask(things.pair, "can_lock"),
        "say who reads it": may_change_audience(person, things.pair.en),
        "say who reads granted": may_change_audience(person, things.granted.en),
    }


def come_in(role):
    person = make_staff("members", "iom-cymru", "prevent-contest")
    person.groups.add(Group.objects.get(name=role))
    browser = Browser(raise_request_exception=False)
    browser.force_login(person)
    return browser, person


def find_open(browser, addresses):
    answers = {what: browser.get(address).status_code for what, address in addresses.items()}
    return {what for what, status in answers.items() if status == HTTPStatus.OK}


def get_hers(table, role):
    return {what for what, roles in table.items() if role in roles}


@pytest.mark.parametrize("role", ROLES)
def test_each_may_do_what_is_in_its_row_and_nothing_else(role, things):
    browser, person = come_in(role)

    shown = find_open(browser, get_addresses(things))
    does = shown | {what for what, may in get_answers(things, person).items() if may}

    assert does == get_hers(MAY, role)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.usefixtures("things")
def test_each_opens_the_screens_of_its_row_and_no_others(role):
    browser, _ = come_in(role)
    screens = get_screens()

    shown = find_open(browser, screens)

    assert shown == {name for name in screens if role in SCREENS[find_row(name)]}


def test_every_screen_is_in_the_table_and_every_row_has_one():
    rows = {name: find_row(name) for name in get_screens()}

    assert [name for name, row in rows.items() if row is None] == []
    assert SCREENS.keys() - {*rows.values()} == set()
