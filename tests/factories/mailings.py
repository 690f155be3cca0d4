"""An issue on its way to its readers, for tests."""

from contextlib import closing
from datetime import timedelta

from django.utils import timezone

from briff import mailing as act
from briff.delivering import Worker
from briff.models import Delivery


def begin(issue, manager):
    return act.begin(issue=issue.en, by=manager, now=timezone.now())


def work(times=1, *, later=timedelta(0)):
    """A worker works so many times, each so much later than the one before."""
    with closing(Worker()) as worker:
        return [worker.work(now=timezone.now() + later * (number + 1)) for number in range(times)]


def get_states():
    """What became of each delivery, by the address of its reader."""
    return dict(Delivery.objects.values_list("subscriber__email", "state"))
