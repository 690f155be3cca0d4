from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.audit import find_fault, get_head_hash


class Command(BaseCommand):
    help = (
        "Read the whole audit log and name the first line that was changed, removed, swapped or "
        "slipped in. Keep the hash that it prints outside this machine, and give it back with "
        "--expect: then lines cut off the end show too, whoever cut them."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--expect",
            default="",
            metavar="HASH",
            help="A hash that an earlier run printed: the log must still contain it.",
        )

    def handle(self, *, expect: str, **options: Any) -> None:
        fault = find_fault(noted=expect)
        if fault:
            raise CommandError(f"Line {fault.sequence} {fault.what}")
        self.stdout.write(f"The audit log is whole. Its last hash: {get_head_hash() or '(empty)'}")
