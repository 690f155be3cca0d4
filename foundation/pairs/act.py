"""One act on a pair: everything in it happens together, or nothing does."""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db import transaction
from wagtail.models import Page

from accounts.models import User


@dataclass(frozen=True)
class Act:
    """What is being done to whole pairs at this moment, to which, and by whom; None is the site."""

    id: uuid.UUID
    keys: frozenset[uuid.UUID]
    by: User | None


_current: ContextVar[Act | None] = ContextVar("act on a pair", default=None)


@contextmanager
def act(keys: Iterable[uuid.UUID], *, by: User | None = None) -> Iterator[Act]:
    """Act on these pairs, in one transaction. An act within an act is part of it."""
    outer = _current.get()
    inner = Act(
        id=outer.id if outer else uuid.uuid4(),
        keys=frozenset(keys) | (outer.keys if outer else frozenset()),
        by=outer.by if outer else by,
    )
    with transaction.atomic():
        token = _current.set(inner)
        try:
            yield inner
        finally:
            _current.reset(token)


def act_on(page: Page) -> Act | None:
    """The act that is going on and has this page in it, if there is one."""
    current = _current.get()
    return current if current and page.translation_key in current.keys else None


def is_acting_on(key: uuid.UUID) -> bool:
    """Whether an act is going on that has this pair in it."""
    current = _current.get()
    return current is not None and key in current.keys
