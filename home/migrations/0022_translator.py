"""The translator, who has no place in the tree: she writes what was sent to her."""

from typing import Any

from django.db import migrations

ROLE = "Translator"
RIGHTS = (("wagtailadmin", "admin", "access_admin"), ("foundation", "errand", "translate"))


def make(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    group, _ = rows("auth", "Group").get_or_create(name=ROLE)
    for app, model, codename in RIGHTS:
        # Django makes these rows after all migrations; we need them now.
        kind, _ = rows("contenttypes", "ContentType").get_or_create(app_label=app, model=model)
        permission, _ = rows("auth", "Permission").get_or_create(
            content_type=kind,
            codename=codename,
            defaults={"name": f"Can {codename.replace('_', ' ')}"},
        )
        group.permissions.add(permission)


def remove(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    groups.filter(name=ROLE).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0021_more_roles"),
        ("foundation", "0018_errands"),
    ]

    operations = [migrations.RunPython(make, remove)]
