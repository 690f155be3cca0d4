"""The membership manager sees who has not said who is still there."""

from typing import Any

from django.db import migrations

ROLE = "Membership manager"
SEES = "view_seatcheck"


def make(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    group, _ = rows("auth", "Group").get_or_create(name=ROLE)
    kind, _ = rows("contenttypes", "ContentType").get_or_create(
        app_label="accounts", model="seatcheck"
    )
    permission, _ = rows("auth", "Permission").get_or_create(
        content_type=kind, codename=SEES, defaults={"name": "Can view question about seats"}
    )
    group.permissions.add(permission)


def unmake(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    for group in groups.filter(name=ROLE):
        group.permissions.remove(*group.permissions.filter(codename=SEES))


class Migration(migrations.Migration):
    dependencies = [("accounts", "0014_seats_are_confirmed")]

    operations = [migrations.RunPython(make, unmake)]
