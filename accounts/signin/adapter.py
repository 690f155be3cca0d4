"""Where allauth asks this site how it wants things done."""

import logging
import time
from collections.abc import Callable, Mapping
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.utils import user_pk_to_url_str
from allauth.core import context as allauth_context
from allauth.utils import build_absolute_uri
from django.contrib.auth.models import AnonymousUser
from django.contrib.sites.shortcuts import get_current_site
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.letters import get_languages, write_letter
from accounts.models import User
from accounts.signin import known_browsers
from accounts.signin.records import record_asking, record_sign_in
from accounts.signin.tokens import ResetTokens

logger = logging.getLogger(__name__)


class Adapter(DefaultAccountAdapter):
    """Nobody signs up; letters are in their reader's language; answers give nobody away."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: people are given a seat."""
        return False

    def is_ajax(self, request: HttpRequest) -> bool:
        """Never: pages are the only answers, so that there is one way to look after."""
        return False

    def add_message(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Say it on the page that comes next, without a cookie that waits for one."""

    def is_safe_url(self, url: str | None) -> bool:
        """Whether to go on there after signing in: only on the host that was asked."""
        request = allauth_context.request
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        )

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """The front page in the language of the page."""
        return reverse("wagtail_serve", args=[""])

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """The page that says that it is done."""
        return reverse("account_reset_password_from_key_done")

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """As if there were no such account."""
        return HttpResponseRedirect(reverse("account_login"))

    def get_reauthentication_methods(self, user: User | AnonymousUser) -> list[dict[str, str]]:
        """The ways to say that it is still she: by her second step, where she has one.

        Whoever has found her password could say so otherwise.
        """
        ways: list[dict[str, str]] = super().get_reauthentication_methods(user)
        second = [way for way in ways if way["id"] != "reauthenticate"]
        return sorted(second or ways, key=lambda way: way["id"], reverse=True)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not within a few minutes of signing in, nor of having been asked."""
        request = allauth_context.request
        records = get_authentication_records(request, request.user)
        last = max((record["at"] for record in records), default=0)
        return time.time() - last >= app_settings.REAUTHENTICATION_TIMEOUT

    def login(self, request: HttpRequest, user: User) -> None:
        """Begin a session; the only way in, so it is written down here."""
        super().login(request, user)
        record_sign_in(person=user, request=request)

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Go on, in a browser that is known from now on."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        known_browsers.remember(request, response, email=user.email)
        return response

    def set_password(self, user: User, password: str) -> None:
        """Keep the new password, and forget the wrong ones that were tried before it."""
        super().set_password(user, password)
        self._delete_login_attempts_cached_email(allauth_context.request, email=user.email)

    def send_reset_letter(self, *, email: str, person: User | None) -> None:
        """Write to whoever asked: with a link, or that there is no account with that address.

        Both are sent, and take as long, so that the page that follows gives nobody away.
        """
        prefix = "account/email/password_reset_key" if person else "account/email/unknown_account"
        key = f"{user_pk_to_url_str(person)}-{ResetTokens().make_token(person)}" if person else ""

        def get_context() -> dict[str, Any]:
            return {"password_reset_url": self.get_reset_password_from_key_url(key or "0-0")}

        record_asking(person=person, request=allauth_context.request)
        self._send(prefix, email=email, person=person, get_context=get_context)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell somebody what was done to their account. It is done whether or not they are told."""
        try:
            super().send_notification_mail(
                template_prefix, user, {**(context or {}), "user": user}, email or user.email
            )
        except OSError:
            logger.exception("A person could not be told of a change to the account: %s", user.pk)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a letter of allauth's as the site sends its own."""
        person = context.get("user")
        self._send(template_prefix, email=email, person=person, get_context=lambda: context)

    def send_link(self, template: str, *, to: str, person: User, name: str, token: str) -> None:
        """Write to somebody who is signed in, with a link that bears a token."""

        def get_context() -> dict[str, Any]:
            way = reverse(name, args=[token])
            return {"link": build_absolute_uri(allauth_context.request, way)}

        self._send(template, email=to, person=person, get_context=get_context)

    def _send(
        self,
        template_prefix: str,
        *,
        email: str,
        person: User | None,
        get_context: Callable[[], Mapping[str, Any]],
    ) -> None:
        site = get_current_site(allauth_context.request)
        letter = write_letter(
            template=template_prefix,
            to=email,
            languages=get_languages(person),
            get_context=lambda: {"current_site": site, **get_context()},
        )
        letter.send()

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # allauth counts for each host that the browser names, and so once more for each.
        email = str(credentials.get("email", "")).lower()
        mark = known_browsers.get_mark(request, email=email)
        return f"{email} {mark}" if mark else email
