"""Hand out work for a translator."""

from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import count
from typing import Any

from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from accounts import audit
from accounts.bilingual import OTHER
from accounts.models import Audience, User
from foundation.handling import get_mark
from foundation.models import HandOut, SitePage
from foundation.pairs.errors import NotAllowed
from foundation.parity.hand_off import po, word, xliff
from foundation.parity.hand_off.choosing import Work, choose
from foundation.parity.hand_off.sheets import Item, PageSheet, Sheet, digest
from foundation.parity.keeping import Couple, get_couple
from foundation.staff.permissions import may_work_on

HANDED_OUT = "foundation.handed_out"
MAY_NOT = _("Only somebody who may write a page in this language can hand it out.")
FORMATS: dict[str, tuple[Callable[[Sheet], bytes], str]] = {
    "docx": (
        word.write,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "po": (po.write, "text/x-gettext-translation"),
    "xlf": (xliff.write, "application/xliff+xml"),
}


@transaction.atomic
def hand_out(
    *, pages: Iterable[SitePage], language: str, only_left: bool, by: User, now: datetime
) -> Sheet | None:
    """What is to be written in a language on these pages; nothing where nothing is.

    Whoever hands out may write that half of each. It is written into the history of the page
    that waits, and, of what was granted to few, into the audit log.
    """
    work: list[tuple[Couple, list[Work]]] = []
    for couple in filter(None, map(get_couple, pages)):
        if not may_write(couple, language, by=by):
            raise NotAllowed(MAY_NOT)
        if chosen := choose(couple, language, only_left=only_left):
            work.append((couple, chosen))
    if not work:
        return None
    given = HandOut.objects.create(
        language=language,
        made_at=now,
        by=by,
        lines=[_as_line(couple, each) for couple, chosen in work for each in chosen],
    )
    for couple, _chosen in work:
        _write_down(couple.halves[language].page, given=given, by=by, now=now)
    return _make_sheet(given, work)


def may_write(couple: Couple, language: str, *, by: Any) -> bool:
    """Whether somebody may write this half, and so works from the other: both are for her eyes."""
    pages = {code: half.page for code, half in couple.halves.items()}
    can_edit: bool = pages[language].permissions_for_user(by).can_edit()
    return can_edit and all(may_work_on(by, page) for page in pages.values())


def _as_line(couple: Couple, work: Work) -> list[str]:
    key = next(iter(couple.halves.values())).page.translation_key
    return [str(key), work.line.path, digest(work.line.text), digest(work.target)]


def _write_down(page: SitePage, *, given: HandOut, by: User, now: datetime) -> None:
    log(page, HANDED_OUT, user=by, data={"hand_out": str(given.pk)})
    if page.audience and page.audience.access == Audience.Access.GRANTED:
        details = {"audience": page.audience_id, "hand_out": str(given.pk)}
        audit.record(verb="page.handed_out", by=by, thing=page, details=details, now=now)


def _make_sheet(given: HandOut, work: list[tuple[Couple, list[Work]]]) -> Sheet:
    source, numbers, pages = OTHER[given.language], count(1), []
    for couple, chosen in work:
        items = [
            Item(
                number=next(numbers),
                label=str(capfirst(each.line.label)),
                source=each.line.text,
                target=each.target,
            )
            for each in chosen
        ]
        page = couple.halves[source].page
        title = page.get_admin_display_title()
        pages.append(PageSheet(title=title, mark=get_mark(page.audience), items=items))
    return Sheet(
        reference=given.pk,
        language=given.language,
        source_language=source,
        made_at=given.made_at,
        pages=pages,
    )
