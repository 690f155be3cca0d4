"""Those who write for the site keep its Acts and duties; only the communications manager deletes one."""

from typing import Any

from django.db import migrations

RIGHTS = {
    "Communications manager": ("add_act", "change_act", "delete_act"),
    "Editor": ("add_act", "change_act"),
}


def give(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    # Django makes these rows after all migrations; we need them now.
    kind, _ = rows("contenttypes", "ContentType").get_or_create(app_label="resources", model="act")
    for name, codenames in RIGHTS.items():
        group = rows("auth", "Group").get(name=name)
        for codename in codenames:
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
        content_type__app_label="resources", content_type__model="act"
    ):
        permission.group_set.clear()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0004_search_entries"),
        ("resources", "0003_acts"),
    ]

    operations = [migrations.RunPython(give, take)]
