"""PostgreSQL refuses to change, remove or empty lines of the audit log, whoever asks."""

from typing import Any

from django.db import migrations

MAKE = """
    CREATE FUNCTION accounts_auditentry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END
    $$;
    CREATE TRIGGER accounts_auditentry_stays BEFORE UPDATE OR DELETE ON accounts_auditentry
        FOR EACH ROW EXECUTE FUNCTION accounts_auditentry_refuse();
    CREATE TRIGGER accounts_auditentry_is_not_emptied BEFORE TRUNCATE ON accounts_auditentry
        FOR EACH STATEMENT EXECUTE FUNCTION accounts_auditentry_refuse();
"""
DROP = """
    DROP TRIGGER accounts_auditentry_is_not_emptied ON accounts_auditentry;
    DROP TRIGGER accounts_auditentry_stays ON accounts_auditentry;
    DROP FUNCTION accounts_auditentry_refuse();
"""


def make(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAKE)


def drop(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(DROP)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_memberships_do_not_overlap")]

    operations = [migrations.RunPython(make, drop, elidable=False)]
