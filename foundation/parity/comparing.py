"""What was written in one half, and not in the other since. Of strings only: no page, no database.

``then`` is what both said when this half was last right. A string of the other half that was
not there then has been followed when the string in the same place here is another than then too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from accounts.bilingual import OTHER
from foundation.parity.lines import Parts
from foundation.parity.tongues import count_words, guess, is_left_as_it_is


@dataclass(frozen=True, kw_only=True)
class Change:
    """A string that the other half has and this one has not followed; or no longer has."""

    part: str
    number: int
    text: str
    before: str

    @property
    def words(self) -> int:
        """How many words are others."""
        return count_changed_words(self.before, self.text)


@dataclass(frozen=True, kw_only=True)
class Both:
    """What a half says, and what the other says."""

    own: Parts
    other: Parts


def align(one: Parts, other: Parts) -> dict[str, str]:
    """Which part of the other half stands where each part of this one does.

    Fields are the same fields, and parts that began as a copy of each other belong together.
    Between these, in order.
    """
    ids, others = list(one), list(other)
    mates: dict[str, str] = {}
    for _tag, at, to, other_at, other_to in SequenceMatcher(
        None, ids, others, autojunk=False
    ).get_opcodes():
        mates |= _pair_up(ids[at:to], others[other_at:other_to])
    return mates


def _pair_up(ids: list[str], others: list[str]) -> dict[str, str]:
    """Part by part, field by field: a part of one field is no counterpart of another's."""
    left = {name: list(parts) for name, parts in groupby(others, key=_get_field)}
    return {
        mine: theirs
        for name, parts in groupby(ids, key=_get_field)
        for mine, theirs in zip(parts, left.get(name, ()), strict=False)
    }


def _get_field(part: str) -> str:
    return part.partition("/")[0]


def find_behind(*, now: Both, then: Both) -> list[Change]:
    """What the other half says, or says no more, since this half was last right."""
    mates = align(now.other, now.own)
    behind = [
        change
        for part in now.other
        for change in _find_in_part(part, mates.get(part, ""), now=now, then=then)
    ]
    return behind + list(_find_gone(now=now, then=then))


def _find_in_part(part: str, mate: str, *, now: Both, then: Both) -> Iterator[Change]:
    theirs, before = now.other[part], then.other.get(part, [])
    ours = now.own.get(mate, [])
    fresh = [place for place, text in enumerate(theirs) if text not in before]
    written = _find_written(ours, then.own.get(mate, []), theirs=theirs)
    if len(ours) == len(theirs):
        left = [place for place in fresh if place not in written]
    else:
        left = fresh[len(written) :]
    for place in left:
        # What is the same in both is not translated, or need not be. That is told by itself.
        if theirs[place] not in ours:
            old = _get_old(place, before, theirs)
            yield Change(part=part, number=place, text=theirs[place], before=old)
    if len(theirs) < len(before) <= len(ours) and not written:
        for text in [text for text in before if text not in theirs][len(fresh) :]:
            yield Change(part=part, number=len(theirs), text="", before=text)


def _find_written(ours: list[str], before: list[str], *, theirs: list[str]) -> set[int]:
    """The strings that somebody has written here since: a copy of the other half's is not."""
    return {
        place
        for place, text in enumerate(ours)
        if text not in before and (text not in theirs or is_left_as_it_is(text))
    }


def _get_old(place: int, before: list[str], theirs: list[str]) -> str:
    """What a string was before, as far as one can tell: what stood in its place and is gone."""
    if place < len(before) and before[place] not in theirs:
        return before[place]
    return ""


def _find_gone(*, now: Both, then: Both) -> Iterator[Change]:
    """Parts that the other half has no longer, and this half still has as it was."""
    mates = align(then.other, then.own)
    taken = set(align(now.other, now.own).values())
    for part, texts in then.other.items():
        mate = mates.get(part, "")
        is_still_here = mate in now.own and now.own[mate] == then.own[mate]
        if part not in now.other and is_still_here and mate not in taken:
            for text in texts:
                yield Change(part=part, number=0, text="", before=text)


def catch_up(*, now: Both, then: Both) -> Both:
    """What this half was last right about, now: with what it has followed meanwhile."""
    return _bring_up(now=now, then=then, is_taken=_has_followed)


def settle(*, now: Both, then: Both) -> Both:
    """The same, once the other half was said to be right: all that is not behind here is as it is.

    What was written in this half alone is no answer to what the other writes next.
    """
    settled = _bring_up(now=now, then=then, is_taken=_is_as_it_is)
    mates = {*align(now.other, now.own).values()}
    alone = {part: texts for part, texts in now.own.items() if part not in mates}
    return Both(own={**settled.own, **alone}, other=settled.other)


def _bring_up(*, now: Both, then: Both, is_taken: Callable[..., bool]) -> Both:
    """What both said, with what they say now wherever nothing is behind and that is to be taken."""
    left = {change.part for change in find_behind(now=now, then=then)}
    own = {part: texts for part, texts in then.own.items() if part in now.own}
    other = {part: texts for part, texts in then.other.items() if part in {*now.other, *left}}
    for part, mate in align(now.other, now.own).items():
        if part not in left and is_taken(part, mate, now=now, then=then):
            own[mate], other[part] = now.own[mate], now.other[part]
    return Both(own=own, other=other)


def _is_as_it_is(part: str, mate: str, *, now: Both, then: Both) -> bool:
    return True


def _has_followed(part: str, mate: str, *, now: Both, then: Both) -> bool:
    """Whether both say something else there than when this half was last right."""
    theirs, before = now.other[part], then.own.get(mate, [])
    is_new = any(text not in then.other.get(part, []) for text in theirs)
    return is_new and bool(_find_written(now.own[mate], before, theirs=theirs))


def accept_what_is_new(*, now: Both, then: Both) -> Both:
    """The same, with every part that was never compared taken as it is."""
    return Both(own={**now.own, **then.own}, other={**now.other, **then.other})


def find_untranslated(
    now: Both, *, said: Parts, language: str, accepted: list[str]
) -> list[tuple[str, int]]:
    """The strings of this half that are not in its language: part, and place in it.

    Those that are the same in both halves, unless they are names or plainly in this language; and
    those that are plainly in the other. What is marked as being of another language is left out of
    ``said``, and counts for nothing.
    """
    mates = align(now.own, now.other)
    return [
        (part, place)
        for part, texts in now.own.items()
        for place, text in enumerate(texts)
        if text not in accepted
        and _is_foreign(
            said[part][place],
            is_in_both=text in now.other.get(mates.get(part, ""), []),
            language=language,
        )
    ]


def _is_foreign(said: str, *, is_in_both: bool, language: str) -> bool:
    seems = guess(said)
    if is_in_both and not is_left_as_it_is(said):
        return seems != language
    return seems == OTHER[language]


def count_changed_words(before: str, now: str) -> int:
    """How many words of a string are others than before."""
    if not before or not now:
        return count_words(before or now)
    old, new = before.split(), now.split()
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return sum(
        max(count_words(" ".join(old[at:to])), count_words(" ".join(new[new_at:new_to])))
        for tag, at, to, new_at, new_to in codes
        if tag != "equal"
    )
