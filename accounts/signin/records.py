"""Who signed in and out, who was refused, who changed a password: each in the audit log."""

from collections.abc import Mapping
from typing import Any

from allauth.account.signals import password_changed, password_reset
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
    authenticator_used,
)
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


@receiver(authenticator_added)
def record_new_factor(*, authenticator: Authenticator, **told: Any) -> None:
    """Somebody has set up an app or a passkey, or got recovery codes."""
    _record_factor("second_step.added", authenticator=authenticator, **told)


@receiver(authenticator_removed)
def record_factor_gone(*, authenticator: Authenticator, **told: Any) -> None:
    """Somebody has removed one."""
    _record_factor("second_step.removed", authenticator=authenticator, **told)


@receiver(authenticator_reset)
def record_new_codes(*, authenticator: Authenticator, **told: Any) -> None:
    """Somebody has got new recovery codes in place of the old ones."""
    _record_factor("second_step.renewed", authenticator=authenticator, **told)


@receiver(authenticator_used)
def record_second_step(*, authenticator: Authenticator, **told: Any) -> None:
    """Somebody has given a second step."""
    _record_factor("second_step.given", authenticator=authenticator, **told)


@receiver(authentication_failed)
def record_wrong_code(*, user: User, request: HttpRequest, **told: Any) -> None:
    """A wrong code was given on this account, by somebody who knows the password."""
    audit.record(
        verb="second_step.refused", by=None, thing=user, request=request, now=timezone.now()
    )


def _record_factor(
    verb: str, *, authenticator: Authenticator, user: User, request: HttpRequest, **told: Any
) -> None:
    _record(verb, user, request, details={"factor": authenticator.type})


def _record(
    verb: str,
    person: User,
    request: HttpRequest,
    *,
    details: Mapping[str, audit.Detail] | None = None,
) -> None:
    audit.record(
        verb=verb, by=person, thing=person, details=details, request=request, now=timezone.now()
    )
