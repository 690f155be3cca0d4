"""Reckon anew how far the two languages of each page are apart."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from foundation.parity.keeping import get_unknown, refresh_as_it_is

STEP = 100


class Command(BaseCommand):
    help = (
        "Reckon anew how far the two languages of each page are apart: after a change to how that "
        "is reckoned. Each page stands by itself, so it can be stopped and run again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--missing", action="store_true", help="Only pages that the board does not know yet."
        )

    def handle(self, *, missing: bool, verbosity: int, **options: Any) -> None:
        numbers = get_unknown(missing=missing)
        for done, number in enumerate(numbers, 1):
            refresh_as_it_is(number)
            if verbosity and done % STEP == 0:
                self.stdout.write(f"{done} of {len(numbers)}")
        if verbosity:
            self.stdout.write(f"{len(numbers)} pages compared.")
