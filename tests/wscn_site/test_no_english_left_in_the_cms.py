"""Somebody who works in Welsh finds the screens of every day in Welsh."""

from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection
from wagtail.users.models import UserProfile

from foundation.templatetags.staff import SEARCH_BUTTON
from resources.models import ResourceIndexPage, ResourcePage
from tests.english import asked_in_vain, find_english_in_cms
from tests.factories.accounts import make_staff
from tests.factories.files import make_document, make_picture, make_recording
from tests.factories.halves import make_information
from tests.factories.pages import get_site, make_pair, make_written
from tests.factories.partnerships import make_area, make_index
from tests.factories.telling import (
    make_network_index,
    make_news_index,
    make_survey_index,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager(client):
    """The communications manager, who has asked for the CMS in Welsh."""
    person = make_staff()
    person.groups.add(Group.objects.get(name="Communications manager"))
    UserProfile.objects.create(user=person, preferred_language="cy")
    client.force_login(person)
    return person


@pytest.fixture
def page(manager):
    """A page that is out, has a page below it, and was written again."""
    pair = make_information(en={"title": "Sampl", "summary": "Sampl."})
    make_information(under=pair, is_live=False, en={"title": "Sampl", "summary": "Sampl."})
    pair.cy.save_revision(user=manager)
    return pair.cy


@pytest.fixture
def resource():
    """A page with much that it shares with its other half."""
    index = make_pair(
        ResourceIndexPage, under=get_site(), cy={"title": "Adnoddau"}, en={"title": "Sampl"}
    )
    words = {"cy": {"title": "Canllaw"}, "en": {"title": "Sampl"}}
    on = timezone.localdate()
    return make_written(ResourcePage, under=index, **words, kind="guide", published_on=on).cy


@pytest.fixture
def area():
    """A page that chooses among the organisations of the directory."""
    return make_area("Sampl", "Sampl", under=make_index(), cy={"title": "Sampl: partneriaeth"}).cy


def read(client, name, *args):
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200
    html = response.content.decode()
    assert '<html lang="cy"' in html
    return find_english_in_cms(html)


def left_on(client, *screens):
    """What is English on these screens, and what they asked for that has no Welsh."""
    with asked_in_vain() as missing:
        left = [text for screen in screens for text in read(client, *screen)]
    return left, missing


def test_the_home_page_of_the_cms_and_ones_own_account_are_in_welsh(client, page):
    screens = [("wagtailadmin_home",), ("wagtailadmin_account",)]

    assert left_on(client, *screens) == ([], set())


def test_the_list_of_pages_is_in_welsh(client, page):
    screens = [("wagtailadmin_explore", pk) for pk in (get_site().cy.pk, page.pk)]

    assert left_on(client, *screens) == ([], set())


def test_the_editor_is_in_welsh(client, page, resource, area):
    screens = [("wagtailadmin_pages:edit", half.pk) for half in (page, resource, area)]

    assert left_on(client, *screens) == ([], set())


def test_a_new_page_is_begun_in_welsh(client, page, resource, area):
    screens = [
        ("wagtailadmin_pages:add_subpage", page.pk),
        ("wagtailadmin_pages:add", "home", "informationpage", page.pk),
        ("wagtailadmin_pages:add", "resources", "resourcepage", resource.get_parent().pk),
        ("wagtailadmin_pages:add", "resources", "partnershippage", area.get_parent().pk),
    ]

    assert left_on(client, *screens) == ([], set())


def test_what_the_network_tells_of_itself_is_begun_in_welsh(client, page):
    about = make_information(en={"title": "Sampl", "summary": "Sampl."})
    lists = {
        "newspage": make_news_index(),
        "networkpage": make_network_index(about),
        "surveypage": make_survey_index(about),
    }

    screens = [("wagtailadmin_pages:add", "home", name, of.cy.pk) for name, of in lists.items()]

    assert left_on(client, *screens) == ([], set())


def test_what_is_done_with_a_page_is_in_welsh(client, page):
    verbs = ("history", "copy", "move", "delete", "unpublish")
    screens = [(f"wagtailadmin_pages:{verb}", page.pk) for verb in verbs]

    assert left_on(client, *screens) == ([], set())


def test_old_addresses_are_kept_in_welsh(client, manager):
    redirect = Redirect.objects.create(old_path="/hen", redirect_link="/cy/")
    Redirect.objects.create(old_path="/dros-dro", redirect_link="/cy/", is_permanent=False)
    screens = [
        *((f"wagtailredirects:{name}",) for name in ("index", "add", "start_import")),
        *((f"wagtailredirects:{name}", redirect.pk) for name in ("edit", "delete")),
    ]

    left, missing = left_on(client, *screens)

    # What a filter calls itself, and nowhere shows.
    assert (left, missing - {"exact"}) == ([], set())


def test_what_is_wrong_with_a_list_of_old_addresses_is_told_in_welsh(client, manager):
    file = SimpleUploadedFile("rhestr.csv", b"hen_gyfeiriad,cyfeiriad_newydd\n/a,/a\n")

    html = client.post(reverse("wagtailredirects:start_import"), {"file": file}).text

    assert find_english_in_cms(html) == []
    assert "Mae’n mynd mewn cylch: /a → /a" in html


def test_the_lists_of_files_are_in_welsh(client, manager):
    for make in (make_document, make_picture, make_recording):
        make(title="Sampl")
    # With a second one, they are offered.
    Collection.get_first_root_node().add_child(name="Sampl")

    screens = [("wagtaildocs:index",), ("wagtailimages:index",), ("wagtailmedia:index",)]

    assert left_on(client, *screens) == ([], set())
    for (screen,) in screens:
        html = client.get(reverse(screen)).text
        assert ("Cyffredinol · General" in html, "Root" in html) == (True, False)


def test_the_buttons_to_search_with_are_named_in_welsh(client, manager):
    names = "wagtailadmin_home", "wagtailmedia:index", "wagtailadmin_choose_page"

    screens = [client.get(reverse(name)) for name in names]

    said = [*(screen.text for screen in screens[:2]), screens[2].json()["html"]]
    assert [each.count('<input type="submit" value="Chwilio"') for each in said] == [1, 1, 1]
    assert [each.count('value="Search"') for each in said] == [0, 0, 0]


def test_wagtail_still_names_these_buttons_in_english_and_says_the_rest_as_we_do():
    """When it does not: our templates for them are to go, or to follow."""
    stock, ours = (
        Path(apps.get_app_config(label).path, "templates/wagtailadmin")
        for label in ("wagtailadmin", "foundation")
    )

    _why, copy = Path(ours, "shared/header.html").read_text().split("\n", 1)
    undone = copy.replace("{% translate 'Search' %}", "Search")

    assert undone == Path(stock, "shared/header.html").read_text()
    assert SEARCH_BUTTON in Path(stock, "home.html").read_text()
