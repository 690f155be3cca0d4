"""The editor says which language it is in, how the other half stands, and the way to it."""

import pytest
from django.urls import reverse

from tests.factories.halves import make_information, make_resource, make_staff_of
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db


def read(client, *, name, args):
    return client.get(reverse(f"wagtailadmin_pages:{name}", args=args)).content.decode()


@pytest.fixture
def editor(client):
    person = make_staff_of(*get_site())
    client.force_login(person)
    return person


def test_a_new_page_says_that_its_other_half_is_made_with_it(client, editor):
    home = get_site()

    html = read(client, name="add", args=["home", "informationpage", home.cy.pk])

    assert "You are writing the Welsh page." in html
    assert "The English page is made with it, as a draft, when you save." in html


def test_either_half_shows_the_other_how_it_stands_and_the_way_to_it(client, editor):
    pair = make_information(is_live=False)

    html = {language: read_edit(client, pair.in_language(language)) for language in ("cy", "en")}

    assert "The English page: About us" in html["cy"]
    assert "The Welsh page: Amdanom ni" in html["en"]
    assert '<span class="w-status">draft</span>' in html["cy"]
    way = reverse("wagtailadmin_pages:edit", args=[pair.en.pk])
    assert f'<a href="{way}">' in html["cy"]


def test_an_editor_that_was_open_for_a_new_page_learns_of_the_other_half(client, editor):
    pair = make_information(is_live=False)

    edit = reverse("wagtailadmin_pages:edit", args=[pair.cy.pk])
    html = client.get(f"{edit}?_w_hydrate_create_view=1").content.decode()

    assert 'data-w-teleport-target-value="#pair"' in html
    assert "The English page: About us" in html


def test_what_both_share_is_listed(client, editor):
    pair = make_resource(is_live=False)

    html = read_edit(client, pair.cy)

    shared = "kind, closes at, published on, themes, who it is for, files, owner, review by"
    assert f"{shared}, who looks at it again, go live date/time" in html


def test_whoever_may_not_edit_the_other_half_is_not_led_to_it(client):
    pair = make_information(is_live=False)
    client.force_login(make_staff_of(pair.cy))

    html = read_edit(client, pair.cy)

    assert "The English page: About us" in html
    assert reverse("wagtailadmin_pages:edit", args=[pair.en.pk]) not in html


def read_edit(client, page):
    return read(client, name="edit", args=[page.pk])
