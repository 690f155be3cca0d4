"""Two steps in the demonstration: everybody's app is here, so that nobody is stopped by it."""

import base64
import hashlib
from collections.abc import Iterator

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt
from django.conf import settings

from accounts.models import User
from accounts.signin.factors import DEMONSTRATION, is_used_up


def give_app(person: User) -> None:
    """An authenticator app of which the site tells the code."""
    secret = base64.b32encode(hashlib.sha1(person.email.encode()).digest()).decode()  # noqa: S324 - it keeps nothing
    app = TOTP.activate(person, secret).instance
    app.data[DEMONSTRATION] = True
    app.save()
    RecoveryCodes.activate(person)


def get_code(person: User) -> str:
    """What the app would show now: for the demonstration's people, where there is one."""
    if not settings.DEMONSTRATION:
        return ""
    app = _get_app(person)
    return next(_get_unused_codes(person, app), "") if app else ""


def _get_app(person: User) -> Authenticator | None:
    apps = Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP)
    return next((app for app in apps if app.data.get(DEMONSTRATION)), None)


def _get_unused_codes(person: User, app: Authenticator) -> Iterator[str]:
    secret = decrypt(app.data["secret"])
    # The next one before the last one, which may be over before it is typed.
    for counter in sorted(yield_hotp_counters_from_time(), reverse=True):
        code = format_hotp_value(hotp_value(secret, counter))
        if not is_used_up(person, code):
            yield code
