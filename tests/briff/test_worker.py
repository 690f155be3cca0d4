"""The worker as a command: for cron until nothing is due, as a service until it is told to stop."""

import os
import signal
import subprocess
import sys
import threading

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from briff import mailing as act
from briff.management.commands.send_briff import is_there
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, make_subscribers


def begin():
    act.begin(issue=make_issue(make_briff()).en, by=make_staff(), now=timezone.now())


@pytest.fixture
def handlers():
    """The command has its own, as a service."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.django_db
def test_for_cron_it_sends_all_that_is_due_and_ends(settings, capsys):
    settings.BRIFF_PER_MINUTE = 60_000
    make_subscribers(45)
    begin()

    call_command("send_briff", pause=0.01)

    assert len(mail.outbox) == 45
    assert "Taken in hand: 45." in capsys.readouterr().out


@pytest.mark.django_db
def test_as_a_service_it_waits_until_it_is_told_to_stop(handlers):
    make_subscribers(2)
    begin()
    threading.Timer(0.5, os.kill, [os.getpid(), signal.SIGTERM]).start()

    call_command("send_briff", stay=True, pause=0.01)

    assert len(mail.outbox) == 2


@pytest.mark.django_db
def test_it_ends_with_the_process_that_it_was_started_for(handlers):
    process = subprocess.Popen([sys.executable, "-c", ""])
    threading.Timer(0.2, process.wait).start()

    call_command("send_briff", stay=True, pause=0.01, process=process.pid)

    assert is_there(os.getpid())
