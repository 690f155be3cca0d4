"""Every way to Wagtail's page actions leads to both halves.

Whoever presses a button, calls the API, runs a command or writes ``page.unpublish()`` arrives at
``execute`` of one of these actions. Outside an act on the pair, each now means both languages.
"""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision

from foundation.models import SitePage
from foundation.pairs import stock
from foundation.pairs.act import act_on
from foundation.pairs.errors import NoLongerScheduled, PairError
from foundation.pairs.halves import is_half
from foundation.pairs.publishing import (
    get_latest_draft,
    get_scheduled_draft,
    publish_prepared,
    unpublish_pair,
)
from foundation.pairs.tree import copy_pair, delete_pair, move_pair
from foundation.pairs.twins import ensure_twin

SCHEDULED = "wagtail.publish.scheduled"


def join_wagtail() -> None:
    """Give Wagtail's actions their other half."""
    PublishPageRevisionAction.execute = publish
    UnpublishPageAction.execute = unpublish
    MovePageAction.execute = move
    DeletePageAction.execute = delete
    CopyPageAction.execute = copy
    CopyPageForTranslationAction.execute = copy_for_translation
    CreatePageAliasAction.execute = alias
    # The CMS takes back a time of publishing by a bare save, and the guard looks at both halves.
    Revision.save = transaction.atomic(stock.save_draft)


def publish(action: PublishPageRevisionAction, skip_permission_checks: bool = False) -> None:
    page = action.object
    if not _means_both(page):
        stock.publish(action, skip_permission_checks)
        return
    action.check(skip_permission_checks=skip_permission_checks)
    get_other_draft = get_scheduled_draft if action.log_action == SCHEDULED else get_latest_draft

    def prepare(half: SitePage) -> PublishPageRevisionAction:
        own = half.pk == page.pk
        if own and action.log_action != SCHEDULED:
            revision = Revision.objects.get(pk=action.revision.pk)
        else:
            revision = get_other_draft(half)
        return PublishPageRevisionAction(
            revision,
            user=action.user,
            changed=action.changed if own else revision.pk != half.live_revision_id,
            log_action=action.log_action,
            previous_revision=action.previous_revision if own else None,
        )

    try:
        publish_prepared(page=page, by=action.user, now=timezone.now(), prepare=prepare)
    except NoLongerScheduled:
        # The command goes on to the second half when that has gone out with the first.
        still_waits = page.revisions.filter(
            pk=action.revision.pk, approved_go_live_at__isnull=False
        )
        if still_waits.exists():
            raise


def unpublish(action: UnpublishPageAction, skip_permission_checks: bool = False) -> None:
    page = action.object
    # Without a commit it only tells whoever listens that the page is about to be deleted.
    if not action.commit or not _means_both(page):
        stock.unpublish(action, skip_permission_checks)
        return
    action.check(skip_permission_checks=skip_permission_checks)
    unpublish_pair(
        page=page, by=action.user, is_expired=action.set_expired, log_action=action.log_action
    )
    now = Page.objects.get(pk=page.pk)
    for name in ("live", "has_unpublished_changes", "live_revision_id", "expired"):
        setattr(page, name, getattr(now, name))


def move(action: MovePageAction, skip_permission_checks: bool = False) -> None:
    if not _means_both(action.page):
        stock.move(action, skip_permission_checks)
        return
    by = None if skip_permission_checks else action.user
    move_pair(page=action.page, target=action.target, pos=action.pos, by=by)


def delete(
    action: DeletePageAction, *args: Any, skip_permission_checks: bool = False, **kwargs: Any
) -> Any:
    if not _means_both(action.page):
        return stock.delete(action, *args, skip_permission_checks=skip_permission_checks, **kwargs)
    action.check(skip_permission_checks=skip_permission_checks)
    return delete_pair(page=action.page, by=action.user)


def copy(action: CopyPageAction, skip_permission_checks: bool = False) -> Page:
    if not _means_both(action.page) or not action.reset_translation_key:
        return stock.copy(action, skip_permission_checks)
    return copy_pair(action, skip_permission_checks=skip_permission_checks)


def copy_for_translation(
    action: CopyPageForTranslationAction, skip_permission_checks: bool = False
) -> Page:
    if not _means_both(action.page):
        return stock.copy_for_translation(action, skip_permission_checks)
    action.check(skip_permission_checks=skip_permission_checks)
    return ensure_twin(action.page)


def alias(action: CreatePageAliasAction, skip_permission_checks: bool = False) -> Page:
    if not is_half(action.page):
        return stock.alias(action, skip_permission_checks)
    raise PairError(_("A page of this site cannot be an alias: link to it instead."))


def _means_both(page: Page) -> bool:
    return is_half(page) and act_on(page) is None
