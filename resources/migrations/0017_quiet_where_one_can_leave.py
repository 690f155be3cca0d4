"""Whoever may have to leave a page at once should not be found out by its title either."""

from typing import Any

from django.db import migrations


def make_quiet(apps: Any, schema_editor: Any) -> None:
    themes = apps.get_model("resources", "Theme").objects.using(schema_editor.connection.alias)
    themes.filter(has_quick_exit=True).update(has_quiet_title=True)


class Migration(migrations.Migration):
    dependencies = [("resources", "0016_themes_can_be_titled_quietly")]

    operations = [migrations.RunPython(make_quiet, migrations.RunPython.noop)]
