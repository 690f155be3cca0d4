from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _, override

from accounts.access import Reader
from foundation.redirect_imports import import_list


class Command(BaseCommand):
    help = (
        "Make redirects from a CSV file with the columns old_address, new_address and, if you "
        "like, permanent. Each bad line is told by its number; the others are made all the same. "
        "New addresses are what anybody may open: those of members' pages go through the CMS."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--all-or-nothing", action="store_true", help="Make none if a line is bad."
        )
        parser.add_argument("--dry-run", action="store_true", help="Only tell what would be done.")
        parser.add_argument(
            "--other-websites", action="store_true", help="Let redirects lead to other websites."
        )
        parser.add_argument(
            "--language", choices=sorted(dict(settings.LANGUAGES)), default="en", help="To tell in."
        )

    def handle(self, *, file: Path, language: str, **options: Any) -> None:
        now = timezone.now()
        with override(language):
            try:
                content = file.read_bytes()
            except OSError as reason:
                raise CommandError(f"{file}: {reason.strerror}") from reason
            report = import_list(
                content=content,
                reader=Reader.anonymous(today=timezone.localdate(now)),
                by=None,
                now=now,
                may_leave=options["other_websites"],
                is_whole=options["all_or_nothing"],
                is_trial=options["dry_run"],
            )
            for text in report.tell():
                self.stdout.write(text)
            if report.problems:
                raise CommandError(_("Bad lines: %(count)s") % {"count": len(report.problems)})
