"""The links that subscribers are sent. Each says whose it is and what it opens, sealed by the site.

Who has the link reads the mail of that address: it stands in for a password, and needs no cookie.
"""

import re
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import override

from briff.models import Subscriber

CONFIRM, PREFERENCES, UNSUBSCRIBE = "confirm", "preferences", "unsubscribe"
# In seconds. To unsubscribe is possible for ever.
HOLDS_FOR = {CONFIRM: 7 * 24 * 3600, PREFERENCES: 90 * 24 * 3600, UNSUBSCRIBE: None}

OURS = re.compile(r'(?<= href=")/(?!/)')


def make_whole(html: str, *, site: str) -> str:
    """Links to our own pages with the name of the host, for whoever reads them elsewhere."""
    return OURS.sub(f"{site}/", html)


def get_link(subscriber: Subscriber, *, to: str, language: str) -> str:
    """The whole address of a page about this subscriber, in a language."""
    token = _signer(to).sign(subscriber.key.hex)
    with override(language):
        path = reverse(f"briff_{to}", args=[token])
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"


def find_subscriber(token: str, *, to: str) -> Subscriber | None:
    """Whose link it is; nobody's, if it was altered, has expired, or they were erased."""
    try:
        key = _signer(to).unsign(token, max_age=HOLDS_FOR[to])
    except signing.BadSignature:
        return None
    return Subscriber.objects.filter(key=UUID(hex=key)).first()


def _signer(to: str) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"briff.{to}", sep=".")
