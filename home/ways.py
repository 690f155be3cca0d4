"""Where the frame leads that is no page: signing in and out, the search, what one asks for."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from accounts.access import Reader


class Ways:
    """The ways from one answer, in the language in which it is given, for whoever reads it."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self._reader = Reader.of(request)

    @property
    def subscribe_url(self) -> str:
        """Where one asks for the Briff by e-mail."""
        return reverse("briff_subscribe")

    @property
    def join_url(self) -> str:
        """Where an organisation asks to join."""
        return reverse("join")

    @property
    def what_is_kept_url(self) -> str:
        """Where it says what is kept about people."""
        return reverse("what_is_kept")

    @property
    def own_data_url(self) -> str:
        """Where she sees to what is kept about her."""
        return reverse("own_data")

    @property
    def search_url(self) -> str:
        """Where the search is, in this language."""
        return reverse("search")

    @property
    def second_step_url(self) -> str:
        """Give the second step, and come back here; empty where it would open nothing more."""
        if not self._reader.has_more_in_reach:
            return ""
        here = urlencode({"next": self._request.get_full_path()})
        return f"{reverse('account_second_step')}?{here}"

    @property
    def sign_in_url(self) -> str:
        """Sign in, and come back here."""
        here = urlencode({"next": self._request.get_full_path()})
        return f"{reverse('account_login')}?{here}"

    @property
    def start_url(self) -> str:
        """Where signing in leads to: the members' area or the CMS, or why neither is open."""
        return reverse("start")

    @property
    def account_url(self) -> str:
        """Her password, her second step, where she is signed in."""
        return reverse("mfa_index")

    @property
    def sign_out_url(self) -> str:
        """Where the sign-out button posts."""
        return reverse("account_logout")
