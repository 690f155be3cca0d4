"""What becomes of a mail is what the server said, and each reader has their own."""

from collections import Counter
from contextlib import closing
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from briff import subscribing
from briff.delivering import Worker
from briff.models import Delivery, Mailing, Subscriber
from briff.progress import get_next
from foundation.post import Post
from tests import smtp
from tests.factories.briff import make_issue, make_subscriber, make_subscribers
from tests.factories.mailings import begin, get_states, work

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("wrong", "ends"),
    [
        ("", ("sent", "active")),
        ("greeting", ("waiting", "active")),
        ("sender", ("waiting", "active")),
        ("rcpt later", ("waiting", "active")),
        ("rcpt never", ("refused", "refused")),
        ("rcpt policy", ("refused", "active")),
        ("data later", ("waiting", "active")),
        ("data never", ("refused", "active")),
        ("end later", ("waiting", "active")),
        ("end never", ("refused", "active")),
        ("end nobody", ("refused", "refused")),
        ("end strange", ("unknown", "active")),
        ("drop before data", ("waiting", "active")),
        ("drop after data", ("unknown", "active")),
        ("drop after data, taken", ("unknown", "active")),
    ],
)
def test_what_became_of_it_is_what_the_server_said(settings, issue, manager, wrong, ends):
    reader, (state, reader_is) = make_subscriber(), ends
    begin(issue, manager)

    with smtp.running(lambda to: wrong) as server:
        smtp.use(settings, server)
        work()
        taken = len(server.taken)
        server.choose = lambda to: ""
        work(2, later=timedelta(days=1))

    reader.refresh_from_db()
    first = {"waiting": "sent"}.get(state, state)
    assert get_states() == {reader.email: first}
    assert reader.state == reader_is
    assert taken + (state == "waiting") == len(server.taken)
    assert bool(reader.reason) == (reader_is == "refused")


def test_a_mail_is_for_its_reader_and_says_how_to_have_no_more(settings, issue, manager):
    readers = [
        make_subscriber(email=f"{code}@sample.example", language=code)
        for code in ("both", "cy", "en")
    ]
    begin(issue, manager)

    with smtp.running() as server:
        smtp.use(settings, server)
        work()

    sent = [message_from_bytes(each, policy=policy.default) for each in server.messages]
    for reader, message in zip(readers, sent, strict=True):
        assert message["To"] == reader.email
        assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert message["Reply-To"] == settings.CONTACT_EMAIL
        assert "Rhwydwaith" in str(message["From"])
        assert message["Auto-Submitted"] == "auto-generated"
        assert message["List-Id"] == "Briff <briff.network.example>"
        assert message["Date"].datetime is not None
        assert [part.defects for part in message.walk()] == [[], [], []]
    assert all(b"\nList-Unsubscribe: <http" in each for each in server.messages)
    assert len({message["Message-ID"] for message in sent}) == 3
    assert len({message["List-Unsubscribe"] for message in sent}) == 3


def test_a_temporary_refusal_is_tried_again_less_and_less_often(settings, issue, manager):
    make_subscriber()
    begin(issue, manager)
    pauses = []

    with smtp.running(lambda to: "rcpt later" if to else "") as server:
        smtp.use(settings, server)
        while Delivery.objects.get().state == "waiting":
            delivery = Delivery.objects.get()
            at = max(delivery.try_at, Mailing.objects.get().next_batch_at)
            before = timezone.now()
            with closing(Worker()) as worker:
                worker.work(now=at)
            pauses.append((Delivery.objects.get().try_at - before).total_seconds() // 60)

    hours = sum(pauses[:-1]) / 60
    assert pauses[:-1] == [1, 2, 4, 8, 16, 32, 64, 128, *[240] * 8]
    assert 36 <= hours < 37
    assert get_states() == {"reader@sample.example": "refused"}
    assert Subscriber.objects.get().state == "active"


def test_without_a_server_everything_waits_and_says_why_until_there_is_one(
    settings, issue, manager
):
    make_subscribers(21)
    begin(issue, manager)

    with smtp.running() as server:
        smtp.use(settings, server)
    call_command("send_briff")
    waiting = Mailing.objects.get()
    states = set(get_states().values())
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    work(later=timedelta(hours=1))

    going = Mailing.objects.get()
    assert states == {"waiting"}
    assert (waiting.state, waiting.why) == ("sending", "server")
    assert "refused" in waiting.reason.lower()
    assert waiting.next_batch_at > timezone.now()
    assert (going.state, going.why, going.reason) == ("sending", "", "")


def test_whoever_unsubscribes_or_is_erased_meanwhile_is_sent_nothing(issue, manager):
    stopped, erased, stays = (make_subscriber(email=f"{name}@sample.example") for name in "abc")
    begin(issue, manager)

    subscribing.stop(subscriber=stopped, how="link", now=timezone.now())
    subscribing.erase(subscriber=erased)
    work(2, later=timedelta(hours=1))

    assert [message.to for message in mail.outbox] == [[stays.email]]
    assert Counter(get_states().values()) == {"skipped": 2, "sent": 1}
    assert Mailing.objects.get().state == Mailing.State.DONE


@pytest.mark.parametrize(
    "leave",
    [
        lambda reader: subscribing.stop(subscriber=reader, how="link", now=timezone.now()),
        lambda reader: subscribing.erase(subscriber=Subscriber.objects.get(pk=reader.pk)),
    ],
)
def test_who_leaves_at_the_last_moment_is_sent_nothing(settings, issue, manager, leave):
    reader = make_subscriber()
    begin(issue, manager)

    class LastMoment(Post):
        def send(self, message, *, hand_over):
            leave(reader)
            return super().send(message, hand_over=hand_over)

    with smtp.running() as server:
        smtp.use(settings, server)
        Worker(post=LastMoment()).work(now=timezone.now())

    assert server.taken == []
    assert list(get_states().values()) == ["skipped"]
    assert Mailing.objects.get().state == Mailing.State.DONE


def test_an_issue_of_which_some_wait_does_not_hold_up_the_next(briff, issue, manager):
    make_subscriber()
    begin(issue, manager)
    Delivery.objects.update(try_at=timezone.now() + timedelta(hours=6))
    begin(make_issue(briff, number=2), manager)

    work()

    assert [message.subject.split(",")[1] for message in mail.outbox] == [" rhifyn 2"]
    assert [each.state for each in Mailing.objects.order_by("number")] == ["sending", "done"]


def test_what_was_in_a_hand_that_is_gone_is_taken_up_or_not_known(settings, issue, manager):
    settings.BRIFF_HAND_SECONDS = -1
    make_subscribers(2)
    begin(issue, manager)
    gone = Worker()
    _mailing, (first, second) = gone._take(now=timezone.now())
    assert gone._hand_over(first)

    work(2, later=timedelta(hours=1))

    assert get_states() == {first.subscriber.email: "unknown", second.subscriber.email: "sent"}
    assert not gone._hand_over(second)
    assert len(mail.outbox) == 1


def test_no_more_are_sent_in_a_minute_than_the_settings_say(settings, issue, manager):
    settings.BRIFF_PER_MINUTE = 20
    make_subscribers(50)
    begin(issue, manager)
    now = timezone.now()

    workers = [Worker(), Worker()]
    taken = [
        workers[number % 2].work(now=now + timedelta(seconds=30 * number)) for number in range(4)
    ]

    assert taken == [20, 0, 20, 0]
    assert get_next() is not None


def test_of_what_another_way_of_sending_loses_nobody_knows(settings, issue, manager):
    settings.EMAIL_BACKEND = "tests.mail_backends.Broken"
    make_subscriber()
    begin(issue, manager)

    work()

    assert get_states() == {"reader@sample.example": "unknown"}
    assert Delivery.objects.get().answer == "OSError: The folder is full"
