from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from members_area.closing import FILES, release_file

KINDS = {model._meta.model_name: model for model in FILES}


class Command(BaseCommand):
    help = (
        "Give a file that was shut with a briefing back to those whom it is for, after the briefing"
        " was deleted. `audit_access` names such files."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=list(KINDS))
        parser.add_argument("number", type=int)

    def handle(self, *, kind: str, number: int, **options: Any) -> None:
        file = KINDS[kind].objects.filter(pk=number).first()
        if file is None:
            raise CommandError("There is no such file.")
        if not release_file(file=file, by=None, now=timezone.now()):
            raise CommandError("It belongs to no briefing, or to one that is still there.")
        self.stdout.write("It is open again to those whom it is for.")
