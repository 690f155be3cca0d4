"""What has been kept for long enough is said, and deleted if that is asked for."""

from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from accounts.models import RetentionSettings
from accounts.personal.kinds import Old, get_kinds


class Command(BaseCommand):
    help = (
        "Say what has been kept for long enough: how many, and since when. With --delete, delete "
        "it, and write to those whose accounts are next. Run it every day with --delete; it goes "
        "in batches, and may be stopped and run again at any time."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--delete", action="store_true", help="Delete it; else only say so.")
        parser.add_argument("--batch", type=int, default=500, help="How many rows at a time.")

    def handle(self, *, delete: bool, batch: int, **options: Any) -> None:
        now, held = timezone.now(), RetentionSettings.get_held()
        for kind in get_kinds():
            for old in kind.old:
                told = old.get_rows(now, held).aggregate(oldest=Min(old.moment))["oldest"]
                count = old.get_rows(now, held).count()
                since = f", the oldest of {told:%Y-%m-%d}" if told else ""
                self.stdout.write(f"{kind.code}: {count} to be {old.done}{since}")
                if delete and count:
                    self._delete(old, now=now, held=held, batch=batch, of=count)

    def _delete(
        self, old: Old, *, now: datetime, held: RetentionSettings, batch: int, of: int
    ) -> None:
        done = 0
        # Which rows, before any goes: whoever was told just now is not erased in the same run.
        keys = list(old.get_rows(now, held).order_by("pk").values_list("pk", flat=True))
        for first in range(0, len(keys), batch):
            some = keys[first : first + batch]
            with transaction.atomic():
                rows = old.get_rows(now, held)
                old.do(rows.model._default_manager.filter(pk__in=rows.filter(pk__in=some)), now=now)
            done += len(some)
            self.stdout.write(f"  {done} of {of} {old.done}")
