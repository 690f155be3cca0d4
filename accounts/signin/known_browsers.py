"""Browsers in which somebody has signed in before: wrong passwords elsewhere do not hold them up.

After five wrong passwords a name has to wait, or its password would be guessed. That alone would
let anybody who knows an address keep its owner out. So a browser that its owner has signed in with
is counted by itself: it bears a mark that nobody else can make.
"""

import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

SALT = "known browser"
LONGEST = 365 * 24 * 60 * 60
# On a shared computer, the last of them.
MOST = 8


def get_mark(request: HttpRequest, *, email: str) -> str:
    """What tells this browser apart for this name; nothing, if it is not known for it."""
    return _read(request).get(_get_name(email), "")


def remember(request: HttpRequest, response: HttpResponseBase, *, email: str) -> None:
    """Mark the browser: whoever has just signed in with it may be trusted to know it again."""
    marks = _read(request)
    name = _get_name(email)
    mark = marks.pop(name, "") or secrets.token_urlsafe(12)
    kept = dict([*marks.items(), (name, mark)][-MOST:])
    response.set_cookie(
        settings.KNOWN_BROWSER_COOKIE_NAME,
        signing.dumps(kept, salt=SALT),
        max_age=LONGEST,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _read(request: HttpRequest) -> dict[str, str]:
    try:
        marks: dict[str, str] = signing.loads(
            request.COOKIES.get(settings.KNOWN_BROWSER_COOKIE_NAME, ""), salt=SALT, max_age=LONGEST
        )
    except signing.BadSignature:
        return {}
    return marks


def _get_name(email: str) -> str:
    return salted_hmac(SALT, email.lower()).hexdigest()[:16]
