"""Proof that a pair is never half published: PostgreSQL looks again when a transaction ends.

What goes past the models goes past the lock in Python: a queryset's update(), plain SQL, a program
that does not load this site. SQLite can put off no trigger to the end of a transaction, so there
the lock is all there is.

It promises one thing: no half of a pair is live, or all are, and one act made them so. A time of
publishing that only one half has is no such thing yet: when it comes, publishing refuses it.
"""

from typing import Any

from django.db import migrations

MAKE = """
CREATE FUNCTION foundation_require_whole_pair(pair uuid) RETURNS void AS $$
DECLARE
    live_halves integer;
    acts integer;
    languages integer;
BEGIN
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
END
$$ LANGUAGE plpgsql;

CREATE FUNCTION foundation_pair_is_whole() RETURNS trigger AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM foundation_require_whole_pair(OLD.translation_key);
    END IF;
    IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.translation_key <> OLD.translation_key) THEN
        PERFORM foundation_require_whole_pair(NEW.translation_key);
    END IF;
    RETURN NULL;
END
$$ LANGUAGE plpgsql;

CREATE FUNCTION foundation_half_is_of_whole_pair() RETURNS trigger AS $$
BEGIN
    PERFORM foundation_require_whole_pair(page.translation_key)
        FROM wagtailcore_page page
        WHERE page.id IN (OLD.page_ptr_id, NEW.page_ptr_id);
    RETURN NULL;
END
$$ LANGUAGE plpgsql;

CREATE CONSTRAINT TRIGGER foundation_pair_is_whole
    AFTER INSERT OR DELETE OR UPDATE OF live, translation_key, locale_id ON wagtailcore_page
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION foundation_pair_is_whole();

CREATE CONSTRAINT TRIGGER foundation_half_is_of_whole_pair
    AFTER INSERT OR DELETE OR UPDATE OF page_ptr_id, publish_act ON foundation_sitepage
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION foundation_half_is_of_whole_pair();
"""

UNMAKE = """
DROP TRIGGER foundation_half_is_of_whole_pair ON foundation_sitepage;
DROP TRIGGER foundation_pair_is_whole ON wagtailcore_page;
DROP FUNCTION foundation_half_is_of_whole_pair();
DROP FUNCTION foundation_pair_is_whole();
DROP FUNCTION foundation_require_whole_pair(uuid);
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
