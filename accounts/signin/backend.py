"""Who may sign in."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from accounts.models import User


class SignInBackend(AuthenticationBackend):
    """By e-mail address and password.

    allauth would tell somebody whose account is closed that their password was right.
    """

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> User | None:
        """The person, if they may sign in: a closed account is no account."""
        person: User | None = super().authenticate(request, **credentials)
        self.unstash_authenticated_user()
        return person
