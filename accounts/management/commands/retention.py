"""What has been kept for long enough is said, and deleted if that is asked for."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import IntegrityError, transaction
from django.db.models import Min
from django.utils import timezone

from accounts.models import RetentionSettings
from accounts.personal.kinds import Old, get_kinds


class Command(BaseCommand):
    help = (
        "Say what has been kept for long enough: how many, and since when. With --delete, delete "
        "it, and write to those whose accounts are next. Run it every day with --delete; it goes "
        "in batches, accounts one by one, and may be stopped and run again at any time."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--delete", action="store_true", help="Delete it; else only say so.")
        parser.add_argument("--batch", type=int, default=500, help="How many rows at a time.")

    def handle(self, *, delete: bool, batch: int, **options: Any) -> None:
        now, held, refused = timezone.now(), RetentionSettings.get_held(), 0
        for kind in get_kinds():
            for old in kind.old:
                told = old.get_rows(now, held).aggregate(oldest=Min(old.moment))["oldest"]
                count = old.get_rows(now, held).count()
                since = f", the oldest of {told:%Y-%m-%d}" if told else ""
                self.stdout.write(f"{kind.code}: {count} to be {old.done}{since}")
                if delete and count:
                    refused += self._delete(old, now=now, held=held, batch=batch)
        if refused:
            raise CommandError(f"{refused} could not be done, and wait for the next run.")

    def _delete(self, old: Old, *, now: datetime, held: RetentionSettings, batch: int) -> int:
        """What is refused is said, and stops nothing else; how many there were."""
        done = refused = 0
        # Which rows, before any goes: whoever was told just now is not erased in the same run.
        keys = list(old.get_rows(now, held).order_by("pk").values_list("pk", flat=True))
        size = 1 if old.singly else batch
        for first in range(0, len(keys), size):
            some = keys[first : first + size]
            try:
                self._do(old, some, now=now, held=held)
                done += len(some)
            except (ValidationError, IntegrityError) as refusal:
                refused += len(some)
                told = " ".join(getattr(refusal, "messages", (type(refusal).__name__,)))
                self.stderr.write(f"  not {old.done}: {len(some)} from {some[0]} on: {told}")
            self.stdout.write(f"  {done} of {len(keys)} {old.done}")
        return refused

    @transaction.atomic
    def _do(self, old: Old, keys: list[Any], *, now: datetime, held: RetentionSettings) -> None:
        """A batch, asked for again: whoever came back since is not in it."""
        rows = old.get_rows(now, held)
        old.do(rows.model._default_manager.filter(pk__in=rows.filter(pk__in=keys)), now=now)
