"""Who signed in and out, who was refused, who changed a password: each in the audit log."""

from typing import Any

from allauth.account.signals import password_changed, password_reset
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from accounts import audit
from accounts.models import User
from accounts.models.people import as_stored


def record_asking(*, person: User | None, request: HttpRequest) -> None:
    """Somebody asked for a link to choose a password, for this account or for one there is not."""
    audit.record(verb="password.asked", by=None, thing=person, request=request, now=timezone.now())


def record_sign_in(*, person: User, request: HttpRequest) -> None:
    """Somebody has signed in."""
    _record("session.started", person, request)


@receiver(user_logged_out)
def record_sign_out(*, user: User | None, request: HttpRequest, **told: Any) -> None:
    """Somebody has signed out, or has been signed in for too long."""
    if user is not None:
        _record("session.ended", user, request)


@receiver(user_login_failed)
def record_refusal(
    *, credentials: dict[str, str], request: HttpRequest | None, **told: Any
) -> None:
    """Somebody was refused: by nobody, for it is not known who it was; on this account, if any."""
    person = User.objects.filter(email=as_stored(credentials.get("email", ""))).first()
    audit.record(verb="session.refused", by=None, thing=person, request=request, now=timezone.now())


@receiver(password_changed)
def record_new_password(*, user: User, request: HttpRequest, **told: Any) -> None:
    """Somebody who knew the former password has chosen another."""
    _record("password.changed", user, request)


@receiver(password_reset)
def record_reset(*, user: User, request: HttpRequest, **told: Any) -> None:
    """Somebody has chosen a password with the link that was sent."""
    _record("password.reset", user, request)


def _record(verb: str, person: User, request: HttpRequest) -> None:
    audit.record(verb=verb, by=person, thing=person, request=request, now=timezone.now())
