"""The membership manager erases people, and sees who has asked for it."""

from typing import Any

from django.db import migrations

ROLE = "Membership manager"
MAY = {"member": ["delete_member"], "leaving": ["view_leaving"]}


def make(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    group, _ = rows("auth", "Group").get_or_create(name=ROLE)
    for model, codenames in MAY.items():
        # Django makes these rows after all migrations; we need them now.
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
    codenames = [codename for names in MAY.values() for codename in names]
    for group in apps.get_model("auth", "Group").objects.using(alias).filter(name=ROLE):
        group.permissions.remove(*group.permissions.filter(codename__in=codenames))


class Migration(migrations.Migration):
    dependencies = [("accounts", "0023_no_names_in_the_log")]

    operations = [migrations.RunPython(make, unmake)]
