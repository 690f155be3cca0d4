"""What is done about memberships every day."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts import post, proposals, renewals, seat_checks


class Command(BaseCommand):
    help = (
        "Remind those whose membership ends, write down what has lapsed, ask once a quarter who is "
        "still there, and send the letters that wait. Run it every day; it may be stopped and run "
        "again at any time."
    )

    def handle(self, **options: Any) -> None:
        now = timezone.now()
        today = timezone.localdate(now)
        self.stdout.write(f"Reminded: {renewals.remind(today=today, now=now)}")
        self.stdout.write(f"Lapsed: {renewals.lapse(today=today, now=now)}")
        self.stdout.write(f"Asked who is still there: {seat_checks.ask(today=today, now=now)}")
        self.stdout.write(f"Seats paused: {seat_checks.pause(today=today, now=now)}")
        self.stdout.write(f"Proposed grants that lapsed: {proposals.lapse(now=now)}")
        sent, failed = post.send_waiting(now=now)
        self.stdout.write(f"Letters that had waited: {sent} sent")
        if failed:
            raise CommandError(f"{failed} letters could not be sent, and wait for the next run.")
