"""The membership manager: organisations, memberships, seats, people, grants, and who read what.

She may not change whoever works in the CMS, nor give rights: that is for administrators.
"""

from typing import Any

from django.db import migrations

ROLE = "Membership manager"
MAY = {
    ("wagtailadmin", "admin"): ["access_admin"],
    ("accounts", "organisation"): ["add_organisation", "change_organisation"],
    ("accounts", "membership"): ["add_membership", "change_membership"],
    ("accounts", "seat"): ["add_seat", "change_seat"],
    ("accounts", "member"): ["add_member", "change_member"],
    ("accounts", "audience"): ["add_audience", "change_audience"],
    ("accounts", "audienceuserobjectpermission"): [
        "add_audienceuserobjectpermission",
        "delete_audienceuserobjectpermission",
    ],
    ("accounts", "audiencegroupobjectpermission"): [
        "add_audiencegroupobjectpermission",
        "delete_audiencegroupobjectpermission",
    ],
    ("accounts", "auditentry"): ["view_auditentry"],
}


def make(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    group, _ = rows("auth", "Group").get_or_create(name=ROLE)
    for (app, model), codenames in MAY.items():
        # Django makes these rows after all migrations; we need them now.
        kind, _ = rows("contenttypes", "ContentType").get_or_create(app_label=app, model=model)
        for codename in codenames:
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
        ("accounts", "0004_audiences"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(make, remove)]
