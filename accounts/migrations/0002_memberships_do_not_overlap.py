"""No two memberships of one organisation that are not cancelled share a day: PostgreSQL holds to it.

A range of one id stands for the id, so that no extension (btree_gist) is needed. On SQLite the rule is
Membership.clean()'s alone, and SQLite has one writer at a time.
"""

from typing import Any

from django.db import migrations

MAKE = """
    ALTER TABLE accounts_membership
    ADD CONSTRAINT memberships_of_one_organisation_do_not_overlap
    EXCLUDE USING gist (
        int8range(organisation_id, organisation_id, '[]') WITH &&,
        daterange(starts_on, ends_on, '[]') WITH &&
    ) WHERE (state <> 'cancelled')
"""
DROP = """
    ALTER TABLE accounts_membership
    DROP CONSTRAINT memberships_of_one_organisation_do_not_overlap
"""


def make(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAKE)


def drop(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(DROP)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [migrations.RunPython(make, drop, elidable=False)]
