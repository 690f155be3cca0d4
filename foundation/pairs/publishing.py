"""Publish, schedule, unpublish: both languages, in one transaction, or neither."""

from collections.abc import Callable, Iterable
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.locks import ScheduledForPublishLock
from wagtail.models import Page, Revision

from accounts.models import User
from foundation.models import Debt, SitePage
from foundation.pairs import stock
from foundation.pairs.act import act
from foundation.pairs.debts import end_debts
from foundation.pairs.errors import NoLongerScheduled, NotAllowed, PairError, Reason
from foundation.pairs.files import open_files
from foundation.pairs.halves import hold_pair, hold_subtrees
from foundation.pairs.readiness import get_obstacles
from foundation.parity.keeping import accept_first

MAY_NOT_PUBLISH = {
    "cy": _("You may not publish the Welsh page, and so neither of the two."),
    "en": _("You may not publish the English page, and so neither of the two."),
}
MAY_NOT_UNPUBLISH = {
    "cy": _("You may not unpublish the Welsh page, and so neither of the two."),
    "en": _("You may not unpublish the English page, and so neither of the two."),
}
LOCKED = {
    "cy": _("The Welsh page is locked by somebody who is working on it."),
    "en": _("The English page is locked by somebody who is working on it."),
}
TOGETHER, WITHDRAWN = Debt.Ending.TOGETHER, Debt.Ending.WITHDRAWN
TIME_CAME = _("The time of publishing came at this very moment. Please press Publish again.")

Prepare = Callable[[SitePage], PublishPageRevisionAction]


def publish_pair(*, page: Page, by: User | None, now: datetime) -> None:
    """Publish the latest draft of both halves, or set both to go out when their time comes.

    Whoever acts must be allowed to publish both; ``by=None`` is the site itself, which may.
    Raises PairError, and changes nothing, when a half is not ready to be seen.
    """
    publish_prepared(
        page=page,
        by=by,
        now=now,
        prepare=lambda half: PublishPageRevisionAction(get_latest_draft(half), user=by),
    )


def publish_prepared(*, page: Page, by: User | None, now: datetime, prepare: Prepare) -> None:
    """Publish of each half what is prepared for it, once both are held."""
    with act([page.translation_key], by=by):
        halves = hold_pair(page)
        require_leave_to_publish(halves, by=by)
        for half in halves:
            require_unlocked(half, by=by)
        actions = [prepare(half) for half in halves]
        obstacles = get_obstacles(
            halves=halves,
            drafts=[action.object for action in actions],
            revisions=[action.revision for action in actions],
        )
        if obstacles:
            raise PairError(*obstacles, page_id=page.pk)
        for action in actions:
            stock.publish(action, skip_permission_checks=True)
        if _are_now_out(halves):
            for action in actions:
                open_files(page=action.object, by=by, now=now)
            # Last of all that takes a lock, as in publish_alone: it writes in the audit log.
            end_debts(pairs=[page.translation_key], ending=TOGETHER, by=by, now=now)
            if any(half.first_published_at is None for half in halves):
                accept_first(page)


def get_latest_draft(half: SitePage) -> Revision:
    """The draft as it is now; what a program has written may have none yet."""
    return half.get_latest_revision() or half.save_revision(clean=False, changed=False)


def get_scheduled_draft(half: SitePage) -> Revision:
    """The draft that was approved for its time, whatever has been written since."""
    revision = half.revisions.filter(approved_go_live_at__isnull=False).first()
    if revision is None:
        raise NoLongerScheduled(_("One of the two languages is no longer set to be published."))
    return revision


def unpublish_pair(
    *, page: Page, by: User | None, is_expired: bool = False, log_action: bool | str = True
) -> None:
    """Take both halves off the site, and all that is below them: it could not be reached."""
    with act([page.translation_key], by=by):
        rows = hold_subtrees(page)
        with act(row.translation_key for row in rows):
            live = [row.specific for row in rows if row.live]
            _require_leave_to_unpublish(live, by=by)
            _require_leave_to_withdraw(rows, by=by)
            for each in live:
                is_of_pair = each.translation_key == page.translation_key
                action = UnpublishPageAction(
                    each,
                    user=by,
                    set_expired=is_expired and is_of_pair,
                    log_action=log_action if is_of_pair else bool(log_action),
                )
                stock.unpublish(action, skip_permission_checks=True)
            pairs = {row.translation_key for row in rows}
            end_debts(pairs=pairs, ending=WITHDRAWN, by=by, now=timezone.now())


def cancel_schedule(*, page: Page, by: User | None) -> None:
    """Neither half goes out when its time comes."""
    with act([page.translation_key], by=by):
        for half in hold_pair(page):
            for revision in half.revisions.filter(approved_go_live_at__isnull=False):
                revision.approved_go_live_at = None
                revision.save(user=by, update_fields=["approved_go_live_at"])


def require_leave_to_publish(halves: Iterable[SitePage], *, by: User | None) -> None:
    """Whoever publishes may publish both; the site itself may."""
    for half in halves if by else ():
        if not half.permissions_for_user(by).can_publish():
            raise NotAllowed(Reason.about(half, MAY_NOT_PUBLISH))


def require_unlocked(half: SitePage, *, by: User | None) -> None:
    """Nobody else is working on it. That it waits for its time keeps nobody from publishing it."""
    lock = half.get_lock() if by else None
    if lock and not isinstance(lock, ScheduledForPublishLock) and lock.for_user(by):
        raise PairError(Reason.about(half, LOCKED))


def _require_leave_to_unpublish(pages: Iterable[SitePage], *, by: User | None) -> None:
    for page in pages if by else ():
        if not page.permissions_for_user(by).can_unpublish():
            raise NotAllowed(Reason.about(page, MAY_NOT_UNPUBLISH))


def _require_leave_to_withdraw(rows: Iterable[Page], *, by: User | None) -> None:
    """Of a page that is out in one language alone, she must be allowed to publish the other too."""
    unseen = [row for row in rows if not row.live] if by else []
    owed = Debt.objects.standing().filter(pair__in={row.translation_key for row in unseen})
    pairs = {*owed.values_list("pair", flat=True)}
    for half in (row.specific for row in unseen if row.translation_key in pairs):
        if not half.permissions_for_user(by).can_publish():
            raise NotAllowed(Reason.about(half, MAY_NOT_UNPUBLISH))


def _are_now_out(halves: Iterable[SitePage]) -> bool:
    """Whether both went out; else both wait for their time, and are out meanwhile as they were.

    Both must have come out alike: the clock may pass their time between the two.
    """
    after = [type(half).objects.get(pk=half.pk) for half in halves]
    waits = {half.approved_schedule for half in after}
    before = [half.live for half in halves] if True in waits else [True, True]
    if len(waits) > 1 or [half.live for half in after] != before:
        raise PairError(TIME_CAME)
    return waits == {False}
