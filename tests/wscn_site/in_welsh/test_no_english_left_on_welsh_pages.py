"""Somebody who chose Welsh reads Welsh: on every page, in every form, in each of its states."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from accounts.models import SeatCheck
from briff.models import BriffIndexPage
from foundation.models import SitePage
from home.models import DirectoryPage, NetworkIndexPage, NewsIndexPage, SurveyIndexPage
from members_area.models import BriefingIndexPage, BriefingPage, ConsultationIndexPage, Place, Visit
from resources.models import ActIndexPage, PartnershipIndexPage, ResourceIndexPage, ResourcePage
from tests.english import find_english_in_page
from tests.factories.accounts import MembershipFactory, SeatFactory, grant, make_member, today
from tests.factories.billing import make_invoice
from tests.factories.pages import make_pair
from tests.factories.partnerships import make_area
from tests.factories.podcasts import make_show
from tests.factories.search import enter_everything

pytestmark = pytest.mark.django_db

PAGE_TYPES = [
    model for model in apps.get_models() if issubclass(model, SitePage) and model is not SitePage
]
ENGLISH = {"title": "Sample"}


def read(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status
    return response.content.decode()


def test_a_page_of_each_type_is_in_welsh(
    public_pages, telling_pages, briff_pages, members_pages, client
):
    pages = {**public_pages, **telling_pages, **briff_pages, **members_pages}
    client.force_login(make_member("prevent-contest"))

    left = {
        model: find_english_in_page(read(client, pages[model].get_url())) for model in PAGE_TYPES
    }

    assert left == {model: [] for model in PAGE_TYPES}


def test_the_public_pages_are_in_welsh_for_somebody_who_has_not_signed_in(theme_page, home, client):
    assert find_english_in_page(read(client, home.cy.get_url())) == []
    assert find_english_in_page(read(client, theme_page.cy.get_url())) == []


def test_the_members_home_is_in_welsh_on_the_first_day_and_on_later_ones(
    members_home, briefing, consultation, materials, client
):
    membership = MembershipFactory(seat_limit=9)
    seats = [SeatFactory(organisation=membership.organisation, role="lead") for _ in range(2)]
    lead = seats[0].person
    grant(lead, "prevent-contest")
    BriefingPage.objects.update(must_acknowledge=True)
    SeatCheck.objects.create(
        organisation=membership.organisation, quarter=date(2026, 10, 1), asked_on=today()
    )
    make_invoice(membership=membership)
    client.force_login(lead)
    visits, url = Visit.objects.filter(person=lead), members_home.cy.get_url()

    first = read(client, url)
    visits.update(seen_at=timezone.now() - timedelta(days=2))
    later = read(client, url)
    visits.update(seen_at=timezone.now() - timedelta(days=1), before_at=None)
    ago = timezone.now() - timedelta(days=9)
    SitePage.objects.update(first_published_at=ago, last_published_at=ago)
    quiet = read(client, url)

    assert [find_english_in_page(page) for page in (first, later, quiet)] == [[]] * 3


def test_a_kit_and_a_recording_that_was_left_are_in_welsh(materials, client):
    kit, seminar = materials
    member = make_member()
    left = {"seconds": 12, "kept_at": timezone.now()}
    Place.objects.create(person=member, recording=seminar.cy.recording, **left)
    client.force_login(member)

    addresses = [kit.cy.get_url(), seminar.cy.get_url(), f"{seminar.cy.get_url()}?start=0"]

    assert [find_english_in_page(read(client, address)) for address in addresses] == [[]] * 3


def test_a_call_is_in_welsh_whether_it_is_open_or_closed_or_never_closes(library, client):
    calls = ResourcePage.objects.filter(kind="funding", locale__language_code="cy")

    left = [find_english_in_page(read(client, call.get_url())) for call in calls]

    assert left == [[], [], []]


def test_the_library_is_in_welsh_however_it_is_filtered(library, client):
    queries = ["", "kind=guide", "kind=survey&theme=safety", "sort=title", "sort=title&letter=ll"]
    queries += ["call=open", "call=closed", "call=open&call=closed&sort=closing"]

    left = {
        query: find_english_in_page(read(client, f"{library.cy.get_url()}?{query}"))
        for query in queries
    }

    assert left == {query: [] for query in queries}


@pytest.mark.parametrize("who", ["visitor", "member"])
def test_the_search_is_in_welsh_whatever_it_finds(who, library, briefing, client):
    enter_everything()
    if who == "member":
        client.force_login(make_member("prevent-contest"))
    queries = ["", "q=?", f"q={'a' * 201}", "q=sample", "q=dimbyd", "q=canllaw"]
    queries += ["q=canllaw&kind=guide", "q=canllaw&kind=survey", "q=papur", "q=geiriau"]

    left = {query: find_english_in_page(read(client, f"/cy/chwilio/?{query}")) for query in queries}

    assert left == {query: [] for query in queries}


def test_the_areas_are_in_welsh_whatever_is_asked_of_them(area, client):
    url = area.cy.get_parent().get_url()
    others = make_area("Conwy", "Conwy", under=type(area)(*(page.get_parent() for page in area)))

    left = [
        find_english_in_page(read(client, address))
        for address in (f"{url}?q=caerdydd", f"{url}?q=dimbyd", others.cy.get_url())
    ]

    assert left == [[], [], []]


def test_the_law_is_in_welsh_however_it_is_filtered(acts, client):
    queries = ["", "body=council&kind=ukpga&from=1990&sort=title", "body=school&theme=asb"]

    left = [find_english_in_page(read(client, f"{acts.cy.get_url()}?{query}")) for query in queries]

    assert left == [[], [], []]


def test_the_way_through_a_long_list_is_in_welsh():
    page = Paginator(range(500), 10).page(20)
    template = Template("{% load ui_lists %}{% page_links page=page query=query %}")

    with override("cy"):
        links = template.render(Context({"page": page, "query": QueryDict()}))

    assert find_english_in_page(f'<html lang="cy">{links}</html>') == []


def test_lists_with_nothing_in_them_are_in_welsh(members_home, home, client):
    empty = [
        make_pair(model, under=under, cy={"title": "Gwag"}, en=ENGLISH).cy
        for model, under in [
            (BriefingIndexPage, members_home),
            (ConsultationIndexPage, members_home),
            (ResourceIndexPage, home),
            (ActIndexPage, home),
            (PartnershipIndexPage, home),
            (DirectoryPage, home),
            (NewsIndexPage, home),
            (NetworkIndexPage, home),
            (SurveyIndexPage, home),
            (BriffIndexPage, home),
        ]
    ]
    empty.append(make_show().cy)
    client.force_login(make_member())

    left = [find_english_in_page(read(client, page.get_url())) for page in empty]

    assert left == [[] for _ in empty]
    assert find_english_in_page(read(client, members_home.cy.get_url())) == []


def test_a_closed_consultation_and_a_members_briefing_are_in_welsh(
    consultation, briefing, members_home, client
):
    consultation.cy.closes_at = timezone.now()
    consultation.cy.save_revision().publish()
    for_all_members = make_pair(
        BriefingPage,
        under=type(briefing)(cy=briefing.cy.get_parent(), en=briefing.en.get_parent()),
        cy={"title": "I bawb"},
        en=ENGLISH,
        briefed_on=timezone.localdate(),
    )
    client.force_login(make_member())

    assert find_english_in_page(read(client, consultation.cy.get_url())) == []
    assert find_english_in_page(read(client, for_all_members.cy.get_url())) == []


def test_an_address_that_does_not_exist_is_refused_in_welsh(home, client):
    assert find_english_in_page(read(client, "/cy/dim-byd/", status=404)) == []


@pytest.mark.parametrize("name", ["403", "403_csrf", "429"])
def test_every_refusal_is_in_welsh(name, home, rf):
    request = rf.get("/cy/")

    with override("cy"):
        html = render_to_string(f"{name}.html", request=request)

    assert find_english_in_page(html) == []


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("400", "Ni ddeallwyd y cais / The request was not understood"),
        ("500", "Mae problem gyda’r wefan / There is a problem with the website"),
    ],
)
def test_a_refusal_that_stands_without_the_site_is_in_both_languages(name, title):
    """Only the title cannot say which half of it is in which language."""
    assert find_english_in_page(render_to_string(f"{name}.html")) == [title]
