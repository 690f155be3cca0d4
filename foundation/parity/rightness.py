"""What a half has left to do, string by string, and somebody who says that it is right as it is."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _, gettext_lazy
from wagtail.log_actions import log
from wagtail.models import Page

from accounts.bilingual import OTHER
from accounts.models import User
from foundation.holding import hold
from foundation.models import SitePage
from foundation.pairs.errors import NotAllowed, PairError
from foundation.parity.keeping import Couple, accept, get_couple

RIGHT = "foundation.right"
MAY_NOT = gettext_lazy("Only somebody who may write both languages says that one of them is right.")


@dataclass(frozen=True, kw_only=True)
class Item:
    """A string that waits: in which part of the page, as it was, and as it is now."""

    label: str
    before: str
    now: str
    language: str


@dataclass(frozen=True, kw_only=True)
class Left:
    """All that waits in one half."""

    page: SitePage
    behind: list[Item]
    untranslated: list[Item]
    is_missing: bool
    at: datetime | None

    @property
    def is_right(self) -> bool:
        """Whether nothing waits."""
        return not self.is_missing and not self.behind and not self.untranslated


def list_left(couple: Couple, code: str) -> Left:
    """What a half has left to do."""
    half, other = couple.halves[code], couple.halves[OTHER[code]]
    labels = {line.part: capfirst(line.label) for each in (half, other) for line in each.text.lines}
    behind = [
        Item(
            label=labels.get(change.part, _("Text")),
            before=change.before,
            now=change.text,
            language=OTHER[code],
        )
        for change in couple.get_behind(code)
    ]
    untranslated = [
        Item(label=labels[part], before="", now=half.parts[part][place], language=OTHER[code])
        for part, place in couple.get_untranslated(code)
    ]
    at = half.last_right.at if half.last_right else None
    return Left(
        page=half.page,
        behind=behind,
        untranslated=untranslated,
        is_missing=couple.is_missing(code),
        at=at,
    )


@transaction.atomic
def say_right(*, page: Page, by: User, digest: str, now: datetime) -> None:
    """Keep that this half says what the other does, as whoever says so has read both.

    Raises PairError where somebody has written either in the meantime.
    """
    hold(Q(translation_key=page.translation_key))
    couple = get_couple(page)
    if couple is None:
        raise PairError(_("This page is not there in the other language."))
    halves = couple.halves.values()
    if not all(half.page.permissions_for_user(by).can_edit() for half in halves):
        raise NotAllowed(MAY_NOT)
    if couple.digest != digest:
        raise PairError(
            _("Somebody has written in one of the two since you looked. Please look again."),
            page_id=page.pk,
        )
    code = page.locale.language_code
    accept(couple, code, now=now)
    log(couple.halves[code].page, RIGHT, user=by, data={"digest": digest})
