from typing import Any

from django.core.management.base import BaseCommand, CommandError

from foundation.gate_audit import find_faults, find_notes


class Command(BaseCommand):
    help = "Prove that no page is open to more people than the page above it, and what hangs on it."

    def handle(self, *args: Any, **options: Any) -> None:
        for note in find_notes():
            self.stdout.write(note)
        faults = list(find_faults())
        for fault in faults:
            self.stderr.write(fault)
        if faults:
            raise CommandError(f"The gate has faults: {len(faults)}")
        self.stdout.write("The gate is whole.")
