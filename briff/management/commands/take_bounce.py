import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from briff import bouncing


class Command(BaseCommand):
    help = (
        "Read one mail that came back, and pause its address if there is no such mailbox. For "
        "whatever delivers or fetches the mail of the sender's address: one run for each mail."
    )

    def handle(self, **options: Any) -> None:
        is_ours = bouncing.take(sys.stdin.buffer.read(), now=timezone.now())
        self.stdout.write("Written down." if is_ours else "Nothing to do.")
