"""What a password alone is not enough for: a link to the mailbox comes first."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from accounts.signin.demonstration import give_app
from tests.factories.accounts import PersonFactory, make_member
from tests.factories.browsers import Browser
from tests.factories.closed import PREVENT

pytestmark = pytest.mark.django_db

PASSWORD = "tri-chynnig-i-gymro"
GUARDED = ["mfa_activate_totp", "mfa_add_webauthn", "account_change_address"]


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


@pytest.fixture
def member():
    member = make_member(PREVENT)
    member.preferred_language = "en"
    member.set_password(PASSWORD)
    member.save()
    return member


def sign_in(client, person):
    client.post("/en/account/sign-in/", {"login": person.email, "password": PASSWORD})


def get_link():
    return re.search(r"https?://[^/\s]+(/\S+)", mail.outbox[-1].body)[1]


def is_opened(client, name):
    """Whether she is there, or sent to her mailbox first."""
    way = reverse(name)
    answer = client.get(way)
    assert answer.get("Location") in (None, f"{reverse('account_ask_mailbox')}?next={way}")
    return answer.status_code == 200


@pytest.mark.parametrize("name", GUARDED)
def test_who_has_only_a_password_shows_the_mailbox_first_and_goes_on(client, member, name):
    sign_in(client, member)
    asked = client.get(reverse(name))
    sent = client.post(reverse(name), {"code": "1", "email": "thief@sample.example"})
    client.get(asked.url)

    done = client.post(asked.url)
    on = client.get(get_link())

    assert asked.url == sent.url == f"{reverse('account_ask_mailbox')}?next={reverse(name)}"
    assert done.url == reverse("account_link_sent")
    assert [letter.to for letter in mail.outbox] == [[member.email]]
    assert on.url == reverse(name)
    assert client.get(on.url).status_code == 200
    assert client.get(reverse("account_ask_mailbox")).url == reverse("mfa_index")


def test_the_link_helps_only_the_session_in_which_it_is_opened(client, member):
    thief = Browser()
    sign_in(thief, member)
    thief.post(reverse("account_ask_mailbox"))
    link = get_link()
    asked = client.get(link)
    sign_in(client, member)

    opened = client.get(link)

    assert asked.url == f"{reverse('account_login')}?next={link}"
    assert opened.url == reverse("mfa_index")
    assert is_opened(client, "mfa_activate_totp")
    assert not is_opened(thief, "mfa_activate_totp")


def test_it_works_for_an_hour_for_one_person_and_until_the_password_changes(
    client, member, settings
):
    sign_in(client, member)
    client.post(reverse("account_ask_mailbox"))
    link = get_link()
    stranger = Browser()
    stranger.force_login(make_member())
    settings.PASSWORD_RESET_TIMEOUT = -1
    late = client.get(link)
    settings.PASSWORD_RESET_TIMEOUT = 3600
    member.set_password("another")
    member.save()
    client.force_login(member, has_two_steps=False)

    over = [late, stranger.get(link), client.get(link)]

    assert ["This link no longer works" in page.text for page in over] == [True] * 3
    assert not is_opened(client, "mfa_activate_totp")


def test_who_has_a_second_step_or_has_just_chosen_a_password_by_mail_is_not_asked(client, member):
    held, another = make_member(), Browser()
    give_app(held)
    another.force_login(held)
    client.post(reverse("account_reset_password"), {"email": member.email})
    form = client.get(get_link(), follow=True).redirect_chain[-1][0]
    client.post(form, {"password1": "glanhau melyn trên", "password2": "glanhau melyn trên"})

    assert [is_opened(client, name) for name in GUARDED] == [True] * 3
    assert is_opened(another, "account_change_address")


def test_whose_second_step_waits_shows_no_mailbox_by_choosing_a_password(client, member):
    give_app(member)
    client.post(reverse("account_reset_password"), {"email": member.email})
    form = client.get(get_link(), follow=True).redirect_chain[-1][0]

    client.post(form, {"password1": "glanhau melyn trên", "password2": "glanhau melyn trên"})

    assert "mailbox_shown" not in client.session
    assert Authenticator.objects.filter(user=member, type="totp").exists()


def test_a_visitor_is_asked_who_it_is_first(client):
    names = [*GUARDED, "account_ask_mailbox", "account_link_sent"]

    answers = [client.get(reverse(name)) for name in names]

    assert [answer.url.partition("?")[0] for answer in answers] == [reverse("account_login")] * 5


def test_after_five_letters_in_an_hour_it_waits_and_a_failing_server_is_said(
    client, member, settings
):
    sign_in(client, member)
    for _ in range(5):
        client.post(reverse("account_ask_mailbox"))
    waits = client.post(reverse("account_ask_mailbox"))
    cache.clear()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1

    failed = client.post(reverse("account_ask_mailbox"))

    assert (waits.status_code, len(mail.outbox)) == (429, 5)
    assert failed.status_code == 422
    assert "No email can be sent just now" in failed.text


def test_somebody_elses_mailbox_shows_nothing(client, member):
    client.force_login(PersonFactory())
    client.force_login(member, has_two_steps=False)

    assert not is_opened(client, "mfa_add_webauthn")
