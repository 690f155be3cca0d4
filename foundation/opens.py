"""Whoever opens what was granted to few is written down: who, for whom, what, which version, when.

Pages, documents and recordings are; the pictures inside a page are part of the page.
"""

from collections.abc import Mapping
from datetime import datetime

from django.http import HttpRequest

from accounts import audit
from accounts.access import Reader
from accounts.audit import Detail
from accounts.gated import Gated


def record_open(
    request: HttpRequest,
    *,
    thing: Gated,
    verb: str,
    details: Mapping[str, Detail],
    now: datetime,
) -> None:
    """Write the line before anything is shown, so that what cannot be written is not shown."""
    reader = Reader.of(request)
    if request.method != "GET" or not reader.is_granted(thing):
        return
    audit.record(
        verb=verb,
        by=reader.person,
        organisation=reader.organisation,
        thing=thing,
        details={"audience": thing.audience_id, **details},
        request=request,
        now=now,
    )
