"""Who is refused at the door, and who waits: one answer for all, and after as much work."""

import re

import pytest
from django.core.cache import cache

from tests.accounts.door import PASSWORD, SIGN_IN, get_signed_in, sign_in, with_password
from tests.factories.accounts import PersonFactory
from tests.factories.hashing import CountingHasher
from wscn_site.settings import base

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_wrong_password_is_refused_and_what_was_typed_stays(client, language):
    person = with_password(PersonFactory())

    response = sign_in(client, person, password="something else", language=language)

    text = response.content.decode()
    assert response.status_code == 422
    assert get_signed_in(client) is None
    assert f'value="{person.email}"' in text
    assert "something else" not in text
    assert {"cy": "Gwall:", "en": "Error:"}[language] in text


def get_refusal(client, **typed):
    response = client.post(SIGN_IN["en"], typed)
    text = re.sub(r'csrfmiddlewaretoken" value="\w+', "", response.content.decode())
    return response.status_code, text.replace(typed["login"], "")


def test_unknown_wrong_and_closed_are_one_answer(client):
    known = with_password(PersonFactory())
    closed = with_password(PersonFactory(is_active=False))

    wrong = get_refusal(client, login=known.email, password="something else")
    unknown = get_refusal(client, login="nobody@sample.example", password=PASSWORD)
    shut = get_refusal(client, login=closed.email, password=PASSWORD)

    assert wrong == unknown == shut
    assert wrong[0] == 422
    assert get_signed_in(client) is None


def test_a_closed_account_is_held_up_like_any_other(client):
    closed = with_password(PersonFactory(is_active=False))

    answers = [sign_in(client, closed).status_code for _ in range(6)]

    assert answers == [422] * 5 + [429]


@pytest.mark.parametrize(
    ("language", "words"), [("cy", "Gormod o ymdrechion"), ("en", "Too many attempts")]
)
def test_after_five_wrong_passwords_for_one_name_even_the_right_one_waits(client, language, words):
    person = with_password(PersonFactory())

    wrong = [sign_in(client, person, password="x", language=language) for _ in range(5)]
    right = sign_in(client, person, language=language)

    assert [answer.status_code for answer in wrong] == [422] * 5
    assert right.status_code == 429
    assert words in right.content.decode()
    assert get_signed_in(client) is None


def test_another_host_name_gives_no_more_attempts(client):
    person = with_password(PersonFactory())
    for _ in range(5):
        sign_in(client, person, password="x")

    again = client.post(
        SIGN_IN["en"], {"login": person.email, "password": "x"}, headers={"Host": "localhost"}
    )

    assert again.status_code == 429


def test_one_name_that_is_held_up_holds_up_nobody_else(client):
    person, another = with_password(PersonFactory()), with_password(PersonFactory())
    for _ in range(6):
        sign_in(client, person, password="x")

    sign_in(client, another)

    assert get_signed_in(client) == str(another.pk)


def test_after_twenty_wrong_passwords_from_one_address_it_waits_whatever_the_name(client):
    person = with_password(PersonFactory())
    wrong = [
        client.post(SIGN_IN["en"], {"login": f"{number}@sample.example", "password": "x"})
        for number in range(20)
    ]

    assert [answer.status_code for answer in wrong] == [422] * 20
    assert sign_in(client, person).status_code == 429


def test_right_passwords_are_not_counted(client):
    person = with_password(PersonFactory())

    answers = [sign_in(client, person).status_code for _ in range(8) if not client.logout()]

    assert answers == [302] * 8


def test_an_unknown_name_takes_as_much_hashing_as_a_known_one(client, settings):
    settings.PASSWORD_HASHERS = ["tests.factories.hashing.CountingHasher"]
    person = with_password(PersonFactory())

    known = count_hashes(lambda: sign_in(client, person, password="x"))
    unknown = count_hashes(
        lambda: client.post(SIGN_IN["en"], {"login": "nobody@sample.example", "password": "x"})
    )

    assert known == unknown > 0


def count_hashes(act):
    before = CountingHasher.asked
    act()
    return CountingHasher.asked - before


def test_passwords_are_kept_with_argon2():
    assert base.PASSWORD_HASHERS[0] == "django.contrib.auth.hashers.Argon2PasswordHasher"
