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
from functools import partial
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from briff import subscribing
from briff.mail import Writer
from briff.mailing import get_halves
from briff.models import Delivery, Mailing, Subscriber, SubscriberTheme
from briff.models.mailings import if_known
from briff.progress import brake, finish, go_on, stop, wait_for_server
from foundation.pairs.halves import LANGUAGES
from foundation.post import Became, Outcome, Post

logger = logging.getLogger(__name__)

State = Delivery.State
BATCH = 20
# What was refused for now is tried again after so many minutes (BRIFF_RETRY_SECONDS): twice as many
# each time, and then every four hours. That is 36 hours, and then it is refused.
PAUSES = (1, 2, 4, 8, 16, 32, 64, 128, *[240] * 8)
# So many that could not be written are no accident.
MOST_FAILED = 3
KEPT = Outcome(Became.KEPT)
NOBODY = {"claimed_by": None, "claimed_until": None}


@dataclass
class Worker:
    """One worker. Give it a moment at a time."""

    post: Post = field(default_factory=Post)
    name: uuid.UUID = field(default_factory=uuid.uuid4)

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
            stop(mailing, why=Mailing.Why.UNPUBLISHED)
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
        try:
            message = writer.write(
                subscriber,
                themes=themes.get(subscriber.pk, frozenset()),
                message_id=delivery.message_id,
            )
            if message is None:
                return self._settle(delivery, State.SKIPPED)
            # Asked before the server is: after the data was announced one can only leave.
            is_wanted = get_wanted(delivery).exists()
            hand_over = partial(self._hand_over, delivery)
            outcome = self.post.send(message, hand_over=hand_over) if is_wanted else KEPT
        except (InterfaceError, OperationalError):
            # No mail is to blame for the database.
            raise
        except Exception as problem:
            logger.exception("A mail of the Briff could not be written: delivery %s", delivery.pk)
            return self._take_failure(delivery, type(problem).__name__, mailing=mailing)
        return self._write_down(delivery, outcome, subscriber=subscriber, mailing=mailing)

    def _hand_over(self, delivery: Delivery) -> bool:
        """The last moment: from here on it may have been sent."""
        if not get_wanted(delivery).exists():
            return False
        # Only columns of the row itself: they are looked at again if somebody else has just had it.
        mine = self._get_mine(delivery).filter(state=State.CLAIMED)
        until = _get_end_of_hand(timezone.now())
        return bool(mine.update(state=State.SENDING, claimed_until=until))

    def _write_down(
        self, delivery: Delivery, outcome: Outcome, *, subscriber: Subscriber, mailing: Mailing
    ) -> bool:
        now, answer = timezone.now(), outcome.answer
        if outcome.became in (Became.REFUSED, Became.NOBODY_THERE):
            with transaction.atomic():
                self._settle(delivery, State.REFUSED, answer=answer)
                if outcome.became is Became.NOBODY_THERE:
                    subscribing.refuse(subscriber=subscriber, reason=answer, now=now)
            return not brake(mailing, answer=answer)
        if outcome.became is Became.LATER:
            return self._try_later(delivery, answer=answer, now=now)
        if outcome.became is Became.NO_SERVER:
            # Where it was handed over to something that met nobody, it is in our hand again.
            self._get_mine(delivery).update(state=State.CLAIMED)
            wait_for_server(mailing, answer=answer, now=now)
            return False
        if outcome.became is Became.KEPT:
            # The mailing was paused or cancelled, or they do not want it any more, or are erased.
            is_over = not Subscriber.objects.active().filter(pk=subscriber.pk).exists()
            return is_over and self._settle(delivery, State.SKIPPED)
        if outcome.became is Became.UNKNOWN:
            return self._settle(delivery, State.UNKNOWN, answer=answer)
        go_on(mailing)
        return self._settle(delivery, State.SENT, answer=answer)

    @transaction.atomic
    def _try_later(self, delivery: Delivery, *, answer: str, now: datetime) -> bool:
        # Whoever cancels the mailing at this moment waits for us, or we for them.
        mailing = Mailing.objects.select_for_update().get(pk=delivery.mailing_id)
        if mailing.state == Mailing.State.CANCELLED:
            return self._settle(delivery, State.CANCELLED, answer=answer)
        if delivery.attempts >= len(PAUSES):
            return self._settle(delivery, State.REFUSED, answer=answer)
        pause = PAUSES[delivery.attempts] * timedelta(seconds=settings.BRIFF_RETRY_SECONDS)
        self._get_mine(delivery).update(
            state=State.WAITING,
            attempts=F("attempts") + 1,
            try_at=now + pause,
            answer=if_known(answer),
            **NOBODY,
        )
        return True

    def _take_failure(self, delivery: Delivery, name: str, *, mailing: Mailing) -> bool:
        """Something of ours went wrong: with this mail, or with all of them."""
        self.post.close()
        mine, at = self._get_mine(delivery), timezone.now()
        gone = mine.filter(state=State.SENDING)
        gone.update(state=State.UNKNOWN, answer=name, at=at, **NOBODY)
        mine.filter(state=State.CLAIMED).update(state=State.FAILED, answer=name, at=at, **NOBODY)
        if mailing.get_counts_since_resumed()[State.FAILED] < MOST_FAILED:
            return True
        stop(mailing, why=Mailing.Why.FAILED, answer=name)
        return False

    def _settle(self, delivery: Delivery, state: State, *, answer: str = "") -> bool:
        self._get_mine(delivery).update(
            state=state, answer=if_known(answer), at=timezone.now(), **NOBODY
        )
        return True

    def _get_mine(self, delivery: Delivery) -> Any:
        return Delivery.objects.filter(pk=delivery.pk, claimed_by=self.name)

    def _put_back(self) -> None:
        """What is in hand still and has not been handed over waits for another time."""
        mine = Delivery.objects.filter(claimed_by=self.name, state=State.CLAIMED)
        mine.update(state=State.WAITING, **NOBODY)


def put_right(*, now: datetime) -> None:
    """Deal with what is in a hand whose while is over: whoever it was is gone."""
    over = Delivery.objects.filter(claimed_until__lt=now)
    over.filter(state=State.CLAIMED).update(state=State.WAITING, **NOBODY)
    over.filter(state=State.SENDING).update(state=State.UNKNOWN, at=now, **NOBODY)


def get_wanted(delivery: Delivery) -> QuerySet[Delivery]:
    """The delivery, while its mailing runs and its reader wants it."""
    return Delivery.objects.filter(
        pk=delivery.pk,
        mailing__state=Mailing.State.SENDING,
        subscriber__state=Subscriber.State.ACTIVE,
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
