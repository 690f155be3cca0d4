"""Put the resources that are there under their letters, in the alphabet of their language."""

from typing import Any

from django.db import migrations

from accounts.collation import get_letter, sort_key


def put(apps: Any, schema_editor: Any) -> None:
    rows = apps.get_model("resources", "ResourcePage").objects.using(schema_editor.connection.alias)
    for page in rows.select_related("locale").only("title", "locale__language_code"):
        page.sort_key = sort_key(page.title, language=page.locale.language_code)[:500]
        page.letter = get_letter(page.sort_key)
        rows.filter(pk=page.pk).update(sort_key=page.sort_key, letter=page.letter)


def take(apps: Any, schema_editor: Any) -> None:
    rows = apps.get_model("resources", "ResourcePage").objects.using(schema_editor.connection.alias)
    rows.update(sort_key="", letter="")


class Migration(migrations.Migration):
    dependencies = [("resources", "0007_a_to_z")]

    operations = [migrations.RunPython(put, take)]
