"""The lock: what is published changes only by an act on the pair, whoever saves it and how.

Only a statement that goes past the models gets by. On PostgreSQL the trigger of migration 0002
stops that one too, at the end of its transaction.
"""

from collections.abc import Collection
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision
from wagtail_localize.models import LocaleSynchronization, Translation

from foundation.holding import hold
from foundation.models import SitePage
from foundation.pairs.act import act_on
from foundation.pairs.errors import PairError, Reason
from foundation.pairs.halves import is_half
from foundation.pairs.publishing import cancel_schedule

# What only publishing and unpublishing write. A draft carries what was true when it was written.
KEPT = {"live_revision", "expired", "first_published_at", "last_published_at"}
# Where a page stands and who is at work on it: none of it can be read on the site.
BOOKKEEPING = {
    "path", "depth", "numchild", "url_path", "owner", "audience", "publish_act",
    "latest_revision", "latest_revision_created_at", "has_unpublished_changes", "draft_title",
    "locked", "locked_at", "locked_by",
}  # fmt: skip


def before_page_is_saved(
    sender: type[Page],
    instance: Page,
    *,
    raw: bool,
    update_fields: Collection[str] | None,
    **kwargs: Any,
) -> None:
    """Let a save pass that leaves what is published alone; refuse any other."""
    if raw or not is_half(instance):
        return
    if instance.alias_of_id:
        raise PairError(_("A page of this site cannot be an alias: link to it instead."))
    if current := act_on(instance):
        if isinstance(instance, SitePage) and update_fields is None:
            instance.publish_act = current.id
    elif instance._state.adding:  # noqa: SLF001 - Django documents it
        begin_as_draft(instance)
    else:
        names = {_name(field) for field in _written(instance, update_fields)}
        if names - BOOKKEEPING:
            _keep_as_published(sender, instance, update_fields=update_fields)


def before_page_is_deleted(instance: Page, **kwargs: Any) -> None:
    """A half goes only with the other."""
    if is_half(instance) and not act_on(instance):
        raise PairError(_("A page is deleted in both languages together, one page at a time."))


def before_revision_is_saved(instance: Revision, *, raw: bool, **kwargs: Any) -> None:
    """Both halves go out at the same time, so both are set for it or neither."""
    page = None if raw else _page_of(instance)
    if page is None or act_on(page):
        return
    # Whoever writes a draft holds the pair first, as everybody does who takes both halves.
    hold(Q(translation_key=page.translation_key))
    stored = Revision.objects.filter(pk=instance.pk).values_list("approved_go_live_at", flat=True)
    before = stored.first()
    if before == instance.approved_go_live_at:
        return
    if instance.approved_go_live_at:
        raise PairError(_("A time of publishing is set for both languages together."))
    cancel_schedule(page=page, by=None)


def before_translation_is_saved(instance: Translation, **kwargs: Any) -> None:
    """Neither language is the source of the other, so wagtail-localize never keeps one in step."""
    if instance.enabled:
        raise PairError(_("Both languages are written freely: neither follows the other."))


def before_synchronisation_is_saved(instance: LocaleSynchronization, **kwargs: Any) -> None:
    """The twin is ours to make; wagtail-localize would make an alias."""
    raise PairError(_("Both languages are written freely: neither follows the other."))


def begin_as_draft(page: Page) -> None:
    """Whatever is new is a draft, also where Wagtail means to make it live at once."""
    page.live = page.expired = False
    page.has_unpublished_changes = True
    page.live_revision = page.first_published_at = page.last_published_at = None


def _keep_as_published(
    sender: type[Page], page: Page, *, update_fields: Collection[str] | None
) -> None:
    hold(Q(translation_key=page.translation_key))
    stored = sender._base_manager.get(pk=page.pk)
    if page.live != stored.live:
        raise _refuse(page, _("A page is published in both languages together."))
    for field in _written(page, update_fields):
        name, is_same = _name(field), _is_same(field, page, stored)
        if is_same or name in BOOKKEEPING:
            continue
        if name in KEPT and update_fields is None:
            setattr(page, field.attname, getattr(stored, field.attname))
        elif name in KEPT or stored.live:
            raise _refuse(page, _("What is published changes only by publishing both."))


def _refuse(page: Page, words: str) -> PairError:
    return PairError(Reason(words, page_id=page.pk, language=page.locale.language_code))


def _written(page: Page, update_fields: Collection[str] | None) -> list[models.Field]:
    """The fields that this save writes."""
    return [
        field
        for field in page._meta.concrete_fields
        if not field.primary_key
        and field.attname not in page.get_deferred_fields()
        and (update_fields is None or {field.name, field.attname} & set(update_fields))
    ]


def _is_same(field: models.Field, one: Page, other: Page) -> bool:
    values = [field.get_prep_value(field.value_from_object(page)) for page in (one, other)]
    return bool(values[0] == values[1])


def _name(field: models.Field) -> str:
    return field.name


def _page_of(revision: Revision) -> SitePage | None:
    """The half that this is a draft of."""
    model = revision.content_type.model_class()
    return revision.content_object if model and issubclass(model, SitePage) else None
