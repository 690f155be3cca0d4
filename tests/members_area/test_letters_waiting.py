"""A letter waits for whatever it has to wait for, and no longer; none is lost on the way."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from guardian.shortcuts import remove_perm

from accounts.models import Audience, User
from foundation.models import Document
from members_area.letters import MOST_TRIES, send_waiting
from members_area.models import Announcement, BriefingLetter, LetterChoice
from tests import smtp
from tests.factories.accounts import let_grants_end, make_member, today
from tests.factories.briefings import (
    ENDS,
    YESTERDAY,
    changes,
    file_of,
    make_briefing,
    make_new,
    make_section,
    publish,
)
from tests.factories.files import make_document

pytestmark = pytest.mark.django_db

CODE = "iom-cymru"
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
AWAY = {
    "unpublished": (lambda page: page.unpublish(), {}),
    "section": (lambda page: page.get_parent().unpublish(), {}),
    "withdrawn": (lambda page: publish(page, **ENDS["withdrawn"]()), {"withdrawn_on": None}),
    "expired": (
        lambda page: publish(page, holds_until=today() + YESTERDAY),
        {"holds_until": None},
    ),
}


@pytest.fixture
def section():
    return make_section()


@pytest.fixture
def page(section):
    return make_new(section).en


@pytest.fixture
def member():
    return make_member(CODE)


def send():
    call_command("send_letters")
    return sorted(to for letter in mail.outbox for to in letter.to)


def is_finished():
    return not Announcement.objects.filter(finished_at=None).exists()


def refuse_for_now(settings, server):
    smtp.use(settings, server)
    server.choose = lambda to: to and "end later"


def test_without_a_mail_server_all_wait_and_nothing_counts_as_tried(settings, page, capsys):
    members, backend = [make_member(CODE), make_member(CODE)], settings.EMAIL_BACKEND
    with smtp.running() as server:
        smtp.use(settings, server)
    for _ in range(MOST_TRIES + 1):
        call_command("send_letters")
    assert not is_finished()

    settings.EMAIL_BACKEND = backend

    assert send() == [member.email for member in members]
    told = capsys.readouterr().out.splitlines()
    assert told == ["Sent: 0. Failed: 0."] * (MOST_TRIES + 1) + ["Sent: 2. Failed: 0."]
    assert set(BriefingLetter.objects.values_list("state", "tries")) == {("sent", 1)}
    assert is_finished()


def test_what_is_refused_for_now_is_tried_less_and_less_often_and_not_for_ever(
    settings, page, member, caplog
):
    now, pauses = timezone.now(), []
    with smtp.running() as server:
        refuse_for_now(settings, server)
        for _ in range(MOST_TRIES):
            failed, early = send_waiting(now=now).failed, BriefingLetter.objects.get().try_at
            assert (failed, send_waiting(now=early - SECOND).failed) == (1, 0)
            pauses.append((early - now).total_seconds() / 60)
            now = early
        assert send_waiting(now=now + HOUR).failed == 0

    assert pauses == [5, 10, 20, 40, 80, 160, 320, 360, 360, 360]
    assert "could not be sent" in caplog.text
    assert is_finished()


def test_what_was_refused_for_now_goes_out_once(settings, page, member):
    with smtp.running() as server:
        refuse_for_now(settings, server)
        assert send_waiting(now=timezone.now()).failed == 1
        assert not is_finished()
        server.choose = lambda to: ""
        later = timezone.now() + HOUR
        assert [send_waiting(now=later).sent for _ in range(2)] == [1, 0]

    assert server.taken == [member.email]
    assert is_finished()


def test_nothing_is_finished_while_a_letter_is_in_the_hands_of_another_run(page, member):
    announcement, now = Announcement.objects.get(), timezone.now()
    letter = BriefingLetter.objects.create(announcement=announcement, person=member, changed_at=now)
    assert send() == []
    assert not is_finished()

    BriefingLetter.objects.update(state="failed")
    assert send() == [member.email]
    assert is_finished()

    Announcement.objects.update(finished_at=None)
    BriefingLetter.objects.update(state="under_way", changed_at=now - HOUR)
    assert send() == [member.email]
    assert is_finished()
    assert BriefingLetter.objects.get() == letter


@pytest.mark.parametrize("how", AWAY)
def test_nothing_is_told_of_what_is_away_until_it_is_back(page, member, how):
    go, back = AWAY[how]
    go(page)
    assert send() == []

    if how == "section":
        publish(page.get_parent())
    publish(page, **back)

    assert send() == [member.email]
    assert is_finished()


@pytest.mark.parametrize("how", ["deleted", "replaced"])
def test_what_is_gone_or_no_longer_new_is_told_to_nobody(page, member, how):
    if how == "deleted":
        page.delete()
    else:
        publish(page, changes=changes("fix"))

    assert send() == [member.email][: how == "replaced"]
    assert is_finished()


@pytest.mark.parametrize("how", ["taken back", "ended", "deactivated", "not wanted"])
def test_a_letter_that_failed_to_somebody_who_is_not_to_have_it_holds_nothing_open(
    settings, page, member, how
):
    with smtp.running() as server:
        refuse_for_now(settings, server)
        send_waiting(now=timezone.now())
    audience = Audience.objects.get(code=CODE)
    if how == "taken back":
        remove_perm("read_audience", member, audience)
    elif how == "ended":
        let_grants_end(member)
    elif how == "deactivated":
        User.objects.filter(pk=member.pk).update(is_active=False)
    else:
        LetterChoice.objects.create(person=member, audience=audience, is_wanted=False)

    send_waiting(now=timezone.now())

    assert is_finished()


def test_what_is_to_come_out_later_is_neither_told_nor_marked_yet(section, member):
    document = make_document(CODE)
    pair = make_briefing(section, CODE, files=file_of(document), is_live=False)
    publish(pair.en, go_live_at=timezone.now() + HOUR)

    assert not Announcement.objects.exists()
    assert Document.objects.get(pk=document.pk).shut_with is None
