"""Whose account has another address has the Briff there, too."""

from datetime import datetime
from typing import Any

from accounts.models import User
from accounts.signals import address_changed
from briff import subscribing


def join() -> None:
    """Listen. To do so again changes nothing."""
    address_changed.connect(follow)


def follow(*, person: User, before: str, now: datetime, is_proved: bool, **told: Any) -> None:
    """Move their subscription, if they have one."""
    subscribing.move(before=before, after=person.email, now=now, is_proved=is_proved)
