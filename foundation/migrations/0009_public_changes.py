"""The number that every change of the public site raises. Its triggers come after all migrations.

``foundation.edition`` makes them then, for each table that there is. They would refuse every write
once the table is gone, so they go first.
"""

from typing import Any

from django.db import migrations, models

TRIGGERS = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'public_change_%'"


def keep(apps: Any, schema_editor: Any) -> None:
    """Nothing yet."""


def unwatch(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION IF EXISTS foundation_public_change() CASCADE")
        return
    with schema_editor.connection.cursor() as cursor:
        names = [name for (name,) in cursor.execute(TRIGGERS).fetchall()]
    for name in names:
        schema_editor.execute(f'DROP TRIGGER "{name}"')


class Migration(migrations.Migration):
    dependencies = [("foundation", "0008_first_for")]
    operations = [
        migrations.CreateModel(
            name="PublicChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.BigIntegerField(verbose_name="number")),
            ],
            options={
                "verbose_name": "public change",
                "verbose_name_plural": "public changes",
                "default_permissions": (),
            },
        ),
        migrations.RunPython(keep, unwatch, elidable=False),
    ]
