"""Workers are killed, two work at once, the server misbehaves: nobody has it twice."""

import os
import random
import signal
import time
from collections import Counter
from contextlib import closing

from django.utils import timezone

from briff import mailing as act
from briff.delivering import Worker
from briff.models import Delivery, Mailing, Subscriber
from briff.progress import get_next
from tests import processes, smtp
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, make_subscribers, words_item

READERS, KILLS = 60, 4
# What leaves nobody knowing, each time for one of them.
LOSES = ("drop after data", "drop after data, taken", "end strange")


def work_until_done():
    with closing(Worker()) as worker:
        while get_next() is not None:
            if not worker.work(now=timezone.now()):
                time.sleep(0.02)


def test_each_reader_has_it_once_or_is_accounted_for(transactional_db, settings):
    settings.BRIFF_HAND_SECONDS, settings.BRIFF_RETRY_SECONDS = 1, 0.05
    settings.BRIFF_PER_MINUTE = 60_000
    issue = make_issue(make_briff(), ("", words_item()))
    make_subscribers(READERS)
    mailing = act.begin(issue=issue.en, by=make_staff(), now=timezone.now())
    chance = random.Random(1)  # noqa: S311 - the same each time

    with smtp.running(smtp.at_random(2, often=0.3)) as server:
        smtp.use(settings, server)
        workers = [processes.start(work_until_done) for _ in range(2)]
        for number in range(KILLS):
            time.sleep(chance.uniform(0.2, 0.8))
            killed = workers[number % 2]
            os.kill(killed, signal.SIGKILL)
            processes.wait_for(killed)
            workers[number % 2] = processes.start(work_until_done)
        ended = processes.wait_for(*workers)
        server.choose = lambda to: ""
        work_until_done()

    states = dict(Delivery.objects.values_list("subscriber__email", "state"))
    taken = set(server.taken)
    by_state = Counter(states.values())
    assert ended == [processes.FINISHED] * 2
    assert server.get_twice() == set()
    assert by_state.keys() <= {"sent", "refused", "unknown"}
    assert len(states) == READERS
    assert {to for to, state in states.items() if state == "sent"} <= taken
    assert {to for to, state in states.items() if state == "refused"} & taken == set()
    assert by_state["sent"] > READERS / 3
    assert by_state["unknown"] <= KILLS + sum(server.wrong[each] for each in LOSES)
    assert Mailing.objects.get(pk=mailing.pk).state == Mailing.State.DONE
    paused = Subscriber.objects.filter(state="refused").values_list("email", flat=True)
    assert {states[email] for email in paused} <= {"refused"}
