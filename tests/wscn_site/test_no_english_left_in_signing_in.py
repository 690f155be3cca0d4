"""Somebody who chose Welsh signs in, chooses a password, and is refused and written to in Welsh."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.test import TestCase
from django.urls import URLPattern, reverse
from django.utils.translation import override

from accounts import urls
from accounts.signin.demonstration import give_app
from tests.english import find_english_in_mail, find_english_in_page
from tests.factories.accounts import PersonFactory
from tests.factories.browsers import Browser, hold_passkey

pytestmark = pytest.mark.django_db

PASSWORD = "tri-chynnig-i-gymro"
STRANGER = {"login": "neb@sample.example", "password": "x"}

# The pages that open to anybody, and what each may be sent that is wrong in its own way.
DOORS = {
    "account_login": [{}, {"login": "neb", "password": "x"}, STRANGER],
    "account_reset_password": [{}, {"email": "nid e-bost"}],
    "account_reset_password_done": [],
    "account_reset_password_from_key_done": [],
}
# The same, for somebody who has signed in.
ROOMS = {
    "account_change_address": [{}, {"email": "neb"}, {"email": "sampl@sample.example"}],
    "account_link_sent": [],
    "account_logout": [],
    "account_reauthenticate": [{}, {"password": "x"}],
    "mfa_activate_totp": [{}, {"code": "1"}],
    "mfa_add_webauthn": [{}],
    "mfa_index": [],
    "mfa_list_webauthn": [],
    "usersessions_list": [],
    "account_change_password": [
        {},
        {"oldpassword": "x", "password1": "byr", "password2": "arall"},
        {"oldpassword": PASSWORD, "password1": "12345678901234", "password2": "arall"},
        {"oldpassword": PASSWORD, "password1": "sampl@sample.example", "password2": ""},
    ],
}
# The same, for somebody who has an app, a passkey and recovery codes.
HELD = {
    "mfa_deactivate_totp": [],
    "mfa_edit_webauthn": [{"name": ""}],
    "mfa_generate_recovery_codes": [],
    "mfa_index": [],
    "mfa_list_webauthn": [],
    "mfa_reauthenticate": [{}, {"code": "1"}],
    "mfa_reauthenticate_webauthn": [{}, {"credential": "{}"}],
    "mfa_remove_webauthn": [],
    "mfa_view_recovery_codes": [],
}
# Of one thing, which is the last that was made.
WITH_NUMBER = {"mfa_edit_webauthn", "mfa_remove_webauthn"}
# Visited in tests of their own, or no page at all.
ELSEWHERE = {
    "account_ask_mailbox",
    "account_confirm_address",
    "account_second_step",
    "account_show_mailbox",
    "mfa_authenticate",
    "mfa_download_recovery_codes",
    "mfa_login_webauthn",
    "usersessions_end",
}
NEW_PASSWORD = "account_reset_password_from_key"


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


@pytest.fixture
def person():
    person = PersonFactory(email="sampl@sample.example", preferred_language="cy")
    person.set_password(PASSWORD)
    person.save()
    return person


def address(name, **parts):
    with override("cy"):
        return reverse(name, kwargs=parts)


def left_in(response):
    html = response.content.decode()
    assert '<html lang="cy">' in html
    return find_english_in_page(html)


def names_in(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name
        else:
            yield from names_in(pattern.url_patterns)


def ask_for_link(client, email):
    """Ask for a new password; the mail that comes, and the link in it if there is one."""
    client.post(address("account_reset_password"), {"email": email})
    [letter] = mail.outbox
    return letter, find_link(letter)


def find_link(letter):
    link = re.search(r"https?://[^/\s]+(/cy/\S+)", letter.body)
    return link and link.group(1)


def test_every_page_of_signing_in_is_visited_below():
    visited = {*DOORS, *ROOMS, *HELD, *ELSEWHERE, NEW_PASSWORD}
    assert set(names_in(urls.urlpatterns)) == visited


@pytest.mark.parametrize("name", DOORS)
def test_a_door_is_in_welsh_and_so_is_its_refusal(name, client, person):
    url = address(name)

    left = [left_in(client.get(url)), *(left_in(client.post(url, data)) for data in DOORS[name])]

    assert left == [[]] * len(left)


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_is_in_welsh_and_so_is_its_refusal(name, client, person):
    client.force_login(person)
    url = address(name)

    left = [left_in(client.get(url)), *(left_in(client.post(url, data)) for data in ROOMS[name])]

    assert left == [[]] * len(left)


@pytest.fixture
def holder(person):
    """Somebody with every second step that there is."""
    give_app(person)
    hold_passkey(person)
    return person


@pytest.mark.parametrize("name", HELD)
def test_what_is_held_is_shown_in_welsh(name, client, holder):
    client.force_login(holder)
    parts = {"pk": Authenticator.objects.latest("pk").pk} if name in WITH_NUMBER else {}
    url = address(name, **parts)

    left = [left_in(client.get(url)), *(left_in(client.post(url, data)) for data in HELD[name])]

    assert left == [[]] * len(left)


def test_the_second_step_is_asked_for_in_welsh(client, holder):
    client.post(address("account_login"), {"login": holder.email, "password": PASSWORD})
    url = address("mfa_authenticate")
    wrong = [{}, {"code": "1"}, {"credential": "{}"}]

    left = [left_in(client.get(url)), *(left_in(client.post(url, data)) for data in wrong)]
    passkey = Browser().post(address("mfa_login_webauthn"), {"credential": "{}"})

    assert left == [[]] * 4
    assert left_in(passkey) == []


def test_what_is_needed_to_go_on_is_said_in_welsh(client, person):
    client.force_login(person, has_two_steps=False)

    page = client.get(f"{address('account_second_step')}?next=/cy/", follow=True)

    assert "Un peth arall" in page.content.decode()
    assert left_in(page) == []


def test_a_mailbox_is_shown_and_an_address_changed_in_welsh(client, person):
    client.force_login(person, has_two_steps=False)
    asked = client.get(address("account_change_address"), follow=True)
    client.post(address("account_ask_mailbox"))
    client.get(find_link(mail.outbox[-1]))
    PersonFactory(email="arall@sample.example", preferred_language="cy")

    for email in ("arall@sample.example", "newydd@sample.example"):
        client.post(address("account_change_address"), {"email": email})
    link = find_link(mail.outbox[-1])
    confirming = client.get(link)
    over = client.get(address("account_show_mailbox", token="x"))
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(link)

    assert [left_in(page) for page in (asked, confirming, over)] == [[]] * 3
    assert [find_english_in_mail(letter) for letter in mail.outbox] == [[]] * 4
    assert mail.outbox[-1].to == ["sampl@sample.example"]


def test_one_attempt_too_many_is_refused_in_welsh(client, person):
    wrong = {"login": person.email, "password": "x"}

    for _ in range(6):
        response = client.post(address("account_login"), wrong)

    assert response.status_code == 429
    assert left_in(response) == []


def test_a_new_password_is_asked_for_and_chosen_in_welsh(client, person):
    letter, link = ask_for_link(client, person.email)

    form = client.get(link, follow=True)
    url = form.redirect_chain[-1][0]
    refused = client.post(url, {"password1": "byr", "password2": "arall"})
    chosen = {"password1": "pedwar-cynnig-arall", "password2": "pedwar-cynnig-arall"}
    done = client.post(url, chosen, follow=True)

    assert find_english_in_mail(letter) == []
    assert [left_in(page) for page in (form, refused, done)] == [[], [], []]
    assert find_english_in_mail(mail.outbox[-1]) == []


def test_a_link_that_no_longer_works_says_so_in_welsh(client, person):
    url = address(NEW_PASSWORD, uidb36="1", key="abc-def")

    assert left_in(client.get(url, follow=True)) == []


def test_a_change_of_password_is_told_in_welsh(client, person):
    client.force_login(person)
    new = {"password1": "pedwar-cynnig-arall", "password2": "pedwar-cynnig-arall"}

    client.post(address("account_change_password"), {"oldpassword": PASSWORD, **new})

    [letter] = mail.outbox
    assert find_english_in_mail(letter) == []
