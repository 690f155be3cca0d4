"""The second step of signing in: whether it was given in this session, and the way to it and back.

Who has given a code from an app, a recovery code or a passkey has two steps until the session ends.
A passkey alone is two: the thing itself, and the PIN or finger that it asks for.
"""

from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import (
    STATE_SESSION_KEY,
    is_reauthentication_required,
)
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed
from allauth.usersessions.adapter import get_adapter as get_sessions
from allauth.usersessions.models import UserSession
from django.contrib.auth.views import redirect_to_login
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import View

from accounts.models import User

# Recovery codes are the way back to one of these, and none by themselves.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
SECOND = "mfa"
# In the session: the page on which somebody pressed what was not done.
NOT_DONE = "not_done"


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


class AskingAgain(View):
    """A page of what is sensitive: whoever sees it or sends from it has just shown that it is she.

    What she sends while she has to show it is kept for her in the session meanwhile, and done when
    she has (allauth), unless it cannot be taken back. It is asked before all else: a view that may
    be refused says so itself.
    """

    def is_sensitive(self) -> bool:
        """Whether it is so of this one thing, for who may be here."""
        return True

    def has_to_show(self) -> bool:
        """Whether she is asked now."""
        return self.is_sensitive() and is_reauthentication_required(self.request, app="accounts")

    def keeps_what_was_sent(self) -> bool:
        """Whether it is done by itself once she has shown it; if not, she presses again."""
        return True

    @cached_property
    def was_not_done(self) -> bool:
        """Whether her page says that what she pressed was not done. It says so once."""
        here: bool = self.request.session.get(NOT_DONE) == self.request.path
        if here:
            del self.request.session[NOT_DONE]
        return here

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask, or go on."""
        if not self.has_to_show():
            return super().dispatch(request, *args, **kwargs)
        if request.method != "POST":
            # What she once sent and then left is not done because she comes back to look.
            request.session.pop(STATE_SESSION_KEY, None)
        elif not self.keeps_what_was_sent():
            request.session[NOT_DONE] = request.path
            return HttpResponseRedirect(request.path)
        raise ReauthenticationRequired


def end_sessions_elsewhere(request: HttpRequest, *, person: User) -> None:
    """Sign a person out wherever she is signed in but here."""
    here = request.session.session_key
    others = UserSession.objects.filter(user=person).exclude(session_key=here)
    get_sessions().end_sessions(others)


@receiver([authenticator_added, authenticator_removed])
def end_what_was_let_in_by_less(
    *, request: HttpRequest, user: User, authenticator: Authenticator, **told: Any
) -> None:
    """Who is signed in elsewhere was let in by what was enough before this."""
    if authenticator.type in FACTORS:
        end_sessions_elsewhere(request, person=user)


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
