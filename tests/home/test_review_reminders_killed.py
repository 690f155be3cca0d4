"""Killed half-way, or run by two at once: nobody is reminded twice on a day."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.utils import timezone

from home.models import ReviewReminder
from home.reminders import remind
from tests import processes, smtp
from tests.factories.accounts import make_staff
from tests.factories.halves import make_resource


def make_due(*, people):
    """As many people, each with a page that is due."""
    for _ in range(people):
        person = make_staff(preferred_language="en")
        person.groups.add(Group.objects.get(name="Editor"))
        make_resource(review_by=timezone.localdate(), reviewer=person)


def test_whoever_is_killed_half_way_has_written_to_nobody_twice(transactional_db, settings):
    make_due(people=2)

    def run():
        remind(now=timezone.now())

    with smtp.running() as server:
        smtp.use(settings, server)
        moments = processes.get_moments(run)
        for moment in moments:
            ReviewReminder.objects.all().delete()
            server.taken.clear()
            processes.kill_after(moment, run)
            run()
            assert server.get_twice() == set()
            remind(now=timezone.now() + timedelta(days=1))
            assert len(set(server.taken)) == 2

    assert moments


def test_two_at_once_write_to_each_once(transactional_db, settings):
    make_due(people=3)

    with smtp.in_use(settings) as server:
        ended = processes.at_once(*[lambda: remind(now=timezone.now())] * 2)

    assert ended == [processes.FINISHED] * 2
    assert len(server.taken) == 3
    assert server.get_twice() == set()
