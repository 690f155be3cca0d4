"""What the search knows of each page, and an index by which PostgreSQL finds pages by their terms.

SQLite reads every row: it is there for a small site and for trying things out.
"""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import home.search.terms_field

MAKE = """
CREATE INDEX home_searchentry_terms ON home_searchentry
    USING gin (string_to_array(terms, ' '))
"""
DROP = "DROP INDEX home_searchentry_terms"


def make(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAKE)


def drop(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(DROP)


class Migration(migrations.Migration):
    dependencies = [("foundation", "0004_file_tags"), ("home", "0003_roles")]

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="foundation.sitepage",
                    ),
                ),
                ("pair", models.UUIDField()),
                ("language", models.CharField(max_length=2)),
                ("kind", models.CharField(max_length=20)),
                ("on", models.DateField(null=True)),
                ("themes", models.JSONField()),
                ("title_terms", home.search.terms_field.TermsField()),
                ("summary_terms", home.search.terms_field.TermsField()),
                ("often_terms", home.search.terms_field.TermsField()),
                ("terms", home.search.terms_field.TermsField()),
                ("body", models.TextField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("pair", "language"), name="home_one_search_entry_a_language"
                    )
                ],
            },
        ),
        migrations.RunPython(make, drop, elidable=False),
    ]
