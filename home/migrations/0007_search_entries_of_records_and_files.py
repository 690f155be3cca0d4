"""The search knows records and files beside pages. What it knew, it reads again: rebuild_search."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import home.search.terms_field

MAKE = """
CREATE INDEX home_searchentry_terms ON home_searchentry
    USING gin (string_to_array(terms, ' '))
"""


def make(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAKE)


def drop(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX home_searchentry_terms")


class Migration(migrations.Migration):
    dependencies = [("foundation", "0006_document_text"), ("home", "0006_networks_news_and_surveys")]

    operations = [
        migrations.RunPython(drop, make, elidable=False),
        migrations.DeleteModel("SearchEntry"),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="foundation.sitepage",
                    ),
                ),
                ("pair", models.UUIDField()),
                (
                    "document",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="foundation.document",
                    ),
                ),
                ("place", models.CharField(max_length=100)),
                ("language", models.CharField(max_length=2)),
                ("kind", models.CharField(max_length=20)),
                ("on", models.DateField(null=True)),
                ("themes", models.JSONField()),
                ("title_terms", home.search.terms_field.TermsField()),
                ("summary_terms", home.search.terms_field.TermsField()),
                ("often_terms", home.search.terms_field.TermsField()),
                ("terms", home.search.terms_field.TermsField()),
                ("title", models.CharField(max_length=255)),
                ("summary", models.TextField()),
                ("body", models.TextField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(document=None),
                        fields=("page", "place"),
                        name="home_one_search_entry_a_place",
                    ),
                    models.UniqueConstraint(
                        fields=("page", "document"), name="home_one_search_entry_a_file"
                    ),
                ],
            },
        ),
        migrations.RunPython(make, drop, elidable=False),
    ]
