"""The communications manager sends the Briff, and keeps the list of those who asked for it."""

from typing import Any

from django.db import migrations

MANAGER = "Communications manager"
RIGHTS = (
    ("mailing", "send_issue"),
    ("subscriber", "view_subscriber"),
    ("subscriber", "delete_subscriber"),
)


def give(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    # Django makes these rows after all migrations; we need them now.
    group = rows("auth", "Group").get(name=MANAGER)
    for model, codename in RIGHTS:
        kind, _ = rows("contenttypes", "ContentType").get_or_create(app_label="briff", model=model)
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
    for permission in permissions.filter(content_type__app_label="briff"):
        permission.group_set.clear()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0015_who_makes_topics"),
        ("briff", "0002_subscribers_and_mailings"),
    ]

    operations = [migrations.RunPython(give, take)]
