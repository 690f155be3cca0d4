"""Ways to send mail that go wrong."""

from django.core.mail.backends.base import BaseEmailBackend


class Broken(BaseEmailBackend):
    def send_messages(self, email_messages):
        raise OSError("The folder is full")
