"""What a second step is given with, and how it is kept: django-allauth's, as this site has it."""

import base64
import hashlib

import qrcode
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.cache import cache
from django.utils.encoding import force_bytes
from django.utils.html import format_html
from django.utils.translation import gettext as _

from accounts.models import User

WHAT_FOR = b"second factors at rest"
# One that is seeded for the demonstration: only of such a one does the site tell the code.
DEMONSTRATION = "is_demonstration"


class SecondFactors(DefaultMFAAdapter):
    """Secrets are not readable in a copy of the database; names are in the reader's language."""

    def encrypt(self, text: str) -> str:
        """The secret of an app, or that of recovery codes, as it is stored."""
        return _get_cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """What was encrypted under SECRET_KEY, or under one of those before it."""
        return _get_cipher().decrypt(encrypted_text.encode()).decode()

    def build_totp_svg(self, url: str) -> str:
        """The address that an app scans, drawn in the page: black on white, at night too."""
        code = qrcode.QRCode()
        code.add_data(url)
        rows = code.get_matrix()
        dots = "".join(
            f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dot in enumerate(row) if dot
        )
        return format_html(
            '<svg class="qr" viewBox="0 0 {0} {0}" role="img" aria-label="{1}">'
            '<path fill="white" d="M0 0h{0}v{0}H0z"/><path fill="black" d="{2}"/></svg>',
            len(rows),
            _("QR code for your app"),
            dots,
        )

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        """A name for a passkey that was given none."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _("Passkey %(number)s") % {"number": number}

    def _get_site_name(self) -> str:
        return str(settings.WAGTAIL_SITE_NAME)


def use_up(person: User, code: str) -> bool:
    """Whether the code is used for the first time: none works twice while its time runs."""
    windows = 1 + 2 * settings.MFA_TOTP_TOLERANCE
    return cache.add(_get_used_key(person, code), "y", timeout=windows * settings.MFA_TOTP_PERIOD)


def is_used_up(person: User, code: str) -> bool:
    """Whether it was used a moment ago."""
    return cache.get(_get_used_key(person, code)) is not None


def _get_used_key(person: User, code: str) -> str:
    return f"second-step:{person.pk}:{hashlib.sha256(code.encode()).hexdigest()}"


def _get_cipher() -> MultiFernet:
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet(Fernet(_derive(force_bytes(key))) for key in keys)


def _derive(key: bytes) -> bytes:
    digest = hashlib.blake2b(WHAT_FOR, key=hashlib.sha256(key).digest(), digest_size=32)
    return base64.urlsafe_b64encode(digest.digest())
