import signal
from types import FrameType
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from home.models import NightWatch
from home.night_watch.watching import AlreadyWalking, watch


class Command(BaseCommand):
    help = (
        "Walk the site as each kind of reader, in both languages, and write to the managers what"
        " opens that should not, what is shut that should not be, and what is wrong behind it. Run"
        " it every night. It fails where it could not look, or could not tell them."
    )

    def handle(self, *, verbosity: int, **options: Any) -> None:
        before = signal.signal(signal.SIGTERM, _stop)
        try:
            night = watch(clock=timezone.now, say=self.stdout.write if verbosity else _say_nothing)
        except AlreadyWalking as walking:
            raise CommandError("Another night watch is walking. This one did nothing.") from walking
        finally:
            signal.signal(signal.SIGTERM, before)
        if night.outcome == NightWatch.Outcome.BLIND:
            raise CommandError(f"It could not look: {night.reason}. Found: {night.how_many}")
        self.stdout.write(f"It has looked at everything. Found: {night.how_many}")


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    """So that a night that is stopped is written down as such."""
    raise SystemExit(128 + number)


def _say_nothing(words: str) -> None:
    pass
