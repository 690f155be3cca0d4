"""Choosing a new password with a link that is sent by e-mail: by a real server, on this machine."""

import re
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts import seats
from accounts.letters import get_languages
from accounts.models import AuditEntry, User
from accounts.signin.tokens import ResetTokens
from tests import smtp
from tests.factories.accounts import PersonFactory, make_member, today

pytestmark = pytest.mark.django_db

ASK = {"cy": "/cy/cyfrif/cyfrinair-newydd/", "en": "/en/account/new-password/"}
SENT = {"cy": "/cy/cyfrif/cyfrinair-newydd/anfonwyd/", "en": "/en/account/new-password/sent/"}
CHANGE = {"cy": "/cy/cyfrif/newid-cyfrinair/", "en": "/en/account/change-password/"}
FORMER = "tri-chynnig-i-gymro"
NEW = "glanhau melyn trên"
BOTH_NAMES = "Rhwydwaith Cymunedau Mwy Diogel Cymru | Wales Safer Communities Network"


@pytest.fixture
def postbox(settings):
    with smtp.in_use(settings) as box:
        yield box


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


def make_person(language="", **fields):
    person = PersonFactory(preferred_language=language, **fields)
    person.set_password(FORMER)
    person.save()
    return person


def ask(client, address, *, language="en"):
    return client.post(ASK[language], {"email": address})


def get_links(text):
    return re.findall(r"http://\S+", text)


def get_link(client, person, *, language="en"):
    """The way to the form, as the last letter to somebody has it in that language."""
    ask(client, person.email, language=language)
    [link] = [link for link in get_links(mail.outbox[-1].body) if f"/{language}/" in link]
    return urlsplit(link).path


def choose(client, link, *, password=NEW, again=None):
    form = client.get(link, follow=True)
    address = form.redirect_chain[-1][0]
    return client.post(address, {"password1": password, "password2": again or password})


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


# Asking gives nobody away


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


# Changing it, knowing the former one


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


@pytest.mark.parametrize(
    ("chosen", "languages"), [("cy", ("cy",)), ("en", ("en",)), ("", ("cy", "en"))]
)
def test_a_letter_to_a_member_is_in_the_languages_she_chose(chosen, languages):
    member = make_member()
    member.preferred_language = chosen

    assert get_languages(member) == languages
