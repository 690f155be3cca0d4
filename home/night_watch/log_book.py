"""What the audit log says: whether it is whole, and whether the rows are as it says they were made.

Whoever changes an audience or a grant past the site leaves no line. Of a thing whose audience was
never set there is none either: it has that of the page that it was made below.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from django.apps import apps
from django.db import models

from accounts.audit import find_fault
from accounts.models import AuditEntry
from foundation.models import Document, Image, Media, SitePage
from home.night_watch.findings import Code, Finding, Kind
from home.night_watch.people import Rows

BATCH = 1_000
KINDS: dict[type[models.Model], Kind] = {
    SitePage: Kind.PAGE,
    Document: Kind.DOCUMENT,
    Image: Kind.IMAGE,
    Media: Kind.RECORDING,
}
SET, GRANTED, REVOKED = "audience.set", "audience.granted", "audience.revoked"
Things = dict[int, int | None]
Written = dict[tuple[int, int], str]


@dataclass
class LogBook:
    """What was last said of each: numbers only."""

    audiences: dict[Kind, Things] = field(default_factory=lambda: {k: {} for k in Kind})
    # By audience, and person or organisation: the last day, as it is written.
    grants: dict[Kind, Written] = field(
        default_factory=lambda: {Kind.PERSON: {}, Kind.ORGANISATION: {}}
    )

    @classmethod
    def read(cls) -> "LogBook":
        """In the order in which it was written."""
        book, last = cls(), 0
        lines = AuditEntry.objects.filter(verb__in=(SET, GRANTED, REVOKED)).order_by("sequence")
        while batch := list(lines.filter(sequence__gt=last)[:BATCH]):
            last = batch[-1].sequence
            for line in batch:
                book.note(line)
        return book

    def note(self, line: AuditEntry) -> None:
        """What one line says."""
        if line.verb == SET:
            for label, numbers in line.details["along"].items():
                kind = _get_kind(label)
                if kind is not None:
                    self.audiences[kind].update(dict.fromkeys(numbers, line.details["after"]))
            return
        person = line.details.get("person")
        kind, holder = (
            (Kind.PERSON, person) if person else (Kind.ORGANISATION, line.organisation_id)
        )
        key = line.subject_id or 0, holder or 0
        self.grants[kind].pop(key, None)
        if line.verb == GRANTED:
            self.grants[kind][key] = line.details.get("ends_on") or ""


def find_not_as_written(book: LogBook) -> Iterator[Finding]:
    """Things that are for others than the log says; of what is gone it says what was."""
    for model, kind in KINDS.items():
        last, written = 0, book.audiences[kind]
        while rows := list(_get_audiences(model, after=last)):
            last = rows[-1][0]
            for pk, audience in rows:
                if written.get(pk, audience) != audience:
                    yield Finding(code=Code.NOT_AS_WRITTEN, kind=kind, number=pk)


def find_unwritten_grants(book: LogBook, rows: Rows) -> Iterator[Finding]:
    """Grants that nobody gave, or not until that day, as the log has it."""
    for grant in sorted(rows.grants, key=attrgetter("kind", "holder", "audience")):
        key, day = (grant.audience, grant.holder), grant.ends_on
        if book.grants[grant.kind].get(key) != (day.isoformat() if day else ""):
            yield Finding(
                code=Code.UNWRITTEN_GRANT,
                kind=grant.kind,
                number=grant.holder,
                audience=grant.audience,
            )


def find_break(*, noted: str) -> Iterator[Finding]:
    """The first line that is not what was written; the last of the night before is still there.

    Asked twice, for somebody may write a line between the head and the end.
    """
    if find_fault(noted=noted) is None:
        return
    fault = find_fault(noted=noted)
    if fault is not None:
        yield Finding(code=Code.BROKEN_LOG, kind=Kind.LINE, number=fault.sequence)


def _get_kind(label: str) -> Kind | None:
    try:
        model: Any = apps.get_model(label)
    except LookupError:
        # A kind of page that the site no longer has.
        return None
    return next((kind for each, kind in KINDS.items() if issubclass(model, each)), None)


def _get_audiences(model: type[models.Model], *, after: int) -> Any:
    rows = model._base_manager.filter(pk__gt=after).order_by("pk")
    return rows.values_list("pk", "audience")[:BATCH]
