"""Take in what a translator has done: into a new draft of the half that waited, and no further."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from accounts.models import User
from foundation.holding import hold
from foundation.models import HandOut
from foundation.parity.hand_off.looking import Fate, Look, Told, get_given
from foundation.parity.hand_off.placing import Placing
from foundation.parity.hand_off.sheets import Returned, digest
from foundation.parity.keeping import Couple

TAKEN_IN = "foundation.taken_in"


@transaction.atomic
def take_in(returned: Returned, *, numbers: Collection[int], by: User, now: datetime) -> list[Told]:
    """Write these strings, as far as they have a place; tell what became of each of the file.

    All is looked at again, now that nobody else writes these pages.
    """
    given = get_given(returned)
    hold(Q(translation_key__in=[line[0] for line in given.lines]))
    given = HandOut.objects.select_for_update().get(pk=given.pk)
    look = Look(returned, by=by)
    told = look.tell()
    chosen: defaultdict[str, list[Told]] = defaultdict(list)
    for each in told:
        if each.may_be_taken and each.number in numbers:
            chosen[each.pair].append(each)
    failed: set[int] = set()
    for key, ones in chosen.items():
        failed |= _write(look.couples[key], ones, given=given, by=by)
    taken = {each.number for ones in chosen.values() for each in ones} - failed
    given.taken |= {str(each.number): digest(each.text) for each in told if each.number in taken}
    given.save(update_fields=["taken"])
    return [_tell_after(each, taken=taken, failed=failed) for each in told]


def _write(couple: Couple, ones: list[Told], *, given: HandOut, by: User) -> set[int]:
    """A new draft of a half with these strings; which of them have no place in it."""
    page = couple.halves[given.language].page
    lock = page.get_lock()
    if lock and lock.for_user(by):
        return {each.number for each in ones}
    placing = Placing(couple, given.language)
    content = placing.put({each.path: each.text for each in ones})
    failed = {each.number for each in ones if each.path in placing.failed}
    if len(failed) < len(ones):
        draft = page.with_content_json(content)
        revision = draft.save_revision(user=by, clean=False)
        data: dict[str, Any] = {"hand_out": str(given.pk), "strings": len(ones) - len(failed)}
        log(Page.objects.get(pk=page.pk).specific, TAKEN_IN, user=by, revision=revision, data=data)
    return failed


def _tell_after(told: Told, *, taken: set[int], failed: set[int]) -> Told:
    if told.number in failed and told.may_be_taken:
        what = _("The two pages are built otherwise here, or locked: put it in by hand.")
        return replace(told, fate=Fate.LOST, what=what)
    if told.may_be_taken and told.number not in taken:
        return replace(told, fate=Fate.ASK, what=told.what or _("You left it out."))
    return replace(told, what=_("Taken.")) if told.may_be_taken else told
