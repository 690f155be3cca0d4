"""The communications manager says for whom resources can be, and words it."""

from typing import Any

from django.db import migrations

MANAGER = "Communications manager"
RIGHTS = ("add_readership", "change_readership")


def give(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    # Django makes these rows after all migrations; we need them now.
    kind, _ = rows("contenttypes", "ContentType").get_or_create(
        app_label="resources", model="readership"
    )
    group = rows("auth", "Group").get(name=MANAGER)
    for codename in RIGHTS:
        permission, _ = rows("auth", "Permission").get_or_create(
            content_type=kind,
            codename=codename,
            defaults={"name": f"Can {codename.replace('_', ' ')}"},
        )
        group.permissions.add(permission)


def take(apps: Any, schema_editor: Any) -> None:
    permissions = apps.get_model("auth", "Permission").objects.using(
        schema_editor.connection.alias
    )
    for permission in permissions.filter(
        content_type__app_label="resources", content_type__model="readership"
    ):
        permission.group_set.clear()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0011_searches_in_vain"),
        ("resources", "0011_readerships"),
    ]

    operations = [migrations.RunPython(give, take)]
