"""The Briff to many, by a server that misbehaves and workers that are killed: nobody has it twice.

Two workers at once. Each is killed (SIGKILL) again and again, in the middle of whatever it does.
"""

import logging
import os
import random
import resource
import signal
import sys
import time
from collections import Counter

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from briff import mailing as act
from briff.delivering import put_right
from briff.models import Delivery
from briff.progress import get_next
from tests import processes, smtp
from tests.briff.test_delivering_killed import work_until_done
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, make_subscribers, words_item

WORKERS = 2


def run(asked):
    """Send, kill, count; end with a mistake if anybody has it twice or is not accounted for."""
    logging.disable(logging.WARNING)
    # A pool does not go along into other processes.
    connection.settings_dict["OPTIONS"].pop("pool", None)
    if not asked.copy_of:
        call_command("prepare", verbosity=0)
    settings.BRIFF_HAND_SECONDS, settings.BRIFF_RETRY_SECONDS = 5, 0.2
    settings.BRIFF_PER_MINUTE = 10_000_000
    issue = make_issue(make_briff(), ("", words_item()), ("asb", *[words_item()] * 10))
    make_subscribers(asked.readers)
    mailing = act.begin(issue=issue.en, by=make_staff(), now=timezone.now())
    began = time.monotonic()
    with smtp.running(smtp.at_random(1, often=asked.often), keeps=False) as server:
        smtp.use(settings, server)
        killed = send(asked)
        put_right(now=timezone.now())
    tell(asked, server, mailing, killed=killed, seconds=time.monotonic() - began)


def send(asked):
    """Work, killing a worker now and then, until nothing waits; how often one was killed."""
    chance = random.Random(1)
    workers = [processes.start(work_until_done) for _ in range(WORKERS)]
    killed = 0
    while get_next() is not None:
        time.sleep(chance.uniform(0.05, asked.seconds / 5))
        number = killed % WORKERS
        if killed < asked.kills and get_next() is not None:
            os.kill(workers[number], signal.SIGKILL)
            (ended,) = processes.wait_for(workers[number])
            killed += ended == -signal.SIGKILL
            workers[number] = processes.start(work_until_done)
    processes.wait_for(*workers)
    return killed


def tell(asked, server, mailing, *, killed, seconds):
    """What became of everybody, by our books and by the server's."""
    states = dict(
        Delivery.objects.filter(mailing=mailing).values_list("subscriber__email", "state")
    )
    taken = set(server.taken)
    by_state = Counter(states.values())
    lost = {to for to, state in states.items() if state == "sent"} - taken
    false = {to for to, state in states.items() if state == "refused"} & taken
    unknown = {to for to, state in states.items() if state == "unknown"}
    open_ = asked.readers - by_state["sent"] - by_state["refused"] - by_state["unknown"]
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"readers {asked.readers}, workers {WORKERS}, killed {killed} times, {seconds:.0f} s")
    print(f"{asked.readers / seconds:.0f} mails a second; the largest worker {largest} MB")
    print("what the server did wrong:", dict(sorted(server.wrong.items())))
    print("what became of them:", dict(sorted(by_state.items())))
    print(f"unknown: {len(unknown)}, of whom the server had taken {len(unknown & taken)}")
    print(f"twice: {len(server.get_twice())}   lost: {len(lost)}   ", end="")
    print(f"refused but taken: {len(false)}   not accounted for: {open_}")
    if server.get_twice() or lost or false or open_ or killed < asked.kills:
        sys.exit("That is not what was promised.")
