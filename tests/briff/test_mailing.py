"""An issue is sent once, by hand, and is paused, taken up, cancelled and sent again by hand."""

from collections import Counter
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from briff import mailing as act
from briff.models import Delivery, Mailing
from foundation.pairs.publishing import unpublish_pair
from tests.factories.briff import make_subscriber, make_subscribers
from tests.factories.mailings import begin, get_states, work

pytestmark = pytest.mark.django_db


def test_a_mailing_is_paused_taken_up_cancelled_and_tried_again_by_hand(issue, manager):
    make_subscribers(3)
    mailing = begin(issue, manager)
    now = timezone.now()
    who = {"mailing": mailing, "by": manager, "now": now}

    act.pause(**who)
    paused = work()
    act.resume(**who)
    Delivery.objects.filter(subscriber__email="reader0@sample.example").update(state="unknown")
    act.cancel(**who)
    cancelled = work()
    again = act.send_again(**who)

    assert (paused, cancelled, again) == ([0], [0], 0)
    assert Counter(get_states().values()) == {"cancelled": 2, "unknown": 1}
    assert Mailing.objects.get().state == Mailing.State.CANCELLED
    assert mail.outbox == []


def test_what_nobody_knows_is_sent_again_only_if_somebody_says_so(issue, manager):
    make_subscriber()
    mailing = begin(issue, manager)
    Delivery.objects.update(state="unknown")
    work()
    before = len(mail.outbox)

    act.send_again(mailing=mailing, by=manager, now=timezone.now())
    work(2, later=timedelta(hours=1))

    assert (before, len(mail.outbox)) == (0, 1)
    assert Mailing.objects.get().state == Mailing.State.DONE


def test_what_is_sent_again_of_a_paused_mailing_waits_with_the_rest(issue, manager):
    make_subscribers(3)
    mailing = begin(issue, manager)
    who = {"mailing": mailing, "by": manager, "now": timezone.now()}
    Delivery.objects.filter(subscriber__email="reader0@sample.example").update(state="unknown")
    act.pause(**who)

    again = act.send_again(**who)
    work(2)

    assert again == 1
    assert Mailing.objects.get().state == Mailing.State.PAUSED
    assert set(get_states().values()) == {"waiting"}
    assert mail.outbox == []


def test_of_a_mailing_that_is_over_nothing_is_cancelled_or_sent_again(issue, manager):
    make_subscriber()
    mailing = begin(issue, manager)
    work(2)
    who = {"mailing": mailing, "by": manager, "now": timezone.now()}

    act.cancel(**who)
    again = act.send_again(**who)

    assert again == 0
    assert Mailing.objects.get().state == Mailing.State.DONE
    assert get_states() == {"reader@sample.example": "sent"}


def test_an_issue_is_sent_once_and_only_as_it_is_on_the_site(issue, manager):
    make_subscriber()
    begin(issue, manager)

    with pytest.raises(act.NotSent, match="already"):
        begin(issue, manager)
    unpublish_pair(page=issue.en, by=None)
    with pytest.raises(act.NotSent, match="Publish"):
        begin(issue, manager)
    work()

    assert Mailing.objects.get().state == Mailing.State.PAUSED
    assert get_states() == {"reader@sample.example": "waiting"}


def test_themes_and_pauses_are_kept_to(issue, manager):
    interested, everything, other, paused = (
        make_subscriber(*themes, email=f"{name}@sample.example", state=state)
        for name, state, themes in (
            ("interested", "active", ["asb", "crime"]),
            ("everything", "active", []),
            ("other", "active", ["crime"]),
            ("paused", "paused", []),
        )
    )
    summary = act.summarise(issue.en)
    begin(issue, manager)

    work()

    assert {message.to[0] for message in mail.outbox} == {interested.email, everything.email}
    assert (summary.total, summary.with_themes, summary.without_interest) == (2, 1, 1)
    assert {other.state, paused.state} == {"active", "paused"}


def test_the_summary_asks_as_often_however_many_there_are(
    issue, manager, django_assert_num_queries
):
    make_subscribers(5)
    with django_assert_num_queries(3):
        few = act.summarise(issue.en).total
    make_subscribers(500, begin=5)

    with django_assert_num_queries(3):
        many = act.summarise(issue.en).total

    assert (few, many) == (5, 505)
