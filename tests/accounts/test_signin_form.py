"""The form at the door: pressed twice, come too late, and what it leaves in a browser."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from members_area.models import MembersHomePage
from tests.accounts.door import PASSWORD, SIGN_IN, sign_in, with_password
from tests.factories.accounts import PersonFactory, audience, make_member
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


@pytest.fixture
def members_home():
    return make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Aelodau", "slug": "aelodau"},
        en={"title": "Members", "slug": "members"},
    )


def test_pressing_twice_is_no_error(client_that_checks, members_home):
    person = with_password(make_member())
    form = client_that_checks.get(SIGN_IN["en"])
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)', form.content.decode())[1]
    typed = {"login": person.email, "password": PASSWORD, "csrfmiddlewaretoken": token}

    first = client_that_checks.post(SIGN_IN["en"], typed)
    second = client_that_checks.post(SIGN_IN["en"], typed)

    assert (first.url, second.url) == ("/en/account/", "/en/account/")


@pytest.fixture
def client_that_checks():
    return Client(enforce_csrf_checks=True)


@pytest.mark.parametrize(
    ("language", "words"),
    [("cy", "Mae’r ffurflen hon wedi dod i ben"), ("en", "This form has expired")],
)
def test_a_form_that_has_expired_says_so(client_that_checks, language, words):
    response = client_that_checks.post(SIGN_IN[language], {"login": "a", "password": "b"})

    assert response.status_code == 403
    assert words in response.content.decode().replace("&#x27;", "’").replace("'", "’")


def test_a_visitor_gets_no_cookie_but_the_one_that_guards_the_form(client):
    form, home = client.get(SIGN_IN["en"]), client.get("/en/")

    assert set(form.cookies) == {"csrftoken"}
    assert set(home.cookies) == set()


def test_signing_in_leaves_no_message_waiting_in_a_cookie(client):
    response = sign_in(client, with_password(PersonFactory()))

    assert set(response.cookies) == {"sessionid", "csrftoken", "known_browser"}
