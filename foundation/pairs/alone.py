"""Publish one half alone: with a reason, seen before what it means, and written down as a debt.

It goes out now and not at a time: nobody would be there to say that it is still so.
"""

import json
from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256

from django.utils.translation import gettext, gettext_lazy as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page

from accounts.models import User
from foundation.models import Debt, SitePage
from foundation.pairs import stock
from foundation.pairs.act import act
from foundation.pairs.contents import plain
from foundation.pairs.debts import write_debt
from foundation.pairs.errors import PairError, Reason
from foundation.pairs.files import open_files
from foundation.pairs.halves import hold_pair
from foundation.pairs.publishing import (
    get_latest_draft,
    require_leave_to_publish,
    require_unlocked,
)
from foundation.pairs.readiness import get_obstacles_alone, get_shared_otherwise

NEVER_ALONE = _(
    "This kind of page goes out in both languages only: what is sent of it leads each reader to it"
    " in a language of their own."
)
WAITS = _(
    "Both languages are set to go out at a time. Cancel that first: one language alone goes out at"
    " once."
)
HAS_TIME = _("A time is set at which this page goes live. One language alone goes out at once.")
OTHER_TIME = {
    "cy": _(
        "The Welsh page goes off the site at another time than this draft says, and both would go"
        " then. Let this draft end at the same time, or publish both languages."
    ),
    "en": _(
        "The English page goes off the site at another time than this draft says, and both would go"
        " then. Let this draft end at the same time, or publish both languages."
    ),
}
CHANGED = _(
    "Somebody changed or published this page while you were looking. Nothing was published. Look at"
    " it as it is now."
)
READ_IN_ONE = {
    "cy": _("Everybody who may read the page meets it in Welsh only."),
    "en": _("Everybody who may read the page meets it in English only."),
}
OTHERS_ARE_TOLD = {
    "cy": _(
        "Whoever reads the site in English does not see it in lists. Who changes to English on it"
        " is told, in both languages, that it is in Welsh only at the moment, and by which day it"
        " will be in both, if you name one."
    ),
    "en": _(
        "Whoever reads the site in Welsh does not see it in lists. Who changes to Welsh on it"
        " is told, in both languages, that it is in English only at the moment, and by which day it"
        " will be in both, if you name one."
    ),
}
OTHER_STAYS = {
    "cy": _("Both stay public. The Welsh page changes; the English page stays as it is now."),
    "en": _("Both stay public. The English page changes; the Welsh page stays as it is now."),
}
OWED = {
    "cy": _("It is written down, and English stands as owed until both are published together."),
    "en": _("It is written down, and Welsh stands as owed until both are published together."),
}


def publish_alone(
    *,
    page: Page,
    reason: str,
    words: str,
    promised_on: date | None,
    by: User,
    now: datetime,
    as_seen: str,
) -> Debt:
    """Publish the latest draft of this half alone, and write what the other language is owed.

    ``as_seen`` is ``get_seen`` of when whoever acts was told what it means. Raises PairError, and
    changes nothing, when the half is not ready or all is not as it was then.
    """
    with act([page.translation_key], by=by) as current:
        halves = hold_pair(page)
        half = next(each for each in halves if each.pk == page.pk)
        if as_seen != get_seen(half, halves=halves):
            raise PairError(CHANGED)
        if obstacles := get_reasons_against(half, halves=halves, by=by, now=now):
            raise PairError(*obstacles, page_id=page.pk)
        debt = Debt(
            pair=page.translation_key,
            language=half.language,
            act=current.id,
            reason=reason,
            words=words,
            promised_on=promised_on,
            by=by,
            published_at=now,
            since=now,
        )
        action = PublishPageRevisionAction(get_latest_draft(half), user=by)
        stock.publish(action, skip_permission_checks=True)
        open_files(page=action.object, by=by, now=now)
        write_debt(debt, halves=halves, by=by, now=now)
    return debt


def get_reasons_against(
    half: SitePage, *, halves: list[SitePage], by: User, now: datetime
) -> list[Reason]:
    """Why this half may not go out alone now; nothing when it may. PairError, if it is not hers.

    Whoever publishes one half alone must be allowed to publish both, as always.
    """
    require_leave_to_publish(halves, by=by)
    require_unlocked(half, by=by)
    if not half.may_go_out_alone:
        return [Reason(NEVER_ALONE)]
    drafts = [each.get_latest_revision_as_object() for each in halves]
    own = next(draft for draft in drafts if draft.pk == half.pk)
    against = get_obstacles_alone(own, halves=halves, drafts=drafts)
    if any(each.approved_schedule for each in halves):
        against.append(Reason(WAITS))
    elif own.go_live_at and own.go_live_at > now:
        against.append(Reason(HAS_TIME, page_id=own.pk, language=own.language))
    # The time of either takes both off.
    for other in halves:
        if other.pk != own.pk and other.live and other.expire_at != own.expire_at:
            against.append(Reason.about(other, OTHER_TIME))
    return against


def get_seen(half: SitePage, *, halves: Sequence[SitePage]) -> str:
    """By what it is known that nothing has changed: the draft, and what is public of both."""
    draft = half.get_latest_revision_as_object()
    public = sorted((each.pk, each.live, each.live_revision_id) for each in halves)
    known = json.dumps([plain(draft.serializable_data()), public], sort_keys=True)
    return sha256(known.encode()).hexdigest()


def tell_what_it_means(half: SitePage, *, other: SitePage) -> list[str]:
    """What the public will meet, in sentences; asked before it is done."""
    if not other.live:
        return [str(words[half.language]) for words in (READ_IN_ONE, OTHERS_ARE_TOLD, OWED)]
    shared = get_shared_otherwise(half.get_latest_revision_as_object(), shown=other)
    told = [str(words[half.language]) for words in (OTHER_STAYS, OWED)]
    if shared:
        words = gettext("Until then these are not the same in the two languages: %(fields)s")
        told.append(words % {"fields": ", ".join(shared)})
    return told
