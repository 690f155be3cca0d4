"""An organisation asks to join, in either language; nothing that is typed is lost."""

import time

import pytest
from django.core.cache import cache

from accounts.models import Application, AuditEntry
from members_area.membership_forms import make_ticket
from tests.english import find_english_in_page

pytestmark = pytest.mark.django_db

JOIN = {"cy": "/cy/aelodaeth/ymuno/", "en": "/en/membership/join/"}
RECEIVED = {"cy": "/cy/aelodaeth/ymuno/derbyniwyd/", "en": "/en/membership/join/received/"}


@pytest.fixture(autouse=True)
def nobody_applied_yet():
    cache.clear()


def get_values(**said):
    return {
        "ticket": make_ticket(at=time.time() - 60),
        "name_cy": "Cyngor Sir Ddychmygol",
        "name_en": "Imaginary County Council",
        "kind": "council",
        "financial_level": "£250",
        "address": "1 Heol y Sampl",
        "lead_name": "Siân ap Siôn",
        "lead_email": "sian@sample.example",
        "preferred_language": "cy",
    } | said


@pytest.mark.parametrize("language", ["cy", "en"])
def test_an_application_is_sent_and_received(client, language):
    form = client.get(JOIN[language])
    sent = client.post(JOIN[language], get_values())
    received = client.get(sent.url)

    application = Application.objects.get()
    assert (form.status_code, sent.url, received.status_code) == (200, RECEIVED[language], 200)
    assert (application.name, application.financial_level) == (
        "Cyngor Sir Ddychmygol" if language == "cy" else "Imaginary County Council",
        250_000_000,
    )
    assert form.context["form"]["preferred_language"].value() == language
    assert AuditEntry.objects.get().verb == "application.received"


def test_pressing_the_button_twice_sends_one_application(client):
    values = get_values()

    answers = [client.post(JOIN["en"], values).status_code for _ in range(2)]

    assert answers == [302, 302]
    assert Application.objects.count() == 1


WRONG = [
    ({"name_cy": "", "name_en": ""}, "in one language at least"),
    ({"name_en": "x" * 10_000}, "at most 200 characters"),
    ({"lead_email": "sian"}, "valid email address"),
    ({"financial_level": "a lot"}, "Enter a number"),
    ({"financial_level": "-5"}, "greater than or equal to 0"),
    ({"kind": "club"}, "Select a valid choice"),
    ({"finance_name": "Someone"}, "or neither"),
    ({"website": "https://spam.example"}, "there to catch programs"),
    ({"ticket": "forged"}, "out of date"),
    ({"ticket": ""}, "out of date"),
    ({"ticket": make_ticket(at=time.time() + 86_400)}, "quicker than anybody reads"),
    ({"name_en": "a\x00b"}, "Null characters are not allowed"),
]


@pytest.mark.parametrize(("said", "wrong"), WRONG)
def test_what_is_not_right_is_said_and_nothing_is_lost(client, said, wrong):
    response = client.post(JOIN["en"], get_values(note="My long note", **said))

    assert response.status_code == 422
    assert wrong in response.text
    assert "My long note" in response.text
    assert "1 Heol y Sampl" in response.text
    assert not Application.objects.exists()


def test_a_form_that_was_out_of_date_comes_back_with_a_ticket_that_holds(client):
    back = client.post(JOIN["en"], get_values(ticket="forged")).context["form"]

    assert back["ticket"].value() not in ("", "forged")
    assert back["ticket"].value().count(":") == 2


def test_after_ten_applications_in_an_hour_it_waits_and_keeps_what_was_typed(client):
    answers = [client.post(JOIN["en"], get_values()) for _ in range(11)]

    assert [answer.status_code for answer in answers] == [302] * 10 + [429]
    assert "Send it again in an hour" in answers[-1].text
    assert "1 Heol y Sampl" in answers[-1].text


def test_what_was_decided_meanwhile_is_said(client):
    values = get_values()
    client.post(JOIN["en"], values)
    Application.objects.update(state="refused", reason="No.", decided_at="2026-01-01T00:00Z")

    response = client.post(JOIN["en"], values)

    assert response.status_code == 422
    assert "has been decided already" in response.text


def test_all_of_it_is_in_welsh(client):
    pages = [client.get(JOIN["cy"]), client.get(RECEIVED["cy"]), client.post(JOIN["cy"])]
    pages += [client.post(JOIN["cy"], get_values(**said)) for said, _ in WRONG]

    # A language is called by its own name.
    left = {text for page in pages for text in find_english_in_page(page.text)}
    assert left == {"English"}


def test_the_form_is_kept_by_nobody(client):
    headers = client.get(JOIN["en"]).headers

    assert "no-store" in headers["Cache-Control"]
