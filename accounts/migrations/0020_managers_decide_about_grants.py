"""The membership manager decides about grants that a colleague proposed."""

from typing import Any

from django.db import migrations

ROLE = "Membership manager"
MAY = ("view_proposal", "change_proposal")


def allow(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    # Django makes these rows after all migrations; we need them now.
    kind, _ = rows("contenttypes", "ContentType").get_or_create(
        app_label="accounts", model="proposal"
    )
    for group in rows("auth", "Group").filter(name=ROLE):
        for codename in MAY:
            permission, _ = rows("auth", "Permission").get_or_create(
                content_type=kind,
                codename=codename,
                defaults={"name": f"Can {codename.replace('_', ' ')}"},
            )
            group.permissions.add(permission)


def forbid(apps: Any, schema_editor: Any) -> None:
    permissions = apps.get_model("auth", "Permission").objects
    permissions.using(schema_editor.connection.alias).filter(
        content_type__app_label="accounts", codename__in=MAY
    ).delete()


class Migration(migrations.Migration):
    dependencies = [("accounts", "0019_proposed_grants")]

    operations = [migrations.RunPython(allow, forbid)]
