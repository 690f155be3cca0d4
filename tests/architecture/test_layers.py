"""Imports point down, and a name in a string is an import.

import-linter reads the import statements; this reads what it cannot see.
"""

import re

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader
from wagtail.models import Page

from tests.architecture.house import APPS, ROOT, may_know, room, strings, tracked

NAME_OF_OURS = re.compile(rf"({'|'.join(sorted(APPS))})(\.\w+)+")


def apps_named_in(source):
    """The apps that a piece of Python names in its strings: models, permissions, dotted paths."""
    named = (NAME_OF_OURS.fullmatch(string) for string in strings(source))
    return {match[1] for match in named if match}


def our_models():
    return [model for model in apps.get_models() if model._meta.app_label in APPS]


def test_every_app_of_ours_is_in_a_layer():
    installed = {config.name for config in apps.get_app_configs()}
    ours = {room(path) for path in tracked("*.py") if len(path.relative_to(ROOT).parts) > 1}

    assert ours - {"tests"} == APPS
    assert installed >= APPS


def test_an_app_knows_what_is_below_it_only():
    assert may_know("resources", "accounts")
    assert may_know("resources", "resources")
    assert not may_know("resources", "home")
    assert not may_know("resources", "events")


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_no_foreign_key_climbs(model):
    targets = {
        field.remote_field.model._meta.app_label
        for field in model._meta.get_fields()
        if field.remote_field and not field.auto_created
    } & APPS

    assert [app for app in targets if not may_know(model._meta.app_label, app)] == []


@pytest.mark.parametrize(
    "page", [model for model in our_models() if issubclass(model, Page)], ids=lambda m: m.__name__
)
def test_a_page_names_no_page_above_it(page):
    named = [*(getattr(page, "parent_page_types", None) or []), *(page.subpage_types or [])]
    labels = {name if isinstance(name, str) else name._meta.label for name in named}
    owners = {label.split(".")[0] for label in labels} & APPS

    assert [app for app in owners if not may_know(page._meta.app_label, app)] == []


@pytest.mark.parametrize(
    "path",
    [path for path in tracked("*.py") if room(path) in APPS],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_string_names_what_is_above(path):
    named = apps_named_in(path.read_text())

    assert [app for app in named if not may_know(room(path), app)] == []


def test_a_name_in_a_string_is_seen():
    source = '''
class ThemePage(SitePage):
    """Sits under home.HomePage."""

    parent_page_types = ["home.HomePage"]
    theme = ForeignKey("resources.Theme")
    help_text = "See events. Then go home."
'''

    assert apps_named_in(source) == {"home", "resources"}


@pytest.mark.django_db
def test_no_migration_waits_for_one_above_it():
    disk = MigrationLoader(None).disk_migrations

    climbing = [
        f"{app}.{name} waits for {other}"
        for (app, name), migration in disk.items()
        for other, _ in migration.dependencies
        if app in APPS and other in APPS and not may_know(app, other)
    ]

    assert climbing == []


def test_the_ground_has_no_page_in_it():
    assert [
        model for model in apps.get_app_config("accounts").get_models() if issubclass(model, Page)
    ] == []


def test_nothing_is_imported_for_the_type_checker_alone():
    sly = [
        str(path)
        for path in tracked("*.py")
        if room(path) in APPS and "TYPE_CHECKING" in path.read_text()
    ]

    assert sly == []
