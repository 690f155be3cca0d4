"""Ways to send mail that go wrong, or slowly."""

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.locmem import EmailBackend


class Broken(BaseEmailBackend):
    def send_messages(self, email_messages):
        raise OSError("The folder is full")


class SlowPost(EmailBackend):
    """The world goes on while a letter is on its way: `meanwhile` happens with the first."""

    meanwhile = None

    def send_messages(self, messages):
        happens, SlowPost.meanwhile = SlowPost.meanwhile, None
        if happens:
            happens()
        return super().send_messages(messages)
