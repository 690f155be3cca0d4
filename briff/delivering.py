"""The worker: takes deliveries in hand, hands them over, and writes down what became of each.

It may be killed at any moment, started again, and run beside others:

- It takes a few in hand (``CLAIMED``, for a while) in a transaction that holds the mailing.
- At the last moment before the data of a mail it makes the delivery ``SENDING``, in a statement
  that succeeds only if the delivery is still in its hand; and only while the mailing runs and the
  reader wants it. Nobody else sends it from then on.
- With the server's answer it writes down what became of it.

Whoever finds a delivery in a hand whose while is over puts it back if it was ``CLAIMED``: nothing
has left us. If it was ``SENDING``, nobody knows, and it is not sent again unless somebody says so.
"""

import logging
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, Min, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from briff import subscribing
from briff.mail import Writer
from briff.mailing import get_halves
from briff.models import Delivery, Mailing, Subscriber, SubscriberTheme
from foundation.pairs.halves import LANGUAGES
from foundation.post import Became, Outcome, Post

logger = logging.getLogger(__name__)

State = Delivery.State
BATCH = 20
# After so many temporary refusals it is no longer tried: a day and a half, by the pauses between.
MOST_ATTEMPTS = 10
LONGEST_PAUSE = timedelta(hours=6)
# So many refusals one after another are about us, and not about the addresses.
REFUSED_IN_A_ROW = 25
NOBODY = {"claimed_by": None, "claimed_until": None}


@dataclass
class Worker:
    """One worker. Give it a moment at a time."""

    post: Post = field(default_factory=Post)
    name: uuid.UUID = field(default_factory=uuid.uuid4)
    _refused_in_a_row: int = 0

    def work(self, *, now: datetime) -> int:
        """Put right what others have left, and deliver one batch; how many were taken in hand."""
        put_right(now=now)
        taken = self._take(now=now)
        if taken is None:
            finish(now=now)
            return 0
        mailing, deliveries = taken
        halves = get_halves(mailing.pair)
        if set(halves) != set(LANGUAGES):
            stop(mailing, reason=_("The issue is no longer published."))
            self._put_back()
            return 0
        writer = Writer(halves, today=timezone.localdate(now))
        writer.know([each.subscriber for each in deliveries if each.subscriber])
        themes = get_themes_of(deliveries)
        for delivery in deliveries:
            if not self._deliver(delivery, writer=writer, themes=themes, mailing=mailing):
                self._put_back()
                break
        finish(now=timezone.now())
        return len(deliveries)

    def close(self) -> None:
        """Leave the mail server."""
        self.post.close()

    @transaction.atomic
    def _take(self, *, now: datetime) -> tuple[Mailing, list[Delivery]] | None:
        """Take a few deliveries in hand, of the oldest mailing of which some are due."""
        some = Delivery.objects.filter(mailing=OuterRef("pk"), state=State.WAITING, try_at__lte=now)
        due = Mailing.objects.filter(
            Exists(some), state=Mailing.State.SENDING, next_batch_at__lte=now
        )
        mailing = due.select_for_update().order_by("begun_at", "pk").first()
        if mailing is None:
            return None
        waiting = mailing.deliveries.filter(state=State.WAITING, try_at__lte=now)
        numbers = list(waiting.order_by("try_at", "pk").values_list("pk", flat=True)[:BATCH])
        Delivery.objects.filter(pk__in=numbers, state=State.WAITING).update(
            state=State.CLAIMED, claimed_by=self.name, claimed_until=_get_end_of_hand(now)
        )
        # All workers together send no more than so many a minute.
        pause = timedelta(minutes=len(numbers) / settings.BRIFF_PER_MINUTE)
        Mailing.objects.filter(pk=mailing.pk).update(next_batch_at=now + pause)
        mine = Delivery.objects.filter(pk__in=numbers, claimed_by=self.name)
        mine = mine.select_related("subscriber")
        return mailing, list(mine.order_by("pk"))

    def _deliver(
        self,
        delivery: Delivery,
        *,
        writer: Writer,
        themes: dict[int, frozenset[str]],
        mailing: Mailing,
    ) -> bool:
        """Deliver one, and say whether to go on."""
        subscriber = delivery.subscriber
        if subscriber is None:
            return self._settle(delivery, State.SKIPPED)
        message = writer.write(
            subscriber,
            themes=themes.get(subscriber.pk, frozenset()),
            message_id=delivery.message_id,
        )
        if message is None:
            return self._settle(delivery, State.SKIPPED)
        outcome = self.post.send(message, hand_over=lambda: self._hand_over(delivery))
        return self._write_down(delivery, outcome, subscriber=subscriber, mailing=mailing)

    def _hand_over(self, delivery: Delivery) -> bool:
        """The last moment: from here on it may have been sent."""
        wanted = Delivery.objects.filter(
            pk=delivery.pk,
            mailing__state=Mailing.State.SENDING,
            subscriber__state=Subscriber.State.ACTIVE,
        )
        if not wanted.exists():
            return False
        # Only columns of the row itself: they are looked at again if somebody else has just had it.
        mine = self._get_mine(delivery).filter(state=State.CLAIMED)
        until = _get_end_of_hand(timezone.now())
        return bool(mine.update(state=State.SENDING, claimed_until=until))

    def _write_down(
        self, delivery: Delivery, outcome: Outcome, *, subscriber: Subscriber, mailing: Mailing
    ) -> bool:
        now, answer = timezone.now(), outcome.answer
        if outcome.became is Became.REFUSED:
            return self._take_refusal(
                delivery, answer, subscriber=subscriber, mailing=mailing, now=now
            )
        self._refused_in_a_row = 0
        if outcome.became is Became.LATER:
            return self._try_later(delivery, answer=answer, now=now)
        if outcome.became is Became.NO_SERVER:
            wait_for_server(mailing, answer=answer, now=now)
            return False
        if outcome.became is Became.KEPT:
            # The mailing was paused or cancelled, or they do not want it any more, or are erased.
            is_over = not Subscriber.objects.active().filter(pk=subscriber.pk).exists()
            return is_over and self._settle(delivery, State.SKIPPED)
        state = State.SENT if outcome.became is Became.SENT else State.UNKNOWN
        return self._settle(delivery, state, answer=answer)

    def _try_later(self, delivery: Delivery, *, answer: str, now: datetime) -> bool:
        if delivery.attempts + 1 >= MOST_ATTEMPTS:
            return self._settle(delivery, State.REFUSED, answer=answer)
        pause = timedelta(seconds=settings.BRIFF_RETRY_SECONDS) * 2**delivery.attempts
        self._get_mine(delivery).update(
            state=State.WAITING,
            attempts=F("attempts") + 1,
            try_at=now + min(pause, LONGEST_PAUSE),
            answer=answer,
            **NOBODY,
        )
        return True

    def _take_refusal(
        self,
        delivery: Delivery,
        answer: str,
        *,
        subscriber: Subscriber,
        mailing: Mailing,
        now: datetime,
    ) -> bool:
        with transaction.atomic():
            self._settle(delivery, State.REFUSED, answer=answer)
            subscribing.refuse(subscriber=subscriber, reason=answer, now=now)
        self._refused_in_a_row += 1
        if self._refused_in_a_row >= REFUSED_IN_A_ROW:
            self._refused_in_a_row = 0
            stop(
                mailing,
                reason=_("One address after another was refused: %(answer)s") % {"answer": answer},
            )
            return False
        return True

    def _settle(self, delivery: Delivery, state: State, *, answer: str = "") -> bool:
        self._get_mine(delivery).update(state=state, answer=answer, at=timezone.now(), **NOBODY)
        return True

    def _get_mine(self, delivery: Delivery) -> Any:
        return Delivery.objects.filter(pk=delivery.pk, claimed_by=self.name)

    def _put_back(self) -> None:
        """What is in hand still and has not been handed over waits for another time."""
        mine = Delivery.objects.filter(claimed_by=self.name, state=State.CLAIMED)
        mine.update(state=State.WAITING, **NOBODY)


def get_next() -> datetime | None:
    """When there is something to do again; nothing, if nothing waits."""
    going = Mailing.objects.filter(state=Mailing.State.SENDING)
    waiting = going.filter(deliveries__state__in=Delivery.OPEN)
    moments = waiting.annotate(at=Min("deliveries__try_at")).values_list("next_batch_at", "at")
    return min((max(batch_at, at) for batch_at, at in moments), default=None)


def put_right(*, now: datetime) -> None:
    """Deal with what is in a hand whose while is over: whoever it was is gone."""
    over = Delivery.objects.filter(claimed_until__lt=now)
    over.filter(state=State.CLAIMED).update(state=State.WAITING, **NOBODY)
    over.filter(state=State.SENDING).update(state=State.UNKNOWN, at=now, **NOBODY)


def finish(*, now: datetime) -> None:
    """A mailing is done when nothing of it is open any more."""
    open_ = Delivery.objects.filter(mailing=OuterRef("pk"), state__in=Delivery.OPEN)
    Mailing.objects.filter(~Exists(open_), state=Mailing.State.SENDING).update(
        state=Mailing.State.DONE, ended_at=now, reason=""
    )


def wait_for_server(mailing: Mailing, *, answer: str, now: datetime) -> None:
    """There is nobody to give it to just now."""
    logger.warning("The Briff waits for the mail server: %s", answer)
    later = now + timedelta(seconds=settings.BRIFF_RETRY_SECONDS)
    Mailing.objects.filter(pk=mailing.pk).update(next_batch_at=later, reason=answer[:300])


def stop(mailing: Mailing, *, reason: str) -> None:
    """Pause it, for a reason that somebody has to look at."""
    Mailing.objects.filter(pk=mailing.pk, state=Mailing.State.SENDING).update(
        state=Mailing.State.PAUSED, reason=reason[:300]
    )


def get_themes_of(deliveries: list[Delivery]) -> dict[int, frozenset[str]]:
    """The themes that these subscribers chose."""
    numbers = [each.subscriber_id for each in deliveries]
    rows = SubscriberTheme.objects.filter(subscriber__in=numbers)
    themes: dict[int, frozenset[str]] = {}
    for number, slug in rows.values_list("subscriber_id", "theme__slug"):
        themes[number] = themes.get(number, frozenset()) | {slug}
    return themes


def _get_end_of_hand(now: datetime) -> datetime:
    return now + timedelta(seconds=settings.BRIFF_HAND_SECONDS)
