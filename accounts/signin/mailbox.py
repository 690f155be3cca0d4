"""The mailbox that somebody's address stands for: links to it that show that it is theirs.

A password may be known to somebody else. Before it alone is enough to set up a second step, or to
have letters go elsewhere, a link is sent to the address that we know: who opens it reads its mail.
"""

from typing import Any, cast

from allauth.mfa.models import Authenticator
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.views.generic import View

from accounts.models import User
from accounts.signin.steps import FACTORS

SHOWN = "mailbox_shown"


class LinkTokens(PasswordResetTokenGenerator):
    """What a link bears that is for somebody who is signed in, in whatever browser.

    Good for PASSWORD_RESET_TIMEOUT, and until the password or the address changes or her sessions
    are ended; for one purpose, and for what was said then.
    """

    def __init__(self, *, purpose: str, said: str = "") -> None:
        super().__init__()
        self.key_salt = f"{__name__}.{purpose}"
        self.said = said

    def _make_hash_value(self, user: User, timestamp: int) -> str:
        state = (user.pk, user.password, user.sessions_until, user.email, self.said, timestamp)
        return "\n".join(str(each) for each in state)


def get_person(request: HttpRequest) -> User:
    """Who is signed in: a view that asks has seen to it that somebody is."""
    return cast(User, request.user)


def note(request: HttpRequest) -> None:
    """She has come by a link that was sent to her address: that holds until the session ends."""
    request.session[SHOWN] = get_person(request).email


def is_needed(request: HttpRequest) -> bool:
    """Whether there is nothing yet but a password to say that it is she."""
    if request.session.get(SHOWN) == get_person(request).email:
        return False
    return not Authenticator.objects.filter(user=get_person(request), type__in=FACTORS).exists()


class ShowingMailbox(View):
    """A page for which a password alone is not enough: first a link to the mailbox, then back."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask, or show the page."""
        if request.user.is_authenticated and is_needed(request):
            return redirect_to_login(request.path, login_url=reverse("account_ask_mailbox"))
        return super().dispatch(request, *args, **kwargs)
