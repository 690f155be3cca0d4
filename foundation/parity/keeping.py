"""The standing of each pair, kept in the transaction of whatever changes a draft."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from wagtail.models import Page, Revision

from accounts.bilingual import OTHER
from foundation.holding import hold
from foundation.models import LastRight, PairStanding, SitePage
from foundation.own_words import get_words
from foundation.pairs.contents import get_content_as_copied, plain
from foundation.parity.comparing import (
    Both,
    Change,
    accept_what_is_new,
    catch_up,
    find_behind,
    find_untranslated,
    settle,
)
from foundation.parity.lines import Parts, Text
from foundation.parity.tongues import count_words

Trouble = PairStanding.Trouble
# A half with fewer words than this part of the other's says nothing of its own.
HARDLY = 10
# What a copy of a page takes over of its model.
COPIED = ("at", "own", "other", "accepted", "is_said")


@dataclass
class Half:
    """One half with its draft, read once."""

    page: SitePage
    last_right: LastRight | None = None
    # Whether what it was last right about was found out just now, and is not kept yet.
    is_begun: bool = False

    @property
    def content(self) -> dict[str, Any]:
        """Its latest draft; the page itself where nobody has drafted it."""
        return get_content(self.page, self.page.latest_revision)

    @cached_property
    def text(self) -> Text:
        return Text(self.page, self.content)

    @cached_property
    def parts(self) -> Parts:
        return self.text.get_parts()

    @cached_property
    def words(self) -> int:
        return sum(count_words(line.text) for line in self.text.lines)

    @property
    def is_said(self) -> bool:
        """Whether somebody has said that this half is right, and it is as it was then."""
        last = self.last_right
        return last is not None and last.is_said and last.own == self.parts

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has written it since it was made as a copy. It has not been out, then."""
        if self.page.first_published_at is not None:
            return False
        copied = get_content_as_copied(self.page)
        words = get_words(self.page, plain(self.content))
        return copied is not None and get_words(self.page, copied) == words


@dataclass
class Couple:
    """Both halves, and what each has left to do."""

    halves: Mapping[str, Half]

    def now(self, code: str) -> Both:
        """What a half says, and the other."""
        return Both(own=self.halves[code].parts, other=self.halves[OTHER[code]].parts)

    def then(self, code: str) -> Both:
        """What both said when this half was last right."""
        last = self.halves[code].last_right
        return Both(own=last.own, other=last.other) if last else Both(own={}, other={})

    def get_behind(self, code: str) -> list[Change]:
        """What this half has not followed."""
        return find_behind(now=self.now(code), then=self.then(code))

    def get_untranslated(self, code: str) -> list[tuple[str, int]]:
        """The strings of this half that are not in its language."""
        half = self.halves[code]
        accepted = half.last_right.accepted if half.last_right else []
        said = half.text.get_said()
        return find_untranslated(self.now(code), said=said, language=code, accepted=accepted)

    def is_missing(self, code: str) -> bool:
        """Whether nobody has written this half, or hardly a word, or said that it is whole."""
        half, other = self.halves[code], self.halves[OTHER[code]]
        if half.is_said:
            return False
        return half.words * HARDLY < other.words or half.is_untouched

    @property
    def digest(self) -> str:
        """What both say, as one mark: a revision can be written anew under its old number."""
        said = [self.halves[code].parts for code in sorted(OTHER)]
        return sha256(json.dumps(said).encode()).hexdigest()


def get_content(page: SitePage, revision: Revision | None) -> dict[str, Any]:
    """What a revision holds; the page itself where there is none."""
    content: dict[str, Any] = revision.content if revision else page.serializable_data()
    return content


def get_couple(page: Page) -> Couple | None:
    """Both halves as they are now; nothing where there is only one yet."""
    rows: Any = SitePage.objects.filter(translation_key=page.translation_key)
    with_drafts = rows.select_related(
        "locale", "latest_revision", "live_revision", for_specific_subqueries=True
    )
    pages = {half.language: half for half in with_drafts.specific()}
    if pages.keys() != OTHER.keys():
        return None
    known = LastRight.objects.in_bulk([half.pk for half in pages.values()])
    couple = Couple({code: Half(half, known.get(half.pk)) for code, half in pages.items()})
    _begin(couple)
    return couple


def _begin(couple: Couple) -> None:
    """What both said when a half was last right, where nobody has kept it: as they were published.

    Of what has not been out, a copy is what it was copied from, and the rest was not compared yet.
    It is not saved here: who only looks writes nothing.
    """
    halves = couple.halves
    if all(half.last_right for half in halves.values()):
        return
    pages = [half.page for half in halves.values()]
    is_out = all(page.live for page in pages)
    then = {code: _get_first(half.page, is_out=is_out) for code, half in halves.items()}
    at = pages[0].last_published_at if is_out else None
    for code, half in halves.items():
        if half.last_right is None:
            about = {"own": then[code], "other": then[OTHER[code]]}
            half.last_right, half.is_begun = LastRight(page=half.page, at=at, **about), True


def _get_first(page: SitePage, *, is_out: bool) -> Parts:
    if is_out:
        return Text(page, get_content(page, page.live_revision)).get_parts()
    copied = get_content_as_copied(page)
    return Text(page, copied).get_parts() if copied else {}


def begin(twin: Page) -> None:
    """A half has just been made as a copy, and now its history says so."""
    pages = SitePage.objects.filter(translation_key=twin.translation_key)
    LastRight.objects.filter(page__in=pages).delete()
    refresh(twin)


def refresh(page: Page) -> None:
    """Reckon anew how a pair stands, when a draft of it was saved. In the same transaction."""
    _reckon(page, bring_up=catch_up)


def accept_first(page: Page) -> None:
    """The pair is out for the first time: what could not be compared till now is right."""
    _reckon(page, bring_up=accept_what_is_new)


def _reckon(page: Page, *, bring_up: Callable[..., Both]) -> None:
    if couple := get_couple(page):
        _keep_what_was_begun(couple)
        for code in OTHER:
            _keep(couple, code, then=bring_up(now=couple.now(code), then=couple.then(code)))
        _write_down(couple)


def _keep_what_was_begun(couple: Couple) -> None:
    for half in couple.halves.values():
        if half.last_right and half.is_begun:
            half.last_right.save()
            half.is_begun = False


def accept(couple: Couple, code: str, *, now: datetime) -> None:
    """This half says what the other does: all of it, as it is.

    So does the other, wherever it is not behind: a comma of its own, which called for nothing here,
    is not taken for what it has written when this half changes next.
    """
    half, other = couple.halves[code], OTHER[code]
    foreign, then = couple.get_untranslated(code), couple.now(code)
    accepted = [half.parts[part][place] for part, place in foreign]
    half.last_right = LastRight(
        page=half.page, at=now, own=then.own, other=then.other, accepted=accepted, is_said=True
    )
    half.last_right.save()
    _keep_what_was_begun(couple)
    _keep(couple, other, then=settle(now=couple.now(other), then=couple.then(other)))
    _write_down(couple)


def inherit(original: Page, *, made: Page) -> None:
    """A copy of a pair has done as much as its model."""
    for last in LastRight.objects.filter(page=original.pk):
        LastRight.objects.update_or_create(
            page_id=made.pk,
            defaults={name: getattr(last, name) for name in COPIED},
        )


@transaction.atomic
def refresh_as_it_is(number: int) -> None:
    """Reckon a pair anew, unless it has gone since. Nobody writes it in the meantime."""
    for page in hold(Q(pk=number)):
        refresh(page)


def get_unknown(*, missing: bool) -> list[int]:
    """A half of each pair, in order; only of those without a standing, if asked."""
    pages = SitePage.objects.filter(locale__language_code="cy").order_by("pk")
    if missing:
        pages = pages.exclude(Exists(PairStanding.objects.filter(cy=OuterRef("pk"))))
    return list(pages.values_list("pk", flat=True))


def _keep(couple: Couple, code: str, *, then: Both) -> None:
    last, page = couple.halves[code].last_right, couple.halves[code].page
    if last is None or (then == couple.then(code) and (last.at or not page.live)):
        return
    last.own, last.other = then.own, then.other
    if page.live and not couple.get_behind(code):
        last.at = page.latest_revision_created_at
    last.save()


def _write_down(couple: Couple) -> None:
    pages = {code: half.page for code, half in couple.halves.items()}
    standing = PairStanding.objects.filter(cy=pages["cy"].pk).first()
    standing = standing or PairStanding(cy_id=pages["cy"].pk, en_id=pages["en"].pk)
    missing = {code for code in OTHER if couple.is_missing(code)}
    to_do = 0
    for code, half in couple.halves.items():
        behind = [] if code in missing else couple.get_behind(code)
        foreign = [] if missing else couple.get_untranslated(code)
        since = getattr(standing, f"behind_{code}_since")
        values = {
            "words": half.words,
            "is_missing": code in missing,
            "behind": sum(change.words for change in behind),
            "untranslated": len(foreign),
        }
        for name, value in values.items():
            setattr(standing, f"{name}_{code}", value)
        changed_at = couple.halves[OTHER[code]].page.latest_revision_created_at
        setattr(standing, f"behind_{code}_since", (since or changed_at) if behind else None)
        to_do += values["behind"] + _count(foreign, half.parts)
    to_do += sum(couple.halves[OTHER[code]].words for code in missing)
    _judge(standing, pages=pages.values(), to_do=to_do)
    standing.save()


def _count(foreign: Iterable[tuple[str, int]], parts: Parts) -> int:
    return sum(count_words(parts[part][place]) for part, place in foreign)


def _judge(standing: PairStanding, *, pages: Iterable[SitePage], to_do: int) -> None:
    """What is most amiss, how much there is to do, and since when there is something."""
    found = {
        Trouble.UNTRANSLATED: standing.untranslated_cy or standing.untranslated_en,
        Trouble.BEHIND: standing.behind_cy or standing.behind_en,
        Trouble.MISSING: standing.is_missing_cy or standing.is_missing_en,
    }
    standing.trouble = max((each for each, is_so in found.items() if is_so), default=Trouble.NONE)
    standing.to_do = to_do
    if standing.trouble == Trouble.NONE:
        standing.since = None
    elif standing.since is None:
        saved = [page.latest_revision_created_at for page in pages]
        standing.since = max((at for at in saved if at), default=None)
