"""What the public looked for in vain, and those who may read it: all who write for the site."""

from typing import Any

from django.db import migrations, models

ROLES = ("Communications manager", "Editor")


def give(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    # Django makes these rows after all migrations; we need them now.
    kind, _ = rows("contenttypes", "ContentType").get_or_create(
        app_label="home", model="vainsearch"
    )
    permission, _ = rows("auth", "Permission").get_or_create(
        content_type=kind,
        codename="view_vainsearch",
        defaults={"name": "Can view search in vain"},
    )
    for group in rows("auth", "Group").filter(name__in=ROLES):
        group.permissions.add(permission)


def take(apps: Any, schema_editor: Any) -> None:
    permissions = apps.get_model("auth", "Permission").objects.using(
        schema_editor.connection.alias
    )
    for permission in permissions.filter(codename="view_vainsearch"):
        permission.group_set.clear()


class Migration(migrations.Migration):
    dependencies = [("home", "0010_search_entries_with_help")]

    operations = [
        migrations.CreateModel(
            name="VainSearch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("cy", "Cymraeg"), ("en", "English")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("words", models.CharField(max_length=60, verbose_name="words")),
                ("times", models.PositiveIntegerField(default=1, verbose_name="times")),
                ("last_on", models.DateField(verbose_name="last on")),
            ],
            options={
                "verbose_name": "search in vain",
                "verbose_name_plural": "searches in vain",
                "ordering": ["-times", "words", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("language", "words"), name="home_vain_search_once"
                    )
                ],
            },
        ),
        migrations.RunPython(give, take),
    ]
