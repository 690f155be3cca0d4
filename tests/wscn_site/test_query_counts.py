"""What a page asks of the database does not grow with what is on it.

The figures are ceilings that hold for 20 rows and for 200. One of them is the gate.
"""

import json
from datetime import timedelta
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Audience, Seat
from accounts.signin import sessions
from briff.mentioning import note
from briff.models import IssuePage
from home.search.entries import enter
from members_area import responses
from members_area.models import (
    BriefingIndexPage,
    BriefingPage,
    ConsultationIndexPage,
    ConsultationPage,
    MaterialIndexPage,
    MaterialPage,
    MembersHomePage,
    Response,
    Visit,
)
from resources.models import (
    ActIndexPage,
    EpisodePage,
    ResourceIndexPage,
    ResourcePage,
    Theme,
    ThemeIndexPage,
    ThemePage,
)
from tests.factories.accounts import OrganisationFactory, make_member
from tests.factories.acts import make_acts
from tests.factories.briff import make_briff, make_issue, page_item
from tests.factories.consultations import key_of, make_consultation, make_question
from tests.factories.events import make_event, make_event_index
from tests.factories.pages import get_site, make_pair
from tests.factories.partnerships import make_area, make_index
from tests.factories.podcasts import make_show, make_sound
from tests.factories.rows import multiply
from tests.factories.telling import (
    make_about,
    make_network,
    make_network_index,
    make_news,
    make_news_index,
    make_survey,
    make_survey_index,
)
from tests.factories.themes import make_theme_page, make_topic
from tests.wscn_site.ceilings import A_CONSULTATION, A_SHOW, AN_EVENT, CEILINGS

# What it walks through has tests of its own, so it is not measured: that would take twice as long.
pytestmark = [pytest.mark.django_db, pytest.mark.no_cover]

FEW, MANY = 20, 200


@pytest.fixture
def sections():
    """The lists of the site, with nothing in them yet."""
    home = get_site()
    both = {"show_in_menus": True}
    themes = make_pair(
        ThemeIndexPage, under=home, cy={"title": "T"}, en={"title": "Themes"}, **both
    )
    theme_page = make_pair(
        ThemePage,
        under=themes,
        theme=Theme.objects.get(slug="asb"),
        cy={"title": "Thema"},
        en={"title": "Theme"},
    )
    make_theme_page(theme_page, make_topic("asb"))
    make_pair(ActIndexPage, under=home, cy={"title": "D"}, en={"title": "Acts"}, **both)
    members = make_pair(
        MembersHomePage,
        under=home,
        audience=Audience.objects.get(access="members"),
        cy={"title": "Aelodau"},
        en={"title": "Members"},
    )
    return {
        "podcast": make_show(translation_key=A_SHOW, **both),
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
        "materials": make_pair(
            MaterialIndexPage, under=members, cy={"title": "P"}, en={"title": "Templates"}, **both
        ),
    }


@pytest.fixture
def rows(sections):
    """The field that says a row's day, and one row in each list."""
    themes = list(Theme.objects.filter(slug__in=["asb", "crime"]))
    heard = {"recording": make_sound(), "transcript": "00:00.000 --> 00:01.000\nWords"}
    heard_by_members = {**heard, "recording": make_sound("members")}
    kinds = [
        ("library", ResourcePage, "published_on", {"kind": "guide", "themes": themes}),
        ("podcast", EpisodePage, "published_on", {**heard, "number": 1, "themes": themes}),
        ("briefings", BriefingPage, "briefed_on", {}),
        ("consultations", ConsultationPage, "closes_at", {"asked_by": "Somebody"}),
        (
            "materials",
            MaterialPage,
            "published_on",
            {**heard_by_members, "kind": "recording", "themes": themes},
        ),
    ]
    listed = [
        (
            day,
            make_pair(
                model,
                under=sections[name],
                cy={"title": f"{model._meta.verbose_name} cy"},
                en={"title": model._meta.verbose_name},
                **fields,
                **{day: get_day_or_moment(day, 0)},
            ),
        )
        for name, model, day, fields in kinds
    ]
    about = make_about()
    items = [page_item(pair) for _, pair in listed]
    # Its copies begin on other days, and none of them later.
    event = {"ends_at": timezone.now() + timedelta(days=30), "translation_key": AN_EVENT}
    return [
        *listed,
        ("published_on", make_issue(make_briff(), ("asb", *items), ("crime", *items))),
        ("published_on", make_news(make_news_index(), *themes)),
        ("starts_at", make_event(make_event_index(), *themes, **event)),
        ("checked_on", make_network(make_network_index(about), *themes)),
        ("closes_on", make_survey(make_survey_index(about), *themes)),
    ]


@pytest.fixture(autouse=True)
def a_long_minute(monkeypatch):
    """It is noted once a minute that somebody is there: on a busy machine, while it is counted."""
    monkeypatch.setattr(sessions, "A_MINUTE", 24 * 60 * 60)


def get_day_or_moment(name, number):
    now = timezone.now() + timedelta(days=number % 9)
    return now if name.endswith("_at") else timezone.localdate(now)


@pytest.fixture
def area():
    """The first area, which its copies share all bodies with."""
    return make_area("Ardal", "Area", under=make_index(), places_cy="Tref", places_en="Town")


@pytest.fixture
def own_response(sections, client):
    """A consultation of one question, which the first of many organisations has made its own."""
    page = make_consultation(
        sections["consultations"], translation_key=A_CONSULTATION, questions=1
    ).en
    person = make_member()
    # She was here before: the members' home says what is new since then.
    Visit.objects.create(person=person, seen_at=timezone.now() - timedelta(days=2))
    client.force_login(person)
    return responses.begin(
        page=page,
        organisation=person.seats.get().organisation,
        by=person,
        now=timezone.now(),
    )


def lengthen(own, *, numbers):
    """Ask so many questions more, and answer each; as many organisations have begun."""
    page = ConsultationPage.objects.get(translation_key=A_CONSULTATION, locale__language_code="en")
    questions = [*page.questions.raw_data, *map(make_question, numbers)]
    ConsultationPage.objects.filter(translation_key=A_CONSULTATION).update(
        questions=json.dumps(list(questions))
    )
    page.refresh_from_db()
    who = {"page": page, "by": own.begun_by, "now": timezone.now()}
    for number in numbers:
        responses.add(response=own, key=key_of(number), **who)
        Response.objects.create(
            organisation=OrganisationFactory(),
            consultation_key=A_CONSULTATION,
            begun_at=own.begun_at,
            begun_by=own.begun_by,
        )


def add(rows, *, area, numbers):
    """Add a row to each list for every number."""
    for day, pair in rows:
        for page in multiply(pair, numbers=numbers, **{day: partial(get_day_or_moment, day)}):
            enter(page)
            if isinstance(page, IssuePage):
                note(page)
    multiply(area, numbers=numbers)
    make_acts(len(numbers), themes=Theme.objects.filter(slug__in=["asb", "crime"]))


def count_everywhere(client):
    return {address: count(client, address) for address in CEILINGS}


def count(client, address):
    client.get(address)  # what is kept for the process
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(queries)


def test_every_list_asks_as_often_for_two_hundred_rows_as_for_twenty(
    client, rows, area, own_response
):
    add(rows, area=area, numbers=range(1, FEW))
    lengthen(own_response, numbers=range(2, FEW))
    few = count_everywhere(client)

    add(rows, area=area, numbers=range(FEW, MANY))
    lengthen(own_response, numbers=range(FEW, MANY + 1))
    many = count_everywhere(client)

    assert "197" in client.get("/en/resources/").content.decode()
    assert "199 laws" in client.get("/en/acts/?theme=crime&body=police").content.decode()
    assert "episode 197" in client.get("/en/podcast/").content.decode()
    assert "197" in client.get("/en/members/briefings/").content.decode()
    assert client.get("/en/partnerships/?q=area").content.decode().count("<li><b>") == MANY
    assert "200 issues" in client.get("/en/the-briff/?theme=asb").content.decode()
    assert "200 events" in client.get("/en/events/").text
    assert client.get("/en/calendar/events.ics").text.count("BEGIN:VEVENT") == MANY
    assert "200 news items" in client.get("/en/news/").content.decode()
    assert client.get(f"/en/responses/{A_CONSULTATION}/").text.count("As in the") == MANY
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


def test_what_is_absent_and_what_is_closed_ask_the_same(client, rows):
    client.get("/en/")

    asked = []
    for address in ("/en/members/briefings/briefing/", "/en/members/briefings/briefing-9/"):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 404
        asked.append(len(queries))

    assert asked[0] == asked[1]
