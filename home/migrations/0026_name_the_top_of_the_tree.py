"""The top of the tree of pages, and that of collections, have names in both languages.

The CMS shows them in its crumbs and choices. Each is one row for both, and Wagtail's: "Root".
"""

from typing import Any

from django.db import migrations

ROOT = "Root"
ALL_PAGES = "Pob tudalen · All pages"
GENERAL = "Cyffredinol · General"


def name(apps: Any, schema_editor: Any) -> None:
    pages, collections = get_tops(apps, schema_editor)
    pages.filter(title=ROOT).update(title=ALL_PAGES, draft_title=ALL_PAGES)
    collections.filter(name=ROOT).update(name=GENERAL)


def take_back(apps: Any, schema_editor: Any) -> None:
    pages, collections = get_tops(apps, schema_editor)
    pages.filter(title=ALL_PAGES).update(title=ROOT, draft_title=ROOT)
    collections.filter(name=GENERAL).update(name=ROOT)


def get_tops(apps: Any, schema_editor: Any) -> Any:
    models = (apps.get_model("wagtailcore", name) for name in ("Page", "Collection"))
    alias = schema_editor.connection.alias
    return [model.objects.using(alias).filter(depth=1) for model in models]


class Migration(migrations.Migration):
    dependencies = [("home", "0025_say_what_fields_mean")]

    operations = [migrations.RunPython(name, take_back)]
