"""The sending of an issue: begun by hand, once; watched, paused, taken up again, cancelled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Count
from django.utils.translation import gettext as _

from accounts import audit
from accounts.models import User
from briff.models import Delivery, IssuePage, Mailing, Subscriber
from briff.telling import get_entries
from foundation.pairs.halves import LANGUAGES

MAY_SEND = "briff.send_issue"
ROWS = 5_000


class NotSent(Exception):
    """Why an issue is not sent, in words for whoever wanted to."""


@dataclass(frozen=True)
class Summary:
    """Who would have it, by language; how many chose themes, and for how many it has nothing."""

    by_language: dict[str, int]
    with_themes: int
    without_interest: int

    @property
    def total(self) -> int:
        """How many mails that is."""
        return sum(self.by_language.values())


def get_halves(pair: Any) -> dict[str, IssuePage]:
    """An issue in each language in which it is published."""
    halves = IssuePage.objects.live().filter(translation_key=pair).select_related("locale")
    return {half.language: half for half in halves}


def get_themes(issue: IssuePage) -> set[str]:
    """The themes of which an issue has something; empty for what is for everybody."""
    return {slug for slug, entries in get_entries(issue) if entries}


def summarise(issue: IssuePage) -> Summary:
    """Three queries, however many there are."""
    active = Subscriber.objects.active()
    wanted = active.interested_in(get_themes(issue))
    rows = wanted.order_by().values("language").annotate(count=Count("pk", distinct=True))
    counts = {row["language"]: row["count"] for row in rows}
    by_language = {language: counts.get(language, 0) for language in Subscriber.Language.values}
    return Summary(
        by_language=by_language,
        with_themes=wanted.exclude(themes=None).order_by().values("pk").distinct().count(),
        without_interest=active.count() - sum(by_language.values()),
    )


@transaction.atomic
def begin(*, issue: IssuePage, by: User, now: datetime) -> Mailing:
    """Send an issue to all who want it. It can be done once."""
    halves = get_halves(issue.translation_key)
    if set(halves) != set(LANGUAGES):
        raise NotSent(_("Publish the issue first: it is sent as it is on the site."))
    try:
        with transaction.atomic():
            mailing = Mailing.objects.create(
                pair=issue.translation_key,
                number=issue.number,
                begun_by=by,
                begun_at=now,
                next_batch_at=now,
            )
    except IntegrityError as twice:
        raise NotSent(_("This issue has been sent already.")) from twice
    wanted = Subscriber.objects.active().interested_in(get_themes(halves["en"])).order_by("pk")
    numbers: Iterable[int] = wanted.values_list("pk", flat=True).distinct().iterator()
    for some in _in_parts(numbers):
        Delivery.objects.bulk_create(
            Delivery(mailing=mailing, subscriber_id=number, try_at=now) for number in some
        )
    audit.record(
        verb="issue.sent", by=by, now=now, thing=mailing, details={"number": mailing.number}
    )
    return mailing


def pause(*, mailing: Mailing, by: User, now: datetime) -> None:
    """Send no more for now. What is being handed over at this moment still goes."""
    _change(mailing, to=Mailing.State.PAUSED, only_from=[Mailing.State.SENDING], by=by, now=now)


@transaction.atomic
def resume(*, mailing: Mailing, by: User, now: datetime) -> None:
    """Go on, and write again what could not be written: somebody has looked at it."""
    if _change(mailing, to=Mailing.State.SENDING, only_from=[Mailing.State.PAUSED], by=by, now=now):
        _try_again(mailing, [Delivery.State.FAILED], now=now)


@transaction.atomic
def cancel(*, mailing: Mailing, by: User, now: datetime) -> None:
    """Send no more of it, ever. What was sent cannot be taken back."""
    going = [Mailing.State.SENDING, Mailing.State.PAUSED]
    if _change(mailing, to=Mailing.State.CANCELLED, only_from=going, by=by, now=now):
        waiting = mailing.deliveries.filter(
            state__in=[Delivery.State.WAITING, Delivery.State.CLAIMED]
        )
        waiting.update(state=Delivery.State.CANCELLED, claimed_by=None, claimed_until=None, at=now)


@transaction.atomic
def send_again(*, mailing: Mailing, by: User, now: datetime) -> int:
    """Try those again of whom nobody knows, and what could not be written; how many there are.

    Some of them may have it twice. What is paused stays so, and of what was cancelled nothing is
    sent.
    """
    held = Mailing.objects.select_for_update().get(pk=mailing.pk)
    if held.state == Mailing.State.CANCELLED:
        return 0
    number = _try_again(mailing, [Delivery.State.UNKNOWN, Delivery.State.FAILED], now=now)
    if number:
        audit.record(
            verb="mailing.sent_again", by=by, now=now, thing=held, details={"number": number}
        )
        _change(mailing, to=Mailing.State.SENDING, only_from=[Mailing.State.DONE], by=by, now=now)
    return number


def _try_again(mailing: Mailing, states: list[Delivery.State], *, now: datetime) -> int:
    again = mailing.deliveries.filter(state__in=states, subscriber__isnull=False)
    number: int = again.update(state=Delivery.State.WAITING, try_at=now, attempts=0)
    return number


@transaction.atomic
def _change(
    mailing: Mailing, *, to: str, only_from: list[Mailing.State], by: User, now: datetime
) -> bool:
    held = Mailing.objects.select_for_update().get(pk=mailing.pk)
    if held.state not in only_from:
        return False
    held.state, held.why, held.reason = to, "", ""
    held.ended_at = now if to == Mailing.State.CANCELLED else None
    held.resumed_at = now if to == Mailing.State.SENDING else held.resumed_at
    held.save()
    audit.record(verb=f"mailing.{to}", by=by, now=now, thing=held)
    return True


def _in_parts(numbers: Iterable[int]) -> Iterable[list[int]]:
    part: list[int] = []
    for number in numbers:
        part.append(number)
        if len(part) == ROWS:
            yield part
            part = []
    yield part
