from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from members_area.letters import count_unsure, send_waiting


class Command(BaseCommand):
    help = (
        "Write to those who want to know of a new briefing. Run it every few minutes: it sends"
        " what is waiting, tries again what has failed, and sends nothing twice."
    )

    def handle(self, **options: Any) -> None:
        outcome = send_waiting(now=timezone.now())
        told = f"Sent: {outcome.sent}. Failed: {outcome.failed}."
        unsure = count_unsure()
        if unsure:
            told += f" May or may not have gone out, and are not sent again: {unsure}."
        self.stdout.write(told)
