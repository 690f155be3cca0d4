"""Choosing a new password with a link that is sent by e-mail: by a real server, on this machine."""

import re

import pytest
from django.core.cache import cache

from accounts.letters import get_languages
from tests import smtp
from tests.accounts.new_passwords import ask, get_links, make_person
from tests.factories.accounts import make_member

pytestmark = pytest.mark.django_db

BOTH_NAMES = "Rhwydwaith Cymunedau Mwy Diogel Cymru | Wales Safer Communities Network"


@pytest.fixture
def postbox(settings):
    with smtp.in_use(settings) as box:
        yield box


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


def get_plain(letter):
    return letter.get_body(("plain",)).get_content()


def get_html(letter):
    return letter.get_body(("html",)).get_content()


@pytest.mark.parametrize(
    ("language", "subject", "below"),
    [
        ("cy", "Dewis cyfrinair newydd", "/cy/cyfrif/"),
        ("en", "Choose a new password", "/en/account/"),
    ],
)
def test_a_letter_is_in_the_language_that_its_reader_wants(
    client, postbox, language, subject, below
):
    person = make_person(language)

    ask(client, person.email, language={"cy": "en", "en": "cy"}[language])

    [letter] = postbox.letters
    assert letter["subject"] == subject
    assert letter["to"] == person.email
    assert letter["content-language"] == language
    assert letter["from"].addresses[0].display_name == BOTH_NAMES
    [link] = [
        link for link in get_links(get_plain(letter)) if "password" in link or "cyfrinair" in link
    ]
    assert below in link
    assert f'<html lang="{language}">' in get_html(letter)
    assert f'href="{link}"' in get_html(letter)
    assert "English below" not in get_plain(letter)


def test_a_letter_to_who_has_not_chosen_is_in_both_welsh_first(client, postbox):
    person = make_person("")

    ask(client, person.email)

    [letter] = postbox.letters
    plain, html = get_plain(letter), get_html(letter)
    welsh, english = letter["subject"].split(" / ")
    assert english == "Choose a new password"
    assert len(welsh) <= 40
    assert letter["content-language"] == "cy, en"
    assert plain.startswith("English below")
    assert plain.index("/cy/cyfrif/") < plain.index("/en/account/")
    assert html.index('<p lang="en">English below') < html.index('<div lang="cy">')
    assert html.index('<div lang="cy">') < html.index('<div lang="en">')


def test_a_letter_says_that_a_program_sent_it_and_looks_at_nothing(client, postbox):
    ask(client, make_person().email)

    [letter] = postbox.letters
    assert letter["auto-submitted"] == "auto-generated"
    assert not re.search(r"<(img|style|script|link)|style=", get_html(letter))


@pytest.mark.parametrize(
    ("chosen", "languages"), [("cy", ("cy",)), ("en", ("en",)), ("", ("cy", "en"))]
)
def test_a_letter_to_a_member_is_in_the_languages_she_chose(chosen, languages):
    member = make_member()
    member.preferred_language = chosen

    assert get_languages(member) == languages
