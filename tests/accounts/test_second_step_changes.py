"""What is changed of second steps and sessions is written down, and holds at the next request."""

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.urls import reverse

from accounts.models import AuditEntry
from accounts.signin.demonstration import get_code, give_app
from accounts.signin.factors import use_up
from tests.factories.accounts import make_member
from tests.factories.browsers import Browser
from tests.factories.closed import PREVENT

PASSWORD = "tri-chynnig-i-gymro"


@pytest.fixture
def member(transactional_db):
    """What follows a commit follows it here."""
    cache.clear()
    member = make_member()
    member.set_password(PASSWORD)
    member.save()
    return member


def sign_in(client, person):
    client.post("/en/account/sign-in/", {"login": person.email, "password": PASSWORD})


def get_verbs():
    return set(AuditEntry.objects.values_list("verb", flat=True))


def test_she_sees_where_she_is_signed_in_and_ends_it_there(client, member):
    elsewhere = Browser()
    for browser in (elsewhere, client):
        sign_in(browser, member)
        browser.get("/en/account/")
    other = UserSession.objects.exclude(session_key=client.session.session_key).get()

    listed = client.get(reverse("usersessions_list"))
    ended = client.post(reverse("usersessions_end", args=[other.pk]))

    assert other in listed.context["sessions"]
    assert len(listed.context["sessions"]) == 2
    assert ended.status_code == 303
    assert elsewhere.get("/en/account/").url == "/en/account/sign-in/?next=/en/account/"
    assert client.get("/en/account/").status_code == 200


def test_nobody_ends_the_session_of_somebody_else(client, member):
    sign_in(client, member)
    stranger = Browser()
    stranger.force_login(make_member())
    theirs = UserSession.objects.get(user=member)

    assert stranger.post(reverse("usersessions_end", args=[theirs.pk])).status_code == 404
    assert client.get("/en/account/").status_code == 200


def test_new_codes_and_an_app_that_is_removed_leave_a_line(client, member):
    give_app(member)
    client.force_login(member)

    client.post(reverse("mfa_generate_recovery_codes"))
    client.post(reverse("mfa_generate_recovery_codes"))
    client.post(reverse("mfa_deactivate_totp"))

    assert {"second_step.renewed", "second_step.removed"} <= get_verbs()
    assert not member.authenticator_set.filter(type="totp").exists()


def test_a_code_that_was_used_a_moment_ago_is_not_taken_again(client, member):
    give_app(member)
    client.force_login(member, has_two_steps=False)
    code = get_code(member)
    use_up(member, code)

    refused = client.post(reverse("mfa_reauthenticate"), {"code": code})

    assert refused.status_code == 422


def test_when_every_code_of_the_moment_is_used_none_is_told(member):
    give_app(member)

    while code := get_code(member):
        use_up(member, code)

    assert get_code(member) == ""


def test_who_has_one_step_is_told_in_the_search_that_there_may_be_more(client, transactional_db):
    granted, member = make_member(PREVENT), make_member()

    told = []
    for person in (granted, member):
        client.force_login(person, has_two_steps=False)
        page = client.get("/en/search/?q=prevent").content.decode()
        told.append("/en/account/second-step/?next=%2Fen%2Fsearch%2F%3Fq%3Dprevent" in page)

    assert told == [True, False]
