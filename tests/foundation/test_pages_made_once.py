"""The CMS sends a page by itself while she writes it, and again at her click: there is one."""

import os

import psycopg
import pytest
from django.urls import reverse
from wagtail import hooks
from wagtail.test.utils.form_data import nested_form_data, streamfield

from foundation.models import SitePage
from home.models import InformationPage
from tests import processes
from tests.factories.browsers import Browser
from tests.factories.halves import make_staff_of
from tests.factories.pages import get_site
from tests.foundation.test_holding import get_address

WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


def get_add(home):
    return reverse("wagtailadmin_pages:add", args=["home", "informationpage", home.pk])


def write(**words):
    sent = {"title": "About us", "slug": "about-us", "summary": "", "checked_on": ""}
    return nested_form_data({**sent, "body": streamfield([]), **words})


@pytest.mark.django_db
def test_the_second_of_two_hears_of_the_first_and_keeps_what_she_has_written(client):
    home = get_site()
    client.force_login(make_staff_of(home.cy, home.en))
    client.post(get_add(home.en), write())
    made = InformationPage.objects.child_of(home.en).get(slug="about-us")

    answer = client.post(get_add(home.en), write(summary="Who we are."))

    text = answer.content.decode()
    assert "A page of yours with this address has been saved here already" in text
    assert reverse("wagtailadmin_pages:edit", args=[made.pk]) in text
    assert answer.context["form"]["summary"].value() == "Who we are."
    assert answer.context["form"].errors.keys() == {"slug"}


@pytest.mark.django_db
def test_what_is_sent_while_she_writes_is_refused_without_a_word_to_her_later(client):
    home = get_site()
    client.force_login(make_staff_of(home.cy, home.en))
    client.post(get_add(home.en), write(), follow=True)

    refused = client.post(get_add(home.en), write(), headers={"accept": "application/json"})

    assert refused.json()["error_code"] == "validation_error"
    later = client.get(reverse("wagtailadmin_explore", args=[home.en.pk]))
    assert [*later.context["messages"]] == []


@pytest.mark.django_db
def test_of_a_mistake_of_another_kind_it_says_nothing_more(client):
    home = get_site()
    client.force_login(make_staff_of(home.cy, home.en))

    answer = client.post(get_add(home.en), write(title=""))

    assert "has been saved here already" not in answer.content.decode()
    assert "title" in answer.context["form"].errors


@pytest.mark.django_db
def test_an_address_that_is_taken_after_it_was_found_free_is_no_error_page(client):
    home = get_site()
    client.force_login(make_staff_of(home.cy, home.en))

    def be_quicker(request, parent, page_class):
        SitePage.objects.get(pk=parent.pk).add_child(instance=InformationPage(title="About us"))

    # Wagtail reads the page above before this, and does not look below one that was empty then.
    with hooks.register_temporarily("before_create_page", be_quicker):
        answer = client.post(get_add(home.en), write(summary="Who we are."))

    assert answer.context["form"]["summary"].value() == "Who we are."
    assert answer.context["form"].errors.keys() == {"slug"}
    assert InformationPage.objects.child_of(home.en).count() == 1


@pytest.mark.postgresql
@pytest.mark.no_cover
def test_two_at_the_same_moment_make_one_page_and_neither_fails(transactional_db):
    home = get_site()
    person = make_staff_of(home.cy, home.en)

    def send():
        client = Browser()
        client.force_login(person)
        assert client.post(get_add(home.en), write()).status_code in {200, 302}

    with psycopg.connect(**get_address()) as other:
        other.execute("SELECT id FROM wagtailcore_page WHERE depth = 1 FOR UPDATE")
        senders = [processes.start(send), processes.start(send)]
        while other.execute(WAITING).fetchone() != (2,):
            assert {os.waitpid(each, os.WNOHANG) for each in senders} == {(0, 0)}

    assert processes.wait_for(*senders) == [processes.FINISHED, processes.FINISHED]
    assert InformationPage.objects.child_of(home.en).filter(slug="about-us").count() == 1
