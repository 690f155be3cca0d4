"""The question of the quarter: are these still the right people?"""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.utils import timezone

from accounts import seat_checks
from accounts.access import Reader
from accounts.models import AuditEntry, MembershipSettings, SeatCheck
from tests.factories.accounts import (
    MembershipFactory,
    SeatFactory,
    make_lapsed_member,
    make_member,
    today,
)
from tests.members_area.office import OFFICE, ask, get_organisation


@pytest.fixture(autouse=True)
def nobody_was_added_yet():
    cache.clear()


@pytest.fixture
def lead(client):
    """Signed in."""
    lead = make_member(role="lead")
    client.force_login(lead)
    return lead


@pytest.mark.django_db
def test_each_organisation_with_seats_is_asked_once_a_quarter(
    client, lead, django_capture_on_commit_callbacks
):
    MembershipFactory()
    make_lapsed_member()
    make_member()

    with django_capture_on_commit_callbacks(execute=True):
        asked = [ask(today()), ask(today())]

    assert asked == [2, 0]
    assert [letter.to for letter in mail.outbox] == [[lead.email]]
    assert "/en/membership/" in mail.outbox[0].body
    assert str(SeatCheck.objects.first()).endswith(f"{seat_checks.get_quarter(today()):%d/%m/%Y}")


@pytest.mark.django_db
def test_it_is_answered_with_one_press(client, lead):
    ask(today())
    assert "Are all these people still with you?" in client.get(OFFICE["en"]).text
    organisation = get_organisation(lead)

    for _ in range(2):
        client.post(f"/en/membership/{organisation.pk}/all-still-here/")

    check = SeatCheck.objects.get()
    assert check.answered_by == lead
    assert AuditEntry.objects.filter(verb="seats.confirmed").count() == 1
    assert "still with you?" not in client.get(OFFICE["en"]).text


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "paused"), [(0, 0), (1, 0), (30, 2)])
def test_unanswered_seats_are_paused_if_that_is_settled_and_an_answer_opens_them(
    client, lead, days, paused
):
    organisation = get_organisation(lead)
    colleague = SeatFactory(organisation=organisation).person
    ask(today())
    held = MembershipSettings.load()
    held.pause_days = days and 30
    held.save()
    then = today() + timedelta(days)

    told = [seat_checks.pause(today=then, now=timezone.now()) for _ in range(2)]

    assert told == [paused, 0]
    assert Reader(colleague, today=today()).is_member is not bool(paused)
    assert ("Paused" in client.get(OFFICE["en"]).text) is bool(paused)
    seat_checks.answer(organisation=organisation, by=lead, now=timezone.now())
    assert Reader(colleague, today=today()).is_member
