"""Whoever may read a new briefing and wants to know is written to: once, and not a word of it."""

import re
from functools import partial
from importlib import import_module
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.core import mail
from django.core.management import call_command
from django.db import connection, transaction
from guardian.shortcuts import remove_perm

from accounts.models import Audience, User
from members_area.models import Announcement, BriefingLetter, LetterChoice
from tests import smtp
from tests.factories.accounts import (
    let_grants_end,
    make_lapsed_member,
    make_member,
    make_member_whose_grant_has_ended,
    make_staff,
    today,
)
from tests.factories.briefings import (
    BIRD,
    ENDS,
    changes,
    make_briefing,
    make_new,
    make_section,
    publish,
)
from tests.mail_backends import SlowPost

pytestmark = pytest.mark.django_db

CODE = "iom-cymru"


@pytest.fixture
def postbox(settings):
    with smtp.in_use(settings) as box:
        yield box


@pytest.fixture
def section():
    return make_section()


def send():
    call_command("send_letters")
    return sorted(to for letter in mail.outbox for to in letter.to)


def test_a_letter_has_no_word_of_what_it_is_about(client, postbox, section):
    page = make_new(section).en
    member = make_member(CODE)
    call_command("send_letters")

    [letter] = postbox.letters
    said = letter.as_string() + "".join(part.get_content() for part in letter.iter_parts())
    plain = letter.get_body(("plain",)).get_content().replace("\r\n", "\n")

    assert letter["to"] == member.email
    assert BIRD not in said
    assert "IOM Cymru" not in said
    assert f"/en/briefings/{page.translation_key}/" in plain
    assert f"/cy/papurau-briffio/{page.translation_key}/" in plain
    assert re.search(r"Cyfyngedig\n.*Neb: mae i chi yn unig", plain)
    assert re.search(r"Restricted\n.*Nobody: it is for you alone", plain)
    client.force_login(member)
    [link] = re.findall(r"http\S+/en/briefings/[0-9a-f-]{36}/", plain)
    assert client.get(urlsplit(link).path)["Location"] == page.url


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("cy", "Mae papur briffio'n aros amdanoch"),
        ("en", "A briefing is waiting for you"),
        ("", "Mae papur briffio'n aros amdanoch / A briefing is waiting for you"),
    ],
)
def test_it_is_in_its_readers_language(section, language, subject):
    make_new(section)
    member = make_member(CODE)
    member.preferred_language = language
    member.save()
    send()

    [letter] = mail.outbox
    assert letter.subject == subject


def test_only_those_who_may_read_it_are_written_to(section):
    make_new(section)
    granted, gone = make_member(CODE), make_member(CODE)
    gone.is_active = False
    gone.save()
    make_member()
    make_member("prevent-contest")
    make_lapsed_member(CODE)
    make_member_whose_grant_has_ended(CODE)
    make_member(CODE, ends_on=today())
    make_staff(is_superuser=True)
    make_staff(CODE)

    assert send() == [granted.email]


def test_it_says_the_same_to_all_members_of_what_is_for_them(section):
    make_new(section, "members", handling="partners", holds_until=today())
    members = [make_member(), make_member()]

    assert send() == sorted(member.email for member in members)
    assert "Members only" in mail.outbox[0].body
    assert "It holds until:" in mail.outbox[0].body
    assert BIRD not in str(mail.outbox[0].message())


def test_nobody_is_written_to_twice_of_one_version_and_once_of_the_next(section):
    page = make_new(section).en
    member = make_member(CODE)

    first = send()
    publish(page, summary="A small correction")
    again = send()
    publish(page, changes=changes("fix"))
    then = send()

    assert (first, again, then) == ([member.email], [member.email], [member.email] * 2)


@pytest.mark.parametrize("wrong", ["drop after data", "drop after data, taken"])
def test_a_letter_of_which_nobody_knows_whether_it_went_is_not_sent_again(
    section, settings, capsys, caplog, wrong
):
    make_new(section)
    make_member(CODE)

    with smtp.running(lambda to: wrong) as server:
        smtp.use(settings, server)
        for _ in range(2):
            call_command("send_letters")

    unsure = "Sent: 0. Failed: 0. May or may not have gone out, and are not sent again: 1."
    assert capsys.readouterr().out.splitlines() == [unsure] * 2
    assert server.wrong == {wrong: 1}
    assert "may or may not have gone out" in caplog.text


def test_what_is_told_and_chosen_is_called_by_who_and_what(section):
    page = make_new(section)
    member = make_member(CODE)
    send()

    announcement, letter = Announcement.objects.get(), BriefingLetter.objects.get()
    choice = LetterChoice(person=member, audience_id=1)
    assert str(announcement) == f"{announcement.pair}, 1"
    assert str(letter) == f"{announcement.pk}: {member.pk}"
    assert str(choice) == f"{member.pk}: 1"
    assert page


def end_seat(page, person):
    person.seats.update(ends_on=today())


def end_membership(page, person):
    person.seats.get().organisation.memberships.update(state="cancelled")


def take_back(page, person):
    remove_perm("read_audience", person, Audience.objects.get(code=CODE))


def let_it_end(page, person):
    let_grants_end(person)


def deactivate(page, person):
    User.objects.filter(pk=person.pk).update(is_active=False)


def withdraw(page, person):
    publish(page, **ENDS["withdrawn"]())


def send_as_well(page, person):
    call_command("send_letters")


@pytest.mark.parametrize(
    ("happens", "is_told"),
    [
        (end_seat, False),
        (end_membership, False),
        (take_back, False),
        (let_it_end, False),
        (deactivate, False),
        (withdraw, False),
        (send_as_well, True),
    ],
)
def test_whoever_is_next_is_asked_after_anew_and_written_to_once(
    section, settings, happens, is_told
):
    page = make_new(section).en
    first, second = make_member(CODE), make_member(CODE)
    settings.EMAIL_BACKEND = "tests.mail_backends.SlowPost"
    SlowPost.meanwhile = partial(happens, page, second)

    told = send()

    assert told == [first.email, second.email][: 1 + is_told]


def test_what_is_rolled_back_is_told_to_nobody(section):
    pair = make_briefing(section)
    make_member()
    with transaction.atomic():
        publish(pair.en)
        transaction.set_rollback(True)

    assert not Announcement.objects.exists()
    assert send() == []


def test_what_was_out_before_there_were_letters_is_told_to_nobody(section):
    make_briefing(section)
    make_member()
    migration = import_module("members_area.migrations.0007_what_is_out_was_told")

    migration.finish(apps, SimpleNamespace(connection=connection))

    assert Announcement.objects.get().finished_at
    assert send() == []
