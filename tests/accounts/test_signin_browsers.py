"""Wrong passwords hold up whoever tries them, and not the person whose name they try."""

import pytest
from django.core.cache import cache

from accounts.signin import known_browsers
from tests.factories.accounts import PersonFactory
from tests.factories.browsers import Browser

pytestmark = pytest.mark.django_db

PASSWORD = "tri-chynnig-i-gymro"
SIGN_IN = "/en/account/sign-in/"


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


def make_person():
    person = PersonFactory()
    person.set_password(PASSWORD)
    person.save()
    return person


def try_to_sign_in(browser, person, password=PASSWORD):
    return browser.post(SIGN_IN, {"login": person.email, "password": password}).status_code


def sign_in_and_out(browser, *people):
    """As people do: the browser keeps what it was given."""
    for person in people:
        assert try_to_sign_in(browser, person) == 302
        browser.post("/en/account/sign-out/")
    return browser


def guess(person, browser):
    """Six times; the sixth has to wait."""
    return [try_to_sign_in(browser, person, "x") for _ in range(6)]


def test_in_a_browser_that_she_has_used_she_is_let_in_whatever_others_try(client):
    person = make_person()
    sign_in_and_out(client, person)
    stranger = Browser()

    tried = guess(person, stranger)

    assert tried == [422] * 5 + [429]
    assert try_to_sign_in(stranger, person) == 429
    assert try_to_sign_in(client, person) == 302


def test_a_known_browser_has_no_more_attempts_than_any_other(client):
    person = make_person()

    assert guess(person, sign_in_and_out(client, person)) == [422] * 5 + [429]
    assert try_to_sign_in(client, person) == 429


def test_a_browser_is_known_for_those_who_have_signed_in_with_it(client):
    person, another = make_person(), make_person()
    sign_in_and_out(client, person)

    guess(another, Browser())

    assert try_to_sign_in(client, another) == 429


def test_on_a_shared_computer_each_is_known_and_the_oldest_forgotten(client, monkeypatch):
    monkeypatch.setattr(known_browsers, "MOST", 2)
    oldest, older, newest = make_person(), make_person(), make_person()
    sign_in_and_out(client, older, oldest, older, newest)

    for person in (oldest, older):
        guess(person, Browser())

    assert try_to_sign_in(client, oldest) == 429
    assert try_to_sign_in(client, older) == 302


def test_a_mark_that_somebody_made_up_is_none(client, settings):
    person = make_person()
    client.cookies[settings.KNOWN_BROWSER_COOKIE_NAME] = "made:up"

    guess(person, client)

    assert try_to_sign_in(Browser(), person) == 429
