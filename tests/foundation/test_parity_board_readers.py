"""For whom the board is, and what is on it for her."""

import pytest
from django.urls import reverse

from tests.factories.accounts import audience, make_staff
from tests.factories.closed import PREVENT, make_manager
from tests.factories.halves import make_information, make_staff_of
from tests.factories.pages import get_site
from tests.factories.parity import compare_all, write_information
from tests.foundation.board import BOARD, listed, name, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    person = make_staff_of(*get_site())
    client.force_login(person)
    return person


def test_what_is_not_for_her_is_not_on_it_nor_counted_nor_found(client):
    make_information(audience=audience("prevent-contest"), **name("Zqsecret"))
    compare_all()
    client.force_login(make_manager("members"))
    hers = [read(client, question) for question in ("", "?q=zqsecret", "results/", "?export=csv")]
    client.force_login(make_manager("members", PREVENT))
    theirs = read(client)

    bodies = [b"".join(each) if each.streaming else each.content for each in hers]
    assert [b"En Zqsecret" in body or b"Cy Zqsecret" in body for body in bodies] == [False] * 4
    assert "En Zqsecret" in listed(theirs)


def test_a_section_that_is_not_for_her_is_not_offered(client):
    make_information(audience=audience("prevent-contest"), **name("Zqsecret"))
    client.force_login(make_staff("members", is_superuser=True))

    assert "Zqsecret" not in read(client).text


def test_of_a_half_that_she_does_not_write_there_is_no_way_to_its_editor(client):
    pair = write_information()
    client.force_login(make_staff_of(pair.cy))

    html = read(client).text

    assert reverse("wagtailadmin_pages:edit", args=[pair.cy.pk]) in html
    assert reverse("wagtailadmin_pages:edit", args=[pair.en.pk]) not in html
    assert reverse("abreast", args=[pair.cy.pk]) in html


def test_what_she_does_not_write_is_not_on_it(client):
    shown, _other = write_information(**name("Hers")), write_information(**name("Others"))
    client.force_login(make_staff_of(shown.cy))

    assert listed(read(client)) == ["En Hers"]


def test_whoever_writes_no_page_neither_sees_it_nor_the_way_to_it(client):
    client.force_login(make_staff_of())

    home = client.get("/cms/")

    assert read(client).status_code == 404
    assert BOARD not in home.text


def test_who_writes_pages_is_led_to_it(client, editor):
    assert BOARD in client.get("/cms/").text
