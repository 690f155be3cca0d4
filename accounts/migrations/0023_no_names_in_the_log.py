"""The lines have no place for addresses any more; what stands beside them is never changed."""

from typing import Any

from django.db import migrations

MAKE = """
    CREATE TRIGGER accounts_auditnames_stay BEFORE UPDATE ON accounts_auditnames
        FOR EACH ROW EXECUTE FUNCTION accounts_auditentry_refuse()
"""
DROP = "DROP TRIGGER accounts_auditnames_stay ON accounts_auditnames"


def make(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAKE)


def drop(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(DROP)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0022_the_log_is_written_anew")]

    operations = [
        migrations.RemoveField("auditentry", "actor_email"),
        migrations.RemoveField("auditentry", "ip_address"),
        migrations.RunPython(make, drop, elidable=False),
    ]
