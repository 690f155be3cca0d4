"""Members first: a page that is for members until a moment, and for everybody from then on.

A plan is no part of the gate. The page is for members until ``publish_scheduled`` has set its
audience, in both languages in one act; where that has not run, it stays shut.
"""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts import audit
from accounts.access import set_audience
from accounts.models import Audience, User
from foundation.gate import GateRefused, get_page_above, set_page_audience
from foundation.holding import hold
from foundation.models import Opening, SitePage
from foundation.pairs.files import get_own_files

NOT_FOR_MEMBERS = _(
    "Only what is for all members can open to everybody by itself. Nothing was changed."
)
PAST = _("That moment has passed. To open the page now, choose who can read it.")
ABOVE_IS_SHUT = _(
    "The page above is not for everybody, so this one cannot be either. Nothing was changed."
)


def get_opening(page: SitePage) -> Opening | None:
    """From when it is for everybody, if somebody has said so."""
    return Opening.objects.filter(pair=page.translation_key).first()


@transaction.atomic
def plan_opening(*, page: SitePage, opens_at: datetime, by: User | None, now: datetime) -> None:
    """Say from when a page for members is for everybody. Whoever calls asks whether she may."""
    _require_members_first(page)
    if opens_at <= now:
        raise GateRefused(PAST)
    Opening.objects.update_or_create(
        pair=page.translation_key, defaults={"opens_at": opens_at, "set_by": by}
    )
    details = {"pair": str(page.translation_key), "opens_at": opens_at.isoformat()}
    audit.record(verb="opening.planned", by=by, thing=page, now=now, details=details)


@transaction.atomic
def cancel_opening(*, page: SitePage, by: User | None, now: datetime) -> None:
    """Take back that it opens by itself, if that was said."""
    found, _ = Opening.objects.filter(pair=page.translation_key).delete()
    if found:
        details = {"pair": str(page.translation_key)}
        audit.record(verb="opening.cancelled", by=by, thing=page, now=now, details=details)


def get_due(*, now: datetime) -> list[UUID]:
    """The pair of each plan whose moment has come, the earliest first."""
    due = Opening.objects.filter(opens_at__lte=now).order_by("opens_at", "pk")
    return list(due.values_list("pair", flat=True))


@transaction.atomic
def open_now(*, pair: UUID, now: datetime) -> None:
    """Open the pair and its own files to everybody; GateRefused where it may not be, and why.

    The pair is held first, and the plan and the page are read after it: what somebody has
    cancelled, put off or closed while others were published stays as she left it. A plan for a
    page that is gone, or that somebody has made public since, is over.
    """
    hold(Q(translation_key=pair))
    plan = Opening.objects.select_for_update().filter(pair=pair, opens_at__lte=now).first()
    if plan is None:
        return
    page = SitePage.objects.filter(translation_key=pair).select_related("audience").first()
    public = Audience.objects.get(access=Audience.Access.PUBLIC)
    if page is not None and page.audience != public:
        _require_members_first(page)
        halves = SitePage.objects.filter(translation_key=pair).specific()
        own = [each for each in get_own_files(halves) if each.audience_id == page.audience_id]
        set_page_audience(page=page, audience=public, by=None, now=now)
        for file in own:
            set_audience(thing=file, audience=public, by=None, now=now)
    plan.delete()


def _require_members_first(page: SitePage) -> None:
    if page.audience is None or page.audience.access != Audience.Access.MEMBERS:
        raise GateRefused(NOT_FOR_MEMBERS)
    above = get_page_above(page)
    if above is not None and not _is_public(above):
        raise GateRefused(ABOVE_IS_SHUT)


def _is_public(page: SitePage) -> bool:
    return page.audience is not None and page.audience.access == Audience.Access.PUBLIC
