"""Publish and unpublish what has come to its time."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from itertools import chain
from typing import Any

from django.apps import apps
from django.core.management.base import CommandError
from django.utils import timezone
from wagtail.management.commands.publish_scheduled import Command as PublishScheduled
from wagtail.models import DraftStateMixin, Page, Revision

from foundation.gate import GateRefused
from foundation.openings import get_due, open_now
from foundation.pairs.errors import PairError
from foundation.pairs.routes import SCHEDULED

EXPIRED = "wagtail.unpublish.scheduled"


class Command(PublishScheduled):
    """Stands in for Wagtail's own, which stops at the first page that is refused.

    Here each pair stands or falls by itself. What was refused is said, and tried again next time.
    """

    help = (
        "Publish what has come to its time, in both languages, take off what has expired, and open"
        " to everybody what was for members first."
    )

    def handle(self, *, dryrun: bool, **options: Any) -> None:
        if dryrun:
            super().handle(dryrun=True, **options)
            return
        now = timezone.now()
        refused = [
            f"{thing}: {reason}"
            for thing, do in chain(_get_expired(now), _get_due(now), _get_openings(now))
            for reason in _attempt(do)
        ]
        if refused:
            raise CommandError("\n".join(refused))


Work = tuple[str, Callable[[], None]]


def _get_expired(now: datetime) -> Iterator[Work]:
    models = [model for model in apps.get_models() if issubclass(model, DraftStateMixin)]
    for model in (Page, *(model for model in models if not issubclass(model, Page))):
        for thing in list(model.objects.filter(live=True, expire_at__lt=now).order_by("expire_at")):
            yield _name(thing), partial(thing.unpublish, set_expired=True, log_action=EXPIRED)


def _get_due(now: datetime) -> Iterator[Work]:
    """What is above comes first: nothing goes out below a page that is not there."""
    due = Revision.objects.filter(approved_go_live_at__lt=now)
    for revision in sorted(due, key=lambda one: getattr(one.content_object, "depth", 0)):
        yield _name(revision.content_object), partial(revision.publish, log_action=SCHEDULED)


def _get_openings(now: datetime) -> Iterator[Work]:
    for pair in get_due(now=now):
        yield f"Pair {pair}", partial(open_now, pair=pair, now=now)


def _attempt(do: Callable[[], None]) -> list[Exception]:
    try:
        do()
    except (PairError, GateRefused) as refused:
        return [refused]
    return []


def _name(thing: DraftStateMixin) -> str:
    """The page by its number: not everybody who reads this may read its title."""
    return f"{thing._meta.label} {thing.pk}"
