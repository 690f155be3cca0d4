"""A mail that came back after it had been taken: it was refused after all.

Its address is paused if there is no such mailbox. Of anything else the mailing is to blame, or we.

What comes back is a report that mail servers write (RFC 3464) with the headers of our mail in it.
Anybody can write such a report. So our Message-ID is sealed, and a report without it is nobody's.
"""

from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.message import Message
from typing import cast

from django.db import transaction

from briff import subscribing
from briff.models import Delivery
from briff.models.mailings import if_known
from briff.progress import brake
from foundation.post import blames_mailbox

GONE = (Delivery.State.SENT, Delivery.State.UNKNOWN)


@transaction.atomic
def take(data: bytes, *, now: datetime) -> bool:
    """Write down what a report says; whether there was anything to do."""
    report = message_from_bytes(data, policy=policy.default)
    parts = list(report.walk())
    reason = next(filter(None, map(_get_failure, parts)), "")
    delivery = next(filter(None, map(_find_delivery, parts)), None)
    if not reason or delivery is None:
        return False
    is_nobody_there = blames_mailbox(reason)
    return note_refusal(delivery, reason=reason, is_nobody_there=is_nobody_there, now=now)


@transaction.atomic
def note_refusal(delivery: Delivery, *, reason: str, is_nobody_there: bool, now: datetime) -> bool:
    """Write down that a mail will never arrive; once, however often it is told."""
    if delivery.subscriber is None:
        return False
    known = Delivery.objects.filter(pk=delivery.pk, state__in=GONE)
    if not known.update(state=Delivery.State.REFUSED, answer=if_known(reason)):
        return False
    if is_nobody_there:
        subscribing.refuse(subscriber=delivery.subscriber, reason=reason, now=now)
    brake(delivery.mailing, answer=reason)
    return True


def note_arrival(delivery: Delivery) -> None:
    """It has arrived, also where the answer to it was lost."""
    unknown = Delivery.objects.filter(pk=delivery.pk, state=Delivery.State.UNKNOWN)
    unknown.update(state=Delivery.State.SENT)


def _get_failure(part: Message) -> str:
    """Why it will never arrive; empty, if that is not what this part of a report says."""
    if part.get("Action", "").strip().lower() != "failed":
        return ""
    status = part.get("Status", "").strip()
    if not status.startswith("5."):
        return ""
    return " ".join(f"{status} {part.get('Diagnostic-Code', '')}".split())[:300]


def _find_delivery(part: Message) -> Delivery | None:
    return next(filter(None, map(Delivery.find, _get_names(part))), None)


def _get_names(part: Message) -> Iterator[str]:
    """By what our mail is known in this part: in its headers, or in the headers that it quotes."""
    if part.get_content_type() == "text/rfc822-headers":
        part = message_from_bytes(cast(bytes, part.get_payload(decode=True)))
    if name := part.get("Message-ID"):
        yield str(name)
