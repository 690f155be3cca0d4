"""Setting up a second step: where it is needed, with what is told of it, and what it ends."""

import re
from time import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.core.cache import cache

from accounts.models import AuditEntry
from tests.factories.accounts import make_member
from tests.factories.browsers import Browser
from tests.factories.closed import PREVENT, make_closed

PASSWORD = "tri-chynnig-i-gymro"
ASKED = {"cy": "/cy/cyfrif/ail-gam/", "en": "/en/account/second-step/"}
SECURITY = {"cy": "/cy/cyfrif/diogelwch/", "en": "/en/account/security/"}
APP = {"cy": "ap/", "en": "app/"}
MAILBOX = {"cy": "blwch-e-bost/", "en": "mailbox/"}
CODES = {"cy": "codau-adfer/", "en": "recovery-codes/"}


@pytest.fixture
def member(transactional_db):
    """What follows a commit follows it here."""
    cache.clear()
    member = make_member(PREVENT)
    member.set_password(PASSWORD)
    member.save()
    return member


@pytest.fixture
def briefing(transactional_db):
    return make_closed().briefing


def sign_in(client, person):
    client.post("/en/account/sign-in/", {"login": person.email, "password": PASSWORD})


def open_link(client):
    """The one in the last letter, which is said in both languages."""
    link = re.search(r"https?://[^/\s]+(/\S+)", mail.outbox[-1].body)[1]
    return client.get(link)


def is_signed_in(client):
    return "_auth_user_id" in client.session


def verbs():
    told = AuditEntry.objects.exclude(verb="audience.set").order_by("sequence")
    return list(told.values_list("verb", flat=True))


def scan(form):
    """What an app shows that has scanned the picture."""
    secret = re.search(r'<code class="code">(\w+)', form.content.decode())[1]
    return format_hotp_value(hotp_value(secret, int(time()) // 30))


@pytest.mark.parametrize("language", ["cy", "en"])
def test_who_has_none_sets_one_up_where_it_is_needed_and_goes_on(
    client, language, briefing, member
):
    page = briefing.in_language(language)
    security, app = SECURITY[language], SECURITY[language] + APP[language]
    sign_in(client, member)

    asked = client.get(page.url)
    begun = client.get(asked.url)
    shown = client.get(begun.url)
    first = client.get(app)
    sent = client.post(first.url)
    on = open_link(client)
    form = client.get(on.url)
    done = client.post(app, {"code": scan(form)})
    codes = client.get(done.url)
    onward = client.get(ASKED[language])

    assert asked.url.startswith(f"{ASKED[language]}?next=")
    assert begun.url == security
    assert app in shown.content.decode()
    assert first.url == f"{security}{MAILBOX[language]}?next={app}"
    assert sent.status_code == 302
    assert on.url == app
    assert "<svg" in form.content.decode()
    assert done.url == security + CODES[language]
    assert ASKED[language] in codes.content.decode()
    assert onward.url == page.url
    assert client.get(page.url).status_code == 200
    assert verbs() == ["session.started", "second_step.added", "second_step.added", "page.opened"]
    assert len(mail.outbox) == 2


def test_a_new_second_step_ends_what_was_let_in_by_less(client, member):
    elsewhere = Browser()
    sign_in(elsewhere, member)
    client.force_login(member)
    form = client.get(SECURITY["en"] + APP["en"])

    client.post(SECURITY["en"] + APP["en"], {"code": scan(form)})

    assert is_signed_in(client)
    assert elsewhere.get("/en/account/").url == "/en/account/sign-in/?next=/en/account/"
