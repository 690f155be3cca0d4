"""What stands around a page: menus, breadcrumb, the other language."""

import pytest
from django.test import RequestFactory
from django.utils import timezone
from django.utils.translation import override

from accounts.access import Reader, set_audience
from accounts.models import Audience
from home.models import DirectoryPage, InformationPage
from home.navigation import Shell
from members_area.models import BriefingIndexPage, MembersHomePage
from resources.models import ResourceIndexPage, ThemeIndexPage
from tests.factories.accounts import make_member
from tests.factories.halves import go_alone
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return get_site()


@pytest.fixture
def members_home(home):
    return make_pair(
        MembersHomePage,
        under=home,
        audience=Audience.objects.get(access="members"),
        show_in_menus=True,
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members' area"},
    )


def frame(client, url):
    """The frame of the page at an address, as the template met it."""
    return client.get(url).context["shell"]


def test_the_menu_holds_the_sections_that_ask_for_it_in_the_order_of_the_tree(client, home):
    make_pair(
        ThemeIndexPage,
        under=home,
        show_in_menus=True,
        cy={"title": "Themâu"},
        en={"title": "Themes"},
    )
    make_pair(
        ResourceIndexPage,
        under=home,
        show_in_menus=True,
        cy={"title": "Adnoddau"},
        en={"title": "Resources"},
    )
    make_pair(InformationPage, under=home, cy={"title": "Cwcis"}, en={"title": "Cookies"})

    welsh, english = frame(client, "/cy/"), frame(client, "/en/")

    assert [link.title for link in welsh.menu] == ["Themâu", "Adnoddau"]
    assert [(link.title, link.url, link.is_current) for link in english.menu] == [
        ("Themes", "/en/themes/", False),
        ("Resources", "/en/resources/", False),
    ]


def test_the_section_that_the_reader_is_in_is_marked(client, home):
    make_pair(
        ThemeIndexPage,
        under=home,
        show_in_menus=True,
        cy={"title": "Themâu"},
        en={"title": "Themes"},
    )

    [link] = frame(client, "/en/themes/").menu

    assert link.is_current


def test_the_breadcrumb_tells_the_way_from_the_front_page(client, home):
    about = make_pair(
        InformationPage, under=home, cy={"title": "Amdanom ni"}, en={"title": "About us"}
    )
    board = make_pair(
        InformationPage, under=about, cy={"title": "Y Bwrdd"}, en={"title": "The Board"}
    )

    crumbs = frame(client, board.en.url).breadcrumb

    assert [(crumb.title, crumb.url) for crumb in crumbs] == [
        ("Home", "/en/"),
        ("About us", "/en/about-us/"),
    ]


def test_the_footer_has_the_pages_under_a_menu_page_and_then_those_about_the_website(client, home):
    about = make_pair(
        InformationPage,
        under=home,
        show_in_menus=True,
        cy={"title": "Amdanom ni"},
        en={"title": "About us"},
    )
    make_pair(InformationPage, under=about, cy={"title": "Y Bwrdd"}, en={"title": "The Board"})
    make_pair(DirectoryPage, under=about, cy={"title": "Cyfeiriadur"}, en={"title": "Directory"})
    make_pair(InformationPage, under=home, cy={"title": "Cwcis"}, en={"title": "Cookies"})

    footer = frame(client, "/en/").footer

    assert [(group.title, [link.title for link in group.links]) for group in footer] == [
        ("About us", ["The Board", "Directory"]),
        ("This website", ["Cookies"]),
    ]


@pytest.mark.parametrize(("code", "other"), [("cy", "en"), ("en", "cy")])
def test_the_other_language_is_the_same_page_with_the_same_question(client, home, code, other):
    library = make_pair(
        ResourceIndexPage, under=home, cy={"title": "Adnoddau"}, en={"title": "Resources"}
    )

    link = frame(client, f"{library.in_language(code).url}?theme=asb&page=2").language_link

    assert link.code == other
    assert link.label == {"cy": "Cymraeg", "en": "English"}[other]
    assert link.page_url == f"{library.in_language(other).url}?theme=asb&page=2"
    assert link.is_same_place
    response = client.get(link.url)
    assert response.headers["Location"] == link.page_url
    assert response.cookies["language"].value == other


def test_an_address_that_is_no_page_keeps_its_place_in_the_other_language(client, home):
    response = client.get("/cy/nid-yw-yma/?q=1")

    assert response.status_code == 404
    assert response.context["shell"].language_link.page_url == "/en/nid-yw-yma/?q=1"


def test_without_a_twin_the_other_language_leads_to_where_that_is_said(home):
    alone = make_pair(
        InformationPage,
        under=home,
        is_live=False,
        cy={"title": "Canllaw"},
        en={"title": "Guide"},
    )
    go_alone(alone.en)
    alone.refresh()
    request = RequestFactory().get("/en/guide/")
    alone.en.readable_ancestors = [home.en]
    request.served_page = alone.en

    with override("en"):
        link = Shell(request).language_link

    assert link.page_url == f"/cy/mewn-un-iaith/{alone.en.translation_key}/"
    assert not link.is_same_place


def test_while_the_front_page_is_shut_the_frame_still_stands(client, home):
    set_audience(thing=home.en, audience=None, by=None, now=timezone.now(), along=[home.cy])

    response = client.get("/en/nothing/")

    assert response.status_code == 404
    shell = response.context["shell"]
    assert (shell.home_url, shell.menu, shell.footer) == ("/en/", [], [])


def test_a_member_finds_the_members_side_and_its_own_menu(client, members_home):
    make_pair(
        BriefingIndexPage,
        under=members_home,
        show_in_menus=True,
        cy={"title": "Briffiadau"},
        en={"title": "Briefings"},
    )
    member = make_member()
    client.force_login(member)

    outside, inside = frame(client, "/en/"), frame(client, members_home.en.url)

    assert not outside.is_members_side
    assert outside.members_url == members_home.en.url
    assert inside.is_members_side
    assert [link.title for link in inside.menu] == ["Briefings"]
    assert (inside.person, inside.organisation) == (
        member,
        Reader(member, today=timezone.localdate()).organisation,
    )


def test_a_visitor_sees_no_trace_of_the_members_side(client, members_home):
    shell = frame(client, "/en/")

    assert shell.members_url == ""
    assert shell.menu == []
    assert shell.person is None
    assert shell.organisation is None


def test_signing_in_leads_back_to_where_the_reader_was(client, home):
    shell = frame(client, "/en/?page=2")

    assert shell.sign_in_url == "/en/account/sign-in/?next=%2Fen%2F%3Fpage%3D2"
    assert shell.sign_out_url == "/en/account/sign-out/"
