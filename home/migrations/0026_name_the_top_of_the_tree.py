"""The page at the top of the tree, which the CMS shows in its crumbs, has a name in both languages.

It is one row for both, and Wagtail's: "Root" in English for everybody.
"""

from typing import Any

from django.db import migrations

ROOT = "Root"
ALL_PAGES = "Pob tudalen · All pages"


def rename(apps: Any, schema_editor: Any, *, before: str, now: str) -> None:
    pages = apps.get_model("wagtailcore", "Page").objects.using(schema_editor.connection.alias)
    pages.filter(depth=1, title=before).update(title=now, draft_title=now)


def name(apps: Any, schema_editor: Any) -> None:
    rename(apps, schema_editor, before=ROOT, now=ALL_PAGES)


def take_back(apps: Any, schema_editor: Any) -> None:
    rename(apps, schema_editor, before=ALL_PAGES, now=ROOT)


class Migration(migrations.Migration):
    dependencies = [("home", "0025_say_what_fields_mean")]

    operations = [migrations.RunPython(name, take_back)]
