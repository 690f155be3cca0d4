"""Say how well a search finds the forms of a word, and how often it finds a stranger."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from foundation.search_words.quality import BOUNDS, measure


class Command(BaseCommand):
    help = "Print how many of a hundred pairs of words find each other, list by list."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Fail if a list is out of bounds.")

    def handle(self, *, check: bool, verbosity: int, **options: Any) -> None:
        faults = []
        for name, bounds in BOUNDS.items():
            measured = measure(name)
            self.stdout.write(f"{name:16} {len(measured.pairs):4} pairs {measured.percent:6.1f} %")
            if verbosity > 1:
                for pair in measured.surprises:
                    self.stdout.write(f"    {' – '.join(pair)}")
            if not bounds.holds(measured.percent):
                faults.append(name)
        if check and faults:
            raise CommandError(f"Out of bounds: {', '.join(faults)}")
