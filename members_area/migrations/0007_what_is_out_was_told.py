"""Nobody is written to about what was published before there were letters."""

from typing import Any

from django.db import migrations
from django.utils import timezone


def finish(apps: Any, schema_editor: Any) -> None:
    def rows(model: str) -> Any:
        return apps.get_model("members_area", model).objects.using(schema_editor.connection.alias)

    out = rows("BriefingPage").filter(live=True).values_list("translation_key", "version")
    now = timezone.now()
    for pair, version in set(out):
        rows("Announcement").get_or_create(
            pair=pair, version=version, defaults={"made_at": now, "finished_at": now}
        )


class Migration(migrations.Migration):
    dependencies = [("members_area", "0006_briefings_have_marks_and_versions")]

    operations = [migrations.RunPython(finish, migrations.RunPython.noop)]
