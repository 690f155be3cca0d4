"""A table that is taken away runs nothing in a spreadsheet, and is in its reader's language."""

from django.urls import get_resolver
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from accounts.views.exports import GuardedExport

OURS = ("accounts.", "briff.", "foundation.", "home.", "members_area.", "resources.")


def find_classes(base):
    for each in base.__subclasses__():
        yield each
        yield from find_classes(each)


def test_whoever_gives_a_table_guards_it():
    # All screens are loaded with the addresses.
    assert get_resolver().url_patterns
    ours = {
        each
        for each in find_classes(SpreadsheetExportMixin)
        if each.__module__.startswith(OURS) and getattr(each, "list_export", None)
    }

    assert len(ours) > 8
    assert {each.__name__ for each in ours if not issubclass(each, GuardedExport)} == set()
