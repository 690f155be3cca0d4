from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from home.reminders import remind


class Command(BaseCommand):
    help = (
        "Write to those who look after what is to be looked at again soon, or should have been."
        " Run it every day; it may be stopped and run again at any time, and writes to nobody twice"
        " on one day. It fails where somebody could not be told."
    )

    def handle(self, **options: Any) -> None:
        outcome = remind(now=timezone.now())
        self.stdout.write(f"Reminded: {outcome.sent}")
        if outcome.failed:
            raise CommandError(f"{outcome.failed} could not be told, and wait for another run.")
        if outcome.nobodys:
            raise CommandError(f"{outcome.nobodys} pages are due, and nobody is there to be told.")
