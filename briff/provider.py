"""What our mail provider tells of a mail that it took: read by django-anymail, judged here.

It has shown the secret that we share. It may tell the same twice, late, and in any order.
"""

import re
from collections.abc import Callable
from typing import Any

from anymail.signals import AnymailTrackingEvent, EventType, RejectReason, tracking
from anymail.urls import urlpatterns
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpResponseBase
from django.utils import timezone

from briff import bouncing, subscribing
from briff.models import Consent, Delivery, Subscriber
from foundation.post import blames_mailbox, get_status

LEAST_SECRET = 20
# That there is no such address; and neither that it was taken for spam nor that we are shut out.
REFUSED = {EventType.BOUNCED, EventType.REJECTED}
NO_SUCH_ADDRESS = {RejectReason.BOUNCED, RejectReason.INVALID}
LEAVES = {EventType.COMPLAINED, EventType.UNSUBSCRIBED}
FOR_NOW = re.compile(r"(?<![\d.])4(\d\d\b|\.\d+\.\d+)")


def get_view(provider: str) -> Callable[..., HttpResponseBase]:
    """What answers this provider; it is asked for the secret, without which nothing starts."""
    secret = settings.ANYMAIL.get("WEBHOOK_SECRET", "")
    if ":" not in secret or len(secret) < LEAST_SECRET:
        raise ImproperlyConfigured(
            'ANYMAIL needs a WEBHOOK_SECRET, "name:password", of 20 letters or more.'
        )
    names = {f"{provider}_tracking_webhook", f"{provider}_webhook"}
    views = [pattern.callback for pattern in urlpatterns if pattern.name in names]
    if not views:
        raise ImproperlyConfigured(f"MAIL_PROVIDER: django-anymail knows none called {provider}.")
    view: Callable[..., HttpResponseBase] = views[0]
    return view


@receiver(tracking)
@transaction.atomic
def note(event: AnymailTrackingEvent, **kwargs: Any) -> None:
    """Write down what became of a mail. To hear it again changes nothing."""
    delivery = _find(event)
    if delivery is None:
        return
    if event.event_type == EventType.DELIVERED:
        bouncing.note_arrival(delivery)
        return
    subscriber, now = delivery.subscriber, timezone.now()
    # What happened before they last said what they want is settled by what they said.
    if subscriber is None or (event.timestamp and event.timestamp < subscriber.since):
        return
    if event.event_type in LEAVES:
        subscribing.stop(subscriber=subscriber, how=Consent.How.SERVER, now=now)
    elif reason := _get_failure(event):
        is_nobody_there = blames_mailbox(reason) or not get_status(reason)
        bouncing.note_refusal(delivery, reason=reason, is_nobody_there=is_nobody_there, now=now)


def _get_failure(event: AnymailTrackingEvent) -> str:
    """Why it will never arrive; empty, if that is not what it says."""
    if event.event_type not in REFUSED or event.reject_reason not in NO_SUCH_ADDRESS:
        return ""
    said = " ".join(f"{event.mta_response or event.description or event.reject_reason}".split())
    return "" if FOR_NOW.search(said) else said[:300]


def _find(event: AnymailTrackingEvent) -> Delivery | None:
    """Which mail it is about: by our seal; without it, the last that went to that address.

    Some providers give mails names of their own. That a mail has arrived is told of none but its
    own.
    """
    if delivery := Delivery.find(event.message_id or ""):
        return delivery
    if event.event_type == EventType.DELIVERED or not event.recipient:
        return None
    known = Subscriber.objects.at(event.recipient)
    deliveries = Delivery.objects.filter(subscriber__in=known).select_related(
        "subscriber", "mailing"
    )
    return deliveries.order_by("-pk").first()
