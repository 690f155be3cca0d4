"""Make the files that Django reads out of our catalogues."""

from typing import Any

from django.core.management.base import BaseCommand

from foundation.catalogues import compile_catalogue, get_catalogue_paths


class Command(BaseCommand):
    """Stands in for Django's own, which needs the gettext programs."""

    help = "Compile the Welsh catalogues."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        for path in get_catalogue_paths():
            compile_catalogue(path)
