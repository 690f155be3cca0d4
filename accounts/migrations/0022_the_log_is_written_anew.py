"""Addresses and where from go beside their lines, and the chain is written anew without them.

A log that is not whole is not written anew: that would hide it. The last hash from before is kept in
a line of its own, so that who has noted it outside finds it again.
"""

import hashlib
import hmac
import json
import secrets
from datetime import UTC
from typing import Any

from django.conf import settings
from django.db import migrations
from django.utils import timezone

TRIGGER = "accounts_auditentry_stays"
WRITTEN_ANEW = "audit.rewritten"


def sign(*content: Any) -> str:
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.new(settings.AUDIT_KEY.encode(), canonical.encode(), hashlib.sha256).hexdigest()


def hash_before(entry: Any, after: str) -> str:
    return sign(
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


def hash_after(entry: Any, after: str) -> str:
    return sign(
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


def refuse_what_is_not_whole(entries: Any, head: Any) -> None:
    sequence, previous = 0, ""
    for entry in entries.order_by("sequence").iterator(chunk_size=2000):
        sequence += 1
        if entry.sequence != sequence or entry.hash != hash_before(entry, previous):
            raise RuntimeError(f"Line {sequence} of the audit log is not what was written there.")
        previous = entry.hash
    if (sequence, previous) != (head.sequence, head.hash):
        raise RuntimeError("The audit log does not end where its head says.")


def set_head(head: Any, entry: Any) -> None:
    head.sequence, head.hash = entry.sequence, entry.hash
    head.seal = sign("head", head.sequence, head.hash)
    head.save()


class Unlocked:
    """PostgreSQL refuses to change lines, but for as long as this takes."""

    def __init__(self, schema_editor: Any) -> None:
        self.editor = schema_editor
        self.is_locked = schema_editor.connection.vendor == "postgresql"

    def __enter__(self) -> None:
        if self.is_locked:
            self.editor.execute(f"ALTER TABLE accounts_auditentry DISABLE TRIGGER {TRIGGER}")

    def __exit__(self, *told: Any) -> None:
        if self.is_locked and told[0] is None:
            self.editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            self.editor.execute(f"ALTER TABLE accounts_auditentry ENABLE TRIGGER {TRIGGER}")


def write_anew(apps: Any, schema_editor: Any) -> None:
    alias = schema_editor.connection.alias
    entries = apps.get_model("accounts", "AuditEntry").objects.using(alias)
    all_names = apps.get_model("accounts", "AuditNames").objects.using(alias)
    head = apps.get_model("accounts", "AuditHead").objects.using(alias).filter(pk=1).first()
    if head is None or not head.sequence:
        return
    refuse_what_is_not_whole(entries, head)
    previous = ""
    with Unlocked(schema_editor):
        for entry in entries.order_by("sequence").iterator(chunk_size=2000):
            if entry.actor_email or entry.ip_address:
                salt = secrets.token_hex(16)
                said = (entry.actor_email, entry.ip_address)
                entry.names_hash = sign("names", entry.sequence, salt, *said)
                all_names.create(
                    entry_id=entry.sequence, actor_email=said[0], ip_address=said[1], salt=salt
                )
                entry.actor_email = entry.ip_address = ""
            entry.hash = previous = hash_after(entry, previous)
            entry.save()
    add_line(entries, head, previous=previous)


def add_line(entries: Any, head: Any, *, previous: str) -> None:
    line = entries.model(
        sequence=head.sequence + 1,
        at=timezone.now(),
        verb=WRITTEN_ANEW,
        details={"lines": head.sequence, "former_hash": head.hash},
    )
    line.hash = hash_after(line, previous)
    line.save(force_insert=True, using=head._state.db)
    set_head(head, line)


def write_as_before(apps: Any, schema_editor: Any) -> None:
    """What has been forgotten since stays forgotten."""
    alias = schema_editor.connection.alias
    entries = apps.get_model("accounts", "AuditEntry").objects.using(alias)
    all_names = apps.get_model("accounts", "AuditNames").objects.using(alias)
    head = apps.get_model("accounts", "AuditHead").objects.using(alias).filter(pk=1).first()
    if head is None or not head.sequence:
        return
    previous = ""
    with Unlocked(schema_editor):
        for entry in entries.order_by("sequence").iterator(chunk_size=2000):
            names = all_names.filter(entry_id=entry.sequence).first()
            if names:
                entry.actor_email, entry.ip_address = names.actor_email, names.ip_address
            entry.names_hash = ""
            entry.hash = previous = hash_before(entry, previous)
            entry.save()
        all_names.all().delete()
    set_head(head, entry)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0021_names_beside_the_log")]

    operations = [migrations.RunPython(write_anew, write_as_before)]
