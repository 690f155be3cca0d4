"""The communications manager makes sub-topics of the themes that she words."""

from typing import Any

from django.db import migrations

MANAGER = "Communications manager"
RIGHT = "add_theme"


def give(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    # Django makes these rows after all migrations; we need them now.
    kind, _ = rows("contenttypes", "ContentType").get_or_create(
        app_label="resources", model="theme"
    )
    permission, _ = rows("auth", "Permission").get_or_create(
        content_type=kind, codename=RIGHT, defaults={"name": "Can add theme"}
    )
    rows("auth", "Group").get(name=MANAGER).permissions.add(permission)


def take(apps: Any, schema_editor: Any) -> None:
    permissions = apps.get_model("auth", "Permission").objects.using(
        schema_editor.connection.alias
    )
    for permission in permissions.filter(content_type__app_label="resources", codename=RIGHT):
        permission.group_set.clear()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0014_who_sees_own_responses"),
        ("resources", "0013_themes_have_topics"),
    ]

    operations = [migrations.RunPython(give, take)]
