"""What becomes of a mail is what the server said, and each reader has their own."""

from collections import Counter
from contextlib import closing
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from briff import delivering, mailing as act, subscribing
from briff.delivering import MOST_ATTEMPTS, Worker, get_next
from briff.models import Delivery, Mailing, Subscriber
from foundation.post import Post
from tests import smtp
from tests.factories.accounts import make_staff
from tests.factories.briff import (
    make_briff,
    make_issue,
    make_subscriber,
    make_subscribers,
    words_item,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def briff():
    return make_briff()


@pytest.fixture
def issue(briff):
    return make_issue(briff, ("asb", words_item()))


@pytest.fixture
def manager():
    return make_staff()


def begin(issue, manager):
    return act.begin(issue=issue.en, by=manager, now=timezone.now())


def work(times=1, *, later=timedelta(0)):
    with closing(Worker()) as worker:
        return [worker.work(now=timezone.now() + later * (number + 1)) for number in range(times)]


def get_states():
    return dict(Delivery.objects.values_list("subscriber__email", "state"))


@pytest.mark.parametrize(
    ("wrong", "state"),
    [
        ("", "sent"),
        ("greeting", "waiting"),
        ("sender", "waiting"),
        ("rcpt later", "waiting"),
        ("rcpt never", "refused"),
        ("data later", "waiting"),
        ("data never", "refused"),
        ("end later", "waiting"),
        ("end never", "refused"),
        ("end strange", "unknown"),
        ("drop before data", "waiting"),
        ("drop after data", "unknown"),
        ("drop after data, taken", "unknown"),
    ],
)
def test_what_became_of_it_is_what_the_server_said(settings, issue, manager, wrong, state):
    reader = make_subscriber()
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
    assert reader.state == ("refused" if state == "refused" else "active")
    assert taken + (state == "waiting") == len(server.taken)
    assert bool(reader.reason) == (state == "refused")


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
        assert message["From"].startswith("Rhwydwaith") or "Rhwydwaith" in str(message["From"])
    assert len({message["Message-ID"] for message in sent}) == 3
    assert len({message["List-Unsubscribe"] for message in sent}) == 3


def test_a_temporary_refusal_is_tried_again_less_and_less_often(settings, issue, manager):
    make_subscriber()
    begin(issue, manager)
    pauses = []

    with smtp.running(lambda to: "rcpt later" if to else "") as server:
        smtp.use(settings, server)
        for _ in range(MOST_ATTEMPTS):
            delivery = Delivery.objects.get()
            at = max(delivery.try_at, Mailing.objects.get().next_batch_at)
            before = timezone.now()
            with closing(Worker()) as worker:
                worker.work(now=at)
            pauses.append((Delivery.objects.get().try_at - before).total_seconds() // 60)

    assert pauses[:4] == [1, 2, 4, 8]
    assert max(pauses) <= delivering.LONGEST_PAUSE.total_seconds() / 60
    assert get_states() == {"reader@sample.example": "refused"}
    assert Subscriber.objects.get().state == "active"


def test_without_a_server_everything_waits_and_says_why(settings, issue, manager):
    make_subscribers(3)
    begin(issue, manager)

    with smtp.running() as server:
        smtp.use(settings, server)
    call_command("send_briff")

    mailing = Mailing.objects.get()
    assert set(get_states().values()) == {"waiting"}
    assert "refused" in mailing.reason.lower()
    assert mailing.next_batch_at > timezone.now()


def test_a_server_that_does_not_want_us_is_no_fault_of_the_addresses(settings, issue, manager):
    make_subscribers(40)
    begin(issue, manager)

    with smtp.running(lambda to: "rcpt never" if to else "") as server:
        smtp.use(settings, server)
        work(4, later=timedelta(hours=1))

    mailing = Mailing.objects.get()
    assert mailing.state == Mailing.State.PAUSED
    assert "550" in mailing.reason
    assert Counter(get_states().values()) == {"refused": 25, "waiting": 15}


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
