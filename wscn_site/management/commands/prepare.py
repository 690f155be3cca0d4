from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Bring the database to where the code is. Safe to repeat: before every start, say."

    def handle(self, *, verbosity: int, **options: Any) -> None:
        call_command("migrate", verbosity=verbosity, interactive=False)
        call_command("createcachetable", verbosity=verbosity)
        # Pages that were published before the site had its search.
        call_command("rebuild_search", missing=True, verbosity=verbosity)
        # Pages that were written before there was a parity board.
        call_command("rebuild_parity", missing=True, verbosity=verbosity)
