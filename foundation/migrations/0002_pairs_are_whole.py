"""Proof that a pair is never half published: PostgreSQL looks again when a transaction ends.

What goes past the models goes past the lock in Python: a queryset's update(), plain SQL, a program
that does not load this site. SQLite can put off no trigger to the end of a transaction, so there
the lock is all there is.
"""

from typing import Any

from django.db import migrations

MAKE = """
CREATE FUNCTION foundation_pair_is_whole() RETURNS trigger AS $$
DECLARE
    pair uuid;
    live_halves integer;
    acts integer;
    languages integer;
BEGIN
    FOREACH pair IN ARRAY array_remove(ARRAY[OLD.translation_key, NEW.translation_key], NULL) LOOP
        -- One that is not known to have been published in an act counts as an act of its own.
        SELECT count(*), count(DISTINCT coalesce(half.publish_act::text, page.id::text))
            INTO live_halves, acts
            FROM wagtailcore_page page JOIN foundation_sitepage half ON half.page_ptr_id = page.id
            WHERE page.translation_key = pair AND page.live;
        SELECT count(*) INTO languages FROM wagtailcore_locale;
        IF live_halves > 0 AND (live_halves <> languages OR acts <> 1) THEN
            RAISE EXCEPTION 'pair % is published in % of % languages, in % acts',
                    pair, live_halves, languages, acts
                USING ERRCODE = 'integrity_constraint_violation',
                      CONSTRAINT = 'foundation_pair_is_whole';
        END IF;
    END LOOP;
    RETURN NULL;
END
$$ LANGUAGE plpgsql;

CREATE CONSTRAINT TRIGGER foundation_pair_is_whole
    AFTER INSERT OR DELETE OR UPDATE OF live, translation_key, locale_id ON wagtailcore_page
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION foundation_pair_is_whole();
"""

UNMAKE = """
DROP TRIGGER foundation_pair_is_whole ON wagtailcore_page;
DROP FUNCTION foundation_pair_is_whole();
"""


def make(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAKE, params=None)


def unmake(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(UNMAKE, params=None)


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_initial")]
    operations = [migrations.RunPython(make, unmake, elidable=False)]
