"""PostgreSQL finds by an index of each language.

Then all that a search asks of the words is in the index, and none of them is read again. From the
statistics PostgreSQL knows whether a word is on few pages or on many, and joins accordingly.
"""

from typing import Any

from django.db import migrations

LANGUAGES = ("cy", "en")


def make(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        for language in LANGUAGES:
            schema_editor.execute(
                f"CREATE INDEX home_searchentry_terms_{language} ON home_searchentry "
                f"USING gin (string_to_array(terms, ' ')) WHERE language = '{language}'"
            )
        schema_editor.execute("DROP INDEX home_searchentry_terms")
        schema_editor.execute(
            "CREATE STATISTICS home_searchentry_terms "
            "ON (string_to_array(terms, ' ')) FROM home_searchentry"
        )
        schema_editor.execute("ANALYZE home_searchentry")


def drop(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP STATISTICS home_searchentry_terms")
        schema_editor.execute(
            "CREATE INDEX home_searchentry_terms ON home_searchentry "
            "USING gin (string_to_array(terms, ' '))"
        )
        for language in LANGUAGES:
            schema_editor.execute(f"DROP INDEX home_searchentry_terms_{language}")


class Migration(migrations.Migration):
    dependencies = [("home", "0012_who_words_the_readerships")]

    operations = [migrations.RunPython(make, drop, elidable=False)]
