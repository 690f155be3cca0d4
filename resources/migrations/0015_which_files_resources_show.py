"""Say of each resource that is there which files it shows, in which language."""

from typing import Any

from django.db import migrations


def put(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    there = set(rows("foundation", "Document").values_list("pk", flat=True))
    for page in rows("resources", "ResourcePage").only("files"):
        shown: dict[int, str] = {}
        for child in page.files.raw_data:
            for language in ("cy", "en"):
                shown.setdefault(child["value"].get(f"document_{language}"), language)
        for document, language in shown.items():
            if document in there:
                rows("resources", "ResourceFile").create(
                    resource_id=page.pk, document_id=document, language=language
                )


def take(apps: Any, schema_editor: Any) -> None:
    files = apps.get_model("resources", "ResourceFile").objects
    files.using(schema_editor.connection.alias).all().delete()


class Migration(migrations.Migration):
    dependencies = [("resources", "0014_files_of_resources")]

    operations = [migrations.RunPython(put, take)]
