"""The front door, the pages about the Network, and what search engines are told."""

import pytest
from django.utils import timezone
from wagtail.models import Page

from accounts.models import Audience, Organisation
from home.models import DirectoryPage, InformationPage
from members_area.models import MembersHomePage
from resources.models import ResourceIndexPage, ResourcePage, Theme, ThemeIndexPage, ThemePage
from tests.factories.accounts import OrganisationFactory, make_member
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return get_site()


@pytest.fixture
def theme():
    return Theme.objects.get(slug="asb")


def make_theme_page(home, theme):
    themes = make_pair(ThemeIndexPage, under=home, cy={"title": "Themâu"}, en={"title": "Themes"})
    return make_pair(
        ThemePage, under=themes, theme=theme, cy={"title": "Anrhefn"}, en={"title": "Disorder"}
    )


def make_resource(library, theme, **more):
    return make_pair(
        ResourcePage,
        under=library,
        kind="guide",
        published_on=timezone.localdate(),
        themes=[theme],
        cy={"title": "Canllaw"},
        en={"title": "Guide"},
        **more,
    )


@pytest.fixture
def library(home):
    return make_pair(
        ResourceIndexPage,
        under=home,
        cy={"title": "Adnoddau", "slug": "adnoddau"},
        en={"title": "Resources"},
    )


def test_the_front_page_shows_the_themes_and_what_is_new(client, home, theme, library):
    make_theme_page(home, theme)
    make_resource(library, theme)

    response = client.get("/cy/")

    assert [page.title for page in response.context["themes"]] == ["Anrhefn"]
    assert [page.title for page in response.context["latest_resources"]] == ["Canllaw"]
    assert "Llais strategol dros ddiogelwch cymunedol" in response.text


def test_the_themes_page_lists_the_themes_in_their_own_order(client, home, theme):
    last = Theme.objects.get(slug="slavery")
    pair = make_theme_page(home, last)
    index = Page.objects.get(pk=pair.en.pk).get_parent()
    under = type(home)(cy=pair.cy.get_parent().specific, en=index.specific)
    make_pair(ThemePage, under=under, theme=theme, cy={"title": "Cyntaf"}, en={"title": "First"})

    response = client.get("/en/themes/")

    assert [page.title for page in response.context["themes"]] == ["First", "Disorder"]


def test_a_theme_shows_its_resources_and_leads_to_them_all(client, home, theme, library):
    page = make_theme_page(home, theme)
    make_resource(library, theme)

    response = client.get(page.cy.url)

    assert [found.title for found in response.context["resources"]] == ["Canllaw"]
    assert response.context["resources_url"] == "/cy/adnoddau/?theme=asb"


def test_a_theme_without_a_library_leads_nowhere(client, home, theme):
    page = make_theme_page(home, theme)

    response = client.get(page.cy.url)

    assert response.context["resources_url"] == ""


def test_an_information_page_leads_to_the_pages_under_it(client, home):
    about = make_pair(
        InformationPage, under=home, cy={"title": "Amdanom ni"}, en={"title": "About us"}
    )
    make_pair(InformationPage, under=about, cy={"title": "Y Bwrdd"}, en={"title": "The Board"})

    response = client.get(about.en.url)

    assert [page.title for page in response.context["subpages"]] == ["The Board"]


def test_the_directory_is_in_the_alphabet_of_the_page(client, home):
    directory = make_pair(
        DirectoryPage, under=home, cy={"title": "Cyfeiriadur"}, en={"title": "Directory"}
    )
    OrganisationFactory(
        name_cy="Cyngor Llanfair",
        name_en="Llanfair Council",
        place_cy="Llanfair",
        place_en="Llanfair",
    )
    OrganisationFactory(
        name_cy="Cyngor Lydney", name_en="Lydney Council", place_cy="Lydney", place_en="Lydney"
    )
    OrganisationFactory(
        name_cy="Heddlu Sampl", name_en="Sample Police", kind=Organisation.Kind.POLICE
    )

    welsh, english = (client.get(page.url).context["groups"] for page in directory)

    assert [one.place_cy for one in welsh[0]["organisations"]] == ["Lydney", "Llanfair"]
    assert [one.place_en for one in english[0]["organisations"]] == ["Llanfair", "Lydney"]
    assert [str(group["kind_label"]) for group in english] == ["Councils", "Police"]


def test_the_sitemap_has_both_languages_of_what_anybody_may_read(client, home, library):
    make_pair(
        MembersHomePage,
        under=home,
        audience=Audience.objects.get(access="members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members"},
    )

    client.force_login(make_member())
    sitemap = client.get("/sitemap.xml").text

    assert sitemap.count("<loc>") == 4
    assert (
        '<xhtml:link rel="alternate" hreflang="cy" href="http://testserver/cy/adnoddau/"/>'
        in sitemap
    )
    assert "members" not in sitemap
