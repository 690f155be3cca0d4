"""The files of a briefing: marked as it is, and shut when it is."""

from typing import Any

from django.db.models import Q
from django.utils import timezone
from wagtail.signals import page_published

from accounts import audit
from accounts.audit import Detail
from accounts.gated import Gated
from foundation.models import Document, Image, Media
from foundation.pairs.files import files_in
from members_area.models import BriefingPage

FILES: tuple[type[Gated], ...] = (Document, Image, Media)


def join() -> None:
    """Join it to Wagtail's publishing. To do so again changes nothing."""
    page_published.connect(_when_published, sender=BriefingPage)


def mark_files(page: BriefingPage) -> dict[type[Gated], int]:
    """Give the briefing's files its handling mark and its last day; how many that changed.

    Its own are those on it that are for its readers, or for nobody yet, and those that once were on
    it: what was replaced closes with it. A file for everybody stays everybody's.
    """
    found, key = files_in(page), page.translation_key
    changed = {}
    for model in FILES:
        readers = Q(audience=None) | Q(audience=page.audience_id)
        own = Q(pk__in=found.get(model, ())) & readers | Q(shut_with=key)
        marks: dict[str, Any] = {"shut_from": page.shut_from, "shut_with": key}
        if model is Document:
            marks["handling"] = page.handling
        changed[model] = model._base_manager.filter(own).exclude(**marks).update(**marks)
    return changed


def _when_published(instance: BriefingPage, **kwargs: Any) -> None:
    changed = mark_files(instance)
    if not any(changed.values()):
        return
    shut_from = instance.shut_from
    details: dict[str, Detail] = {
        "shut_from": shut_from.isoformat() if shut_from else None,
        "is_withdrawn": instance.withdrawn_on is not None,
        "handling": instance.handling,
        "files": {model._meta.label_lower: count for model, count in changed.items()},
    }
    audit.record(
        verb="briefing.files_marked", by=None, thing=instance, details=details, now=timezone.now()
    )
