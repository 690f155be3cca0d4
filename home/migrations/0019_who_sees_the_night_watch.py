"""Who looks after members sees what the night watch found."""

from typing import Any

from django.db import migrations

ROLES = ("Membership manager",)
RIGHT = "view_nightwatch"


def give(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    # Django makes these rows after all migrations; we need them now.
    kind, _ = rows("contenttypes", "ContentType").get_or_create(
        app_label="home", model="nightwatch"
    )
    permission, _ = rows("auth", "Permission").get_or_create(
        content_type=kind, codename=RIGHT, defaults={"name": "Can view night watch"}
    )
    for group in rows("auth", "Group").filter(name__in=ROLES):
        group.permissions.add(permission)


def take(apps: Any, schema_editor: Any) -> None:
    permissions = apps.get_model("auth", "Permission").objects.using(
        schema_editor.connection.alias
    )
    for permission in permissions.filter(codename=RIGHT):
        permission.group_set.clear()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0018_night_watches"),
        ("accounts", "0005_membership_manager"),
    ]

    operations = [migrations.RunPython(give, take)]
