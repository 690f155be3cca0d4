"""Somebody changes the address that she signs in with, and nobody else does."""

import re
from urllib.parse import quote, unquote

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from accounts import people
from accounts.models import AuditEntry, User
from accounts.signin.demonstration import get_code, give_app
from tests.factories.accounts import make_member, make_staff
from tests.factories.browsers import Browser

PASSWORD = "tri-chynnig-i-gymro"
NEW = "new@sample.example"
SIGN_IN = "/en/account/sign-in/"


@pytest.fixture
def member(transactional_db):
    """What follows a commit follows it here."""
    cache.clear()
    member = make_member()
    member.preferred_language = "en"
    member.set_password(PASSWORD)
    member.save()
    return member


def sit_down(person):
    browser = Browser()
    browser.force_login(person)
    return browser


def ask(browser, email=NEW, *, language="en"):
    with override(language):
        return browser.post(reverse("account_change_address"), {"email": email})


def get_link():
    return re.search(r"https?://[^/\s]+(/\S+)", mail.outbox[-1].body)[1]


def is_signed_in(browser):
    return browser.get("/en/account/").status_code == 200


def is_over(answer):
    return answer.context.get("another_url") is not None


def get_address(person):
    return User.objects.get(pk=person.pk).email


@pytest.mark.parametrize("language", ["cy", "en"])
def test_it_is_changed_by_the_link_told_to_the_former_one_and_written_down(member, language):
    former, elsewhere, browser = member.email, Browser(), sit_down(member)
    member.preferred_language = language
    member.save()
    elsewhere.post(SIGN_IN, {"login": former, "password": PASSWORD})
    was_in = [is_signed_in(each) for each in (elsewhere, browser)]

    sent = ask(browser, f" {NEW.upper()} ", language=language)
    link = get_link()
    looked = browser.get(link)
    before = get_address(member)
    done = browser.post(link)

    assert sent.url.startswith(f"/{language}/")
    assert (NEW in looked.text, before) == (True, former)
    assert get_address(member) == NEW
    assert NEW in browser.get(done.url).text
    assert [letter.to for letter in mail.outbox] == [[NEW], [former]]
    assert (
        mail.outbox[1].subject
        == {
            "cy": "Newidiwyd cyfeiriad eich cyfrif",
            "en": "The address of your account was changed",
        }[language]
    )
    assert NEW not in mail.outbox[1].body
    line = AuditEntry.objects.get(verb="person.changed")
    assert (line.actor_id, line.details) == (member.pk, {"changed": ["email"]})
    assert was_in == [True, True]
    assert [is_signed_in(each) for each in (elsewhere, browser)] == [False, True]
    assert len(browser.get(reverse("usersessions_list")).context["sessions"]) == 1
    assert Browser().post(SIGN_IN, {"login": NEW, "password": PASSWORD}).status_code == 302
    assert is_over(browser.get(link))
    assert is_over(browser.post(link))


def test_an_address_that_somebody_has_is_told_to_nobody_but_its_owner(member):
    other = make_member()
    other.email = "Taken@Sample.example"
    other.save()

    answers = [ask(sit_down(member), email) for email in ("TAKEN@sample.example", NEW)]
    own = ask(sit_down(member), member.email.upper())

    assert answers[0].url == answers[1].url == reverse("account_link_sent")
    assert [letter.to for letter in mail.outbox] == [["taken@sample.example"], [NEW]]
    assert "http" not in mail.outbox[0].body
    assert own.status_code == 422
    assert get_address(member) == member.email


def test_an_address_that_was_mistyped_gives_the_account_to_nobody(member):
    ask(sit_down(member))
    stranger, visitor, link = sit_down(make_member()), Browser(), get_link()

    answers = [stranger.get(link), stranger.post(link)]

    assert [is_over(answer) for answer in answers] == [True, True]
    assert visitor.post(link).url == f"{SIGN_IN}?next={quote(link)}"
    assert get_address(member) == member.email


def test_a_link_that_is_late_made_up_or_overtaken_changes_nothing(member, settings):
    browser = sit_down(member)
    ask(browser)
    link = get_link()
    made_up = browser.post(reverse("account_confirm_address", args=["made:up"]))
    settings.PASSWORD_RESET_TIMEOUT = -1
    late = browser.post(link)
    settings.PASSWORD_RESET_TIMEOUT = 3600
    other = make_member()
    User.objects.filter(pk=other.pk).update(email=NEW)

    overtaken = browser.post(link)

    assert [is_over(each) for each in (made_up, late, overtaken)] == [True] * 3
    assert get_address(member) == member.email
    assert is_signed_in(browser)


def test_it_asks_again_for_the_second_step_of_who_has_one(member, settings):
    give_app(member)
    browser = sit_down(member)
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0
    asked, sent = browser.get(reverse("account_change_address")), ask(browser)
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
    before = list(mail.outbox)

    on = browser.post(asked.url, {"code": get_code(member)})

    way = f"{reverse('mfa_reauthenticate')}?next={reverse('account_change_address')}"
    assert unquote(asked.url) == unquote(sent.url) == way
    assert (before, [letter.to for letter in mail.outbox]) == ([], [[NEW]])
    assert on.url == reverse("account_link_sent")


def test_a_browser_is_known_by_the_new_address(member, settings):
    browser = sit_down(member)
    ask(browser)

    browser.post(get_link())
    browser.post("/en/account/sign-out/")
    for _ in range(6):
        Browser().post(SIGN_IN, {"login": NEW, "password": "x"})

    assert browser.post(SIGN_IN, {"login": NEW, "password": PASSWORD}).status_code == 302


def test_who_changes_it_for_her_signs_her_out_and_tells_the_former_address(member):
    former, browser = member.email, sit_down(member)
    was_in = is_signed_in(browser)

    person = User.objects.get(pk=member.pk)
    person.email = "NEW@sample.example"
    people.keep(person=person, changed=["email"], by=make_staff(), now=timezone.now())
    person.email = "new@SAMPLE.example"
    people.keep(person=person, changed=["email"], by=make_staff(), now=timezone.now())

    assert (was_in, is_signed_in(browser)) == (True, False)
    assert [letter.to for letter in mail.outbox] == [[former]]
