"""Asking for a new password gives nobody away."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.accounts.new_passwords import ask, get_links, make_person

pytestmark = pytest.mark.django_db

SENT = {"cy": "/cy/cyfrif/cyfrinair-newydd/anfonwyd/", "en": "/en/account/new-password/sent/"}


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_known_unknown_and_closed_addresses_get_the_same_answer(client, language):
    closed = make_person(is_active=False)
    addresses = (make_person().email, "nobody@sample.example", closed.email)

    answers = [ask(client, address, language=language) for address in addresses]

    seen = {(answer.status_code, answer.headers.get("Location")) for answer in answers}
    assert seen == {(302, SENT[language])}
    assert client.get(SENT[language]).status_code == 200


def test_who_has_no_account_is_told_so_by_letter_in_both_languages(client):
    ask(client, "nobody@sample.example")

    [letter] = mail.outbox
    assert letter.to == ["nobody@sample.example"]
    assert letter.subject.endswith(" / There is no account with this address")
    assert get_links(letter.body) == []


def test_a_closed_account_is_no_account(client):
    ask(client, make_person(is_active=False).email)

    assert mail.outbox[0].subject.endswith("There is no account with this address")


def test_asking_is_the_same_work_for_an_address_that_nobody_has(client):
    known = make_person("cy").email
    ask(client, known)

    work = {}
    for address in (known, "nobody@sample.example"):
        cache.clear()
        mail.outbox.clear()
        with CaptureQueriesContext(connection) as queries:
            response = ask(client, address)
        tables = [re.findall(r'(?:FROM|INTO|UPDATE) "(\w+)"', each["sql"]) for each in queries]
        texts = [part.name for part in response.templates if part.name.endswith("_message.txt")]
        work[address] = (tables, len(texts), len(mail.outbox))

    assert work[known] == work["nobody@sample.example"]
    assert ["accounts_auditentry"] in work[known][0]


@pytest.mark.parametrize("who", ["known", "unknown"])
def test_after_five_letters_to_one_address_in_an_hour_it_waits(client, who):
    address = make_person().email if who == "known" else "nobody@sample.example"

    answers = [ask(client, address).status_code for _ in range(6)]

    assert answers == [302] * 5 + [429]
    assert len(mail.outbox) == 5


@pytest.mark.parametrize(
    ("language", "words"),
    [("cy", "Ni ellir anfon e-bost"), ("en", "No email can be sent just now")],
)
@pytest.mark.parametrize("who", ["known", "unknown"])
def test_if_no_letter_can_be_sent_it_says_so_to_everybody(client, settings, who, language, words):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    address = make_person().email if who == "known" else "nobody@sample.example"

    response = ask(client, address, language=language)

    assert response.status_code == 422
    assert words in response.content.decode()
    assert address in response.content.decode()


def test_what_is_no_address_is_refused(client):
    response = ask(client, "not an address")

    assert response.status_code == 422
    assert mail.outbox == []
