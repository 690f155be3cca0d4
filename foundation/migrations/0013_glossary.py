"""The glossary that the house begins with. From then on it is kept in the CMS."""

import csv
from pathlib import Path
from typing import Any

from django.db import migrations

GLOSSARY = Path(__file__).parent.parent / "advice" / "glossary.csv"


def fill(apps: Any, schema_editor: Any) -> None:
    terms = apps.get_model("foundation", "Term")
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        rows = [
            terms(**{**row, "is_looked_for": row["is_looked_for"] == "1"})
            for row in csv.DictReader(file)
        ]
    terms.objects.using(schema_editor.connection.alias).bulk_create(rows)


class Migration(migrations.Migration):
    dependencies = [("foundation", "0012_terms")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
