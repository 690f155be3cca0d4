"""How long somebody stays signed in: while they are there, and never longer than a working day.

Idle sessions end by their age in storage (SESSION_COOKIE_AGE), counted from the last minute in
which the person did something. The beating of an open editor is not that.
"""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase

SINCE = "signed_in_at"
SEEN = "seen_at"
A_MINUTE = 60


class SessionLimitsMiddleware:
    """Stand behind authentication: whoever has been signed in too long is nobody from now on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        # A visitor without a session is not asked who they are, so that their page may be kept.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            keep_or_end(request, now=int(time.time()))
        return self.get_response(request)


def keep_or_end(request: HttpRequest, *, now: int) -> None:
    """End the session if it has lasted long enough; else note that the person is there."""
    session = request.session
    since = session.setdefault(SINCE, now)
    if now - since >= settings.SESSION_LONGEST:
        logout(request)
        return
    is_there = not request.path.startswith(tuple(settings.SESSION_BEATS))
    if is_there and now - session.get(SEEN, 0) >= A_MINUTE:
        session[SEEN] = now
