"""Where a pair stands in its two trees: move, delete and copy mean both."""

from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from accounts.gated import AudienceRefused
from accounts.models import User
from foundation.holding import hold
from foundation.models import Debt, SitePage
from foundation.pairs import stock
from foundation.pairs.act import act
from foundation.pairs.debts import end_debts
from foundation.pairs.errors import NotAllowed, PairError, Reason
from foundation.pairs.halves import get_twin, hold_subtrees, require_both
from foundation.pairs.twins import twins_made_by_hand
from foundation.parity.keeping import inherit, refresh

MAY_NOT_DELETE = {
    "cy": gettext_lazy("You may not delete the Welsh page, and so neither of the two."),
    "en": gettext_lazy("You may not delete the English page, and so neither of the two."),
}
MAY_NOT_MOVE = {
    "cy": gettext_lazy("You may not move the Welsh page there, and so neither of the two."),
    "en": gettext_lazy("You may not move the English page there, and so neither of the two."),
}
SLUG_IS_TAKEN = {
    "cy": gettext_lazy("There is already a page at this address in Welsh: %(slug)s"),
    "en": gettext_lazy("There is already a page at this address in English: %(slug)s"),
}
INTO = {"first-child", "last-child", "sorted-child"}


def delete_pair(*, page: Page, by: User | None) -> Any:
    """Delete both halves and all that is below them. Gives what Wagtail says of this half."""
    with act([page.translation_key], by=by):
        rows = hold_subtrees(page)
        halves = _halves_in(rows, of=page)
        for half in halves if by else ():
            if not half.permissions_for_user(by).can_delete():
                raise NotAllowed(Reason.about(half, MAY_NOT_DELETE))
        with act(row.translation_key for row in rows):
            deleted = {
                half.pk: stock.delete(DeletePageAction(half, user=by), skip_permission_checks=True)
                for half in halves
            }
            pairs = {row.translation_key for row in rows}
            end_debts(pairs=pairs, ending=Debt.Ending.WITHDRAWN, by=by, now=timezone.now())
        return deleted[page.pk]


def move_pair(*, page: Page, target: Page, pos: str | None, by: User | None) -> None:
    """Move both halves with all that is below them: to the target, and to the target's twin."""
    with act([page.translation_key], by=by):
        # Treebeard makes room among pages that do not move, so nothing in the tree may stir.
        rows = hold(Q())
        for half in _halves_in(rows, of=page):
            place = target if half.pk == page.pk else _other_place(target)
            parent = place if pos in INTO else place.get_parent()
            _require_room(half, parent=parent, by=by)
            action = MovePageAction(half, Page.objects.get(pk=place.pk), pos=pos, user=by)
            stock.move(action, skip_permission_checks=True)


def copy_pair(action: CopyPageAction, *, skip_permission_checks: bool) -> SitePage:
    """Copy both halves, as drafts and as a pair of their own. Gives the copy that was asked for."""
    asked = action.page
    with act([asked.translation_key], by=action.user), twins_made_by_hand():
        rows = hold(Q())
        page, twin = sorted(_halves_in(rows, of=asked), key=lambda half: half.pk != asked.pk)
        if action.recursive:
            hold_subtrees(page)
        action.page, action.keep_live = page, False
        other = _get_other(action, twin=twin)
        try:
            copy = stock.copy(action, skip_permission_checks)
            other_copy = stock.copy(other, skip_permission_checks)
        except AudienceRefused as refused:
            raise PairError(_("There, the page above is for other people.")) from refused
        _join(
            _side_by_side(page, copy, is_recursive=action.recursive),
            _side_by_side(twin, other_copy, is_recursive=action.recursive),
        )
    return type(copy).objects.get(pk=copy.pk)


def _get_other(action: CopyPageAction, *, twin: SitePage) -> CopyPageAction:
    """The same action on the other half: its own words and address, and what the two share."""
    parent = _other_place(action.to or action.page.get_parent())
    changes = action.update_attrs or {}
    shared = {name: value for name, value in changes.items() if name in twin.pair_fields}
    return CopyPageAction(
        twin,
        to=parent,
        update_attrs={**shared, "slug": find_available_slug(parent, twin.slug)},
        exclude_fields=action.exclude_fields,
        recursive=action.recursive,
        copy_revisions=action.copy_revisions,
        keep_live=False,
        user=action.user,
        log_action=action.log_action,
    )


def _side_by_side(
    original: SitePage, copy: SitePage, *, is_recursive: bool
) -> list[tuple[SitePage, SitePage]]:
    """Each page that was copied beside its copy, parents first: both are in the same order."""
    if not is_recursive:
        return [(original, type(copy).objects.get(pk=copy.pk))]
    subtrees = [
        SitePage.objects.descendant_of(top, inclusive=True).order_by("path")
        for top in (original, copy)
    ]
    return list(zip(*subtrees, strict=True))


def _join(own: list[tuple[SitePage, SitePage]], others: list[tuple[SitePage, SitePage]]) -> None:
    """Make pairs of the copies, as their originals are."""
    keys = {original.translation_key: made.translation_key for original, made in own}
    for original, made in others:
        key = keys[original.translation_key]
        Page.objects.filter(pk=made.pk).update(translation_key=key)
    for original, made in (*own, *others):
        inherit(original, made=made)
    for _original, made in own:
        refresh(made)


def _halves_in(rows: list[Page], *, of: Page) -> list[SitePage]:
    halves = [row.specific for row in rows if row.translation_key == of.translation_key]
    require_both(halves)
    return halves


def _other_place(place: Page) -> Page:
    """Where the other half goes. Both languages grow from the one root."""
    other = place if place.is_root() else get_twin(place)
    if other is None:
        raise PairError(_("This place is not there in the other language."))
    return other


def _require_room(half: SitePage, *, parent: Page, by: User | None) -> None:
    if by and not half.permissions_for_user(by).can_move_to(parent):
        raise NotAllowed(Reason.about(half, MAY_NOT_MOVE))
    if not parent.is_root() and parent.locale_id != half.locale_id:
        raise PairError(_("A page cannot move from one language to the other."))
    if half.live and not parent.is_root() and not parent.live:
        raise PairError(_("A published page cannot stand below one that is not published."))
    if not Page._slug_is_available(half.slug, parent, half):  # noqa: SLF001 - the CMS asks it too
        raise PairError(Reason.about(half, SLUG_IS_TAKEN, slug=half.slug))
