"""Which edition of the public site this is: a number that is another after every change.

The database raises it itself, by a trigger on each table that a page may be made of, in the
transaction of the change: whoever sees the one sees the other, in every process, and what is rolled
back has raised nothing. A table is watched unless it is named here, or its model says that no page
is made of it.
"""

from typing import Any

from django.apps import apps
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models import BigIntegerField, F, Func, Subquery, Sum

from foundation.models import PublicChange

COUNTER = PublicChange._meta.db_table
# The number, for a statement that asks for something else besides. (Sum would be one of each row.)
EDITION = Subquery(
    PublicChange.objects.values(number_of_all=Func(F("number"), function="SUM")),
    output_field=BigIntegerField(),
)
# Of these no public page is made. Signing in, reading, and writing a draft fill them.
UNWATCHED = frozenset(
    {
        COUNTER,
        "account_emailaddress",
        "account_emailconfirmation",
        "accounts_application",
        "accounts_auditentry",
        "accounts_audithead",
        "accounts_auditnames",
        "accounts_counter",
        "accounts_creditnote",
        "accounts_feescale",
        "accounts_invoice",
        "accounts_leaving",
        "accounts_letter",
        "accounts_membershipsettings",
        "accounts_payment",
        "accounts_retentionsettings",
        "accounts_seatcheck",
        "accounts_user",
        "django_session",
        "django_tasks_database_dbtaskresult",
        "mfa_authenticator",
        "usersessions_usersession",
        "wagtailadmin_editingsession",
        "wagtailadmin_formstate",
        "wagtailcore_modellogentry",
        "wagtailcore_pagelogentry",
        "wagtailcore_referenceindex",
        "wagtailcore_revision",
        "wagtailcore_uploadedfile",
        "wagtailsearch_indexentry",
        "wagtailsearch_indexentry_fts",
        "wagtailusers_userprofile",
    }
)
# What a page says of its draft is no change either. Parts are random, so that a database put back
# from a backup never says a number that it has said before, of something else.
POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION foundation_public_change() RETURNS trigger AS $$
DECLARE
    of_drafts text[] := '{}';
    gathered bigint := 0;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF TG_TABLE_NAME = 'wagtailcore_page' THEN
            of_drafts := ARRAY['draft_title', 'has_unpublished_changes', 'latest_revision_id',
                'latest_revision_created_at', 'locked', 'locked_at', 'locked_by_id'];
        END IF;
        IF to_jsonb(OLD) - of_drafts = to_jsonb(NEW) - of_drafts THEN
            RETURN NULL;
        END IF;
    END IF;
    -- The first time in a transaction: gather the rows that nobody else is gathering. Their sum
    -- stays what it was, and nobody waits.
    IF coalesce(current_setting('foundation.gathered', true), '') = '' THEN
        WITH free AS (SELECT id FROM foundation_publicchange FOR UPDATE SKIP LOCKED),
            gone AS (
                DELETE FROM foundation_publicchange one USING free WHERE one.id = free.id
                RETURNING one.number
            )
            SELECT coalesce(sum(number), 0) INTO gathered FROM gone;
        PERFORM set_config('foundation.gathered', 'yes', true);
    END IF;
    INSERT INTO foundation_publicchange (number)
        VALUES (gathered + 1 + floor(random() * 4294967296)::bigint);
    RETURN NULL;
END
$$ LANGUAGE plpgsql
"""
POSTGRESQL_WATCHED = """
SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE tgname = 'foundation_public_change' AND relnamespace = current_schema()::regnamespace
"""
SQLITE_WATCHED = """
SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'public_change_%_insert'
"""
# One writer at a time: one row. It is made if there is none.
SQLITE_RAISE = """
INSERT INTO foundation_publicchange (number)
    SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM foundation_publicchange);
UPDATE foundation_publicchange SET number = number + 1 + abs(random() % 4294967296);
"""


def get_edition() -> int | None:
    """The number, in one query. None where nothing has been counted: then nothing may be kept."""
    edition: int | None = PublicChange.objects.aggregate(edition=Sum("number"))["edition"]
    return edition


def get_tables() -> frozenset[str]:
    """The tables to be watched: those of every model that is installed, but for a few.

    A model of the apps above says of itself ``is_on_pages = False``.
    """
    return frozenset(
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and getattr(model, "is_on_pages", True)
    ).difference(UNWATCHED)


def watch(*, using: str = "default", **details: Any) -> None:
    """Watch every table that is there and is not watched yet, and begin a new edition.

    Listens to ``post_migrate``: a migration makes new tables, and on SQLite often an old one anew,
    which loses its triggers.
    """
    connection = connections[using]
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
        if COUNTER not in there:
            return
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRESQL_FUNCTION)
        for table in sorted(there & get_tables() - get_watched(connection, cursor)):
            for statement in get_triggers(connection, table):
                cursor.execute(statement)
    PublicChange.objects.using(using).create(number=1)


def get_watched(connection: BaseDatabaseWrapper, cursor: CursorWrapper) -> set[str]:
    """The tables that are watched already."""
    is_postgresql = connection.vendor == "postgresql"
    cursor.execute(POSTGRESQL_WATCHED if is_postgresql else SQLITE_WATCHED)
    return {table for (table,) in cursor.fetchall()}


def get_triggers(connection: BaseDatabaseWrapper, table: str) -> list[str]:
    """The statements by which a table is watched."""
    name = connection.ops.quote_name(table)
    if connection.vendor == "postgresql":
        return [
            f"CREATE TRIGGER foundation_public_change AFTER INSERT OR UPDATE OR DELETE ON {name}"
            " FOR EACH ROW EXECUTE FUNCTION foundation_public_change()"
        ]
    return [
        f'CREATE TRIGGER "public_change_{table}_{event}" AFTER {event} ON {name}'
        f" BEGIN {SQLITE_RAISE} END"
        for event in ("insert", "update", "delete")
    ]
