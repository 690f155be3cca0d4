"""Whoever writes Welsh reads the glossary: also who may not add to it."""

from typing import Any

from django.db import migrations

ROLES = ("Welsh editor", "Confidential editor")


def give(apps: Any, schema_editor: Any) -> None:
    for group in _get(apps, schema_editor, "auth", "Group").filter(name__in=ROLES):
        group.permissions.add(_get_right(apps, schema_editor))


def take(apps: Any, schema_editor: Any) -> None:
    for group in _get(apps, schema_editor, "auth", "Group").filter(name__in=ROLES):
        group.permissions.remove(_get_right(apps, schema_editor))


def _get_right(apps: Any, schema_editor: Any) -> Any:
    # Migration 0020 made it.
    return _get(apps, schema_editor, "auth", "Permission").get(
        content_type__app_label="foundation", codename="view_term"
    )


def _get(apps: Any, schema_editor: Any, app: str, model: str) -> Any:
    return apps.get_model(app, model).objects.using(schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("home", "0023_review_reminders")]

    operations = [migrations.RunPython(give, take)]
