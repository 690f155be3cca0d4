"""What a line says of people beside their number can be forgotten, and nothing else can be done."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from accounts import audit
from accounts.models import AuditEntry, AuditHead, AuditNames
from tests.factories.accounts import PersonFactory

BEFORE = [("accounts", "0020_managers_decide_about_grants")]
AFTER = [("accounts", "0023_no_names_in_the_log")]


@pytest.fixture
def log(db, rf):
    """Three lines: two say who did it, and one of them from where."""
    person, request = PersonFactory(), rf.get("/", REMOTE_ADDR="192.0.2.7")
    now = timezone.now()
    audit.record(verb="one.done", by=person, now=now, request=request)
    audit.record(verb="two.done", by=person, now=now)
    audit.record(verb="three.done", by=None, now=now)


def fault():
    found = audit.find_fault()
    return found and (found.sequence, found.what)


@pytest.mark.usefixtures("log")
def test_what_is_forgotten_and_told_leaves_the_log_whole():
    names = AuditNames.objects.all()

    count = audit.forget_names(names)
    audit.record(verb="person.erased", by=None, now=timezone.now(), details={"names": count})

    assert count == 2
    assert [line.actor_email + line.ip_address for line in AuditEntry.objects.all()] == [""] * 4
    assert fault() is None


@pytest.mark.usefixtures("log")
def test_names_that_nobody_says_were_forgotten_show():
    AuditNames.objects.filter(pk=2).delete()

    assert fault() == (3, "ends a log with names missing that nobody forgot.")


@pytest.mark.parametrize(
    ("column", "value"),
    [("actor_email", "x@sample.example"), ("ip_address", "192.0.2.9"), ("salt", "f")],
)
@pytest.mark.usefixtures("log")
def test_names_of_others_in_their_place_show(column, value):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE accounts_auditnames DISABLE TRIGGER USER")
        AuditNames.objects.filter(pk=1).update(**{column: value})

    assert fault() == (1, "names somebody else than was written there.")


@pytest.mark.usefixtures("log")
def test_names_where_there_were_none_show():
    AuditNames.objects.create(entry_id=3, actor_email="x@sample.example", salt="f")

    assert fault() == (3, "names somebody else than was written there.")
    assert str(AuditNames.objects.get(pk=3)) == "3"


@pytest.mark.postgresql
@pytest.mark.usefixtures("log")
def test_postgresql_refuses_to_change_names():
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        AuditNames.objects.filter(pk=1).update(actor_email="x@sample.example")


def migrate(to):
    executor = MigrationExecutor(connection)
    executor.loader.build_graph()
    executor.migrate(to)
    return MigrationExecutor(connection).loader.project_state(to).apps


def test_a_log_from_before_is_written_anew_and_can_be_taken_back(transactional_db, rf):
    person, now = PersonFactory(), timezone.now() - timedelta(days=1)
    for verb in ("one.done", "two.done"):
        audit.record(verb=verb, by=person, now=now, request=rf.get("/"), details={"a": 1})
    audit.record(verb="three.done", by=None, now=now)
    former = migrate(BEFORE).get_model("accounts", "AuditHead").objects.get().hash

    apps = migrate(AFTER)

    assert audit.find_fault() is None
    assert audit.find_fault(noted=former) is None
    line = AuditEntry.objects.get(verb="one.done")
    assert (line.actor_email, line.ip_address) == (person.email, "127.0.0.1")
    assert AuditEntry.objects.last().details == {"lines": 3, "former_hash": former}
    lines = migrate(BEFORE).get_model("accounts", "AuditEntry").objects.order_by("sequence")
    assert lines[2].hash == former
    assert lines[0].actor_email == person.email
    if connection.vendor == "sqlite":
        lines.filter(pk=2).update(verb="x.done")
        with pytest.raises(RuntimeError, match=r"^Line 2 of the audit log is not what"):
            migrate(AFTER)
        lines.filter(pk=2).update(verb="two.done")
        apps.get_model("accounts", "AuditHead").objects.update(sequence=7)
        with pytest.raises(RuntimeError, match="does not end where its head says"):
            migrate(AFTER)
    assert AuditHead.objects.count() == 1


def test_an_empty_log_needs_nothing(transactional_db):
    migrate(BEFORE)

    migrate(AFTER)

    assert (AuditEntry.objects.count(), audit.find_fault()) == (0, None)
