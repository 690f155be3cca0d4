"""What each role may do, as one table: whatever is not in its row, it may not.

Everybody in it was granted all there is, so that a no is the role's and not the gate's.
"""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

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

# Who may. A screen is called by its name, where it is about nothing in particular.
MAY = {
    "change Welsh": WELSH,
    "change English": WRITERS,
    "change granted Welsh": CONFIDENTIAL | WELSH,
    "change granted English": CONFIDENTIAL,
    "see both languages": WELSH,
    "see both languages of granted": ALL_OVER,
    "make a page": WRITERS,
    "make a briefing": CONFIDENTIAL,
    "publish a page": MANAGER,
    "publish one language": MANAGER,
    "publish granted": MANAGER | {"Confidential editor"},
    "take down": MANAGER,
    "delete a page": MANAGER,
    "delete granted": MANAGER,
    "say who reads it": MANAGER,
    "say who reads granted": MANAGER,
    "lock a page": MANAGER,
    "see the history": WELSH,
    "change a file": WRITERS,
    "change another’s granted file": WRITERS,
    "wagtailadmin_home": set(ROLES),
    "wagtailadmin_account": set(ROLES),
    "send to a translator": WRITERS,
    "send granted to a translator": CONFIDENTIAL,
    "see the list of pages": ALL_OVER,
    "wagtailadmin_pages:search": ALL_OVER,
    "wagtailadmin_choose_page": ALL_OVER | MEMBERSHIP,
    "wagtailadmin_reports:site_history": ALL_OVER | MEMBERSHIP,
    "wagtailadmin_reports:locked_pages": MANAGER,
    "wagtailadmin_reports:aging_pages": ALL_OVER,
    "wagtaildocs:index": CONFIDENTIAL,
    "wagtaildocs:add": CONFIDENTIAL,
    "wagtailimages:add": CONFIDENTIAL,
    "wagtaildocs_chooser:choose": ALL_OVER | MEMBERSHIP,
    "wagtailredirects:index": MANAGER,
    "themes:index": MANAGER,
    "readerships:index": MANAGER,
    "acts:index": WRITERS,
    "parity_board": ALL_OVER,
    "take_in": ALL_OVER,
    "glossary:index": WRITERS,
    "debts": ALL_OVER,
    "library:index": ALL_OVER,
    "subscribers:index": MANAGER,
    "briff_report": MANAGER,
    "vain_searches": WRITERS,
    "readings": ALL_OVER,
    "own_responses": MANAGER | MEMBERSHIP,
    "why": MEMBERSHIP,
    "night_watch": LOGS,
    "auditentry:index": LOGS,
    "organisation:index": MEMBERSHIP,
    "membership:index": MEMBERSHIP,
    "seat:index": MEMBERSHIP,
    "member:index": MEMBERSHIP,
    "audience:index": MEMBERSHIP,
    "audienceuserobjectpermission:index": MEMBERSHIP,
    "proposal:index": MEMBERSHIP,
    "invoice:index": MEMBERSHIP,
    "leaving:index": MEMBERSHIP,
    "wagtailusers_users:index": set(),
    "wagtailusers_groups:index": set(),
    "wagtailsites:index": set(),
    "wagtailadmin_workflows:index": set(),
    "wagtailadmin_collections:index": set(),
}


@dataclass
class Things:
    """What is done something to: for everybody, and for few."""

    pair: Any
    section: Any
    granted: Any
    file: Any
    granted_file: Any


@pytest.fixture
def things():
    section = make_section()
    return Things(
        pair=make_information(),
        section=section,
        granted=make_briefing(section, "prevent-contest"),
        file=make_document(),
        granted_file=make_document("prevent-contest"),
    )


def get_addresses(things):
    """Where each of these is done: 200 to whoever may, and to nobody else."""
    public, granted = things.pair, things.granted
    screens = {what: reverse(what) for what in MAY if " " not in what}
    return screens | {
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
        "see the list of pages": reverse("wagtailadmin_explore", args=[get_site().cy.pk]),
        "see the history": reverse("wagtailadmin_pages:history", args=[public.cy.pk]),
        "send to a translator": reverse("send_to_translator", args=[public.cy.pk]),
        "send granted to a translator": reverse("send_to_translator", args=[granted.cy.pk]),
        "change a file": reverse("wagtaildocs:edit", args=[things.file.pk]),
        "change another’s granted file": reverse("wagtaildocs:edit", args=[things.granted_file.pk]),
    }


def get_answers(things, person):
    """What the rule says of acts that have a button, of both halves at once."""

    def ask(pair, act):
        return all(getattr(half.permissions_for_user(person), act)() for half in pair)

    return {
        "publish a page": ask(things.pair, "can_publish"),
        "publish granted": ask(things.granted, "can_publish"),
        "take down": ask(things.pair, "can_unpublish"),
        "delete a page": ask(things.pair, "can_delete"),
        "delete granted": ask(things.granted, "can_delete"),
        "lock a page": ask(things.pair, "can_lock"),
        "say who reads it": may_change_audience(person, things.pair.en),
        "say who reads granted": may_change_audience(person, things.granted.en),
    }


@pytest.mark.parametrize("role", ROLES)
def test_each_may_do_what_is_in_its_row_and_nothing_else(role, things):
    person = make_staff("members", "iom-cymru", "prevent-contest")
    person.groups.add(Group.objects.get(name=role))
    browser = Browser(raise_request_exception=False)
    browser.force_login(person)

    addresses = get_addresses(things)
    shown = {
        what for what in addresses if browser.get(addresses[what]).status_code == HTTPStatus.OK
    }
    does = shown | {what for what, may in get_answers(things, person).items() if may}

    assert does == {what for what, roles in MAY.items() if role in roles}
