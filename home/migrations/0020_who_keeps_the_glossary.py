"""The communications manager keeps the glossary; whoever writes may add to it and mend it."""

from typing import Any

from django.db import migrations

RIGHTS = {
    "Communications manager": ("add_term", "change_term", "delete_term", "view_term"),
    "Editor": ("add_term", "change_term", "view_term"),
}


def give(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    # Django makes these rows after all migrations; we need them now.
    kind, _ = rows("contenttypes", "ContentType").get_or_create(
        app_label="foundation", model="term"
    )
    for role, rights in RIGHTS.items():
        for right in rights:
            permission, _ = rows("auth", "Permission").get_or_create(
                content_type=kind,
                codename=right,
                defaults={"name": f"Can {right.removesuffix('_term')} term"},
            )
            rows("auth", "Group").get(name=role).permissions.add(permission)


def take(apps: Any, schema_editor: Any) -> None:
    permissions = apps.get_model("auth", "Permission").objects.using(
        schema_editor.connection.alias
    )
    for permission in permissions.filter(
        content_type__app_label="foundation", content_type__model="term"
    ):
        permission.group_set.clear()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0019_who_sees_the_night_watch"),
        ("foundation", "0013_glossary"),
    ]

    operations = [migrations.RunPython(give, take)]
