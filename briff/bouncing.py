"""A mail that came back after it had been taken: its address is paused, with the reason.

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

GONE = (Delivery.State.SENT, Delivery.State.UNKNOWN)


@transaction.atomic
def take(data: bytes, *, now: datetime) -> bool:
    """Pause the address that a report is about; whether there was anything to do."""
    report = message_from_bytes(data, policy=policy.default)
    parts = list(report.walk())
    reason = next(filter(None, map(_get_failure, parts)), "")
    delivery = next(filter(None, map(_find_delivery, parts)), None)
    if not reason or delivery is None or delivery.subscriber is None:
        return False
    known = Delivery.objects.filter(pk=delivery.pk, state__in=GONE)
    known.update(state=Delivery.State.REFUSED, answer=reason)
    subscribing.refuse(subscriber=delivery.subscriber, reason=reason, now=now)
    return True


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
