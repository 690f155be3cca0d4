"""The files of a briefing: marked as it is, and shut when it is.

A file belongs to one briefing, whose end and mark are the file's. What everybody may read belongs
to none.
"""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.signals import page_published, page_unpublished

from accounts import audit
from accounts.audit import Detail
from accounts.gated import Gated
from accounts.models import Audience, User
from foundation.models import Document, Image, Media, Uploaded
from foundation.pairs.act import act_on
from foundation.pairs.errors import PairError, Reason
from foundation.pairs.files import files_in
from foundation.staff.permissions import get_acting_reader
from members_area.models import BriefingPage

FILES: tuple[type[Uploaded], ...] = (Document, Image, Media)
OF_ANOTHER = {
    "cy": _(
        "On the Welsh page there is something that belongs to another briefing, and closes with"
        " it: %(files)s. Put a copy of it here instead."
    ),
    "en": _(
        "On the English page there is something that belongs to another briefing, and closes with"
        " it: %(files)s. Put a copy of it here instead."
    ),
}


def join() -> None:
    """Join it to Wagtail's publishing. To do so again changes nothing."""
    page_published.connect(_when_published, sender=BriefingPage)
    # Sent before a live page is deleted, too.
    page_unpublished.connect(_when_unpublished, sender=BriefingPage)


@transaction.atomic
def mark_files(*, page: BriefingPage, now: datetime) -> None:
    """Give the briefing's files its handling mark and its last day.

    Its own are those on it, whoever else they are for, and those that once were on it: what was
    replaced closes with it. A file for everybody stays everybody's. Refuses, and changes nothing,
    when one of them belongs to another briefing: that one alone says when it closes.
    """
    found, key = files_in(page), page.translation_key
    _refuse_those_of_another(page, found=found)
    changed = {}
    for model in FILES:
        own = _not_public(model).filter(Q(pk__in=found.get(model, ())) | Q(shut_with=key))
        marks: dict[str, Any] = {"shut_from": page.shut_from, "shut_with": key}
        if model is Document:
            marks["handling"] = page.handling
        changed[model] = own.exclude(**marks).update(**marks)
    _record(page, changed=changed, shut_from=page.shut_from, now=now)


@transaction.atomic
def shut_files(*, page: BriefingPage, now: datetime) -> None:
    """Shut the files of a briefing that is taken off the site. Publishing it again opens them."""
    today = timezone.localdate(now)
    open_still = Q(shut_from=None) | Q(shut_from__gt=today)
    changed = {
        model: _not_public(model)
        .filter(open_still, shut_with=page.translation_key)
        .update(shut_from=today)
        for model in FILES
    }
    _record(page, changed=changed, shut_from=today, now=now)


@transaction.atomic
def release_file(*, file: Uploaded, by: User | None, now: datetime) -> bool:
    """Give a file back to those whom it is for, once the briefing that it belonged to is gone.

    Says whether it did: while there is such a page, that one alone says when the file is shut.
    """
    key = file.shut_with
    if key is None or BriefingPage.objects.filter(translation_key=key).exists():
        return False
    marks: dict[str, Any] = {"shut_from": None, "shut_with": None}
    if isinstance(file, Document):
        marks["handling"] = ""
    type(file)._base_manager.filter(pk=file.pk).update(**marks)
    audit.record(verb="file.released", by=by, thing=file, now=now)
    return True


def _when_published(instance: BriefingPage, **kwargs: Any) -> None:
    # Told as well of what is set to go out when its time comes.
    if instance.live:
        mark_files(page=instance, now=timezone.now())


def _when_unpublished(instance: BriefingPage, **kwargs: Any) -> None:
    shut_files(page=instance, now=timezone.now())


def _not_public(model: type[Uploaded]) -> QuerySet[Any]:
    # The plain manager: the querysets of files refuse to write these marks.
    return model._base_manager.exclude(audience__access=Audience.Access.PUBLIC)


def _refuse_those_of_another(page: BriefingPage, *, found: dict[type[Gated], set[str]]) -> None:
    reader, names = get_acting_reader(), []
    for model in FILES:
        of_another = _not_public(model).filter(pk__in=found.get(model, ()), shut_with__isnull=False)
        for file in of_another.exclude(shut_with=page.translation_key).order_by("pk"):
            kind = f"{model._meta.verbose_name} {file.pk}"
            names.append(file.title if reader.may_read(file) else kind)
    if names:
        raise PairError(Reason.about(page, OF_ANOTHER, files=", ".join(names)))


def _record(
    page: BriefingPage,
    *,
    changed: dict[type[Uploaded], int],
    shut_from: date | None,
    now: datetime,
) -> None:
    if not any(changed.values()):
        return
    act = act_on(page)
    details: dict[str, Detail] = {
        "shut_from": shut_from.isoformat() if shut_from else None,
        "is_withdrawn": page.withdrawn_on is not None,
        "handling": page.handling,
        "files": {model._meta.label_lower: count for model, count in changed.items()},
    }
    by = act.by if act else None
    audit.record(verb="briefing.files_marked", by=by, thing=page, details=details, now=now)
