"""Handing one mail over, and knowing what became of it.

The server takes a mail with its answer to the end of the data, and with nothing before. So whoever
sends is asked at the last moment before the data (``hand_over``): what goes wrong until then has
sent nothing, and of what goes wrong after it nobody knows whether it was taken.
"""

import re
import smtplib
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, cast

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.smtp import EmailBackend as SmtpBackend
from django.core.mail.message import sanitize_address

HandOver = Callable[[], bool]
LINE = re.compile(rb"^\.", re.MULTILINE)


class Became(Enum):
    """What became of a mail."""

    SENT = auto()
    # Not now: the server says that we may try again.
    LATER = auto()
    # The server will not have it, now or ever.
    REFUSED = auto()
    # It may have been taken, or not.
    UNKNOWN = auto()
    # Nobody was asked to take it: there is no server, or it does not want us.
    NO_SERVER = auto()
    # Whoever sends has thought better of it.
    KEPT = auto()


@dataclass(frozen=True)
class Outcome:
    """What became of a mail, and what the server said."""

    became: Became
    answer: str = ""


class Post:
    """The way to the mail server, kept open from one mail to the next."""

    def __init__(self) -> None:
        self._backend = get_connection()

    def send(self, message: EmailMultiAlternatives, *, hand_over: HandOver) -> Outcome:
        """Send one mail to its one reader."""
        if isinstance(self._backend, SmtpBackend):
            return self._send_by_smtp(self._backend, message, hand_over=hand_over)
        return self._send_in_some_way(message, hand_over=hand_over)

    def close(self) -> None:
        """Leave, without waiting for a goodbye."""
        if isinstance(self._backend, SmtpBackend) and self._backend.connection is not None:
            self._backend.connection.close()
            self._backend.connection = None

    def _send_in_some_way(self, message: EmailMultiAlternatives, *, hand_over: HandOver) -> Outcome:
        """By a console, a folder, a service: it is taken if nothing goes wrong."""
        if not hand_over():
            return Outcome(Became.KEPT)
        try:
            self._backend.send_messages([message])
        except Exception as problem:
            return Outcome(Became.UNKNOWN, _in_short(problem))
        return Outcome(Became.SENT)

    def _send_by_smtp(
        self, backend: SmtpBackend, message: EmailMultiAlternatives, *, hand_over: HandOver
    ) -> Outcome:
        data = _write_out(message)
        try:
            backend.open()
            smtp = cast(smtplib.SMTP, backend.connection)
        except (OSError, smtplib.SMTPException) as problem:
            self.close()
            return Outcome(Became.NO_SERVER, _in_short(problem))
        try:
            refusal = _offer(smtp, message)
        except (OSError, smtplib.SMTPException) as problem:
            self.close()
            return Outcome(Became.LATER, _in_short(problem))
        if refusal is not None:
            self.close()
            return refusal
        if not hand_over():
            self.close()
            return Outcome(Became.KEPT)
        try:
            outcome = _give(smtp, data)
        except (OSError, smtplib.SMTPException) as problem:
            outcome = Outcome(Became.UNKNOWN, _in_short(problem))
        if outcome.became is not Became.SENT:
            self.close()
        return outcome


def _offer(smtp: smtplib.SMTP, message: EmailMultiAlternatives) -> Outcome | None:
    """Say from whom and to whom, and that the data comes next; how it was refused, if it was."""
    encoding = message.encoding or "utf-8"
    smtp.ehlo_or_helo_if_needed()
    options = ["BODY=8BITMIME"] if smtp.has_extn("8bitmime") else []
    said = smtp.mail(sanitize_address(message.from_email, encoding), options)
    if said[0] != 250:
        return Outcome(Became.NO_SERVER, _as_text(said))
    said = smtp.rcpt(sanitize_address(message.to[0], encoding))
    if said[0] not in (250, 251):
        return _read_refusal(said)
    said = smtp.docmd("data")
    return None if said[0] == 354 else _read_refusal(said)


def _write_out(message: EmailMultiAlternatives) -> bytes:
    """A mail as it goes over the wire, to the full stop that ends it."""
    letter: Any = message.message()
    data = LINE.sub(b"..", letter.as_bytes(linesep="\r\n"))
    return bytes(data.rstrip(b"\r\n") + b"\r\n.\r\n")


def _give(smtp: smtplib.SMTP, data: bytes) -> Outcome:
    """Give the data, to its end, and hear what the server says to it."""
    smtp.send(data)
    said = smtp.getreply()
    if 200 <= said[0] < 300:
        return Outcome(Became.SENT, _as_text(said))
    return _read_refusal(said)


def _read_refusal(said: tuple[int, bytes]) -> Outcome:
    if 500 <= said[0] < 600:
        return Outcome(Became.REFUSED, _as_text(said))
    if 400 <= said[0] < 500:
        return Outcome(Became.LATER, _as_text(said))
    return Outcome(Became.UNKNOWN, _as_text(said))


def _as_text(said: tuple[int, bytes]) -> str:
    words = said[1].decode("utf-8", "replace")
    return " ".join(f"{said[0]} {words}".split())[:300]


def _in_short(problem: Exception) -> str:
    return f"{type(problem).__name__}: {problem}"[:300]
