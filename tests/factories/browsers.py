"""Whoever sits in front of the site in a test: signed in with two steps, unless a test says not."""

from hashlib import sha256
from time import time

from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY as WHOSE,
    AUTHENTICATION_METHODS_SESSION_KEY as RECORDS,
)
from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import Client
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from accounts.signin.mailbox import SHOWN


class Browser(Client):
    """Django's, in which being signed in is having shown just now, in every way, who one is."""

    def force_login(self, user, backend=None, *, has_two_steps=True):
        super().force_login(user, backend)
        methods = ["password", "mfa"] if has_two_steps else ["password"]
        session = self.session
        session[WHOSE] = str(user.pk)
        session[RECORDS] = [{"method": method, "at": time()} for method in methods]
        if has_two_steps:
            session[SHOWN] = user.email
        session.save()


def hold_passkey(person, *, name="Sampl"):
    """A passkey that is set up for them, and in nobody's hands."""
    key = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    held = AttestedCredentialData.create(Aaguid.NONE, b"sample", key)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    shown = AuthenticatorData.create(sha256(b"testserver").digest(), flags, 0, held)
    said = CollectedClientData.create("webauthn.create", b"asked", "https://testserver")
    credential = {
        "id": websafe_encode(b"sample"),
        "rawId": websafe_encode(b"sample"),
        "type": "public-key",
        "clientExtensionResults": {"credProps": {"rk": True}},
        "response": {
            "clientDataJSON": websafe_encode(said),
            "attestationObject": websafe_encode(AttestationObject.create("none", shown, {})),
        },
    }
    return Authenticator.objects.create(
        user=person, type="webauthn", data={"name": name, "credential": credential}
    )
