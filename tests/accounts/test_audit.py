"""The audit log shows whatever was done to it."""

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from accounts import audit
from accounts.models import AuditEntry, AuditHead, AuditIsAppendOnly
from tests.accounts.log import fault, write
from tests.factories.accounts import MembershipFactory, PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def log():
    """Six lines, and a way past every lock: what somebody with the database's own password has."""
    write("one.done", "two.done", "three.done", "four.done", "five.done", "six.done")
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE accounts_auditentry DISABLE TRIGGER USER")
        yield cursor


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
