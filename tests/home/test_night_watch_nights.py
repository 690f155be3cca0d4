"""One night after another: two do not walk at once, and whatever keeps it from looking is said."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection
from django.utils import timezone

from accounts import grants
from accounts.models import User
from home.management.commands import night_watch as command
from home.models import NightWatch
from home.night_watch import letters, walking, watching
from home.night_watch.findings import Code, Finding
from home.night_watch.watching import AlreadyWalking, begin, is_news
from tests.english import find_english_in_mail
from tests.factories.accounts import audience, make_lapsed_member, make_manager
from tests.factories.closed import PREVENT, SECRET, make_closed
from tests.factories.nights import overwrite, walk

MONDAY = timezone.make_aware(timezone.datetime(2026, 11, 23, 2))
TUESDAY = MONDAY + timedelta(days=1)
ANY = {"code": "opens", "kind": "page", "number": 7, "language": "cy", "who": ["visitor"]}
TIDY = {"code": "unused seat", "kind": "seat", "number": 3}


@pytest.fixture
def manager(db):
    return make_manager(preferred_language="cy", email="manager@sample.example")


def find_only(*findings):
    """A walk that finds these, and takes no time."""

    def find(self):
        self.say("Looking")
        yield from findings

    return find


@pytest.fixture
def nothing(monkeypatch):
    monkeypatch.setattr(walking.Walk, "find", find_only())


def make_night(started_at=TUESDAY, *, is_walking=None, outcome="found", findings=(), **more):
    return NightWatch.objects.create(
        started_at=started_at,
        seen_at=started_at,
        is_walking=is_walking,
        outcome=outcome,
        findings=list(findings),
        **more,
    )


def test_a_clean_night_writes_to_nobody(manager, nothing, capsys):
    call_command("night_watch")

    night = NightWatch.objects.get()
    assert night.outcome == "clean"
    assert mail.outbox == []
    assert capsys.readouterr().out == "Looking\nIt has looked at everything. Found: 0\n"


def test_quietly_it_says_how_it_ended_and_no_more(manager, nothing, capsys):
    call_command("night_watch", verbosity=0)

    assert capsys.readouterr().out == "It has looked at everything. Found: 0\n"


def test_two_do_not_walk_at_once(manager, nothing):
    begin(now=timezone.now())

    with pytest.raises(CommandError, match="Another night watch is walking"):
        call_command("night_watch")

    assert NightWatch.objects.count() == 1


def test_after_one_that_was_killed_another_begins_and_the_managers_are_told(manager, nothing):
    killed = begin(now=timezone.now() - timedelta(minutes=6))

    night = walk()

    killed.refresh_from_db()
    assert night.outcome == "clean"
    assert (killed.is_walking, killed.ended_at, killed.outcome) == (None, None, "blind")
    (letter,) = mail.outbox
    assert killed.reason in letter.body
    assert killed.reason == f"the watch of {killed.started_at:%Y-%m-%d} never ended"
    assert killed.was_broken_off(now=timezone.now())
    assert not night.was_broken_off(now=timezone.now())


def test_one_that_walks_long_is_not_taken_for_dead(manager):
    begin(now=timezone.now() - timedelta(minutes=4))

    with pytest.raises(AlreadyWalking):
        begin(now=timezone.now())


def test_one_that_is_stopped_says_so_and_lets_the_next_begin(manager, monkeypatch):
    def find(self):
        yield Finding(code=Code.BROKEN_LOG, kind="line", number=4)
        command._stop(15, None)

    monkeypatch.setattr(walking.Walk, "find", find)
    overwrite(manager, preferred_language="en")

    with pytest.raises(SystemExit):
        walk()

    night = NightWatch.objects.get()
    assert (night.outcome, night.reason, night.is_walking) == ("blind", "SystemExit", None)
    (letter,) = mail.outbox
    assert letter.subject == "The night watch could not look"
    assert "- Line 4 of the audit log: " in letter.body
    assert begin(now=timezone.now())


def test_what_breaks_is_said_without_its_words_and_what_was_found_is_kept(manager, monkeypatch):
    def find(self):
        yield Finding(code=Code.UNUSED_SEAT, kind="seat", number=3)
        raise LookupError(SECRET)

    monkeypatch.setattr(walking.Walk, "find", find)

    with pytest.raises(CommandError, match="It could not look: LookupError"):
        call_command("night_watch", verbosity=0)

    assert NightWatch.objects.get().findings == [TIDY]
    (letter,) = mail.outbox
    assert "LookupError" in letter.body
    assert SECRET not in str(letter.message())


def test_where_the_managers_cannot_be_told_it_is_as_if_it_had_not_looked(
    manager, monkeypatch, settings
):
    settings.EMAIL_BACKEND = "tests.mail_backends.Broken"
    monkeypatch.setattr(
        walking.Walk, "find", find_only(Finding(code="unused seat", kind="seat", number=3))
    )

    with pytest.raises(CommandError, match="not everybody could be told"):
        call_command("night_watch", verbosity=0)

    night = NightWatch.objects.get()
    assert (night.outcome, night.findings) == ("blind", [TIDY])


def test_where_there_is_nobody_to_tell_it_fails(db, monkeypatch):
    monkeypatch.setattr(
        walking.Walk, "find", find_only(Finding(code="unused seat", kind="seat", number=3))
    )

    with pytest.raises(CommandError, match="not everybody could be told"):
        call_command("night_watch", verbosity=0)


def test_without_its_table_it_tells_whom_it_can(transactional_db, settings):
    with connection.schema_editor() as editor:
        editor.delete_model(NightWatch)

    with pytest.raises(CommandError, match="It could not look"):
        call_command("night_watch", verbosity=0)

    # There is no manager, and so nobody was told.
    assert mail.outbox == []


def test_without_a_database_the_site_s_own_mailbox_is_told(db, monkeypatch, settings):
    def refuse(*args, **kwargs):
        raise DatabaseError(SECRET)

    monkeypatch.setattr(watching, "begin", refuse)
    monkeypatch.setattr(letters, "get_managers", refuse)

    night = walk()

    assert (night.pk, night.outcome, night.reason) == (None, "blind", "DatabaseError")
    (letter,) = mail.outbox
    assert letter.to == [settings.CONTACT_EMAIL]
    assert letter.extra_headers["Content-Language"] == "cy, en"


def test_what_cannot_be_kept_is_a_night_without_sight(manager, nothing, monkeypatch):
    def refuse(*args, **kwargs):
        raise DatabaseError(SECRET)

    monkeypatch.setattr(NightWatch, "save", refuse)
    night = NightWatch(started_at=TUESDAY, seen_at=TUESDAY, outcome="clean")

    with watching._ended(night, found=[], clock=timezone.now):
        pass

    assert night.outcome == "blind"


@pytest.mark.parametrize(
    ("night", "before", "is_told"),
    [
        ((TUESDAY, "clean", []), [[]], False),
        ((TUESDAY, "blind", []), [[]], True),
        ((TUESDAY, "found", [TIDY]), [[TIDY]], False),
        ((MONDAY, "found", [TIDY]), [[TIDY]], True),
        ((TUESDAY, "found", [TIDY]), [[]], True),
        ((TUESDAY, "found", [TIDY]), [], True),
        ((TUESDAY, "found", [ANY]), [[ANY]], True),
    ],
)
def test_nobody_is_written_to_of_the_same_trifles_every_day(night, before, is_told, db):
    started_at, outcome, findings = night
    for found in before:
        make_night(started_at - timedelta(days=1), findings=found)
    make_night(started_at - timedelta(hours=1), outcome="")

    assert is_news(make_night(started_at, outcome=outcome, findings=findings)) is is_told


def test_each_manager_reads_a_plain_list_in_her_language(manager, monkeypatch, settings):
    closed, lapsed = make_closed(), make_lapsed_member()
    User.objects.create_superuser("admin@sample.example", "x", preferred_language="en")
    grants.grant(audience=audience(PREVENT), to=lapsed, by=None, now=timezone.now())
    overwrite(closed.document, audience_id=audience("public").pk)
    monkeypatch.setattr(walking.Walk, "find", lambda self: self._look_at_rows())

    walk()

    welsh, english = mail.outbox
    base = settings.WAGTAILADMIN_BASE_URL
    document, person = closed.document.pk, lapsed.pk
    assert english.subject == "The night watch has found something"
    assert f"- Document {document}: It is for other people than the audit log says." in english.body
    assert f"- Person {person}: Was granted audience" in english.body
    for address in (f"/cms/documents/edit/{document}/", f"/cms/member/edit/{person}/"):
        assert base + address in english.body
        assert base + address in welsh.body
    assert f"{base}/cms/reports/night-watch/" in english.body
    assert find_english_in_mail(welsh) == []
    assert not re.search(SECRET, str([each.message() for each in mail.outbox]))
    assert lapsed.email not in str([each.message() for each in mail.outbox])


def test_who_has_left_or_writes_pages_only_is_not_told(manager):
    gone = make_manager(is_active=False, email="gone@sample.example")
    writer = make_manager(email="writer@sample.example")
    writer.groups.set([Group.objects.get(name="Communications manager")])

    assert letters.get_managers() == [manager]
    assert gone.pk != writer.pk


def test_the_next_night_looks_for_the_last_line_of_the_one_before(manager, monkeypatch):
    seen = []

    def find(self):
        seen.append(self.noted)
        yield from ()

    monkeypatch.setattr(walking.Walk, "find", find)
    make_night(last_hash="a" * 64)
    make_night(TUESDAY + timedelta(hours=1))

    walk()

    assert seen == ["a" * 64]


def test_after_a_broken_log_the_last_whole_one_stays_noted(manager, monkeypatch):
    broken = Finding(code=Code.BROKEN_LOG, kind="line", number=4)
    monkeypatch.setattr(walking.Walk, "find", find_only(broken))
    monkeypatch.setattr(watching, "get_head_hash", lambda: "b" * 64)

    assert walk().last_hash == ""


def test_a_site_that_broke_down_was_not_looked_at(manager, monkeypatch):
    broken = Finding(code=Code.BROKE, kind="page", number=7, language="en")
    monkeypatch.setattr(walking.Walk, "find", find_only(broken))

    night = walk()

    assert (night.outcome, night.reason) == ("blind", "the site broke down")
    assert night.findings == [broken.as_kept()]
