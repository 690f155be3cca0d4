"""Handing one mail over, and knowing what became of it.

The server takes a mail with its answer to the end of the data, and with nothing before. So whoever
sends is asked at the last moment before the data (``hand_over``): what goes wrong until then has
sent nothing, and of what goes wrong after it nobody knows whether it was taken.
"""

import re
import smtplib
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum, auto
from time import monotonic
from typing import Any, cast

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.smtp import EmailBackend as SmtpBackend
from django.core.mail.message import sanitize_address

HandOver = Callable[[], bool]
# By these nothing has been said to anybody: a connection that is lost later raises others.
UNREACHED = (ConnectionRefusedError, socket.gaierror)
LINE = re.compile(rb"^\.", re.MULTILINE)
# In seconds: a connection that nobody has used for so long may have been left by the server.
IDLE = 20
# What a server says in its enhanced status (RFC 3463) when it has no such mailbox. Another 5.1.x is
# about who sends, 5.2.2 is a full mailbox, 5.6.x is the content and 5.7.x what they think of us.
STATUS = re.compile(r"(?<![\d.])5\.\d{1,3}\.\d{1,3}(?![\d.]*\.\d)")
NO_MAILBOX = {"5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1"}
# A long address is put on a line of its own; some mail programs look for it beside the name.
UNSUBSCRIBE = re.compile(rb"^(List-Unsubscribe: )\r\n ", re.MULTILINE)


class Became(Enum):
    """What became of a mail."""

    SENT = auto()
    # Not now: the server says that we may try again.
    LATER = auto()
    # The server will not have it, now or ever.
    REFUSED = auto()
    # The same, for there is no such mailbox.
    NOBODY_THERE = auto()
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
        self._used_at = 0.0

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
            is_nobody_there = isinstance(_get_root(problem), UNREACHED)
            became = Became.NO_SERVER if is_nobody_there else Became.UNKNOWN
            return Outcome(became, _in_short(problem))
        return Outcome(Became.SENT)

    def _send_by_smtp(
        self, backend: SmtpBackend, message: EmailMultiAlternatives, *, hand_over: HandOver
    ) -> Outcome:
        data = _write_out(message)
        try:
            smtp = self._open(backend)
        except (OSError, smtplib.SMTPException) as problem:
            self.close()
            return Outcome(Became.NO_SERVER, _in_short(problem))
        try:
            refusal = _offer(smtp, message)
        except (OSError, smtplib.SMTPException) as problem:
            self.close()
            return Outcome(Became.LATER, _in_short(problem))
        if refusal is not None:
            self._begin_anew(smtp, after=refusal)
            return refusal
        if not hand_over():
            # The server waits for the data: there is no other way out.
            self.close()
            return Outcome(Became.KEPT)
        try:
            outcome = _give(smtp, data)
        except (OSError, smtplib.SMTPException) as problem:
            outcome = Outcome(Became.UNKNOWN, _in_short(problem))
        if outcome.became is Became.UNKNOWN:
            self.close()
        elif outcome.became is not Became.SENT:
            self._begin_anew(smtp, after=outcome)
        return outcome

    def _open(self, backend: SmtpBackend) -> smtplib.SMTP:
        """The connection that there is, if it is still good, or another."""
        if backend.connection is not None and monotonic() - self._used_at > IDLE:
            self._ask(backend.connection, "noop")
        backend.open()
        self._used_at = monotonic()
        return cast(smtplib.SMTP, backend.connection)

    def _begin_anew(self, smtp: smtplib.SMTP, *, after: Outcome) -> None:
        """After a mail that was refused: the next one needs no other connection.

        But who takes nothing from us at all may do so for as long as this connection stands.
        """
        if after.became is Became.NO_SERVER:
            self.close()
        else:
            self._ask(smtp, "rset")

    def _ask(self, smtp: smtplib.SMTP, command: str) -> None:
        """Leave, unless the server says yes to this."""
        with suppress(OSError, smtplib.SMTPException):
            if smtp.docmd(command)[0] == 250:
                return
        self.close()


def get_status(answer: str) -> str:
    """Why a server will not have it, by the status that it gives; empty, if it gives none.

    5.0.0 says nothing, and what stands after it may.
    """
    return next((status for status in STATUS.findall(answer) if status != "5.0.0"), "")


def blames_mailbox(answer: str) -> bool:
    """Whether a server says by a status that it has no such mailbox."""
    return get_status(answer) in NO_MAILBOX


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
        refusal = _read_refusal(said)
        is_plain = said[0] == 550 and not get_status(refusal.answer)
        return replace(refusal, became=Became.NOBODY_THERE) if is_plain else refusal
    said = smtp.docmd("data")
    return None if said[0] == 354 else _read_refusal(said)


def _write_out(message: EmailMultiAlternatives) -> bytes:
    """A mail as it goes over the wire, to the full stop that ends it."""
    letter: Any = message.message()
    data = UNSUBSCRIBE.sub(rb"\1", letter.as_bytes(linesep="\r\n"), count=1)
    data = LINE.sub(b"..", data)
    return bytes(data.rstrip(b"\r\n") + b"\r\n.\r\n")


def _give(smtp: smtplib.SMTP, data: bytes) -> Outcome:
    """Give the data, to its end, and hear what the server says to it."""
    smtp.send(data)
    said = smtp.getreply()
    if 200 <= said[0] < 300:
        return Outcome(Became.SENT, _as_text(said))
    return _read_refusal(said)


def _read_refusal(said: tuple[int, bytes]) -> Outcome:
    answer = _as_text(said)
    if 500 <= said[0] < 600:
        is_nobody = blames_mailbox(answer)
        return Outcome(Became.NOBODY_THERE if is_nobody else Became.REFUSED, answer)
    return Outcome(Became.LATER if 400 <= said[0] < 500 else Became.UNKNOWN, answer)


def _as_text(said: tuple[int, bytes]) -> str:
    words = said[1].decode("utf-8", "replace")
    return " ".join(f"{said[0]} {words}".split())[:300]


def _get_root(problem: BaseException) -> BaseException:
    """What began it: libraries wrap what goes wrong below them."""
    while (before := problem.__cause__ or problem.__context__) is not None:
        problem = before
    return problem


def _in_short(problem: Exception) -> str:
    return f"{type(problem).__name__}: {problem}"[:300]
