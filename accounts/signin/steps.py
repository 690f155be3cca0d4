"""The second step of signing in: whether it was given in this session, and the way to it and back.

Who has given a code from an app, a recovery code or a passkey has two steps until the session ends.
A passkey alone is two: the thing itself, and the PIN or finger that it asks for.
"""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import is_reauthentication_required
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed
from allauth.usersessions.adapter import get_adapter as get_sessions
from allauth.usersessions.models import UserSession
from django.contrib.auth.views import redirect_to_login
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from accounts.models import User

# Recovery codes are the way back to one of these, and none by themselves.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
SECOND = "mfa"


def has_two_steps(request: HttpRequest) -> bool:
    """Whether whoever makes the request has given a second step in this session."""
    if not hasattr(request, "session"):
        return False
    records = get_authentication_records(request, getattr(request, "user", None))
    return any(record.get("method") == SECOND for record in records)


def ask_for_second_step(request: HttpRequest, *, wanted: str | None = None) -> HttpResponseRedirect:
    """Send her to give it, and back here afterwards, or to what she wanted."""
    if wanted is None:
        wanted = request.get_full_path() if request.method in ("GET", "HEAD") else request.path
    return redirect_to_login(wanted, login_url=reverse("account_second_step"))


def ask_again(request: HttpRequest) -> HttpResponseRedirect | None:
    """Send her to say that it is still she, unless she has done so just now; and back here."""
    if not is_reauthentication_required(request, app="accounts"):
        return None
    way = get_adapter().get_reauthentication_methods(request.user)[0]["url"]
    return redirect_to_login(request.get_full_path(), login_url=way)


class AskingAgain:
    """A screen of what is sensitive: whoever opens it has shown a moment ago that it is she."""

    def is_sensitive(self) -> bool:
        """Whether it is so of this one thing."""
        return True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask, or show the screen."""
        asked = ask_again(request) if self.is_sensitive() else None
        if asked is not None:
            return asked
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin
        return response


@receiver([authenticator_added, authenticator_removed])
def end_other_sessions(
    *, request: HttpRequest, user: User, authenticator: Authenticator, **told: Any
) -> None:
    """Who is signed in elsewhere was let in by what was enough before this."""
    if authenticator.type in FACTORS:
        here = request.session.session_key
        others = UserSession.objects.filter(user=user).exclude(session_key=here)
        get_sessions().end_sessions(others)


@receiver(authenticator_added)
def count_what_was_set_up(
    *, request: HttpRequest, authenticator: Authenticator, **told: Any
) -> None:
    """Whoever sets up an app or a passkey has just shown that she has it."""
    if authenticator.type in FACTORS:
        record_authentication(
            request,
            authenticator.user,
            SECOND,
            id=authenticator.pk,
            type=authenticator.type,
        )
