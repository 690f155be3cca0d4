"""How a mailing gets on: when its next mails are due, what holds it up, and when it is done."""

import logging
import re
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, Min, OuterRef, QuerySet

from briff.models import Delivery, Mailing

logger = logging.getLogger(__name__)

State = Delivery.State
# So many refusals, and more than one in so many attempts, are about us and not the addresses.
MOST_REFUSED, ONE_IN = 15, 3
ADDRESS = re.compile(r"[^\s<>()\[\]:;,\"']+@[^\s<>()\[\]:;,\"']+")


def get_next() -> datetime | None:
    """When there is something to do again; nothing, if nothing waits."""
    going = Mailing.objects.filter(state=Mailing.State.SENDING)
    waiting = going.filter(deliveries__state__in=Delivery.OPEN)
    moments = waiting.annotate(at=Min("deliveries__try_at")).values_list("next_batch_at", "at")
    return min((max(batch_at, at) for batch_at, at in moments), default=None)


@transaction.atomic
def finish(*, now: datetime) -> None:
    """A mailing is done when nothing of it is open any more.

    It is held before that is asked, in a statement of its own: whoever opens a delivery again holds
    the mailing too, and a statement that waited for them would still see what was before.
    """
    open_ = Exists(Delivery.objects.filter(mailing=OuterRef("pk"), state__in=Delivery.OPEN))
    going = Mailing.objects.filter(~open_, state=Mailing.State.SENDING)
    held = list(going.select_for_update().order_by("pk").values_list("pk", flat=True))
    if held:
        going.filter(pk__in=held).update(state=Mailing.State.DONE, ended_at=now, why="", reason="")


def brake(mailing: Mailing, *, answer: str) -> bool:
    """Pause a mailing of which too many were refused; whether it was.

    It is counted in the database: workers come and go, and there may be several.
    """
    counts = mailing.get_counts_since_resumed()
    refused = counts[State.REFUSED]
    tried = refused + counts[State.SENT] + counts[State.UNKNOWN]
    if refused < MOST_REFUSED or refused * ONE_IN <= tried:
        return False
    stop(mailing, why=Mailing.Why.REFUSED, answer=answer)
    return True


def wait_for_server(mailing: Mailing, *, answer: str, now: datetime) -> None:
    """There is nobody to give it to just now."""
    logger.warning("The Briff waits for the mail server: %s", answer)
    later = now + timedelta(seconds=settings.BRIFF_RETRY_SECONDS)
    _get_going(mailing).update(
        next_batch_at=later, why=Mailing.Why.SERVER, reason=_without_addresses(answer)
    )


def go_on(mailing: Mailing) -> None:
    """What held it up is over."""
    if mailing.why:
        _get_going(mailing).update(why="", reason="")
        mailing.why = ""


def stop(mailing: Mailing, *, why: str, answer: str = "") -> None:
    """Pause it, for a reason that somebody has to look at."""
    _get_going(mailing).update(
        state=Mailing.State.PAUSED, why=why, reason=_without_addresses(answer)
    )


def _get_going(mailing: Mailing) -> QuerySet[Mailing]:
    return Mailing.objects.filter(pk=mailing.pk, state=Mailing.State.SENDING)


def _without_addresses(answer: str) -> str:
    return ADDRESS.sub("…", answer)[:300]
