"""One spelling for each address, and none to which no mail can go."""

import idna
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator

from accounts.models.people import as_stored

LONGEST = 254
validate = EmailValidator(allowlist=[])


def clean(email: str) -> str:
    """An address as it is kept, its host in plain letters; refuses what cannot be written to."""
    name, _at, host = as_stored(email).rpartition("@")
    try:
        plain = idna.encode(host, uts46=True, std3_rules=True).decode()
    except idna.IDNAError as refused:
        raise ValidationError(validate.message, code=validate.code) from refused
    email = f"{name}@{plain}"
    validate(email)
    if len(email) > LONGEST:
        raise ValidationError(validate.message, code=validate.code)
    return email


def normalise(email: str) -> str:
    """The same, of an address that nobody checked: what cannot be cleaned stays as it is."""
    try:
        return clean(email)
    except ValidationError:
        return as_stored(email)
