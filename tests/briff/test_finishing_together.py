"""A mailing that somebody opens again at the moment at which a worker ends it stays open."""

import os

import psycopg
import pytest
from django.utils import timezone

from briff import mailing as act
from briff.models import Delivery, Mailing
from briff.progress import finish
from tests import processes
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, make_subscriber
from tests.foundation.test_holding import SOMEBODY_WAITS_FOR_US, get_address

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.usefixtures("transactional_db"),
    # The other process is not measured.
    pytest.mark.no_cover,
]


def test_what_is_opened_again_meanwhile_is_not_left_behind_in_a_mailing_that_is_over():
    make_subscriber()
    act.begin(issue=make_issue(make_briff()).en, by=make_staff(), now=timezone.now())
    Delivery.objects.update(state="unknown")

    with psycopg.connect(**get_address()) as other:
        other.execute("SELECT id FROM briff_mailing FOR UPDATE")
        other.execute("UPDATE briff_delivery SET state = 'waiting'")
        process = processes.start(lambda: finish(now=timezone.now()))
        while not other.execute(SOMEBODY_WAITS_FOR_US).fetchone():
            assert os.waitpid(process, os.WNOHANG) == (0, 0)

    assert processes.wait_for(process) == [processes.FINISHED]
    assert Mailing.objects.get().state == Mailing.State.SENDING
