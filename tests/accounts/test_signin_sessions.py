"""How long somebody stays signed in, and what ends it."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone, translation

from accounts.models import AuditEntry
from accounts.signin import sessions
from accounts.signin.sessions_list import name_device
from tests.factories.accounts import make_member, make_staff

pytestmark = pytest.mark.django_db

START = "/en/account/"


@pytest.fixture
def clock(monkeypatch):
    """The clock of the limits, which goes on when it is told to."""

    class Clock:
        now = 1_800_000_000.0

        def time(self):
            return self.now

        def after(self, seconds):
            self.now += seconds

    stopped = Clock()
    monkeypatch.setattr(sessions, "time", stopped)
    return stopped


def is_signed_in(client):
    return client.get(START).status_code == 200


def test_a_session_is_half_an_hour_long_and_ends_with_the_browser(client):
    client.force_login(make_member())

    response = client.get(START)

    left = Session.objects.get().expire_date - timezone.now()
    assert timedelta(minutes=29) < left <= timedelta(minutes=30)
    assert response.cookies["sessionid"]["max-age"] == ""
    assert response.cookies["sessionid"]["expires"] == ""


def test_somebody_who_comes_back_after_half_an_hour_has_to_sign_in(client):
    client.force_login(make_member())
    client.get(START)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert not is_signed_in(client)


def test_somebody_who_is_there_stays_signed_in(client, clock):
    client.force_login(make_member())
    is_signed_in(client)
    Session.objects.update(expire_date=timezone.now() + timedelta(minutes=5))

    clock.after(60)

    assert is_signed_in(client)
    assert Session.objects.get().expire_date > timezone.now() + timedelta(minutes=29)


def test_it_is_noted_once_a_minute_that_somebody_is_there(client, clock):
    client.force_login(make_member())
    is_signed_in(client)
    ends_at = Session.objects.get().expire_date

    clock.after(59)
    is_signed_in(client)

    assert Session.objects.get().expire_date == ends_at


def test_the_beating_of_an_open_editor_is_no_sign_of_life(client, clock):
    client.force_login(make_staff(is_superuser=True))
    client.get("/cms/")
    ends_at = Session.objects.get().expire_date

    clock.after(120)
    client.post("/cms/editing-sessions/")

    assert Session.objects.get().expire_date == ends_at


def test_after_a_working_day_even_somebody_who_is_there_has_to_sign_in(client, clock):
    member = make_member()
    client.force_login(member)
    is_signed_in(client)

    clock.after(settings.SESSION_LONGEST - 1)
    before = is_signed_in(client)
    clock.after(1)
    after = is_signed_in(client)

    assert (before, after) == (True, False)
    assert AuditEntry.objects.filter(verb="session.ended", actor_id=member.pk).exists()


def test_a_visitor_is_not_asked_who_they_are(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/robots.txt")

    assert "Cookie" not in response.get("Vary", "")


def test_a_closed_account_is_signed_out_at_the_next_request(client):
    member = make_member()
    client.force_login(member)

    member.is_active = False
    member.save()

    assert not is_signed_in(client)


def test_another_password_ends_every_other_session(client):
    member = make_member()
    client.force_login(member)

    member.set_password("another one altogether")
    member.save()

    assert not is_signed_in(client)


@pytest.mark.parametrize(
    ("user_agent", "en", "cy"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; rv:127.0) Gecko/20100101 Firefox/127.0",
            "Firefox on Windows",
            "Firefox ar Windows",
        ),
        ("curl/8.1", "curl", "curl"),
        ("Nobody's own", "Nobody's own", "Nobody's own"),
        ("", "", ""),
    ],
)
def test_a_session_is_told_by_its_browser_and_system(user_agent, en, cy):
    told = [name_device(user_agent)]
    with translation.override("cy"):
        told.append(name_device(user_agent))

    assert told == [en, cy]
