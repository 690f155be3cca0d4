"""Who is reminded that a membership ends, when, and in which language."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from accounts import renewals
from accounts.models import AuditEntry, Letter, Membership
from tests.accounts.tending import make_led, tend
from tests.english import find_english_in_mail
from tests.factories.accounts import MembershipFactory, SeatFactory, today


@pytest.mark.parametrize(
    ("days_left", "reminder"),
    [
        (60, -60),
        (31, -60),
        (30, -30),
        (8, -30),
        (7, -7),
        (-6, -7),
        (-7, 7),
        (-29, 7),
        (-30, 30),
        (-60, 60),
        (-80, 60),
    ],
)
def test_of_the_reminders_that_are_due_the_last_is_sent(days_left, reminder):
    ends_on = date(2027, 3, 31)

    assert renewals.get_latest_reminder(ends_on, today=ends_on - timedelta(days_left)) == reminder


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("days", "number"), [(61, 0), (60, 1), (30, 1), (0, 1), (-7, 1), (-60, 1), (-89, 1), (-90, 0)]
)
def test_who_is_near_the_end_is_reminded(django_capture_on_commit_callbacks, days, number):
    make_led(days=days, lapse_recorded_on=today())

    with django_capture_on_commit_callbacks(execute=True):
        told = tend()

    assert len(mail.outbox) == number
    assert f"Reminded: {number}" in told


@pytest.mark.django_db
def test_run_twice_it_writes_once_and_again_on_the_next_day_of_the_list(
    django_capture_on_commit_callbacks,
):
    membership, lead = make_led(days=30)
    SeatFactory(organisation=membership.organisation)

    with django_capture_on_commit_callbacks(execute=True):
        tend()
        tend()
        now = timezone.now()
        later = [today() + timedelta(days) for days in (1, 22, 23, 24, 30)]
        counts = [renewals.remind(today=on, now=now) for on in later]

    assert counts == [0, 0, 1, 0, 0]
    assert [letter.to for letter in mail.outbox] == [[lead.email]] * 2
    verbs = list(AuditEntry.objects.values_list("verb", flat=True))
    assert verbs == ["membership.reminded"] * 2


@pytest.mark.django_db
def test_who_has_renewed_or_cancelled_is_left_alone():
    renewed, _ = make_led(days=3)
    MembershipFactory(
        organisation=renewed.organisation,
        starts_on=renewed.ends_on + timedelta(days=1),
        ends_on=renewed.ends_on + timedelta(days=365),
    )
    make_led(days=3, state="cancelled")

    tend()

    assert not Letter.objects.exists()


@pytest.mark.django_db
def test_a_reminder_is_in_the_language_of_its_reader_before_and_after(
    django_capture_on_commit_callbacks,
):
    for days in (20, -8, -61):
        _, lead = make_led(days=days, lapse_recorded_on=today())
        lead.preferred_language = "cy"
        lead.save()

    with django_capture_on_commit_callbacks(execute=True):
        tend()

    assert len(mail.outbox) == 3
    names = [m.organisation.name_cy for m in Membership.objects.select_related("organisation")]
    left = [text for letter in mail.outbox for text in find_english_in_mail(letter)]
    assert [text for text in left if not any(name in text for name in names)] == []
