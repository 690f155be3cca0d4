"""A real mail server on this machine, and what it was given."""

import email
import socket
from contextlib import contextmanager
from email.policy import default as modern

from aiosmtpd.controller import Controller
from django.core.mail.backends.locmem import EmailBackend


class Postbox:
    """What the server was given, as a mail program would show it; shut, it takes nothing."""

    def __init__(self):
        self.letters = []
        self.is_shut = False

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - the server calls it so
        if self.is_shut:
            return "451 Not now"
        self.letters.append(email.message_from_bytes(envelope.content, policy=modern))
        return "250 Taken"


@contextmanager
def open_postbox(settings):
    """The site's letters go there while it is open."""
    box = Postbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield box
    server.stop()


class SlowPost(EmailBackend):
    """The world goes on while a letter is on its way: `meanwhile` happens with the first."""

    meanwhile = None

    def send_messages(self, messages):
        happens, SlowPost.meanwhile = SlowPost.meanwhile, None
        if happens:
            happens()
        return super().send_messages(messages)
