import os
import signal
import time
from contextlib import closing
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from briff.delivering import Worker
from briff.progress import get_next

# What is due in so many seconds is waited for.
SOON = 15


class Command(BaseCommand):
    help = (
        "Send what is due of the Briff. It may be stopped at any moment, run again, and run beside "
        "itself: nobody is sent an issue twice. With --stay it waits for more until it is stopped."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--stay", action="store_true", help="Wait for more.")
        parser.add_argument("--while", type=int, dest="process", help="And this process is there.")
        parser.add_argument("--pause", type=float, default=2, help="Seconds between looks.")

    def handle(self, *, stay: bool, pause: float, process: int | None, **options: Any) -> None:
        self.is_told_to_stop = False
        if stay:
            # A batch that is begun is ended.
            signal.signal(signal.SIGTERM, self.stop)
            signal.signal(signal.SIGINT, self.stop)
        with closing(Worker()) as worker:
            sent = self._work(worker, stay=stay, pause=pause, process=process)
        self.stdout.write(f"Taken in hand: {sent}.")

    def _work(self, worker: Worker, *, stay: bool, pause: float, process: int | None) -> int:
        sent = 0
        while not self.is_told_to_stop and is_there(process):
            taken = worker.work(now=timezone.now())
            sent += taken
            if not taken:
                next_at = get_next()
                soon = timezone.now() + timedelta(seconds=SOON)
                if not stay and (next_at is None or next_at > soon):
                    break
                time.sleep(pause)
        return sent

    def stop(self, *args: Any) -> None:
        """Stop after this batch."""
        self.is_told_to_stop = True


def is_there(process: int | None) -> bool:
    """Whether a process runs, if one was named."""
    if process is None:
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
