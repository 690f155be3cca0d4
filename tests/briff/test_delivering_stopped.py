"""A mailing stops in the middle: because somebody says so, or because something is wrong."""

from collections import Counter
from contextlib import closing

import pytest
from django.db import OperationalError
from django.utils import timezone

from briff import mailing as act, subscribing
from briff.delivering import Worker
from briff.models import Delivery, Mailing, Subscriber
from briff.progress import brake
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
def manager():
    return make_staff()


@pytest.fixture
def issue():
    return make_issue(make_briff(), ("", words_item()))


@pytest.fixture
def server(settings):
    with smtp.running() as server:
        smtp.use(settings, server)
        yield server


def begin(issue, manager):
    return act.begin(issue=issue.en, by=manager, now=timezone.now())


def work(times=1, *, post=Post):
    """Each time by a worker of its own, as by cron, and as soon as the last one has ended."""
    for _ in range(times):
        Mailing.objects.update(next_batch_at=timezone.now())
        with closing(Worker(post=post())) as worker:
            worker.work(now=timezone.now())


def get_states():
    return dict(Delivery.objects.values_list("subscriber__email", "state"))


def at_hand_over(number, do, *, before):
    """A post that does something at the last moment of one mail: before it is asked, or after."""

    class LastMoment(Post):
        handed = 0

        def send(self, message, *, hand_over):
            self.handed += 1
            is_it = self.handed == number

            def ask():
                if is_it and before:
                    do()
                answer = hand_over()
                if is_it and not before:
                    do()
                return answer

            return super().send(message, hand_over=ask)

    return LastMoment


def test_what_is_paused_in_the_middle_of_a_batch_waits_and_is_sent_once(server, issue, manager):
    make_subscribers(6)
    who = {"mailing": begin(issue, manager), "by": manager, "now": timezone.now()}

    work(post=at_hand_over(3, lambda: act.pause(**who), before=True))
    first, states = list(server.taken), Counter(get_states().values())
    act.resume(**who)
    work(post=at_hand_over(2, lambda: act.pause(**who), before=False))
    offered = list(server.offered)
    act.resume(**who)
    work()

    assert (len(first), states) == (2, {"sent": 2, "waiting": 4})
    # The third was offered and kept; after the fourth was handed over, the fifth was not offered.
    assert Counter(map(offered.count, get_states())) == {1: 3, 2: 1, 0: 2}
    assert sorted(server.taken) == sorted(get_states())
    assert Mailing.objects.get().state == Mailing.State.DONE


def test_what_is_refused_for_now_after_a_cancel_is_cancelled(server, issue, manager):
    make_subscribers(2)
    who = {"mailing": begin(issue, manager), "by": manager, "now": timezone.now()}
    server.choose = lambda to: "end later" if to else ""

    work(post=at_hand_over(1, lambda: act.cancel(**who), before=False))

    assert set(get_states().values()) == {"cancelled"}


@pytest.mark.parametrize("wrong", ["end nobody", "end later"])
def test_what_a_server_says_of_who_has_just_been_erased_is_not_kept(server, issue, manager, wrong):
    reader = make_subscriber()
    begin(issue, manager)
    server.choose = lambda to: wrong if to else ""

    work(post=at_hand_over(1, lambda: subscribing.erase(subscriber=reader), before=False))

    assert list(Delivery.objects.values_list("subscriber", "answer")) == [(None, "")]


@pytest.mark.parametrize(("wrong", "paused"), [("end never", 0), ("rcpt never", 15)])
def test_a_server_that_refuses_most_of_them_is_no_fault_of_theirs(
    server, issue, manager, wrong, paused
):
    make_subscribers(50)
    who = {"mailing": begin(issue, manager), "by": manager, "now": timezone.now()}
    fine = {f"reader{number}@sample.example" for number in range(0, 50, 10)}
    server.choose = lambda to: wrong if to not in {"", *fine} else ""

    work(2)
    stopped, states = Mailing.objects.get(), Counter(get_states().values())
    act.resume(**who | {"now": timezone.now()})
    work()

    assert (stopped.state, stopped.why) == (Mailing.State.PAUSED, Mailing.Why.REFUSED)
    assert stopped.reason.startswith("55")
    assert states == {"refused": 15, "sent": 2, "waiting": 33}
    assert Subscriber.objects.filter(state="refused").count() == 2 * paused
    # Whoever let it go on has seen those; it is counted anew.
    assert Counter(get_states().values()) == {"refused": 30, "sent": 4, "waiting": 16}


@pytest.mark.parametrize(
    ("counts", "is_braked"),
    [
        ({"refused": 14}, False),
        ({"refused": 15, "sent": 29}, True),
        ({"refused": 15, "sent": 30}, False),
        ({"refused": 15, "sent": 15, "unknown": 15}, False),
        ({"refused": 15, "sent": 5, "waiting": 25}, True),
    ],
)
def test_a_mailing_is_paused_if_many_were_refused_and_more_than_a_third(
    issue, manager, counts, is_braked
):
    make_subscribers(45)
    mailing = begin(issue, manager)
    states = [state for state, count in counts.items() for _ in range(count)]
    rows = list(Delivery.objects.all()[: len(states)])
    for row, state in zip(rows, states, strict=True):
        row.state = state
    Delivery.objects.bulk_update(rows, ["state"])

    braked = brake(mailing, answer="550 5.7.1 <a.b@sample.example>: 'c@d.example' is not wanted")

    mailing.refresh_from_db()
    assert (braked, mailing.state == "paused") == (is_braked, is_braked)
    assert mailing.reason == ("550 5.7.1 <…>: '…' is not wanted" if is_braked else "")


def test_a_mail_that_cannot_be_written_holds_up_nobody(server, issue, manager):
    make_subscribers(3)
    broken = make_subscriber(email="two\nlines@sample.example")
    who = {"mailing": begin(issue, manager), "by": manager, "now": timezone.now()}

    work(2)
    ended, states = Mailing.objects.get().state, get_states()
    Subscriber.objects.filter(pk=broken.pk).update(email="one@sample.example")
    again = act.send_again(**who)
    work(2)

    assert ended == Mailing.State.DONE
    assert Counter(states.values()) == {"sent": 3, "failed": 1}
    assert Delivery.objects.get(subscriber=broken).answer == "250 Taken"
    assert again == 1
    assert sorted(server.taken) == sorted(get_states())


def test_what_cannot_be_written_at_all_pauses_the_mailing_and_is_tried_when_it_goes_on(
    server, issue, manager
):
    for number in range(5):
        make_subscriber(email=f"two\nlines{number}@sample.example")
    who = {"mailing": begin(issue, manager), "by": manager, "now": timezone.now()}

    work()
    stopped, states = Mailing.objects.get(), Counter(get_states().values())
    for reader in Subscriber.objects.all():
        Subscriber.objects.filter(pk=reader.pk).update(email=reader.email.replace("\n", ""))
    act.resume(**who)
    work(2)

    assert (stopped.state, stopped.why) == (Mailing.State.PAUSED, Mailing.Why.FAILED)
    assert states == {"failed": 3, "waiting": 2}
    assert len(server.taken) == 5
    assert Mailing.objects.get().state == Mailing.State.DONE


def test_of_what_breaks_after_it_was_handed_over_nobody_knows(server, issue, manager):
    make_subscriber()
    begin(issue, manager)

    def fail(problem):
        raise problem

    work(post=at_hand_over(1, lambda: fail(ZeroDivisionError()), before=False))
    states = get_states()
    make_subscriber(email="next@sample.example")
    Delivery.objects.update(state="waiting")
    Mailing.objects.update(state="sending")
    with pytest.raises(OperationalError):
        work(post=at_hand_over(1, lambda: fail(OperationalError()), before=True))

    assert states == {"reader@sample.example": "unknown"}
    assert get_states() == {"reader@sample.example": "claimed"}
