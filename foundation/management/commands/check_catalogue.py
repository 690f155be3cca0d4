"""Say whether every word of ours has its Welsh."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from foundation.catalogues import (
    find_faults,
    find_gaps,
    get_catalogue_paths,
    read_catalogue,
)
from foundation.extraction import extract_strings, get_own_folders


class Command(BaseCommand):
    help = "Fail if a string has no Welsh, or if something is wrong with a Welsh catalogue."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        paths = get_catalogue_paths()
        faults = [
            *find_gaps(read_catalogue(paths[0]), extract_strings(get_own_folders())),
            *(fault for path in paths for fault in find_faults(read_catalogue(path))),
        ]
        for fault in faults:
            self.stderr.write(fault)
        if faults:
            raise CommandError(f"Faults in the Welsh catalogues: {len(faults)}")
