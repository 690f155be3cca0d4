"""What a page asks of the database does not grow with what is on it.

The figures are ceilings that hold for 20 rows and for 200. One of them is the gate.
"""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.text import slugify
from wagtail.signal_handlers import disable_reference_index_auto_update

from accounts.models import Audience, Seat
from foundation.pairs.act import act
from foundation.pairs.twins import twins_made_by_hand
from members_area.models import (
    BriefingIndexPage,
    BriefingPage,
    ConsultationIndexPage,
    ConsultationPage,
    MembersHomePage,
)
from resources.models import ResourceIndexPage, ResourcePage, Theme, ThemeIndexPage, ThemePage
from tests.factories.accounts import make_member
from tests.factories.pages import get_site, make_pair

# What it walks through has tests of its own, so it is not measured: that would take twice as long.
pytestmark = [pytest.mark.django_db, pytest.mark.no_cover]

FEW, MANY = 20, 200
CEILINGS = {
    "/en/": 13,
    "/en/themes/theme/": 15,
    "/en/resources/": 19,
    "/en/resources/?theme=asb&kind=guide&page=2": 19,
    "/en/resources/resource-0/": 14,
    "/en/members/": 16,
    "/en/members/briefings/": 15,
    "/en/members/consultations/": 15,
    "/sitemap.xml": 6,
}


@pytest.fixture
def sections():
    """The lists of the site, with nothing in them yet."""
    home = get_site()
    both = {"show_in_menus": True}
    themes = make_pair(
        ThemeIndexPage, under=home, cy={"title": "T"}, en={"title": "Themes"}, **both
    )
    make_pair(
        ThemePage,
        under=themes,
        theme=Theme.objects.get(slug="asb"),
        cy={"title": "Thema"},
        en={"title": "Theme"},
    )
    members = make_pair(
        MembersHomePage,
        under=home,
        audience=Audience.objects.get(access="members"),
        cy={"title": "Aelodau"},
        en={"title": "Members"},
    )
    return {
        "library": make_pair(
            ResourceIndexPage, under=home, cy={"title": "A"}, en={"title": "Resources"}, **both
        ),
        "briefings": make_pair(
            BriefingIndexPage, under=members, cy={"title": "B"}, en={"title": "Briefings"}, **both
        ),
        "consultations": make_pair(
            ConsultationIndexPage,
            under=members,
            cy={"title": "Y"},
            en={"title": "Consultations"},
            **both,
        ),
    }


def fill(sections, *, numbers):
    """Add a row of each kind for every number, straight into the live site."""
    today = timezone.localdate()
    themes = list(Theme.objects.filter(slug__in=["asb", "crime"]))
    for number in numbers:
        day = today + timedelta(days=number % 9)
        add_live(
            sections["library"],
            ResourcePage,
            f"resource {number}",
            kind="guide",
            published_on=day,
            themes=themes,
        )
        add_live(sections["briefings"], BriefingPage, f"briefing {number}", briefed_on=day)
        add_live(
            sections["consultations"],
            ConsultationPage,
            f"consultation {number}",
            closes_on=day,
            asked_by="Somebody",
        )


def add_live(under, model, title, **fields):
    key = uuid.uuid4()
    with act([key]), twins_made_by_hand(), disable_reference_index_auto_update():
        for parent in under:
            page = model(
                title=title,
                slug=slugify(title),
                locale_id=parent.locale_id,
                translation_key=key,
                live=True,
                **fields,
            )
            type(parent).objects.get(pk=parent.pk).add_child(instance=page)


def count_everywhere(client):
    for address in CEILINGS:
        client.get(address)  # what is kept for the process, and the minute of the last visit
    return {address: count(client, address) for address in CEILINGS}


def count(client, address):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(queries)


def test_every_list_asks_as_often_for_two_hundred_rows_as_for_twenty(client, sections):
    client.force_login(make_member())
    fill(sections, numbers=range(FEW))
    few = count_everywhere(client)

    fill(sections, numbers=range(FEW, MANY))
    many = count_everywhere(client)

    assert few == many
    assert {address: asked for address, asked in many.items() if asked > CEILINGS[address]} == {}


def test_the_gate_is_one_query_a_request(client, sections):
    client.force_login(make_member())
    client.get("/en/")

    with CaptureQueriesContext(connection) as queries:
        client.get("/en/members/")

    audiences, seats = Audience._meta.db_table, Seat._meta.db_table
    about_access = [query["sql"] for query in queries if f'FROM "{audiences}"' in query["sql"]]
    assert len(about_access) == 1
    assert seats in about_access[0]


def test_what_is_absent_and_what_is_closed_ask_the_same(client, sections):
    fill(sections, numbers=[1])
    client.get("/en/")

    asked = []
    for address in ("/en/members/briefings/briefing-1/", "/en/members/briefings/briefing-9/"):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 404
        asked.append(len(queries))

    assert asked[0] == asked[1]
