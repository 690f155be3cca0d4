"""The number of the public site's edition: every change raises it, and nothing else does."""

import os
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection, transaction

from accounts.models import User
from foundation.edition import COUNTER, UNWATCHED, get_edition, get_tables, get_watched, watch
from foundation.models import PublicChange
from home.models import InformationPage
from resources.models import Theme
from tests.factories.accounts import PersonFactory, make_member
from tests.factories.halves import make_information
from tests.processes import FINISHED, start, wait_for

MIGRATION = "foundation.migrations.0009_public_changes"
STATEMENT = "UPDATE resources_theme SET name_en = 'Other' WHERE slug = 'asb'"


def get_all_watched():
    with connection.cursor() as cursor:
        return get_watched(connection, cursor)


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def rename(slug="asb"):
    theme = Theme.objects.get(slug=slug)
    theme.name_en += "2"
    theme.save()


CHANGES = {
    "a row is saved": rename,
    "a row is made": lambda: Theme.objects.create(
        slug="new", name_cy="N", name_en="N", position=99, icon="asb"
    ),
    "a row is deleted": lambda: Theme.objects.filter(slug="asb").delete(),
    "many rows change": lambda: Theme.objects.update(name_en="Same"),
    "rows are made in bulk": lambda: Theme.objects.bulk_create(
        [Theme(slug="new", name_cy="N", name_en="N", position=99, icon="asb")]
    ),
    "rows are joined": lambda: User.objects.get().groups.create(name="New"),
    "somebody writes past the models": lambda: run(STATEMENT),
}


@pytest.mark.django_db
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_raises_it(change):
    PersonFactory()
    before = get_edition()

    change()

    assert get_edition() > before


@pytest.mark.django_db
def test_each_change_raises_it_again():
    editions = []
    for _ in range(3):
        rename()
        editions.append(get_edition())

    assert sorted(set(editions)) == editions


@pytest.mark.django_db
def test_what_is_taken_back_leaves_it_as_it_was():
    before = get_edition()

    with transaction.atomic():
        rename()
        transaction.set_rollback(True)

    assert get_edition() == before


@pytest.mark.django_db
def test_reading_and_signing_in_raise_nothing(client):
    member = make_member()
    before = get_edition()

    client.force_login(member)
    client.get("/en/account/")
    client.get("/en/")

    assert get_edition() == before


@pytest.mark.postgresql
@pytest.mark.django_db
def test_a_draft_raises_nothing_until_it_is_published():
    pair = make_information()
    before = get_edition()

    for page in pair:
        page.summary = "Another"
        draft = page.save_revision()
    assert get_edition() == before

    draft.publish()
    assert get_edition() > before


@pytest.mark.postgresql
@pytest.mark.django_db
def test_a_row_that_is_written_as_it_was_raises_nothing():
    before = get_edition()

    Theme.objects.get(slug="asb").save()

    assert get_edition() == before


@pytest.mark.django_db
def test_every_table_is_watched_but_those_that_are_named():
    there = set(connection.introspection.table_names())

    assert get_all_watched() == there & get_tables()
    assert not get_all_watched() & UNWATCHED
    assert {"wagtailcore_page", InformationPage._meta.db_table} <= get_all_watched()


@pytest.mark.django_db
def test_a_table_that_lost_its_watch_has_it_again_after_a_migration():
    name = "foundation_public_change ON" if connection.vendor == "postgresql" else ""
    for event in [""] if name else ["insert", "update", "delete"]:
        run(f"DROP TRIGGER {name or f'public_change_resources_act_{event} --'} resources_act")
    before = get_edition()
    lost = get_all_watched()

    watch()

    assert get_all_watched() - lost == {"resources_act"}
    assert get_edition() > before


@pytest.mark.postgresql
@pytest.mark.django_db
def test_postgresql_watches_a_table_anew_that_it_no_longer_watched():
    run("DROP TRIGGER foundation_public_change ON resources_act")

    watch()

    assert "resources_act" in get_all_watched()


@pytest.mark.django_db
def test_it_can_be_undone_and_done_again():
    import_module(MIGRATION).unwatch(apps, connection.schema_editor())
    run(f"ALTER TABLE {COUNTER} RENAME TO elsewhere")
    watch()
    assert get_all_watched() == set()
    run(f"ALTER TABLE elsewhere RENAME TO {COUNTER}")
    rename()

    watch()

    before = get_edition()
    rename()
    assert get_edition() > before


@pytest.mark.postgresql
def test_two_who_write_at_once_do_not_wait_and_both_are_counted(transactional_db):
    rename("asb")
    done, told = os.pipe()
    go, let_go = os.pipe()

    def write_and_wait():
        with transaction.atomic():
            rename("asb")
            os.write(told, b"1")
            os.read(go, 1)

    other = start(write_and_wait)
    os.read(done, 1)
    before = get_edition()
    run("SET lock_timeout = '2s'")
    rename("crime")
    between = get_edition()
    os.write(let_go, b"1")

    assert wait_for(other) == [FINISHED]
    assert before < between < get_edition()
    assert PublicChange.objects.count() == 2


def test_what_another_process_does_is_seen_in_this_one(transactional_db, client):
    pair = make_information()
    addresses = [page.url for page in pair]
    before = [client.get(address).content for address in addresses]

    def publish():
        for page in pair:
            page.summary = "Another"
            page.save_revision().publish()

    assert wait_for(start(publish)) == [FINISHED]
    after = [client.get(address) for address in addresses]
    assert [each.status_code for each in after] == [200, 200]
    assert not {each.content for each in after} & set(before)

    assert wait_for(start(pair.cy.unpublish)) == [FINISHED]
    assert [client.get(address).status_code for address in addresses] == [404, 404]


def test_a_part_of_the_number_is_called_by_it():
    assert str(PublicChange(number=3)) == "3"
