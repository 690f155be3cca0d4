"""The fees that were proposed in 2022; bands by their place; what the membership manager does."""

from datetime import date
from typing import Any

from django.db import migrations

ROLE = "Membership manager"
FIRST_DAY = date(2022, 1, 1)
SCALE = {
    "middle_from": 200_000_000,
    "middle_to": 400_000_000,
    "lower_fee": 7_500,
    "middle_fee": 10_000,
    "upper_fee": 12_500,
}
BANDS = {"under_200m": "lower", "from_200m_to_400m": "middle", "over_400m": "upper"}
MAY = {
    "application": ["view_application", "change_application"],
    "feescale": ["add_feescale", "change_feescale"],
}


def make(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    rows("accounts", "FeeScale").get_or_create(valid_from=FIRST_DAY, defaults=SCALE)
    for before, after in BANDS.items():
        rows("accounts", "Membership").filter(fee_band=before).update(fee_band=after)
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
    apps.get_model("accounts", "FeeScale").objects.using(alias).filter(
        valid_from=FIRST_DAY
    ).delete()
    memberships = apps.get_model("accounts", "Membership").objects.using(alias)
    for before, after in BANDS.items():
        memberships.filter(fee_band=after).update(fee_band=before)
    codenames = [codename for names in MAY.values() for codename in names]
    for group in apps.get_model("auth", "Group").objects.using(alias).filter(name=ROLE):
        group.permissions.remove(*group.permissions.filter(codename__in=codenames))


class Migration(migrations.Migration):
    dependencies = [("accounts", "0007_applications_and_fees")]

    operations = [migrations.RunPython(make, unmake)]
