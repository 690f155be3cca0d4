"""The mail of a site on one's own machine: each a file that a mail program opens."""

import sys
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone


class FolderBackend(BaseEmailBackend):
    """Puts each mail into ``MAIL_FOLDER`` in place of sending it, and says where."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep them all; how many there were."""
        folder = Path(settings.MAIL_FOLDER)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            data = message.message().as_bytes()
            path = self._get_free(folder)
            path.write_bytes(data)
            words = f"Mail to {', '.join(message.to)}: {message.subject} ({path})\n"
            sys.stdout.write(words)
            sys.stdout.flush()
        return len(email_messages)

    def _get_free(self, folder: Path) -> Path:
        """A name that no file has: the moment, and a number if there is more than one of it."""
        moment = timezone.localtime().strftime("%Y%m%d-%H%M%S")
        number = 0
        while True:
            path = folder / f"{moment}-{number:04}.eml"
            try:
                path.touch(exist_ok=False)
            except FileExistsError:
                number += 1
            else:
                return path
