"""Who is written to of new briefings is hers to say, for each audience that she is of."""

import pytest
from django.core import mail
from django.core.management import call_command

from accounts.models import Audience
from members_area.models import LetterChoice
from tests.factories.accounts import make_member, make_staff
from tests.factories.briefings import make_new, make_section

pytestmark = pytest.mark.django_db

CODE = "iom-cymru"
CHOICES = {"cy": "/cy/papurau-briffio/llythyrau/", "en": "/en/briefings/letters/"}


@pytest.fixture
def section():
    return make_section()


def send():
    call_command("send_letters")
    return sorted(to for letter in mail.outbox for to in letter.to)


def test_an_audience_may_say_nothing_to_those_who_have_not_asked(client, section):
    Audience.objects.filter(code=CODE).update(tells_of_news=False)
    make_new(section)
    silent, asking = make_member(CODE), make_member(CODE)
    client.force_login(asking)
    client.post(CHOICES["en"], {f"audience-{Audience.objects.get(code=CODE).pk}": "on"})

    assert silent.pk
    assert send() == [asking.email]


@pytest.mark.parametrize(
    ("language", "says"), [("cy", "Mae'ch dewis wedi'i gadw"), ("en", "Your choice has been kept")]
)
def test_somebody_says_in_her_account_that_she_wants_no_letters(client, section, language, says):
    member = make_member(CODE)
    client.force_login(member)
    make_new(section)
    asked = client.get(CHOICES[language]).content.decode()

    kept = client.post(CHOICES[language], follow=True).content.decode().replace("&#x27;", "'")

    assert (asked.count("checked"), kept.count("checked")) == (2, 0)
    assert says in kept
    assert send() == []


def test_staff_are_told_if_they_ask(client, section):
    worker = make_staff(CODE)
    client.force_login(worker)
    assert "checked" not in client.get(CHOICES["en"]).content.decode()
    client.post(CHOICES["en"], {f"audience-{Audience.objects.get(code=CODE).pk}": "on"})
    make_new(section)

    assert send() == [worker.email]


def test_nobody_chooses_for_an_audience_that_is_not_hers(client, section):
    member = make_member()
    client.force_login(member)
    iom = Audience.objects.get(code=CODE)

    assert "IOM Cymru" not in client.get(CHOICES["en"]).content.decode()
    client.post(CHOICES["en"], {f"audience-{iom.pk}": "on", "audience-x": "on"})
    make_new(section)
    assert send() == []


@pytest.mark.parametrize(
    ("code", "has_boxes"), [("members", True), ("staff", False)], ids=["member", "staff"]
)
def test_with_one_step_she_is_shown_what_is_for_all_members_and_the_way_to_more(
    client, section, code, has_boxes
):
    person = make_member(CODE) if code == "members" else make_staff(CODE)
    client.force_login(person, has_two_steps=False)
    said = client.get(CHOICES["en"]).content.decode()
    client.post(CHOICES["en"])

    assert "IOM Cymru" not in said
    assert "given your second step" in said
    assert ("checkbox" in said) == has_boxes
    assert LetterChoice.objects.count() == has_boxes


def test_there_is_nothing_to_choose_for_a_stranger_or_a_visitor(client):
    assert client.get(CHOICES["en"]).status_code == 302
    client.force_login(make_staff(is_superuser=True))
    assert client.get(CHOICES["en"]).status_code == 404
