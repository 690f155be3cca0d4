"""A reminder that does not get through: tried again, and never sent twice."""

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from home.models import ReviewReminder
from home.reminders import remind
from tests import smtp
from tests.factories.halves import make_resource
from tests.home.reminding import DAY, ROLE, make_writer, today

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return make_writer()


@pytest.fixture
def manager():
    return make_writer(ROLE)


def test_it_goes_by_a_real_mail_server_and_is_not_sent_twice(anna, settings):
    make_resource(review_by=today(), reviewer=anna)

    with smtp.in_use(settings) as postbox:
        call_command("remind_reviews")
        call_command("remind_reviews")

    assert postbox.taken == [anna.email]


@pytest.mark.parametrize("wrong", ["sender", "rcpt later", "end later", "end never", "greeting"])
def test_what_was_surely_not_sent_is_tried_by_the_next_run(anna, settings, wrong, caplog):
    make_resource(review_by=today(), reviewer=anna)
    with smtp.running(lambda to: wrong) as server:
        smtp.use(settings, server)
        with pytest.raises(CommandError, match="1 could not be told"):
            call_command("remind_reviews")
        assert server.taken == []
        server.choose = lambda to: ""

        call_command("remind_reviews")

    assert server.taken == [anna.email]
    assert "could not be sent to person" in caplog.text


def test_what_may_have_been_sent_waits_for_the_next_day(anna, settings):
    make_resource(review_by=today(), reviewer=anna)
    with smtp.running(lambda to: to and "drop after data, taken") as server:
        smtp.use(settings, server)
        assert remind(now=timezone.now()).failed == 1
        server.choose = lambda to: ""

        assert remind(now=timezone.now()).sent == 0
        assert server.taken == [anna.email]
        assert remind(now=timezone.now() + DAY).sent == 1


def test_without_a_mail_server_it_stops_at_the_first(settings, anna, manager):
    make_resource(review_by=today(), reviewer=anna)
    make_resource(review_by=today())
    with smtp.running() as server:
        smtp.use(settings, server)

    assert remind(now=timezone.now()).failed == 1
    assert not ReviewReminder.objects.exists()
