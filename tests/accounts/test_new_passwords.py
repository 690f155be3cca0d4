"""A new password: by the link of a letter, or by who knows the former one."""

import re
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.cache import cache
from django.utils import timezone

from accounts import seats
from accounts.models import AuditEntry, User
from accounts.signin.tokens import ResetTokens
from tests.accounts.new_passwords import ASK, FORMER, ask, get_links, make_person
from tests.factories.accounts import make_member, today

pytestmark = pytest.mark.django_db

CHANGE = {"cy": "/cy/cyfrif/newid-cyfrinair/", "en": "/en/account/change-password/"}
NEW = "glanhau melyn trên"


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


def get_link(client, person, *, language="en"):
    """The way to the form, as the last letter to somebody has it in that language."""
    ask(client, person.email, language=language)
    [link] = [link for link in get_links(mail.outbox[-1].body) if f"/{language}/" in link]
    return urlsplit(link).path


def choose(client, link, *, password=NEW, again=None):
    form = client.get(link, follow=True)
    address = form.redirect_chain[-1][0]
    return client.post(address, {"password1": password, "password2": again or password})


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_link_leads_to_a_new_password_and_straight_in(client, language):
    person = make_person(language)

    response = choose(client, get_link(client, person, language=language))

    person.refresh_from_db()
    assert response.url == {"cy": "/cy/cyfrif/", "en": "/en/account/"}[language]
    assert person.check_password(NEW)
    assert client.session["_auth_user_id"] == str(person.pk)


def test_the_key_is_gone_from_the_address_before_the_form_is_shown(client):
    link = get_link(client, make_person())

    response = client.get(link)

    assert response.url == re.sub(r"(/\w+)-[^/]+/$", r"\1-set-password/", link)


def test_a_person_is_told_that_the_password_was_changed(client):
    person = make_person("cy")

    choose(client, get_link(client, person, language="cy"))

    assert mail.outbox[-1].to == [person.email]
    assert mail.outbox[-1].subject == "Mae eich cyfrinair wedi'i newid"
    assert "127.0.0.1" in mail.outbox[-1].body


def test_the_password_is_changed_even_if_nobody_can_be_told(client, settings, caplog):
    person = make_person()
    link = get_link(client, person)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1

    choose(client, link)

    person.refresh_from_db()
    assert person.check_password(NEW)
    assert "could not be told" in caplog.text


def say_no_longer_works(response, language):
    words = {"cy": "nid yw’r ddolen hon yn gweithio", "en": "this link no longer works"}[language]
    text = response.content.decode().replace("&#x27;", "’").replace("'", "’").lower()
    return words in text


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_link_works_once(client, language):
    person = make_person()
    link = get_link(client, person, language=language)
    choose(client, link)
    client.logout()

    response = client.get(link)

    assert response.status_code == 200
    assert say_no_longer_works(response, language)
    assert ASK[language] in response.content.decode()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_link_works_for_an_hour(client, settings, language):
    link = get_link(client, make_person(), language=language)
    assert settings.PASSWORD_RESET_TIMEOUT == 3600

    settings.PASSWORD_RESET_TIMEOUT = -1

    assert say_no_longer_works(client.get(link), language)


def test_a_link_does_not_outlive_a_sign_in_or_another_address(client):
    person = make_person()
    link = get_link(client, person)

    User.objects.filter(pk=person.pk).update(email="moved@sample.example")

    assert say_no_longer_works(client.get(link), "en")


@pytest.mark.parametrize(
    "link", ["/en/account/new-password/1-abc/", "/en/account/new-password/zzzzzzz-abc-def/"]
)
def test_an_invented_link_does_not_work(client, link):
    assert say_no_longer_works(client.get(link), "en")


def test_a_link_does_not_open_an_account_that_was_closed_meanwhile(client):
    person = make_person()
    link = get_link(client, person)

    User.objects.filter(pk=person.pk).update(is_active=False)

    assert say_no_longer_works(client.get(link), "en")
    assert not ResetTokens().check_token(None, "")


def test_neither_a_link_nor_its_form_outlives_a_seat(client):
    member = make_member()
    link = get_link(client, member)
    form = client.get(link, follow=True).redirect_chain[-1][0]

    seats.end(seat=member.seats.get(), on=today(), by=None, now=timezone.now())
    sent = client.post(form, {"password1": NEW, "password2": NEW})

    assert say_no_longer_works(sent, "en")
    assert say_no_longer_works(client.get(link), "en")
    assert not User.objects.get(pk=member.pk).check_password(NEW)


def test_a_link_for_somebody_else_signs_out_whoever_was_signed_in(client):
    other = make_person()
    link = get_link(client, make_person())
    client.force_login(other)

    client.get(link, follow=True)

    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    ("password", "again", "words"),
    [
        ("short", "short", "at least 14 characters"),
        ("passwordpassword", "passwordpassword", "easily guessed"),
        (NEW, "glanhau melyn tren", "the same password each time"),
    ],
)
def test_a_password_that_is_not_taken_says_why_and_changes_nothing(client, password, again, words):
    person = make_person()

    response = choose(client, get_link(client, person), password=password, again=again)

    person.refresh_from_db()
    assert response.status_code == 422
    assert words in response.content.decode()
    assert person.check_password(FORMER)


def test_a_reset_frees_somebody_who_was_held_up(client):
    person = make_person()
    sign_in = {"login": person.email, "password": "x"}
    for _ in range(6):
        client.post("/en/account/sign-in/", sign_in)
    choose(client, get_link(client, person))
    client.logout()

    response = client.post("/en/account/sign-in/", {**sign_in, "password": NEW})

    assert response.url == "/en/account/"


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_member_changes_her_password_and_stays_signed_in(client, language):
    member = make_person(language)
    client.force_login(member)

    response = client.post(
        CHANGE[language], {"oldpassword": FORMER, "password1": NEW, "password2": NEW}
    )

    member.refresh_from_db()
    done = client.get(response.url)
    assert member.check_password(NEW)
    assert {"cy": "Mae eich cyfrinair wedi", "en": "Your password has been changed"}[
        language
    ] in done.content.decode()
    assert client.session["_auth_user_id"] == str(member.pk)
    assert mail.outbox[0].to == [member.email]


def test_the_former_password_is_asked_for(client):
    member = make_person()
    client.force_login(member)

    response = client.post(
        CHANGE["en"], {"oldpassword": "not that", "password1": NEW, "password2": NEW}
    )

    member.refresh_from_db()
    assert response.status_code == 422
    assert member.check_password(FORMER)


def test_a_visitor_has_no_password_to_change(client):
    assert client.get(CHANGE["en"]).url == f"/en/account/sign-in/?next={CHANGE['en']}"


def test_asking_resetting_and_changing_are_written_down(client):
    person = make_person()
    ask(client, "nobody@sample.example")
    choose(client, get_link(client, person))
    client.post(CHANGE["en"], {"oldpassword": NEW, "password1": FORMER, "password2": FORMER})

    entries = AuditEntry.objects.exclude(verb__startswith="session.").order_by("sequence")
    assert [(entry.verb, entry.actor_id, entry.subject_id) for entry in entries] == [
        ("password.asked", None, None),
        ("password.asked", None, person.pk),
        ("password.reset", person.pk, person.pk),
        ("password.changed", person.pk, person.pk),
    ]


def test_nothing_of_a_password_is_written_down(client):
    person = make_person()
    choose(client, get_link(client, person))

    written = [str(vars(entry)) for entry in AuditEntry.objects.all()]

    assert not [line for line in written if FORMER in line or NEW in line]
