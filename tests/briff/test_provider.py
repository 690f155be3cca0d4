"""What our mail provider tells is believed if it knows the secret, and counts once."""

import hashlib
import hmac
from base64 import b64encode
from datetime import timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from briff import subscribing
from briff.models import Consent, Delivery, Subscriber
from briff.webhooks import ADDRESS, get_webhooks
from tests.factories.briff import make_subscriber
from tests.factories.mailings import begin
from wscn_site import urls

pytestmark = pytest.mark.django_db

SECRET, KEY = "provider:a-long-and-random-word", "signing"
GONE = {"Type": "HardBounce", "Details": "smtp;550 5.1.1 No such user here"}
CONSENT = {"what": "stopped", "how": "server"}


@pytest.fixture
def provider(settings, request):
    """The one whose payloads the test has: Postmark, unless it says otherwise."""
    settings.ANYMAIL = {"WEBHOOK_SECRET": SECRET, "MAILGUN_WEBHOOK_SIGNING_KEY": KEY}
    name = getattr(request, "param", "postmark")
    settings.ROOT_URLCONF = (*get_webhooks(name), *urls.urlpatterns)


@pytest.fixture
def delivery(provider, issue, manager):
    """An issue that the server has taken."""
    make_subscriber(since=timezone.now() - timedelta(days=30))
    begin(issue, manager)
    Delivery.objects.update(state="sent", at=timezone.now())
    return Delivery.objects.get()


def call(client, said, *, secret=SECRET):
    told = {"Authorization": f"Basic {b64encode(secret.encode()).decode()}"} if secret else {}
    path = f"/{ADDRESS}"
    return client.post(path, said, content_type="application/json", headers=told).status_code


def bounce(**changes):
    """What Postmark says of a mail that came back, as its documentation has it."""
    return {
        "RecordType": "Bounce",
        "ID": 4323372036854775807,
        "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
        "Email": "reader@sample.example",
        "BouncedAt": timezone.now().isoformat(),
        "Description": "The server was unable to deliver your message.",
        **GONE,
        **changes,
    }


def get_states():
    return Subscriber.objects.get().state, Delivery.objects.get().state


def test_an_address_that_is_gone_is_paused_once_however_often_it_is_told(client, delivery):
    told = bounce(Email="READER@sample.example")

    first = [call(client, told) for _ in range(2)]
    states, reason = get_states(), Subscriber.objects.get().reason
    subscribing.resume(subscriber=delivery.subscriber, wording="", now=timezone.now())
    again = call(client, told)

    assert first == [200, 200]
    assert (states, again) == (("refused", "refused"), 200)
    assert reason == "smtp;550 5.1.1 No such user here"
    assert Subscriber.objects.get().state == "active"
    assert Consent.objects.filter(what="refused").count() == 1


@pytest.mark.parametrize("secret", ["", "provider:wrong", f"{SECRET} "])
def test_without_the_secret_nobody_is_believed(client, delivery, secret):
    assert call(client, bounce(), secret=secret) == 400
    assert get_states() == ("active", "sent")


@pytest.mark.parametrize(
    "changes",
    [
        {"Details": "smtp;452 4.2.2 Mailbox full"},
        {"Type": "Transient"},
        {"Type": "Blocked"},
        {"Type": "AutoResponder"},
        {"Email": "somebody@else.example"},
        {"Email": ""},
        {"BouncedAt": "2026-01-01T00:00:00Z"},
        {"RecordType": "Open"},
        {"RecordType": "Delivery"},
        {"RecordType": "Something"},
    ],
)
def test_what_is_for_now_old_or_about_nobody_pauses_nobody(client, delivery, changes):
    assert call(client, bounce(**changes)) == 200
    assert get_states() == ("active", "sent")


def test_who_says_that_it_is_spam_is_sent_no_more_and_may_come_back(client, delivery):
    complaint = bounce(RecordType="SpamComplaint", Type="SpamComplaint")

    told = [call(client, complaint) for _ in range(2)]
    left = Subscriber.objects.get().state
    subscribing.resume(subscriber=delivery.subscriber, wording="", now=timezone.now())
    call(client, complaint)

    assert (told, left) == ([200, 200], "stopped")
    assert Consent.objects.filter(**CONSENT).count() == 1
    assert get_states() == ("active", "sent")


def test_of_who_has_been_erased_nothing_is_written_down(client, delivery):
    subscribing.erase(subscriber=delivery.subscriber)

    assert call(client, bounce()) == 200
    assert Delivery.objects.get().answer == ""


def sign(said):
    """As Mailgun signs what it says."""
    signed = {
        "timestamp": "1529006854",
        "token": "a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3d",
    }
    words = "".join(signed.values()).encode()
    made = hmac.new(KEY.encode(), words, hashlib.sha256).hexdigest()
    return {"signature": {**signed, "signature": made}, "event-data": said}


@pytest.mark.parametrize("provider", ["mailgun"], indirect=True)
def test_a_mail_of_which_nobody_knew_has_arrived_by_its_own_name(client, delivery):
    Delivery.objects.update(state="unknown")
    said = {"event": "delivered", "id": "CPgfbmQMTCKtHW6uIWtuVe", "timestamp": 1529006854.3}
    name = f"{delivery.message_id}@network.example"
    told = sign({**said, "message": {"headers": {"message-id": name}}, "recipient": "a@b.example"})
    forged = sign({**said, "message": {"headers": {"message-id": "briff.1.1.AA@x.example"}}})

    before = call(client, forged), get_states()
    after = call(client, told), get_states()

    assert before == (200, ("active", "unknown"))
    assert after == (200, ("active", "sent"))


def test_without_a_provider_nobody_can_call():
    assert get_webhooks("") == []
    assert not any(ADDRESS in str(pattern.pattern) for pattern in urls.urlpatterns)


@pytest.mark.parametrize(
    ("name", "secret"),
    [("postmark", ""), ("postmark", "short:one"), ("postmark", "x" * 30), ("pigeons", SECRET)],
)
def test_with_a_weak_secret_or_an_unknown_provider_nothing_starts(settings, name, secret):
    settings.ANYMAIL = {"WEBHOOK_SECRET": secret}

    with pytest.raises(ImproperlyConfigured):
        get_webhooks(name)
