"""The links with which somebody chooses a new password."""

from django.contrib.auth.tokens import PasswordResetTokenGenerator

from accounts.models import User


class ResetTokens(PasswordResetTokenGenerator):
    """Django's: good once, for PASSWORD_RESET_TIMEOUT, or until the next sign-in.

    What ends somebody's sessions, as the end of a seat does, ends the links that were sent before.
    """

    def check_token(self, user: User | None, token: str | None) -> bool:
        """Whether the link still works; never for a closed account."""
        return user is not None and user.is_active and super().check_token(user, token)

    def _make_hash_value(self, user: User, timestamp: int) -> str:
        return f"{super()._make_hash_value(user, timestamp)}:{user.sessions_until}"
