"""Somebody who chose Welsh reads Welsh: on every page, in every form, in each of its states."""

import json
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from accounts.models import Audience, SeatCheck
from briff.models import BriffIndexPage, IssuePage
from foundation.models import SitePage
from home.models import (
    DirectoryPage,
    HomePage,
    InformationPage,
    NetworkIndexPage,
    NewsIndexPage,
    NewsPage,
    SurveyIndexPage,
)
from members_area.models import (
    BriefingIndexPage,
    BriefingPage,
    ConsultationIndexPage,
    ConsultationPage,
    MaterialIndexPage,
    MaterialPage,
    MembersHomePage,
    Place,
    Visit,
)
from resources.models import (
    Act,
    ActIndexPage,
    Duty,
    EpisodePage,
    PartnershipIndexPage,
    PartnershipPage,
    PodcastPage,
    Readership,
    ResourceIndexPage,
    ResourcePage,
    Theme,
    ThemeIndexPage,
    ThemePage,
)
from tests.english import find_english_in_page
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    SeatFactory,
    grant,
    make_member,
    today,
)
from tests.factories.acts import make_act
from tests.factories.billing import make_invoice
from tests.factories.briff import make_briff, make_issue, words_item
from tests.factories.consultations import make_questions
from tests.factories.files import make_document
from tests.factories.materials import make_material, make_materials, make_seminar, ready_words
from tests.factories.pages import get_site, make_pair
from tests.factories.partnerships import make_area, make_index
from tests.factories.podcasts import make_episode, make_people, make_show, make_sound
from tests.factories.search import enter_everything
from tests.factories.telling import make_about, make_telling_pages

pytestmark = pytest.mark.django_db

PAGE_TYPES = [
    model for model in apps.get_models() if issubclass(model, SitePage) and model is not SitePage
]
ENGLISH = {"title": "Sample"}


@pytest.fixture
def theme():
    return Theme.objects.get(slug="safety")


@pytest.fixture
def document():
    """A file in one language, for everybody."""
    return make_document(name="canllaw.pdf", language="cy")


@pytest.fixture
def body(document):
    """One block of each kind."""
    return [
        ("heading", "Pennawd"),
        ("subheading", "Is-bennawd"),
        ("paragraph", "<p>Geiriau.</p>"),
        ("quotation", {"text": "<p>Geiriau.</p>", "said_by": "Preswylydd"}),
        ("call_out", {"title": "Cofiwch", "text": "<p>Geiriau.</p>"}),
        ("documents", [document]),
    ]


@pytest.fixture
def files(document):
    """The same to the letter on both pages of a pair."""
    value = {"document_cy": document.pk, "document_en": document.pk}
    return json.dumps([{"type": "file", "id": str(uuid4()), "value": value}])


@pytest.fixture
def home():
    return get_site()


@pytest.fixture
def library(home, theme, body, files):
    """The library with two resources of one kind and theme in it, and three calls."""
    index = make_pair(ResourceIndexPage, under=home, cy={"title": "Adnoddau"}, en=ENGLISH)
    for number in (1, 2):
        make_pair(
            ResourcePage,
            under=index,
            cy={"title": f"Canllaw {number}", "body": body},
            en={"title": f"Guide {number}"},
            kind="guide",
            published_on=timezone.localdate(),
            files=files,
            themes=[theme],
            readerships=Readership.objects.all(),
        )
    now = timezone.now()
    for number, closes_at in enumerate((None, now, now + timedelta(days=9))):
        make_pair(
            ResourcePage,
            under=index,
            cy={"title": f"Galwad {number}"},
            en={"title": f"Call {number}"},
            kind="funding",
            closes_at=closes_at,
            published_on=timezone.localdate(),
            themes=[theme],
        )
    return index


@pytest.fixture
def acts(home, theme):
    """The page of the law, with a law of each kind in it."""
    for kind in Act.Kind:
        make_act(
            theme,
            kind=kind,
            duties=[(body, "Paratoi cynllun.", "Prepare a plan.") for body in Duty.Body],
            in_force_note_cy="Fesul cam.",
            in_force_note_en="In stages.",
            law_url_en="https://www.legislation.gov.uk/ukpga/1998/37",
            guidance_url_en="https://www.gov.uk/guidance",
        )
    return make_pair(ActIndexPage, under=home, cy={"title": "Deddfau"}, en=ENGLISH)


@pytest.fixture
def theme_page(home, theme, body, acts):
    index = make_pair(ThemeIndexPage, under=home, cy={"title": "Themâu"}, en=ENGLISH)
    return make_pair(
        ThemePage,
        under=index,
        cy={
            "title": "Diogelwch y cyhoedd",
            "body": body,
            "help_lines": [
                ("help_line", {"name": "Yr heddlu", "number": "101", "url": "", "about": ""})
            ],
        },
        en=ENGLISH,
        theme=theme,
        checked_on=timezone.localdate(),
    )


@pytest.fixture
def members_home(home):
    return make_pair(
        MembersHomePage,
        under=home,
        audience=Audience.objects.get(access="members"),
        cy={"title": "Ardal yr aelodau"},
        en=ENGLISH,
    )


@pytest.fixture
def briefing(members_home, body, files):
    index = make_pair(BriefingIndexPage, under=members_home, cy={"title": "Briffio"}, en=ENGLISH)
    return make_pair(
        BriefingPage,
        under=index,
        audience=Audience.objects.get(code="prevent-contest"),
        cy={"title": "Papur sampl", "body": body},
        en=ENGLISH,
        briefed_on=timezone.localdate(),
        files=files,
    )


@pytest.fixture
def consultation(members_home, body, files):
    index = make_pair(ConsultationIndexPage, under=members_home, cy={"title": "Holi"}, en=ENGLISH)
    return make_pair(
        ConsultationPage,
        under=index,
        cy={
            "title": "Ymgynghoriad sampl",
            "body": body,
            "asked_by": "Llywodraeth Cymru",
        },
        en={"title": "Sample", "asked_by": "Welsh Government"},
        closes_at=timezone.now() + timedelta(days=7),
        devolution="partly",
        url_cy="https://www.llyw.cymru/",
        url_en="https://www.gov.wales/",
        questions=make_questions("Beth?", "What?"),
        files=files,
    )


@pytest.fixture
def area():
    return make_area(
        "Caerdydd",
        "Cardiff",
        under=make_index(),
        council={"website_cy": "https://www.caerdydd.gov.uk/"},
        places_cy="Y Rhath",
        places_en="Roath",
        cy={"partnership_name": "Partneriaeth sampl"},
    )


@pytest.fixture
def episode(theme, body):
    """Spoken in one language, as the list and the page say."""
    show = make_show(apple_url="https://apple.example/")
    people = make_people(("Mari Sampl", "host"), ("Huw Sampl", "producer"))
    sound = make_sound(language="cy")
    return make_episode(show, recording=sound, season=1, people=people, themes=[theme], body=body)


@pytest.fixture
def public_pages(home, library, area, theme_page, *, episode, body):
    information = make_pair(
        InformationPage, under=home, cy={"title": "Amdanom ni", "body": body}, en=ENGLISH
    )
    directory = make_pair(DirectoryPage, under=information, cy={"title": "Cyrff"}, en=ENGLISH)
    OrganisationFactory(place_cy="Ynys Môn", place_en="Anglesey")
    return {
        HomePage: home.cy,
        InformationPage: information.cy,
        DirectoryPage: directory.cy,
        ThemeIndexPage: theme_page.cy.get_parent(),
        ThemePage: theme_page.cy,
        PodcastPage: episode.cy.get_parent(),
        EpisodePage: episode.cy,
        ResourceIndexPage: library.cy,
        ActIndexPage: ActIndexPage.objects.child_of(home.cy).first(),
        PartnershipIndexPage: area.cy.get_parent(),
        PartnershipPage: area.cy,
        ResourcePage: ResourcePage.objects.child_of(library.cy).first(),
    }


@pytest.fixture
def telling_pages(theme, body, files):
    return make_telling_pages(make_about(), theme, body=body, files=files)


@pytest.fixture
def briff_pages(telling_pages):
    """An issue with something in each of its states."""
    news = telling_pages[NewsPage]
    half = {"title_cy": "", "url_cy": "https://example.org/", "title_en": "Sample"}
    items = ("page", news.pk), words_item(), words_item(**half)
    briff = make_briff()
    issue = make_issue(briff, ("", *items), ("asb", *items))
    make_issue(briff, number=2)
    return {BriffIndexPage: briff.cy, IssuePage: issue.cy}


@pytest.fixture
def materials(members_home, theme, body, files):
    """One of each kind, with all that it can have. The last is a recording."""
    index = make_materials(members_home)
    told = {"cy": {"body": body}, "files": files, "readerships": Readership.objects.all()}
    make_material(index, "template", theme, **told)
    ready = ready_words(("Neges fer", "Clowch y drws.", "A message", "Lock the door."))
    kit = make_material(index, "campaign", theme, ready_words=ready, **told)
    return kit, make_seminar(index, theme)


@pytest.fixture
def members_pages(members_home, briefing, consultation, materials):
    return {
        MaterialIndexPage: materials[1].cy.get_parent(),
        MaterialPage: materials[1].cy,
        MembersHomePage: members_home.cy,
        BriefingIndexPage: briefing.cy.get_parent(),
        BriefingPage: briefing.cy,
        ConsultationIndexPage: consultation.cy.get_parent(),
        ConsultationPage: consultation.cy,
    }


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
