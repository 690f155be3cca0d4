"""What becomes of a mail that goes another way than SMTP."""

import socket

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend

from foundation.post import Became, Post


class Service(BaseEmailBackend):
    """A service that says in words of its own what went wrong."""

    problem = None

    def send_messages(self, messages):
        try:
            raise Service.problem
        except OSError as below:
            raise RuntimeError("The service failed") from below


@pytest.mark.parametrize(
    ("problem", "became"),
    [
        (ConnectionRefusedError(), Became.NO_SERVER),
        (socket.gaierror(), Became.NO_SERVER),
        (ConnectionResetError(), Became.UNKNOWN),
        (TimeoutError(), Became.UNKNOWN),
    ],
    ids=lambda each: type(each).__name__,
)
def test_where_nobody_was_there_nothing_has_been_sent(settings, problem, became):
    settings.EMAIL_BACKEND = f"{__name__}.Service"
    Service.problem = problem

    outcome = Post().send(EmailMultiAlternatives("Hello"), hand_over=lambda: True)

    assert outcome.became is became
    assert outcome.answer == "RuntimeError: The service failed"


def test_what_is_not_wanted_any_more_is_kept():
    outcome = Post().send(EmailMultiAlternatives("Hello"), hand_over=lambda: False)

    assert outcome.became is Became.KEPT
    assert mail.outbox == []
