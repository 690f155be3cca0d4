"""Bring our Welsh catalogue up to date with the code."""

from typing import Any

from django.core.management.base import BaseCommand

from foundation.catalogues import (
    find_faults,
    get_catalogue_paths,
    read_catalogue,
    update_catalogue,
    write_catalogue,
)
from foundation.extraction import extract_strings, get_own_folders


class Command(BaseCommand):
    """Stands in for Django's own, which needs gettext, guesses Welsh and writes four forms."""

    help = "Put new strings into the Welsh catalogue, and take out those that are gone."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        path = get_catalogue_paths()[0]
        catalogue = read_catalogue(path)
        update_catalogue(catalogue, extract_strings(get_own_folders()))
        write_catalogue(catalogue, path)
        for fault in find_faults(read_catalogue(path)):
            self.stdout.write(fault)
        self.stdout.write(f"{len(catalogue)} strings in {path}")
