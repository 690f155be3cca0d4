"""The audit log shows whatever was done to it."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from accounts import audit
from accounts.models import AuditEntry, AuditHead, AuditIsAppendOnly
from tests.factories.accounts import MembershipFactory, PersonFactory, audience

pytestmark = pytest.mark.django_db


def write(*verbs):
    for verb in verbs:
        audit.record(verb=verb, by=None, now=timezone.now())


@pytest.fixture
def log():
    """Six lines, and a way past every lock: what somebody with the database's own password has."""
    write("one.done", "two.done", "three.done", "four.done", "five.done", "six.done")
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE accounts_auditentry DISABLE TRIGGER USER")
        yield cursor


def fault():
    found = audit.find_fault()
    return found and (found.sequence, found.what)


def test_a_line_says_who_did_what_to_what_for_whom_from_where(rf):
    person, membership, now = PersonFactory(), MembershipFactory(), timezone.now()
    request = rf.get("/", REMOTE_ADDR="192.0.2.7")

    audit.record(
        verb="membership.agreed",
        by=person,
        now=now,
        thing=membership,
        organisation=membership.organisation,
        details={"days": ("2026-01-01", "2026-12-31"), 1: True},
        request=request,
    )

    line = AuditEntry.objects.get()
    assert (line.verb, line.at, line.actor_id, line.actor_email, line.organisation_id) == (
        "membership.agreed",
        now,
        person.pk,
        person.email,
        membership.organisation.pk,
    )
    assert (line.subject_type, line.subject_id) == ("accounts.membership", membership.pk)
    assert line.details == {"days": ["2026-01-01", "2026-12-31"], "1": True}
    assert line.ip_address == "192.0.2.7"
    assert str(line) == "1 membership.agreed"


def test_a_line_may_be_about_nobody_and_nothing():
    write("site.started")

    line = AuditEntry.objects.get()
    assert (line.actor_id, line.subject_id, line.organisation_id, line.ip_address) == (
        None,
        None,
        None,
        "",
    )


def test_the_head_stands_at_the_last_line():
    write("one.done", "two.done")

    head = AuditHead.objects.get()
    assert str(head) == f"2 {AuditEntry.objects.get(pk=2).hash}"


def test_a_line_goes_with_the_transaction_that_it_tells_of():
    write("one.done")

    with transaction.atomic():
        write("two.done")
        transaction.set_rollback(True)
    write("three.done")

    assert list(AuditEntry.objects.values_list("sequence", "verb")) == [
        (1, "one.done"),
        (2, "three.done"),
    ]
    assert fault() is None


def test_an_untouched_log_is_whole(log):
    assert fault() is None


def test_an_empty_log_is_whole():
    assert fault() is None


def test_lines_of_every_content_are_whole(rf):
    person = PersonFactory(email="siân.ŵyn@sample.example")
    audit.record(
        verb="page.read",
        by=person,
        now=timezone.localtime() - timedelta(microseconds=1),
        thing=audience("members"),
        details={"z": [1, None, {"ŷ": "“Tŷ”"}], "a": False, "big": 2**53},
        request=rf.get("/", REMOTE_ADDR="::ffff:192.0.2.7"),
    )

    assert fault() is None


COLUMNS = [
    ("at", "'2020-01-01 00:00:00+00:00'"),
    ("actor_id", "7"),
    ("names_hash", "'f'"),
    ("organisation_id", "7"),
    ("verb", "'x.done'"),
    ("subject_type", "'x.x'"),
    ("subject_id", "7"),
    ("details", "'{\"x\": 1}'"),
    ("hash", "'0'"),
]


@pytest.mark.parametrize(("column", "value"), COLUMNS)
def test_a_changed_line_shows(log, column, value):
    log.execute(f"UPDATE accounts_auditentry SET {column} = {value} WHERE sequence = 3")  # noqa: S608 - our own words

    assert fault() == (3, "is not what was written there.")


def test_every_column_was_tried():
    fields = {field.column for field in AuditEntry._meta.concrete_fields}

    assert fields - {column for column, value in COLUMNS} == {"sequence"}


def test_a_removed_line_shows(log):
    log.execute("DELETE FROM accounts_auditentry WHERE sequence = 3")

    assert fault() == (3, "is missing.")


def test_a_removed_line_shows_when_the_gap_is_closed(log):
    log.execute("DELETE FROM accounts_auditentry WHERE sequence = 3")
    log.execute("UPDATE accounts_auditentry SET sequence = 3 WHERE sequence = 4")
    log.execute("UPDATE accounts_auditentry SET sequence = 4 WHERE sequence = 5")
    log.execute("UPDATE accounts_auditentry SET sequence = 5 WHERE sequence = 6")

    assert fault() == (3, "is not what was written there.")


def test_swapped_lines_show(log):
    log.execute("UPDATE accounts_auditentry SET sequence = 99 WHERE sequence = 3")
    log.execute("UPDATE accounts_auditentry SET sequence = 3 WHERE sequence = 4")
    log.execute("UPDATE accounts_auditentry SET sequence = 4 WHERE sequence = 99")

    assert fault() == (3, "is not what was written there.")


def insert(log, sequence):
    log.execute(
        "INSERT INTO accounts_auditentry (sequence, at, names_hash, verb, subject_type, details,"
        " hash) SELECT %s, at, names_hash, verb, subject_type, details, 'f'"
        " FROM accounts_auditentry WHERE sequence = 2",
        [sequence],
    )


def test_a_line_slipped_in_shows(log):
    log.execute("UPDATE accounts_auditentry SET sequence = 7 WHERE sequence = 6")
    log.execute("UPDATE accounts_auditentry SET sequence = 6 WHERE sequence = 5")
    log.execute("UPDATE accounts_auditentry SET sequence = 5 WHERE sequence = 4")
    insert(log, 4)

    assert fault() == (4, "is not what was written there.")


def test_a_line_added_past_the_site_shows(log):
    insert(log, 7)

    assert fault() == (7, "is not what was written there.")


def test_a_tail_cut_off_shows(log):
    log.execute("DELETE FROM accounts_auditentry WHERE sequence > 4")

    assert fault() == (5, "is missing, and every line after it.")


def test_a_tail_cut_off_shows_when_the_head_is_moved_back(log):
    log.execute("DELETE FROM accounts_auditentry WHERE sequence > 4")
    log.execute(
        "UPDATE accounts_audithead SET sequence = 4,"
        " hash = (SELECT hash FROM accounts_auditentry WHERE sequence = 4)"
    )

    assert fault() == (4, "is followed by a head that is not ours.")


def test_an_old_head_put_back_shows_by_the_lines_after_it(log):
    with_three_lines = AuditHead.objects.values("sequence", "hash", "seal").get()
    write("seven.done")
    AuditHead.objects.update(**with_three_lines)

    assert fault() == (7, "was not written by this site.")


def test_an_old_head_put_back_with_the_tail_cut_off_shows_by_the_hash_noted_outside(log):
    old_head = AuditHead.objects.values("sequence", "hash", "seal").get()
    write("seven.done")
    noted = audit.get_head_hash()
    log.execute("DELETE FROM accounts_auditentry WHERE sequence = 7")
    AuditHead.objects.update(**old_head)

    found = audit.find_fault(noted=noted)

    assert fault() is None
    assert (found.sequence, found.what) == (6, "ends a log in which the noted hash is nowhere.")


def test_a_hash_noted_long_ago_is_still_found(log):
    noted = audit.get_head_hash()
    write("seven.done", "eight.done")

    assert audit.find_fault(noted=noted) is None


def test_an_emptied_log_shows(log):
    log.execute("DELETE FROM accounts_auditentry")

    assert fault() == (1, "is missing, and every line after it.")


def test_a_log_without_its_head_shows(log):
    log.execute("DELETE FROM accounts_audithead")

    assert fault() == (1, "was not written by this site.")


def test_nothing_is_written_to_a_log_without_its_head(log):
    log.execute("DELETE FROM accounts_audithead")

    with pytest.raises(DatabaseError), transaction.atomic():
        write("seven.done")

    assert AuditEntry.objects.count() == 6


def test_another_key_shows(log, settings):
    settings.AUDIT_KEY = "another"

    assert fault() == (1, "does not fit AUDIT_KEY, and neither does the head: is it the right key?")


def test_a_line_is_not_saved_again(log):
    line = AuditEntry.objects.first()

    with pytest.raises(AuditIsAppendOnly):
        line.save()


def test_a_line_is_not_written_past_the_log(log):
    with pytest.raises(AuditIsAppendOnly):
        AuditEntry.objects.create(sequence=7, at=timezone.now(), verb="x.done", hash="f")


def test_a_line_is_not_deleted(log):
    line = AuditEntry.objects.first()

    with pytest.raises(AuditIsAppendOnly):
        line.delete()


@pytest.mark.parametrize(
    "attempt",
    [
        lambda lines: lines.update(verb="x.done"),
        lambda lines: lines.delete(),
        lambda lines: lines.bulk_create([AuditEntry(sequence=7)]),
        lambda lines: lines.bulk_update([AuditEntry(sequence=1)], ["verb"]),
    ],
    ids=["update", "delete", "bulk_create", "bulk_update"],
)
def test_lines_are_not_changed_together(log, attempt):
    with pytest.raises(AuditIsAppendOnly):
        attempt(AuditEntry.objects.all())

    assert fault() is None


@pytest.mark.postgresql
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE accounts_auditentry SET verb = 'x.done'",
        "DELETE FROM accounts_auditentry",
        "TRUNCATE accounts_auditentry CASCADE",
    ],
)
def test_postgresql_refuses_to_touch_lines(statement):
    write("one.done")

    with connection.cursor() as cursor:
        # The tests' own way of emptying tables has it off: see conftest.
        cursor.execute("ALTER TABLE accounts_auditentry ENABLE TRIGGER USER")
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            cursor.execute(statement)

    assert fault() is None


def test_the_command_says_that_the_log_is_whole_and_what_to_keep(log, capsys):
    call_command("verify_audit")

    assert capsys.readouterr().out == (
        f"The audit log is whole. Its last hash: {audit.get_head_hash()}\n"
    )


def test_the_command_says_that_an_empty_log_is_whole(capsys):
    call_command("verify_audit")

    assert capsys.readouterr().out == "The audit log is whole. Its last hash: (empty)\n"


def test_the_command_names_the_first_line_that_is_not_right(log):
    log.execute("UPDATE accounts_auditentry SET verb = 'x.done' WHERE sequence IN (2, 5)")

    with pytest.raises(CommandError, match=r"^Line 2 is not what was written there\.$"):
        call_command("verify_audit")


def test_the_command_compares_with_a_hash_kept_outside(log):
    with pytest.raises(CommandError, match=r"^Line 6 ends a log in which"):
        call_command("verify_audit", expect="f" * 64)
