"""The audit log: who did or read what, in lines of which none can be changed or removed unseen.

Each line is sealed with the line before it, under a key that the database does not know. The head
says where the log has got to; ``manage.py verify_audit`` reads the whole chain and names the first
line that is not right.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.http import HttpRequest

from accounts.models import AuditEntry, AuditHead, Organisation, User

Detail = str | int | bool | None | Sequence["Detail"] | Mapping[str, "Detail"]


@transaction.atomic
def record(
    *,
    verb: str,
    by: User | None,
    now: datetime,
    thing: models.Model | None = None,
    organisation: Organisation | None = None,
    details: Mapping[str, Detail] | None = None,
    request: HttpRequest | None = None,
) -> AuditEntry:
    """Write one line, in the caller's transaction: it stands or falls with what it tells.

    The verb is "noun.participle". Details hold ids, days and codes: no title of anything, since
    not everybody who reads the log may read the thing; no fractions, which databases write as
    they like.
    """
    head = _lock_head()
    entry = AuditEntry(
        sequence=head.sequence + 1,
        at=now,
        actor_id=by.pk if by else None,
        actor_email=by.email if by else "",
        organisation_id=organisation.pk if organisation else None,
        verb=verb,
        subject_type=thing._meta.label_lower if thing else "",
        subject_id=thing.pk if thing else None,
        details=dict(details or {}),
        ip_address=request.META.get("REMOTE_ADDR") or None if request else None,
    )
    entry.hash = get_hash(entry, after=head.hash)
    # Not save(), which refuses everybody: this is the one place where a line is written.
    entry.save_base(force_insert=True)
    head.sequence, head.hash = entry.sequence, entry.hash
    head.seal = get_seal(head)
    head.save()
    return entry


def get_hash(entry: AuditEntry, *, after: str) -> str:
    """What the line's hash must be where the hash before it is that one."""
    return _sign(
        [
            after,
            entry.sequence,
            entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
            entry.actor_id,
            entry.actor_email,
            entry.organisation_id,
            entry.verb,
            entry.subject_type,
            entry.subject_id,
            entry.details,
            entry.ip_address,
        ]
    )


def get_seal(head: AuditHead) -> str:
    """Proof that the head was written by us: without the key, nobody moves it back."""
    return _sign(["head", head.sequence, head.hash])


def _lock_head() -> AuditHead:
    """The head, ours until the transaction ends: writers wait here, so the chain never forks."""
    AuditHead.objects.get_or_create(pk=1)
    return AuditHead.objects.select_for_update().get(pk=1)


def _sign(content: list[Any]) -> str:
    canonical = json.dumps(
        content, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return hmac.new(settings.AUDIT_KEY.encode(), canonical.encode(), hashlib.sha256).hexdigest()
