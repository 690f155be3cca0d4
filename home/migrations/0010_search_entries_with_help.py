"""Titles to offer while somebody types, and what is found first. All pages are read again for it."""

from typing import Any

from django.db import migrations, models

import home.search.terms_field


def forget(apps: Any, schema_editor: Any) -> None:
    entries = apps.get_model("home", "SearchEntry").objects.using(schema_editor.connection.alias)
    entries.all().delete()


class Migration(migrations.Migration):
    dependencies = [("home", "0009_search_knows_what_is_overdue")]

    operations = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.AddField(
            model_name="searchentry",
            name="first_for",
            field=home.search.terms_field.TermsField(default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="searchentry",
            name="folded",
            field=models.TextField(default=""),
            preserve_default=False,
        ),
    ]
