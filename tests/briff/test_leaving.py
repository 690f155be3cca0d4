"""Whoever has left, or is held back, is brought back by nothing old, and is forgotten in time."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db.models.signals import post_init
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from accounts.models.retention_settings import RetentionSettings
from briff import mailing as act, subscribing
from briff.addresses import clean
from briff.links import CONFIRM, get_link
from briff.models import Consent, Delivery, Subscriber
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, make_subscriber
from tests.factories.halves import make_staff_of
from tests.factories.pages import get_site
from tests.factories.readers import make_editor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", ["stopped", "paused", "refused"])
def test_an_old_letter_brings_back_nobody_who_has_left_or_paused_it(client, state):
    reader = make_subscriber(state=state)
    path = get_link(reader, to=CONFIRM, language="en").removeprefix("http://localhost:8000")

    answers = [client.get(path).status_code, client.post(path).status_code]

    assert answers == [404, 404]
    assert Subscriber.objects.get().state == state


def test_who_leaves_while_the_letter_is_open_is_not_brought_back(client):
    reader = make_subscriber(state="asked")
    path = get_link(reader, to=CONFIRM, language="en").removeprefix("http://localhost:8000")

    def leave(instance, **named):
        Subscriber.objects.filter(pk=instance.pk).update(state="stopped")

    post_init.connect(leave, sender=Subscriber)
    answer = client.post(path)
    post_init.disconnect(leave, sender=Subscriber)

    assert answer.status_code == 404
    assert Subscriber.objects.get().state == "stopped"
    assert not Consent.objects.exists()


def test_who_unsubscribed_is_erased_when_the_time_is_over_that_they_were_told(client):
    RetentionSettings.objects.create(subscriber_months=6)
    for name, state, days in (
        ("long gone", "stopped", 190),
        ("asked for since", "asked", 190),
        ("gone", "stopped", 175),
        ("paused", "paused", 400),
        ("active", "active", 400),
    ):
        since = timezone.now() - timedelta(days=days)
        reader = make_subscriber(email=f"{name}@sample.example", state=state, since=since)
        Consent.of(reader, what="confirmed", how="link", now=since)

    told = client.get("/en/briff/subscribe/").text, client.get("/cy/briff/tanysgrifio/").text
    call_command("send_briff")
    untouched = Subscriber.objects.count()
    call_command("retention", delete=True)

    left = {email.partition("@")[0] for email in Subscriber.objects.values_list("email", flat=True)}
    assert untouched == 5
    assert left == {"gone", "paused", "active"}
    assert "for 6 months" in told[0]
    assert "am 6 mis" in told[1]


def test_who_never_confirmed_is_erased_with_what_a_server_said_and_who_once_did_is_not():
    long_ago = timezone.now() - timedelta(days=8)
    for name, since, what in (
        ("old", long_ago, "asked"),
        ("new", timezone.now(), "asked"),
        ("back", long_ago, "confirmed"),
    ):
        reader = make_subscriber(email=f"{name}@sample.example", state="asked", since=since)
        Consent.of(reader, what=what, how="form", now=since)
    mailing = act.begin(issue=make_issue(make_briff()).en, by=make_staff(), now=timezone.now())
    old = Subscriber.objects.get(email="old@sample.example")
    delivery = Delivery.objects.create(
        mailing=mailing, subscriber=old, try_at=long_ago, state="refused", answer=f"No {old.email}"
    )

    call_command("retention", delete=True)

    delivery.refresh_from_db()
    assert (delivery.subscriber, delivery.answer) == (None, "")
    assert set(Subscriber.objects.values_list("email", flat=True)) == {
        "new@sample.example",
        "back@sample.example",
    }


def test_who_confirms_while_the_old_ones_are_erased_is_not():
    make_subscriber(state="asked", since=timezone.now() - timedelta(days=8))

    def confirm(instance, **named):
        Subscriber.objects.filter(pk=instance.pk).update(state="active")

    post_init.connect(confirm, sender=Subscriber)
    call_command("retention", delete=True)
    post_init.disconnect(confirm, sender=Subscriber)

    assert Subscriber.objects.get().state == "active"


def test_an_address_that_was_refused_is_taken_up_by_staff_and_by_whom_is_written_down(client):
    reader = make_subscriber()
    subscribing.refuse(subscriber=reader, reason="550 No", now=timezone.now())
    address = reverse("subscribers:take_up", args=[reader.pk])
    editor = make_editor()

    client.force_login(make_staff())
    refused = client.get(address).status_code
    client.force_login(editor)
    listed = client.get(reverse("subscribers:index")).text
    shown = client.get(address).text
    client.post(address)
    again = client.post(address).status_code

    reader.refresh_from_db()
    entry = AuditEntry.objects.get(verb="subscriber.taken_up")
    assert refused in {302, 404}
    assert address in listed
    assert "550 No" in shown
    assert (reader.state, reader.reason, again) == ("active", "", 404)
    assert [(each.what, each.how) for each in reader.consents.all()] == [
        ("refused", "server"),
        ("resumed", "staff"),
    ]
    assert (entry.actor_id, entry.subject_id) == (editor.pk, reader.pk)
    assert not subscribing.take_up(
        subscriber=make_subscriber(email="b@sample.example", state="stopped"),
        by=editor,
        now=timezone.now(),
    )


def test_who_is_erased_by_staff_leaves_a_line_that_does_not_name_them(client):
    reader, editor = make_subscriber(), make_editor()
    client.force_login(editor)

    client.post(reverse("subscribers:delete", args=[reader.pk]))

    entry = AuditEntry.objects.get(verb="subscriber.erased")
    assert (entry.actor_id, entry.subject_id) == (editor.pk, reader.pk)
    assert reader.email not in str(entry.details)
    assert not Subscriber.objects.exists()


def test_to_leave_twice_is_no_mistake_and_leaves_one_line():
    reader = make_subscriber("asb")

    for _ in range(2):
        subscribing.stop(subscriber=reader, how="link", now=timezone.now())

    assert list(reader.themes.all()) == []
    assert Consent.objects.filter(what="stopped").count() == 1


def test_who_was_erased_meanwhile_can_leave_as_well():
    reader = make_subscriber()
    Subscriber.objects.all().delete()

    subscribing.stop(subscriber=reader, how="link", now=timezone.now())

    assert not Subscriber.objects.exists()


def test_an_address_that_is_too_long_as_it_travels_is_refused():
    host = ".".join(["b" * 60] * 3)

    with pytest.raises(ValidationError):
        clean(f"{'a' * 60}@{host}.cymru.example")


def test_only_what_was_refused_is_taken_up_and_by_who_looks_after_it(client):
    active = make_subscriber(email="active@sample.example")
    refused = make_subscriber(email="refused@sample.example", state="refused")
    client.force_login(make_editor())
    listed = client.get(reverse("subscribers:index")).text
    offered = [
        reverse("subscribers:take_up", args=[each.pk]) in listed for each in (active, refused)
    ]

    plain = make_staff_of(*get_site())
    client.force_login(plain)
    shut = client.get(reverse("subscribers:take_up", args=[refused.pk]))

    assert offered == [False, True]
    assert shut.status_code == 404
