"""What was agreed before there was a grace lapses on the day after its last one.

What has lapsed by then is not told of any more.
"""

from datetime import timedelta
from typing import Any

from django.db import migrations
from django.utils import timezone


def fill(apps: Any, schema_editor: Any) -> None:
    today = timezone.localdate()
    rows = apps.get_model("accounts", "Membership").objects.using(schema_editor.connection.alias)
    for membership in rows.filter(lapses_on=None):
        membership.lapses_on = membership.ends_on + timedelta(days=1)
        if membership.lapses_on <= today:
            membership.lapse_recorded_on = membership.lapses_on
        membership.save(update_fields=["lapses_on", "lapse_recorded_on"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0011_grace_and_lapse")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
