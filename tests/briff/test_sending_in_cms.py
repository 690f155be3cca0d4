"""Sending is an act of its own, by whoever may, once; and everybody sees how far it has got."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from briff.delivering import Worker
from briff.models import Delivery, Mailing, Subscriber
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, make_subscriber, words_item
from tests.factories.readers import make_editor

pytestmark = pytest.mark.django_db


@pytest.fixture
def issue():
    return make_issue(make_briff(), ("", words_item()))


@pytest.fixture
def address(issue):
    return reverse("briff_send", args=[issue.en.pk])


@pytest.fixture
def manager(client):
    manager = make_editor()
    client.force_login(manager)
    return manager


def test_who_will_have_it_is_said_before_anything_is_sent(client, manager, address):
    for language in ("cy", "en", "en", "both"):
        make_subscriber(email=f"{Subscriber.objects.count()}@sample.example", language=language)

    answer = client.get(address)

    assert answer.context["summary"].by_language == {"cy": 1, "en": 2, "both": 1}
    assert not Mailing.objects.exists()


def test_a_test_copy_comes_in_both_languages_to_whoever_asks(client, manager, address, settings):
    make_subscriber()

    client.post(address, {"do": "test"})
    settings.EMAIL_BACKEND = "tests.mail_backends.Broken"
    failed = client.post(address, {"do": "test"}, follow=True)

    assert [message.to for message in mail.outbox] == [[manager.email]] * 2
    assert [message.subject.split(",")[0] for message in mail.outbox] == [
        "Prawf: Y Briff",
        "Test: The Briff",
    ]
    assert not any("own-link" in f"{each.body}{each.alternatives}" for each in mail.outbox)
    assert "/cy/briff/tanysgrifio/" in mail.outbox[0].body
    assert "No email can be sent just now." in failed.text
    assert not Mailing.objects.exists()


def test_it_is_sent_once_by_somebody_who_says_which_issue_it_is(client, manager, address):
    make_subscriber()

    wrong = client.post(address, {"do": "send", "number": "2"})
    sent = client.post(address, {"do": "send", "number": "1"})
    twice = client.post(address, {"do": "send", "number": "1"})

    assert wrong.context["form"].errors.keys() == {"number"}
    assert sent.status_code == 302
    assert Mailing.objects.get().begun_by == manager
    assert "This issue has been sent already." in twice.text
    assert Delivery.objects.count() == 1


def test_how_far_it_has_got_is_shown_and_it_is_paused_and_cancelled_there(client, manager, address):
    make_subscriber()
    client.post(address, {"do": "send", "number": "1"})
    states = []

    for do in ("pause", "resume", "nonsense", "cancel", "resume"):
        client.post(address, {"do": do})
        states.append(Mailing.objects.get().state)
    Delivery.objects.update(state="unknown", answer="lost")
    Mailing.objects.update(why="refused", reason="550 No")
    shown = client.get(address)

    assert states == ["paused", "sending", "sending", "cancelled", "cancelled"]
    assert dict(shown.context["counts"])["Not known: the answer was lost"] == 1
    assert "reader@sample.example" in shown.text
    assert "Too many were refused. 550 No" in shown.text


def test_what_nobody_knows_is_sent_again_by_a_button(client, manager, address):
    make_subscriber()
    client.post(address, {"do": "send", "number": "1"})
    Delivery.objects.update(state="unknown")

    client.post(address, {"do": "again"})
    Worker().work(now=timezone.now())

    assert len(mail.outbox) == 1


def test_a_draft_is_looked_at_and_not_sent(client, manager):
    issue = make_issue(make_briff(), number=3, is_live=False)
    address = reverse("briff_send", args=[issue.en.pk])

    client.post(address, {"do": "pause"})
    client.post(address, {"do": "test"})
    refused = client.post(address, {"do": "send", "number": "3"})

    assert len(mail.outbox) == 2
    assert "Publish the issue first" in refused.text
    assert not Mailing.objects.exists()


def test_only_who_may_send_it_finds_where(client, issue, address):
    editor = make_staff()
    editor.groups.add(Group.objects.get(name="Editor"))
    client.force_login(editor)

    refused = client.get(address).status_code
    page = client.get(reverse("wagtailadmin_pages:edit", args=[issue.en.pk])).text

    assert refused == 404
    assert address not in page


def test_subscribers_are_found_and_erased_by_those_who_may(client, manager):
    reader = make_subscriber(state="refused", reason="550 No such user")
    found = client.get(reverse("subscribers:index"), {"q": "reader@"}).text
    erase = reverse("subscribers:delete", args=[reader.pk])
    shown = client.get(erase).status_code

    client.post(erase)

    assert "550 No such user" in found
    assert shown == 200
    assert not Subscriber.objects.exists()
