"""A mail that comes back pauses its address, if it is one of ours and there is no such mailbox."""

import io
import sys
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.utils import timezone

from briff import mailing as act, subscribing
from briff.bouncing import note_refusal
from briff.models import Delivery, Subscriber
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, make_subscriber

pytestmark = pytest.mark.django_db

REPORT = """\
From: MAILER-DAEMON@mx.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="x"

--x
Content-Type: text/plain; charset=utf-8

Nid oedd modd ei ddanfon.
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; reader@sample.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 No such user

--x
Content-Type: {quoted}

Message-ID: <{message_id}@network.example>
Subject: Y Briff

--x--
"""


@pytest.fixture
def delivery():
    make_subscriber()
    act.begin(issue=make_issue(make_briff()).en, by=make_staff(), now=timezone.now())
    Delivery.objects.update(state="sent")
    return Delivery.objects.get()


def take(monkeypatch, delivery, **changes):
    said = {
        "action": "failed",
        "status": "5.1.1",
        "quoted": "text/rfc822-headers",
        "message_id": delivery.message_id,
    }
    report = REPORT.format(**{**said, **changes}).encode()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(report)))
    call_command("take_bounce")


@pytest.mark.parametrize("quoted", ["text/rfc822-headers", "message/rfc822"])
def test_an_address_that_does_not_exist_is_paused_with_the_reason(monkeypatch, delivery, quoted):
    take(monkeypatch, delivery, quoted=quoted)

    reader = Subscriber.objects.get()
    delivery.refresh_from_db()
    assert (reader.state, delivery.state) == ("refused", "refused")
    assert reader.reason == delivery.answer == "5.1.1 smtp; 550 5.1.1 No such user"


@pytest.mark.parametrize("status", ["5.2.2", "5.6.0", "5.7.1"])
def test_an_address_that_is_there_is_not_paused_for_what_its_server_thinks_of_us(
    monkeypatch, delivery, status
):
    take(monkeypatch, delivery, status=status)

    delivery.refresh_from_db()
    assert (Subscriber.objects.get().state, delivery.state) == ("active", "refused")
    assert delivery.answer.startswith(status)


@pytest.mark.parametrize(
    "changes",
    [
        {"action": "delayed", "status": "4.4.1"},
        {"status": "4.4.7"},
        {"action": "delivered", "status": "2.0.0"},
        {"message_id": "briff.1.1"},
        {"message_id": "briff.1.1.AAAA"},
        {"message_id": "somebody.else"},
        {"quoted": "text/plain"},
    ],
)
def test_what_may_still_arrive_or_is_not_ours_pauses_nobody(monkeypatch, delivery, changes):
    take(monkeypatch, delivery, **changes)

    assert Subscriber.objects.get().state == "active"
    assert Delivery.objects.get().state == "sent"


def test_of_who_has_been_erased_nothing_is_written_down(monkeypatch, delivery):
    subscribing.erase(subscriber=delivery.subscriber)

    take(monkeypatch, delivery)

    assert Delivery.objects.get().answer == ""


def test_of_who_was_erased_and_of_what_never_went_nothing_is_written_down():
    reader = make_subscriber()
    told = {"reason": "550 5.1.1", "is_nobody_there": True, "now": timezone.now()}

    noted = [note_refusal(Delivery(subscriber=who), **told) for who in (None, reader)]

    assert noted == [False, False]
    assert Subscriber.objects.get().state == "active"
