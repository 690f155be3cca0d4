"""The audit log: who did or read what, in lines of which none can be changed or removed unseen.

Each line is sealed with the line before it, under a key that the database does not know. The head
says where the log has got to; ``manage.py verify_audit`` reads the whole chain and names the first
line that is not right.

The address of whoever did it and where from stand beside the line, which has a hash of them: they
can be forgotten, and the chain is whole. How many were is in the log itself.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.http import HttpRequest

from accounts.models import AuditEntry, AuditHead, AuditNames, Organisation, User

# Lines that say of how many lines the names were forgotten.
FORGETTING = frozenset({"person.erased", "audit.names_expired"})
NAMES = "names"
# Where the line that says that the log was written anew keeps the last hash from before.
FORMER = "former_hash"

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
        organisation_id=organisation.pk if organisation else None,
        verb=verb,
        subject_type=thing._meta.label_lower if thing else "",
        subject_id=thing.pk if thing else None,
        # As it will come back from the database: lists for tuples, text for keys.
        details=json.loads(json.dumps(details or {})),
    )
    names = AuditNames(
        entry=entry,
        actor_email=by.email if by else "",
        ip_address=request.META.get("REMOTE_ADDR", "")[:45] if request else "",
        salt=secrets.token_hex(16),
    )
    says_any = bool(names.actor_email or names.ip_address)
    entry.names_hash = _hash_names(names) if says_any else ""
    entry.hash = _hash(entry, after=head.hash)
    # Not save(), which refuses everybody: this is the one place where a line is written.
    entry.save_base(force_insert=True)
    if says_any:
        names.save(force_insert=True)
    head.sequence, head.hash = entry.sequence, entry.hash
    head.seal = _seal(head)
    head.save()
    return entry


def forget_names(names: models.QuerySet[AuditNames]) -> int:
    """Forget addresses and where from. Whoever calls writes down how many, under FORGETTING."""
    return names.delete()[0]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """The first line at which the log is not what was written, and in what way."""

    sequence: int
    what: str


@dataclass
class _Reading:
    """How far the chain has been read, and what was seen on the way."""

    sought: str
    sequence: int = 0
    hash: str = ""
    has_found: bool = False
    # Lines whose names are gone, less those of which the log says that they went.
    forgotten: int = 0

    def find_fault(self, entry: AuditEntry, *, head: AuditHead) -> str:
        """Read the next line: what is wrong with it, if anything is."""
        self.sequence += 1
        if entry.sequence != self.sequence:
            return "is missing."
        if not hmac.compare_digest(entry.hash, _hash(entry, after=self.hash)):
            return _how_it_differs(head)
        if not _fits_names(entry):
            return "names somebody else than was written there."
        self.hash = entry.hash
        self.has_found |= self.sought in (entry.hash, entry.details.get(FORMER, ""))
        self.forgotten += _count_forgotten(entry)
        return ""


def find_fault(*, noted: str = "") -> Fault | None:
    """Read the whole chain. A hash noted outside, on whatever day, must still be part of it."""
    head = AuditHead.objects.filter(pk=1).first() or AuditHead(seal=_seal(AuditHead()))
    read = _Reading(sought=noted, has_found=not noted)
    lines = AuditEntry.objects.select_related("names").order_by("sequence")
    for entry in lines.iterator(chunk_size=2000):
        what = read.find_fault(entry, head=head)
        if what:
            return Fault(sequence=read.sequence, what=what)
    return _find_fault_at_the_end(read, head=head)


def get_head_hash() -> str:
    """What to keep outside, and to give find_fault() another day."""
    return AuditHead.objects.filter(pk=1).values_list("hash", flat=True).first() or ""


def _fits_names(entry: AuditEntry) -> bool:
    """Whether the names beside a line are those that it was written with, if they are there."""
    names = getattr(entry, "names", None)
    return names is None or hmac.compare_digest(entry.names_hash, _hash_names(names))


def _count_forgotten(entry: AuditEntry) -> int:
    """One where the names of a line are gone; less those of which a line says that they went."""
    is_gone = bool(entry.names_hash) and getattr(entry, "names", None) is None
    told = entry.details.get(NAMES, 0) if entry.verb in FORGETTING else 0
    return is_gone - int(told)


def _how_it_differs(head: AuditHead) -> str:
    if hmac.compare_digest(head.seal, _seal(head)):
        return "is not what was written there."
    return "does not fit AUDIT_KEY, and neither does the head: is it the right key?"


def _find_fault_at_the_end(read: _Reading, *, head: AuditHead) -> Fault | None:
    sequence = read.sequence
    faults = (
        (
            not hmac.compare_digest(head.seal, _seal(head)),
            Fault(sequence=sequence, what="is followed by a head that is not ours."),
        ),
        (
            sequence < head.sequence,
            Fault(sequence=sequence + 1, what="is missing, and every line after it."),
        ),
        (
            (sequence, read.hash) != (head.sequence, head.hash),
            Fault(sequence=head.sequence + 1, what="was not written by this site."),
        ),
        (
            not read.has_found,
            Fault(sequence=sequence, what="ends a log in which the noted hash is nowhere."),
        ),
        (
            bool(read.forgotten),
            Fault(sequence=sequence, what="ends a log with names missing that nobody forgot."),
        ),
    )
    return next((fault for is_so, fault in faults if is_so), None)


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
        entry.names_hash,
        entry.organisation_id,
        entry.verb,
        entry.subject_type,
        entry.subject_id,
        entry.details,
    )


def _hash_names(names: AuditNames) -> str:
    return _sign("names", names.entry_id, names.salt, names.actor_email, names.ip_address)


def _seal(head: AuditHead) -> str:
    # Without the key nobody can move the head back to an earlier line.
    return _sign("head", head.sequence, head.hash)


def _sign(*content: Any) -> str:
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.new(settings.AUDIT_KEY.encode(), canonical.encode(), hashlib.sha256).hexdigest()
