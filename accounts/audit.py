"""The audit log: who did or read what, in lines of which none can be changed or removed unseen.

Each line is sealed with the line before it, under a key that the database does not know. The head
says where the log has got to; ``manage.py verify_audit`` reads the whole chain and names the first
line that is not right.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
        # As it will come back from the database: lists for tuples, text for keys.
        details=json.loads(json.dumps(details or {})),
        ip_address=request.META.get("REMOTE_ADDR", "")[:45] if request else "",
    )
    entry.hash = _hash(entry, after=head.hash)
    # Not save(), which refuses everybody: this is the one place where a line is written.
    entry.save_base(force_insert=True)
    head.sequence, head.hash = entry.sequence, entry.hash
    head.seal = _seal(head)
    head.save()
    return entry


@dataclass(frozen=True, kw_only=True)
class Fault:
    """The first line at which the log is not what was written, and in what way."""

    sequence: int
    what: str


def find_fault(*, noted: str = "") -> Fault | None:
    """Read the whole chain. A hash noted outside, on whatever day, must still be part of it."""
    head = AuditHead.objects.filter(pk=1).first() or AuditHead(seal=_seal(AuditHead()))
    sequence, previous, found = 0, "", not noted
    for entry in AuditEntry.objects.order_by("sequence").iterator(chunk_size=2000):
        sequence += 1
        if entry.sequence != sequence:
            return Fault(sequence=sequence, what="is missing.")
        if not hmac.compare_digest(entry.hash, _hash(entry, after=previous)):
            return Fault(sequence=sequence, what=_how_it_differs(head))
        previous = entry.hash
        found = found or previous == noted
    if not hmac.compare_digest(head.seal, _seal(head)):
        return Fault(sequence=sequence, what="is followed by a head that is not ours.")
    if (sequence, previous) != (head.sequence, head.hash):
        return _fault_at_the_end(sequence=sequence, head=head)
    if not found:
        return Fault(sequence=sequence, what="ends a log in which the noted hash is nowhere.")
    return None


def get_head_hash() -> str:
    """What to keep outside, and to give find_fault() another day."""
    return AuditHead.objects.filter(pk=1).values_list("hash", flat=True).first() or ""


def _how_it_differs(head: AuditHead) -> str:
    if hmac.compare_digest(head.seal, _seal(head)):
        return "is not what was written there."
    return "does not fit AUDIT_KEY, and neither does the head: is it the right key?"


def _fault_at_the_end(*, sequence: int, head: AuditHead) -> Fault:
    if sequence < head.sequence:
        return Fault(sequence=sequence + 1, what="is missing, and every line after it.")
    return Fault(sequence=head.sequence + 1, what="was not written by this site.")


def _lock_head() -> AuditHead:
    """The head, ours until the transaction ends: writers wait here, so the chain never forks."""
    heads = AuditHead.objects.select_for_update()
    head = heads.filter(pk=1).first()
    if head is None:
        AuditHead.objects.get_or_create(pk=1)
        head = heads.get(pk=1)
    return head


def _hash(entry: AuditEntry, *, after: str) -> str:
    return _sign(
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
    )


def _seal(head: AuditHead) -> str:
    # Without the key nobody can move the head back to an earlier line.
    return _sign("head", head.sequence, head.hash)


def _sign(*content: Any) -> str:
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.new(settings.AUDIT_KEY.encode(), canonical.encode(), hashlib.sha256).hexdigest()
