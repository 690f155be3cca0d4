"""One night: begin, unless somebody is walking already; walk; write down what was found, and tell.

Whatever keeps the watch from looking is an outcome as well, and the managers are told of it.
"""

import calendar
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from accounts.audit import get_head_hash
from home.models import NightWatch
from home.models.night_watches import SILENT_FOR
from home.night_watch.findings import (
    MOST_KEPT,
    TO_TIDY,
    Code,
    Finding,
    gather,
    put_trifles_last,
)
from home.night_watch.kinds import CouldNotLook
from home.night_watch.letters import tell
from home.night_watch.walking import Walk

logger = logging.getLogger(__name__)
Clock = Callable[[], datetime]
Say = Callable[[str], None]


class AlreadyWalking(Exception):
    """Two do not walk at once."""


def watch(*, clock: Clock, say: Say) -> NightWatch:
    """Walk, write down what was found, and tell the managers of what is not as it should be.

    They are told as well where somebody stops it.
    """
    night = _try_to_begin(now=clock())
    try:
        if night.pk is not None:
            found: list[Finding] = []
            with _ended(night, found=found, clock=clock):
                _walk(night, found=found, clock=clock, say=say)
    finally:
        if is_news(night):
            _tell(night)
    return night


def is_news(night: NightWatch) -> bool:
    """Whether somebody is written to. Nobody reads the same list every morning.

    Of what only wants tidying up they are told when it changes, and on Mondays.
    """
    if night.outcome != NightWatch.Outcome.FOUND:
        return night.outcome != NightWatch.Outcome.CLEAN
    if timezone.localdate(night.started_at).weekday() == calendar.MONDAY:
        return True
    before = NightWatch.objects.exclude(pk=night.pk).exclude(outcome="").first()
    is_same = before is not None and (before.how_many, before.findings) == (
        night.how_many,
        night.findings,
    )
    # Of a list that was cut it is the trifles that are missing.
    return not is_same or any(kept["code"] not in TO_TIDY for kept in night.findings)


def begin(*, now: datetime) -> NightWatch:
    """A new night; one that was killed is over, and could tell nobody so itself."""
    for silent in NightWatch.objects.filter(is_walking=True, seen_at__lt=now - SILENT_FOR):
        _be_blind(silent, CouldNotLook(f"the watch of {silent.started_at:%Y-%m-%d} never ended"))
        silent.is_walking = None
        silent.save()
        _tell(silent)
    try:
        with transaction.atomic():
            return NightWatch.objects.create(started_at=now, seen_at=now)
    except IntegrityError as taken:
        raise AlreadyWalking from taken


def _try_to_begin(*, now: datetime) -> NightWatch:
    """The same, or a night of which nothing can be kept."""
    try:
        return begin(now=now)
    except DatabaseError as reason:
        logger.exception("The night watch could not begin")
        night = NightWatch(started_at=now, seen_at=now)
        _be_blind(night, reason)
        return night


@contextmanager
def _ended(night: NightWatch, *, found: list[Finding], clock: Clock) -> Iterator[None]:
    """However it ends, what was seen is written down: also when it breaks, or somebody stops it."""
    try:
        yield
    except Exception as reason:
        logger.exception("The night watch could not look")
        _be_blind(night, reason)
    except BaseException as reason:
        _be_blind(night, reason)
        raise
    finally:
        findings = put_trifles_last(gather(found))
        night.how_many = len(findings)
        night.findings = [finding.as_kept() for finding in findings[:MOST_KEPT]]
        night.is_walking, night.ended_at = None, clock()
        _keep(night)


def _keep(night: NightWatch) -> None:
    try:
        night.save()
    except DatabaseError:
        logger.exception("What the night watch saw could not be kept")
        night.outcome = NightWatch.Outcome.BLIND


def _be_blind(night: NightWatch, reason: BaseException) -> None:
    # What others say of a mistake may be a title; what we say is not.
    words = str(reason) if isinstance(reason, CouldNotLook) else type(reason).__name__
    night.outcome, night.reason = NightWatch.Outcome.BLIND, words[:200]


def _walk(night: NightWatch, *, found: list[Finding], clock: Clock, say: Say) -> None:
    def live(words: str) -> None:
        say(words)
        night.seen_at = clock()
        NightWatch.objects.filter(pk=night.pk).update(seen_at=night.seen_at)

    last_hash = get_head_hash()
    walk = Walk(
        now=night.started_at,
        today=timezone.localdate(night.started_at),
        say=live,
        noted=_get_noted(),
    )
    for finding in walk.find():
        found.append(finding)  # noqa: PERF402 - what was found is kept, wherever it breaks
    night.looked_at = walk.get_counts()
    _conclude(night, codes={finding.code for finding in found}, last_hash=last_hash)


def _get_noted() -> str:
    """The last line of the audit log on the last night on which it was whole."""
    nights = NightWatch.objects.exclude(last_hash="").order_by("-started_at", "-pk")
    return nights.values_list("last_hash", flat=True).first() or ""


def _conclude(night: NightWatch, *, codes: set[str], last_hash: str) -> None:
    if Code.BROKEN_LOG not in codes:
        night.last_hash = last_hash
    if Code.BROKE in codes:
        _be_blind(night, CouldNotLook("the site broke down"))
    else:
        night.outcome = NightWatch.Outcome.FOUND if codes else NightWatch.Outcome.CLEAN


def _tell(night: NightWatch) -> None:
    """Those who see the report. Where somebody could not be told, it is as if nobody had looked."""
    if tell(night):
        return
    _be_blind(night, CouldNotLook(f"{night.reason}; not everybody could be told".lstrip("; ")))
    if night.pk is not None:
        _keep(night)
