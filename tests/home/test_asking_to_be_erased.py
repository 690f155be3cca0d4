"""Who asks to be erased: at once, or when her last seat has ended."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from accounts import audit
from accounts.models import AuditEntry, Leaving, User
from accounts.personal import erasing
from tests.factories.accounts import (
    ApplicationFactory,
    PersonFactory,
    SeatFactory,
    make_lapsed_member,
    make_manager,
    make_member,
)
from tests.home.erased import ADDRESS, NAME, find_everywhere, make_person_with_traces

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(rf):
    return make_person_with_traces(rf)


def test_a_person_without_a_seat_is_erased_at_once(client, django_capture_on_commit_callbacks):
    person = make_lapsed_member()
    person.seats.update(ends_on=timezone.localdate())
    client.force_login(person)

    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post("/cy/cyfrif/eich-data/", {"do": "erase"})

    assert "Mae eich cyfrif wedi'i ddileu" in answer.content.decode()
    assert client.get(reverse("own_data")).status_code == 302
    assert User.objects.get(pk=person.pk).erased_at
    assert [letter.to for letter in mail.outbox] == [[person.email]]
    assert audit.find_fault() is None


def test_a_person_with_a_seat_asks_and_the_manager_erases_her(
    client, person, settings, django_capture_on_commit_callbacks
):
    client.force_login(person)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("own_data"), {"do": "erase"})
        client.post(reverse("own_data"), {"do": "erase"})
    said = client.get(reverse("own_data")).content.decode()
    client.force_login(make_manager())
    address = reverse("member:delete", args=[person.pk])

    listed = client.get(reverse("leaving:index")).content.decode()
    summary = client.get(address).content.decode()
    done = client.post(address)

    assert "You have asked for it." in said
    asked = [letter for letter in mail.outbox if letter.to == [settings.CONTACT_EMAIL]]
    assert len(asked) == 1
    assert NAME not in asked[0].body
    assert (address in listed, NAME in listed) == (True, True)
    assert "Your subscription to the Briff" in summary
    assert "How many seats an organisation had" in summary
    assert done.url == reverse("member:index")
    assert not Leaving.objects.exists()
    assert client.get(address).status_code == 404
    assert NAME not in client.get(reverse("member:index")).content.decode()


def test_the_manager_does_not_find_whoever_works_in_the_cms(client):
    client.force_login(make_manager())
    colleague = make_manager()

    assert client.post(reverse("member:delete", args=[colleague.pk])).status_code == 404


def test_who_asks_is_listed_by_her_name(person):
    assert str(Leaving(person=person, why="asked")) == NAME


def test_who_was_told_and_asks_then_is_heard(settings, django_capture_on_commit_callbacks):
    member, now = make_member(), timezone.now()
    Leaving.objects.create(person=member, why="unused", since=now - timedelta(days=9))

    with django_capture_on_commit_callbacks(execute=True):
        erasing.ask(person=member, now=now)
        erasing.ask(person=member, now=now + timedelta(days=1))

    assert [letter.to for letter in mail.outbox] == [[settings.CONTACT_EMAIL]]
    assert AuditEntry.objects.filter(verb="person.asks_to_be_erased").count() == 1
    assert Leaving.objects.values_list("why", "since").get() == ("asked", now)


@pytest.mark.parametrize(
    ("starts", "ends", "is_at_once"),
    [
        (-9, None, False),
        (-9, 200, False),
        (5, None, False),
        (5, 9, False),
        (-9, 0, True),
        (5, 5, True),
    ],
)
def test_she_asks_while_any_seat_of_hers_is_to_open_and_none_does_after(starts, ends, is_at_once):
    now, day = timezone.now(), timezone.localdate()
    seat = SeatFactory(
        starts_on=day + timedelta(days=starts),
        ends_on=None if ends is None else day + timedelta(days=ends),
    )

    goes_at_once = erasing.goes_at_once(seat.person, on=day)
    erasing.erase(person=seat.person, by=None, now=now)

    assert goes_at_once is is_at_once
    seat.refresh_from_db()
    assert seat.ends_on <= max(day, seat.starts_on)


@pytest.mark.parametrize("by_herself", [True, False])
def test_an_application_that_waits_is_closed_without_a_letter(
    by_herself, django_capture_on_commit_callbacks
):
    person, now = PersonFactory(email=ADDRESS), timezone.now()
    waits = ApplicationFactory(lead_email=ADDRESS)
    other = ApplicationFactory(finance_email=ADDRESS, finance_name=NAME)
    by = person if by_herself else None

    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase(person=person, by=by, now=now)

    waits.refresh_from_db()
    other.refresh_from_db()
    assert (waits.state, waits.decided_at, other.state) == ("refused", now, "pending")
    assert waits.reason == "Whoever applied has been erased."
    assert AuditEntry.objects.get(verb="application.refused").subject_id == waits.pk
    assert [letter.to for letter in mail.outbox] == [[ADDRESS]]
    assert find_everywhere(ADDRESS, NAME) == set()
