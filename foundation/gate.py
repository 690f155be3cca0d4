"""Who may read a page: the same people in both languages, and never more than its parent.

``accounts.access`` answers who may read what. This knows what stands where: what is above a page,
below it, and beside it in the other language.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import Page

from accounts.access import is_no_more_open, set_audience
from accounts.models import Audience, User
from foundation.holding import hold
from foundation.models import Opening, SitePage

AUDIENCE_SET = "foundation.audience_set"
MORE_OPEN_THAN_ABOVE = _(
    "The page above is for fewer people. A page cannot be read by more people than the page above"
    " it. Nothing was changed."
)
OTHERS_BELOW = _(
    "A page below this one is for people who would not be able to read this one. Nothing was"
    " changed."
)
MOVED_INTO_SMALLER = _(
    "There, the page above is for fewer people than this page. Change who can read this page first."
    " Nothing was moved."
)
MOVED_INTO_LARGER = _(
    "There, the page above is for more people than the page above it now. Copy the page there"
    " instead, and decide who can read the copy. Nothing was moved."
)


class GateRefused(Exception):
    """A page would have been open to people for whom it is not. Nothing has been changed."""

    def __init__(self, words: str | Promise) -> None:
        self.words = words
        super().__init__(words)

    def __str__(self) -> str:
        return str(self.words)


@transaction.atomic
def set_page_audience(
    *, page: SitePage, audience: Audience, by: User | None, now: datetime
) -> None:
    """Say for whom a page is, in both languages at once.

    What is below and would be open to more people is narrowed with it; what is for fewer already
    stays as it is, and so does everything below when a page is opened. Refuses, and changes
    nothing, when the page above is for fewer, or when something below is for others.

    Whatever it changes no longer opens by itself: that was said of it as it was.
    """
    first, *along = _get_affected(page, audience=audience)
    changed = [each for each in (first, *along) if each.audience_id != audience.pk]
    Opening.objects.filter(pair__in={each.translation_key for each in changed}).delete()
    set_audience(thing=first, audience=audience, by=by, now=now, along=along)
    for each in changed:
        log(each.specific_deferred, AUDIENCE_SET, user=by, data={"audience": audience.pk})
    page.audience = audience
    page.remember_audience()


def get_changed(*, page: SitePage, audience: Audience) -> list[SitePage]:
    """The pages whose readers ``set_page_audience`` would change; it refuses what that refuses.

    They are held until the transaction ends.
    """
    affected = _get_affected(page, audience=audience)
    return [each for each in affected if each.audience_id != audience.pk]


def check_move(*, page: SitePage, to: Page) -> None:
    """Refuse a move by which a page leaves the people for whom it is.

    Into a place for fewer, it would be more open than its parent. Into a place for more, it would
    lose the section that kept it, and whatever is written below it later would be born open.
    """
    before = _get_gated(page.get_parent())
    after = _get_gated(to)
    if before is None or after is None:
        return
    if not is_no_more_open(page.audience, than=after.audience):
        raise GateRefused(MOVED_INTO_SMALLER)
    if before.audience != after.audience and is_no_more_open(before.audience, than=after.audience):
        raise GateRefused(MOVED_INTO_LARGER)


def get_page_above(page: SitePage) -> SitePage | None:
    """The page above, as it is now; nothing above a front door."""
    return _get_gated(page.get_parent(update=True))


def _get_affected(page: SitePage, *, audience: Audience) -> list[SitePage]:
    """Both halves, and whatever below them would be open to more people than they."""
    held = _hold(page)
    halves = [each for each in held if each.translation_key == page.translation_key]
    for half in halves:
        _require_no_more_open(half, audience=audience)
    below = [each for each in held if each.translation_key != page.translation_key]
    return [*halves, *_get_narrowed(below, audience=audience)]


def _hold(page: SitePage) -> list[SitePage]:
    """Both halves and all that is below them, held until the transaction ends."""
    subtrees = Q()
    halves = Page.objects.filter(translation_key=page.translation_key)
    for path in halves.values_list("path", flat=True):
        subtrees |= Q(path__startswith=path)
    hold(subtrees)
    # Asked again, now that nothing more can be written below them.
    return list(SitePage.objects.filter(subtrees).select_related("audience").order_by("path"))


def _require_no_more_open(page: SitePage, *, audience: Audience) -> None:
    above = _get_gated(page.get_parent())
    if above is not None and not is_no_more_open(audience, than=above.audience):
        raise GateRefused(MORE_OPEN_THAN_ABOVE)


def _get_narrowed(pages: Iterable[SitePage], *, audience: Audience) -> Iterator[SitePage]:
    for page in pages:
        if is_no_more_open(page.audience, than=audience):
            continue
        if not is_no_more_open(audience, than=page.audience):
            raise GateRefused(OTHERS_BELOW)
        yield page


def _get_gated(page: Page | None) -> SitePage | None:
    """The page with its audience; nothing for the root of the tree, which is no page of ours."""
    return SitePage.objects.filter(pk=page.pk).first() if page else None
