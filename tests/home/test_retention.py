"""What has been kept for long enough goes, when that is asked for, and nothing else does."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from accounts import audit, post
from accounts.models import (
    Application,
    AuditEntry,
    AuditNames,
    Leaving,
    Letter,
    RetentionSettings,
    Seat,
    User,
)
from accounts.personal import expiring, kinds
from accounts.personal.kinds import Kind
from briff.models import Delivery, Mailing, Subscriber
from home.models import VainSearch
from members_area.models import Reading
from tests.factories.accounts import ApplicationFactory, PersonFactory, SeatFactory, make_manager
from tests.factories.briff import make_subscriber

pytestmark = pytest.mark.django_db

PAIR = "00000000-0000-0000-0000-000000000007"
OLD, NEW = timedelta(days=10 * 365), timedelta(hours=1)


def make_rows(age, *, number):
    """One of each kind, of that age."""
    at, person = timezone.now() - age, make_manager()
    ApplicationFactory(state="refused", reason="No.", decided_at=at)
    audit.record(verb="one.done", by=person, now=at)
    Letter.objects.create(
        key=str(number),
        template="seat_given",
        to="a@b.example",
        languages="en",
        written_at=at,
        sent_at=at,
    )
    Reading.objects.create(person=person, pair=PAIR, version=1, opened_at=at)
    Session.objects.create(session_key=str(number), session_data="", expire_date=at)
    device = UserSession.objects.create(user=person, ip="192.0.2.7", session_key=str(number))
    UserSession.objects.filter(pk=device.pk).update(created_at=at)
    for state in ("stopped", "asked", "active"):
        make_subscriber(email=f"{state}{number}@sample.example", state=state, since=at)
    mailing = Mailing.objects.create(
        pair=PAIR[:-1] + str(number),
        number=number,
        begun_at=at,
        ended_at=at,
        next_batch_at=at,
        state="done",
    )
    reader = Subscriber.objects.get(email=f"active{number}@sample.example")
    Delivery.objects.create(mailing=mailing, subscriber=reader, try_at=at, state="sent")
    VainSearch.objects.create(language="en", words=f"words {number}", last_on=at.date())


def count():
    return {
        "applications": Application.objects.count(),
        "names": AuditNames.objects.filter(entry__verb="one.done").count(),
        "letters": Letter.objects.count(),
        "readings": Reading.objects.count(),
        "sessions": Session.objects.count(),
        "devices": UserSession.objects.count(),
        "subscribers": Subscriber.objects.count(),
        "known deliveries": Delivery.objects.exclude(subscriber=None).count(),
        "deliveries": Delivery.objects.count(),
        "searches": VainSearch.objects.count(),
    }


def test_what_is_old_is_said_and_goes_only_when_that_is_asked_for(capsys):
    make_rows(OLD, number=1)
    make_rows(NEW, number=2)
    before = count()

    call_command("retention")
    said = capsys.readouterr().out
    unchanged = count()
    call_command("retention", delete=True, batch=1)
    done = capsys.readouterr().out
    after = count()
    call_command("retention", delete=True)

    day = (timezone.now() - OLD).date()
    assert f"readings: 1 to be deleted, the oldest of {day}\n" in said
    assert "sessions: 2 to be deleted" in said
    assert unchanged == before
    assert "  1 of 2 deleted\n  2 of 2 deleted" in done
    kept = dict.fromkeys(before, 1) | {"sessions": 0, "subscribers": 4, "deliveries": 2}
    assert after == count() == kept
    assert audit.find_fault() is None
    assert AuditEntry.objects.filter(verb="one.done").count() == 2
    assert AuditEntry.objects.filter(verb="audit.names_expired").count() == 1


def make_people():
    """Who is let go of, and who is not."""
    long_ago = timezone.now() - OLD
    people = {
        name: PersonFactory(joined_at=long_ago, email=f"{name}@sample.example", **more)
        for name, more in {
            "gone": {"preferred_language": "cy"},
            "returning": {},
            "signed-in": {"last_login": timezone.now()},
            "invited": {},
            "lead": {},
            "staff": {"is_staff": True},
        }.items()
    }
    ended = {"starts_on": long_ago.date(), "ends_on": long_ago.date()}
    for name in ("gone", "returning", "signed-in"):
        SeatFactory(person=people[name], **ended)
    SeatFactory(person=people["invited"], starts_on=long_ago.date())
    SeatFactory(person=people["lead"], starts_on=long_ago.date(), role=Seat.Role.LEAD)
    PersonFactory(email="new@sample.example")
    return people


def settle(**periods):
    RetentionSettings.objects.update_or_create(pk=1, defaults=periods)


def get_erased():
    return set(User.objects.exclude(erased_at=None).values_list("pk", flat=True))


def test_an_account_goes_after_a_letter_unless_somebody_comes_back(
    django_capture_on_commit_callbacks,
):
    people = make_people()

    with django_capture_on_commit_callbacks(execute=True):
        call_command("retention", delete=True)
        call_command("retention", delete=True)
    told = {letter.to[0]: letter for letter in mail.outbox}
    untouched = get_erased()
    User.objects.filter(pk=people["returning"].pk).update(last_login=timezone.now())
    Letter.objects.update(sent_at=timezone.now() - timedelta(days=31))
    call_command("retention", delete=True)

    assert len(mail.outbox) == 3
    assert set(told) == {f"{name}@sample.example" for name in ("gone", "returning", "invited")}
    assert told["gone@sample.example"].subject == "Caiff eich cyfrif ei ddileu"
    assert untouched == set()
    assert get_erased() == {people["gone"].pk, people["invited"].pk}
    assert not Leaving.objects.exists()
    assert audit.find_fault() is None


def test_nobody_is_erased_whose_letter_has_not_gone(settings, django_capture_on_commit_callbacks):
    people, backend, now = make_people(), settings.EMAIL_BACKEND, timezone.now()
    Leaving.objects.create(person=people["invited"], why="unused", since=now - OLD)
    settings.EMAIL_BACKEND = "tests.mail_backends.Broken"
    with django_capture_on_commit_callbacks(execute=True):
        call_command("retention", delete=True)
    Leaving.objects.update(since=now - timedelta(days=31))
    Letter.objects.update(written_at=now - timedelta(days=31))

    settings.EMAIL_BACKEND = backend
    call_command("retention", delete=True)
    untouched = get_erased()
    post.send_waiting(now=now)
    call_command("retention", delete=True)

    assert untouched == get_erased() == set()
    day = date_format(timezone.localdate(now) + timedelta(days=30), "j F Y")
    assert sorted(letter.to[0] for letter in mail.outbox) == [
        f"{name}@sample.example" for name in ("gone", "invited", "returning")
    ]
    assert day in mail.outbox[-1].body


def test_a_day_that_was_named_is_not_brought_forward(django_capture_on_commit_callbacks):
    make_people()
    settle(notice_days=90)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("retention", delete=True)
    settle(notice_days=14)

    gone = []
    for days in (89, 91):
        Letter.objects.update(sent_at=timezone.now() - timedelta(days=days))
        call_command("retention", delete=True)
        gone.append(len(get_erased()))

    day = date_format(timezone.localdate() + timedelta(days=90), "j F Y")
    assert day in mail.outbox[-1].body
    assert gone == [0, 3]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"last_login": timezone.now() - OLD}, ("agor dim ers", True)),
        ({}, ("Ni ddefnyddiwyd eich cyfrif", True)),
        ({"is_active": False}, ("Mae wedi'i gau", False)),
    ],
)
def test_the_letter_says_what_its_reader_can_do(fields, says, django_capture_on_commit_callbacks):
    long_ago, (said, has_ways) = timezone.now() - OLD, says
    PersonFactory(joined_at=long_ago, preferred_language="cy", **fields)

    with django_capture_on_commit_callbacks(execute=True):
        call_command("retention", delete=True)

    (letter,) = mail.outbox
    with override("cy"):
        ways = {reverse("account_login"), reverse("account_reset_password")}
    assert said in letter.body
    assert {way for way in ways if f"{way}\n" in letter.body} == (ways if has_ways else set())


def make_told(*names):
    """People whose letter went so long ago that their accounts go today."""
    long_ago = timezone.now() - OLD
    told = [PersonFactory(joined_at=long_ago, email=f"{name}@sample.example") for name in names]
    for person in told:
        leaving = Leaving.objects.create(person=person, why="unused", since=long_ago)
        Letter.objects.create(
            key=str(person.pk),
            to=person.email,
            leaving=leaving,
            written_at=long_ago,
            sent_at=timezone.now() - timedelta(days=31),
        )
    return told


def when_somebody_is_erased(monkeypatch, do):
    """Let something happen in the middle of it."""
    kind = Kind(
        code="zz",
        title="",
        why="",
        basis="law",
        seen_by="",
        until="",
        fate="goes",
        forget=lambda whom, by, now: do(whom.person),
    )
    monkeypatch.setitem(kinds._kinds, "zz", (9, kind))


def test_who_signs_in_while_others_are_erased_keeps_hers(monkeypatch):
    first, second = make_told("first", "second")
    everybody = User.objects.filter(pk=second.pk)
    when_somebody_is_erased(monkeypatch, lambda person: everybody.update(last_login=timezone.now()))

    call_command("retention", delete=True)

    assert get_erased() == {first.pk}


def test_who_signs_in_while_her_row_is_waited_for_keeps_hers():
    (person,) = make_told("late")
    now = timezone.now()
    batch = expiring.get_told(now, RetentionSettings.get_held())
    assert list(batch) == [person]
    User.objects.filter(pk=person.pk).update(last_login=now)

    expiring.erase(batch, now)

    assert get_erased() == set()


def test_what_is_refused_of_one_is_said_and_the_rest_goes_on(monkeypatch, capsys):
    first, second, third = make_told("first", "second", "third")

    def refuse(person):
        if person == second:
            raise ValidationError("Not she.")

    when_somebody_is_erased(monkeypatch, refuse)

    with pytest.raises(CommandError, match="1 could not"):
        call_command("retention", delete=True)

    said = capsys.readouterr()
    assert get_erased() == {first.pk, third.pk}
    assert f"not erased: 1 from {second.pk} on: Not she." in said.err
    assert "2 of 3 erased" in said.out
    assert "searches: 0" in said.out
    assert audit.find_fault() is None
