"""Those who keep the old addresses add them one by one, or bring a list."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from accounts.models import AuditEntry
from foundation.models import OldHost
from foundation.staff import redirects
from home.models import InformationPage
from tests.factories.accounts import audience
from tests.factories.closed import make_manager
from tests.factories.halves import make_staff_of
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db

LIST = reverse("wagtailredirects:index")
ADD = reverse("wagtailredirects:add")
IMPORT = reverse("wagtailredirects:start_import")


@pytest.fixture(autouse=True)
def manager(client, settings):
    settings.OLD_HOSTS = ["old.example"]
    person = make_manager()
    client.force_login(person)
    return person


@pytest.fixture
def about():
    words = {"cy": {"title": "Amdanom"}, "en": {"title": "About", "slug": "about"}}
    return make_pair(InformationPage, under=get_site(), **words)


def form(**answers):
    return {"old_address": "/old", "redirect_page": "", "new_address": "", **answers}


def refused(client, address, answers):
    """What the form says is wrong."""
    response = client.post(address, answers)
    assert response.status_code == 200
    return dict(response.context["form"].errors)


def test_an_old_address_is_led_to_a_page(client, about):
    answers = form(redirect_page=about.cy.pk, is_permanent="on")

    response = client.post(ADD, answers)

    redirect = Redirect.objects.get()
    assert response.url == LIST
    assert (redirect.old_path, redirect.redirect_page_id) == ("/old", about.cy.pk)
    assert redirect.is_permanent


def test_an_old_address_with_a_host_is_for_that_host(client):
    client.post(ADD, form(old_address="https://old.example/?p=5", new_address="/en/search/"))

    host = OldHost.objects.get()
    assert (host.host, host.redirect.old_path) == ("old.example", "/?p=5")
    assert host.redirect.redirect_link == "/en/search/"


def test_a_redirect_is_shown_and_changed_as_it_was_written(client):
    redirect = Redirect.objects.create(old_path="/a", redirect_link="https://gov.wales/")
    OldHost.objects.create(redirect=redirect, host="old.example")
    address = reverse("wagtailredirects:edit", args=[redirect.pk])

    shown = client.get(address).context["form"].initial
    client.post(address, form(old_address="/b", new_address="/cy/chwilio/"))

    redirect.refresh_from_db()
    assert shown["old_address"] == "https://old.example/a"
    assert (shown["new_address"], shown["may_leave"]) == ("https://gov.wales/", True)
    assert (redirect.old_path, redirect.redirect_link) == ("/b", "/cy/chwilio/")
    assert not OldHost.objects.exists()


def test_a_redirect_that_is_saved_as_it_is_stays(client):
    redirect = Redirect.objects.create(old_path="/old", redirect_link="/en/search/")
    address = reverse("wagtailredirects:edit", args=[redirect.pk])

    response = client.post(address, form(new_address="/en/search/"))

    assert response.status_code == 302


@pytest.mark.parametrize(
    ("answers", "field", "said"),
    [
        ({}, "redirect_page", "Choose a page, or write an address: one of them."),
        ({"old_address": "", "new_address": "/en/"}, "old_address", "This field is required."),
        ({"old_address": "old"}, "old_address", "An old address begins with a slash"),
        ({"old_address": "/taken"}, "old_address", "This old address leads somewhere already."),
        ({"new_address": "evil"}, "new_address", "A new address begins with a slash"),
        ({"new_address": "//evil.example"}, "new_address", "A new address begins with a slash"),
        ({"new_address": "https://gov.wales/"}, "new_address", "It leads to another website"),
        ({"new_address": "/old?x=1"}, "new_address", "It goes round in a circle: /old → /old"),
        ({"new_address": "/round"}, "new_address", "circle: /old → /round → /old"),
        ({"new_address": "/en/nothing/"}, "new_address", "There is nothing at the new address"),
        ({"redirect_page": 0}, "redirect_page", "Select a valid choice."),
    ],
)
def test_what_cannot_be_is_told_beside_its_field(client, answers, field, said):
    Redirect.objects.create(old_path="/taken", redirect_link="/en/")
    Redirect.objects.create(old_path="/round", redirect_link="/old")

    errors = refused(client, ADD, form(**answers))

    assert said in errors[field][0]
    assert Redirect.objects.count() == 2


def test_a_page_that_is_not_for_her_is_no_page(client):
    words = {"cy": {"title": "Cudd"}, "en": {"title": "Hidden", "slug": "zq-hidden"}}
    pair = make_pair(InformationPage, under=get_site(), audience=audience("members"), **words)

    answer = client.post(ADD, form(redirect_page=pair.en.pk))

    assert answer.context["form"].errors["redirect_page"] == [
        "Select a valid choice. That choice is not one of the available choices."
    ]
    assert "zq-hidden" not in answer.text


def test_another_website_is_for_whoever_says_so(client):
    client.post(ADD, form(new_address="https://gov.wales/", may_leave="on"))

    assert Redirect.objects.get().redirect_link == "https://gov.wales/"


# A list


def bring(client, text, **answers):
    file = SimpleUploadedFile("list.csv", f"old_address,new_address\n{text}".encode())
    return client.post(IMPORT, {"file": file, **answers})


def test_a_list_is_tried_first_unless_she_says_otherwise(client):
    assert client.get(IMPORT).context["form"].fields["is_trial"].initial


def test_a_list_is_brought_and_its_bad_lines_are_told(client, manager):
    html = bring(client, "/a,/en/\n/b,/b\n").text

    assert "<td>3</td><td>It goes round in a circle: /b → /b</td>" in html
    assert "New: 1. Changed: 0. As they were: 0." in html
    assert Redirect.objects.get().old_path == "/a"
    entry = AuditEntry.objects.get(verb="redirects.imported")
    assert (entry.actor_id, entry.details) == (manager.pk, {"made": 1, "changed": 0, "bad": 1})


@pytest.mark.parametrize("how", ["is_trial", "is_whole"])
def test_a_list_may_be_only_read(client, how):
    html = bring(client, "/a,/en/\n/b,/b\n", **{how: "on"}).text

    assert "Nothing was imported" in html
    assert not Redirect.objects.exists()


def test_a_list_may_lead_to_other_websites_if_she_says_so(client):
    bring(client, "/a,https://gov.wales/\n", may_leave="on")

    assert Redirect.objects.get().redirect_link == "https://gov.wales/"


def test_a_list_that_is_too_large_is_refused(client, monkeypatch):
    monkeypatch.setattr(redirects, "LARGEST", 10)

    response = bring(client, "/a,/en/\n")

    assert response.context["form"].errors["file"] == ["The file is too large."]


def test_lists_are_for_those_who_keep_the_old_addresses(client):
    client.force_login(make_staff_of(get_site().en))

    assert client.get(IMPORT).status_code == 302
    assert client.get(ADD).status_code == 302


def test_wagtails_own_way_of_importing_is_not_there(client):
    assert client.post(reverse("wagtailredirects:process_import")).status_code == 404
