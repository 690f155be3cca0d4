"""The rows of numbers; PostgreSQL refuses to change what was issued; who looks after the money."""

from typing import Any

from django.db import migrations

ROLE = "Membership manager"
MAY = {
    "invoice": ["add_invoice", "view_invoice"],
    "payment": ["add_payment", "change_payment", "view_payment"],
    "creditnote": ["add_creditnote", "view_creditnote"],
    "membershipsettings": ["change_membershipsettings"],
}
COUNTERS = ("invoice", "credit_note")
TABLES = ("accounts_invoice", "accounts_creditnote")
MAKE = """
    CREATE FUNCTION accounts_issued_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'what has been issued is final' USING ERRCODE = 'integrity_constraint_violation';
    END
    $$;
"""
DROP = "DROP FUNCTION accounts_issued_refuse()"


def make(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    for code in COUNTERS:
        rows("accounts", "Counter").get_or_create(code=code)
    group, _ = rows("auth", "Group").get_or_create(name=ROLE)
    for model, codenames in MAY.items():
        kind, _ = rows("contenttypes", "ContentType").get_or_create(
            app_label="accounts", model=model
        )
        for codename in codenames:
            permission, _ = rows("auth", "Permission").get_or_create(
                content_type=kind,
                codename=codename,
                defaults={"name": f"Can {codename.replace('_', ' ')}"},
            )
            group.permissions.add(permission)


def unmake(apps: Any, schema_editor: Any) -> None:
    alias = schema_editor.connection.alias
    apps.get_model("accounts", "Counter").objects.using(alias).all().delete()
    codenames = [codename for names in MAY.values() for codename in names]
    for group in apps.get_model("auth", "Group").objects.using(alias).filter(name=ROLE):
        group.permissions.remove(*group.permissions.filter(codename__in=codenames))


def watch(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAKE)
        for table in TABLES:
            schema_editor.execute(
                f"CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE ON {table}"
                " FOR EACH ROW EXECUTE FUNCTION accounts_issued_refuse()"
            )


def unwatch(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        for table in TABLES:
            schema_editor.execute(f"DROP TRIGGER {table}_stays ON {table}")
        schema_editor.execute(DROP)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0009_invoices")]

    operations = [
        migrations.RunPython(make, unmake),
        migrations.RunPython(watch, unwatch, elidable=False),
    ]
