"""Proof that a half is live without the other, or newer, only while somebody owes the other.

As in migration 0002, PostgreSQL looks when a transaction ends. A pair is whole: no half is live, or
all are, and one act made them so; then nothing is owed. Or a debt stands, one, and the half that it
names is live by the very act that it names. So neither is there without the other, whoever writes
what: the publication and its debt, the paying and the second language.
"""

from typing import Any

from django.db import migrations

MAKE = """
CREATE OR REPLACE FUNCTION foundation_require_whole_pair(pair uuid) RETURNS void AS $$
DECLARE
    live_halves integer;
    acts integer;
    languages integer;
    debts integer;
    true_debts integer;
    is_whole boolean;
BEGIN
    -- One that is not known to have been published in an act counts as an act of its own.
    SELECT count(*), count(DISTINCT coalesce(half.publish_act::text, page.id::text))
        INTO live_halves, acts
        FROM wagtailcore_page page JOIN foundation_sitepage half ON half.page_ptr_id = page.id
        WHERE page.translation_key = foundation_require_whole_pair.pair AND page.live;
    SELECT count(*) INTO languages FROM wagtailcore_locale;
    SELECT count(*) INTO debts FROM foundation_debt debt
        WHERE debt.pair = foundation_require_whole_pair.pair AND debt.ended_at IS NULL;
    SELECT count(*) INTO true_debts
        FROM foundation_debt debt
        JOIN wagtailcore_page page ON page.translation_key = debt.pair AND page.live
        JOIN wagtailcore_locale locale
            ON locale.id = page.locale_id AND locale.language_code = debt.language
        JOIN foundation_sitepage half
            ON half.page_ptr_id = page.id AND half.publish_act = debt.act
        WHERE debt.pair = foundation_require_whole_pair.pair AND debt.ended_at IS NULL;
    is_whole := live_halves = 0 OR (live_halves = languages AND acts = 1);
    IF NOT is_whole AND (debts <> 1 OR true_debts <> 1 OR live_halves > languages) THEN
        RAISE EXCEPTION 'pair % is published in % of % languages, in % acts',
                foundation_require_whole_pair.pair, live_halves, languages, acts
            USING ERRCODE = 'integrity_constraint_violation',
                  CONSTRAINT = 'foundation_pair_is_whole';
    END IF;
    IF is_whole AND debts > 0 THEN
        RAISE EXCEPTION 'pair % owes no language, and a debt stands',
                foundation_require_whole_pair.pair
            USING ERRCODE = 'integrity_constraint_violation',
                  CONSTRAINT = 'foundation_debt_is_owed';
    END IF;
END
$$ LANGUAGE plpgsql;

CREATE FUNCTION foundation_debt_is_owed() RETURNS trigger AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM foundation_require_whole_pair(OLD.pair);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM foundation_require_whole_pair(NEW.pair);
    END IF;
    RETURN NULL;
END
$$ LANGUAGE plpgsql;

CREATE CONSTRAINT TRIGGER foundation_debt_is_owed
    AFTER INSERT OR DELETE OR UPDATE OF pair, language, act, ended_at ON foundation_debt
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION foundation_debt_is_owed();
"""

# As migration 0002 has it. Where a debt stands, that is refused at the next change of its pair.
UNMAKE = """
DROP TRIGGER foundation_debt_is_owed ON foundation_debt;
DROP FUNCTION foundation_debt_is_owed();
CREATE OR REPLACE FUNCTION foundation_require_whole_pair(pair uuid) RETURNS void AS $$
DECLARE
    live_halves integer;
    acts integer;
    languages integer;
BEGIN
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
"""


def make(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAKE, params=None)


def unmake(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(UNMAKE, params=None)


class Migration(migrations.Migration):
    dependencies = [("foundation", "0016_debts")]
    operations = [migrations.RunPython(make, unmake, elidable=False)]
