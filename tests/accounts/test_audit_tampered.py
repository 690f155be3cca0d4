"""Whatever is done to the audit log past the site shows."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from accounts import audit
from accounts.models import AuditEntry, AuditHead
from tests.accounts.log import fault, write
from tests.factories.accounts import PersonFactory, audience

pytestmark = pytest.mark.django_db


@pytest.fixture
def log():
    """Six lines, and a way past every lock: what somebody with the database's own password has."""
    write("one.done", "two.done", "three.done", "four.done", "five.done", "six.done")
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE accounts_auditentry DISABLE TRIGGER USER")
        yield cursor


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
