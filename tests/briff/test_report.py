"""How many have had an issue is counted for ever, for those who send it, and without names."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from briff import mailing as act, subscribing
from briff.models import Delivery, Mailing, Subscriber
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, make_subscriber, make_subscribers
from tests.factories.readers import make_editor

pytestmark = pytest.mark.django_db

# A leap year is one longer.
A_YEAR_AND_A_DAY = timedelta(days=367)
OVER = ["skipped", "cancelled", "failed"]
STATES = ["sent", "sent", "sent", "refused", "unknown", "waiting", *OVER]


@pytest.fixture
def address():
    return reverse("briff_report")


def send(issue, *, ended_at):
    """A mailing that is over, with a delivery in each state."""
    mailing = act.begin(issue=issue.en, by=make_staff(), now=ended_at)
    for delivery, state in zip(mailing.deliveries.order_by("pk"), STATES, strict=True):
        Delivery.objects.filter(pk=delivery.pk).update(state=state, answer=f"{state} of somebody")
    Mailing.objects.filter(pk=mailing.pk).update(state="done", ended_at=ended_at)
    return mailing


def forget(capsys):
    """What the command says that does it each night."""
    call_command("retention", delete=True)
    return capsys.readouterr().out


def test_the_counts_stay_when_it_is_forgotten_whose_they_were(client, address, capsys):
    briff, now = make_briff(), timezone.now()
    make_subscribers(len(STATES))
    send(make_issue(briff, number=1), ended_at=now - A_YEAR_AND_A_DAY)
    send(make_issue(briff, number=2), ended_at=now - A_YEAR_AND_A_DAY + timedelta(days=3))
    client.force_login(make_editor())
    counts = [str(STATES.count(state)) for state in ("sent", "refused", "unknown", "waiting")]
    of_each = [str(len(STATES)), *counts, str(len(OVER))]

    before = client.get(address)
    subscribing.erase(subscriber=Subscriber.objects.first())
    forgotten, again = forget(capsys), forget(capsys)
    after = client.get(address)
    lines = [
        [str(getattr(line, name)) for name in ("wanted_by", "sent", "refused", "unknown")]
        + [str(line.waiting), str(line.not_sent)]
        for answer in (before, after)
        for line in answer.context["object_list"]
    ]

    assert lines == [of_each] * 4
    assert f"deliveries: {len(STATES) - 1} to be made nobody’s" in forgotten
    assert "deliveries: 0 to be made nobody’s" in again
    kept = Mailing.objects.get(number=1).deliveries.all()
    assert {(each.subscriber_id, each.answer) for each in kept} == {(None, "")}
    assert Mailing.objects.get(number=2).deliveries.filter(subscriber=None).count() == 1
    assert f"Subscribers now: {len(STATES)}" in before.text
    assert "reader1@" not in before.text + after.text
    assert client.get(address, {"export": "csv"}).getvalue().count(b"\r\n") == 3


def test_what_is_still_being_sent_is_never_forgotten(capsys):
    begun_at = timezone.now() - 2 * A_YEAR_AND_A_DAY
    make_subscriber()
    act.begin(issue=make_issue(make_briff()).en, by=make_staff(), now=begun_at)

    assert "deliveries: 0 to be made nobody’s" in forget(capsys)
    assert Delivery.objects.get().subscriber is not None


def test_only_who_sends_it_sees_how_it_went(client, address):
    make_subscriber()
    act.begin(issue=make_issue(make_briff()).en, by=make_staff(), now=timezone.now())
    reader = make_staff()
    client.force_login(reader)

    refused = client.get(address)
    menu = client.get(reverse("wagtailadmin_home")).text
    client.force_login(make_editor())
    shown = client.get(address)

    assert refused.status_code == 302
    assert address not in menu
    assert reverse("briff_send", args=[shown.context["object_list"][0].issue]) in shown.text


def test_it_asks_as_often_for_many_issues_as_for_few(
    client, address, django_assert_max_num_queries
):
    briff = make_briff()
    make_subscriber()
    client.force_login(make_editor())
    client.get(address)
    for number in range(1, 13):
        act.begin(issue=make_issue(briff, number=number).en, by=make_staff(), now=timezone.now())

    with django_assert_max_num_queries(20):
        client.get(address)
