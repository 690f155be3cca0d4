"""The content of drafts, so that two of them can be compared."""

import json
import re
from contextlib import suppress
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import PageLogEntry

from foundation.models import SitePage

COPIED = "wagtail.copy_for_translation"
# How the blocks of a page are kept: a form writes their parts in another order than a program.
BLOCKS = "[{"
WHOLE_SECOND = re.compile(r"[-\d]+T[:\d]+\.000Z")


def plain(content: dict[str, Any]) -> dict[str, Any]:
    """A revision's content as it comes back from the database after it was read and written again.

    The order of many is no matter, nor that of a block's parts, nor the noughts behind a second.
    """
    stored: dict[str, Any] = json.loads(json.dumps(content, cls=DjangoJSONEncoder))
    return {name: _plain_value(value) for name, value in stored.items()}


def get_content_as_copied(page: SitePage) -> dict[str, Any] | None:
    """What it held when it was made as a copy; nothing where that is not known or was not so."""
    copied = PageLogEntry.objects.filter(page=page.pk, action=COPIED).order_by("pk").first()
    first = page.revisions.order_by("created_at", "pk").first()
    if copied is None or first is None or first.created_at > copied.timestamp:
        return None
    return plain(first.content)


def _plain_value(value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(item, int) for item in value):
        return sorted(value)
    if isinstance(value, str) and WHOLE_SECOND.fullmatch(value):
        return value.replace(".000", "")
    if isinstance(value, str) and value.startswith(BLOCKS):
        with suppress(ValueError):
            return json.dumps(json.loads(value), sort_keys=True)
    return value
