"""Strings put where they belong in a draft, and nothing else of it touched.

The twin is not built anew from its source: what somebody has polished there stays.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from wagtail.models import Page

from accounts.bilingual import OTHER
from accounts.numbers import as_number
from foundation.parity.comparing import Both, align
from foundation.parity.keeping import Couple
from foundation.parity.lines import Place, Text
from foundation.parity.running_text import Run, put, restore, split


class Placing:
    """The draft of a half, while strings are put into it. ``failed`` are those without a place."""

    def __init__(self, couple: Couple, language: str) -> None:
        self.source = couple.halves[OTHER[language]]
        self.target = couple.halves[language]
        self.language = language
        self.then: Both = couple.then(language)
        self.failed: list[str] = []

    def put(self, strings: Mapping[str, str]) -> dict[str, Any]:
        """The content of the draft with these strings, by the path of what they translate."""
        text = self._make_room(strings)
        mates = align(self.source.parts, text.get_parts())
        for part in self.source.text.parts:
            ours = [place for place in text.places if place.part == mates.get(part)]
            theirs = [place for place in self.source.text.places if place.part == part]
            wanted = {path: string for path, string in strings.items() if _is_in(path, theirs)}
            if len(ours) != len(theirs):
                self.failed += wanted
                continue
            for one, other in zip(ours, theirs, strict=True):
                self._put_into(one, other, wanted, is_alone=len(ours) == 1)
        return text.get_content()

    def _make_room(self, strings: Mapping[str, str]) -> Text:
        """The target's text, with a copy of each part that it lacks and that has a string."""
        page, text = self.target.page, Text(self.target.page, deepcopy(self.target.content))
        mates, last = align(self.source.parts, text.get_parts()), ""
        for part in self.source.text.parts:
            places = [place for place in self.source.text.places if place.part == part]
            if part not in mates and any(_is_in(path, places) for path in strings):
                mates[part] = _insert(text, self.source.text, part, after=last)
            last = mates.get(part, last)
        return Text(page, text.get_content())

    def _put_into(
        self, ours: Place, theirs: Place, strings: Mapping[str, str], *, is_alone: bool
    ) -> None:
        if not theirs.is_running_text:
            if theirs.path in strings:
                ours.holder[ours.key] = strings[theirs.path]
            return
        runs = split(theirs.value, language=OTHER[self.language])
        wanted = {
            number: strings[path]
            for number in range(len(runs))
            if (path := f"{theirs.path}:{number}") in strings
        }
        if wanted:
            written = self._write(ours, theirs, runs, wanted, is_alone=is_alone)
            if written is None:
                self.failed += [f"{theirs.path}:{number}" for number in wanted]
            else:
                ours.holder[ours.key] = written

    def _write(
        self,
        ours: Place,
        theirs: Place,
        runs: list[Run],
        wanted: Mapping[int, str],
        *,
        is_alone: bool,
    ) -> str | None:
        """Running text with some strings anew; nothing where a string of ours would be lost."""
        own = split(ours.value, language=self.language)
        fragments = {
            number: restore(text, marks=map(self._lead_home, runs[number].marks))
            for number, text in wanted.items()
        }
        if len(own) == len(runs):
            return put(ours.value, fragments)
        kept = self._find_kept(runs, own, ours=ours, theirs=theirs) if is_alone else {}
        left = set(range(len(own))) - set(kept.values())
        if left and not self._may_go(left, own, ours=ours, theirs=theirs, runs=runs):
            return None
        for number, place in kept.items():
            if number not in fragments:
                fragments[number] = restore(own[place].text, marks=own[place].marks)
        return put(theirs.value, fragments)

    def _find_kept(
        self, runs: list[Run], own: list[Run], *, ours: Place, theirs: Place
    ) -> dict[int, int]:
        """Which of our strings stands for each of theirs that is as it was."""
        before = self.then.other.get(theirs.part, [])
        mine = self.then.own.get(ours.part, [])
        texts = [run.text for run in own]
        return {
            number: texts.index(mine[before.index(run.text)])
            for number, run in enumerate(runs)
            if len(mine) == len(before)
            and run.text in before
            and mine[before.index(run.text)] in texts
        }

    def _may_go(
        self, left: Iterable[int], own: list[Run], *, ours: Place, theirs: Place, runs: list[Run]
    ) -> bool:
        """Whether what these of our strings stood for is there no more."""
        before = self.then.other.get(theirs.part, [])
        mine = self.then.own.get(ours.part, [])
        now = {run.text for run in runs}
        return len(mine) == len(before) and all(
            own[place].text in mine and before[mine.index(own[place].text)] not in now
            for place in left
        )

    def _lead_home(self, mark: str) -> str:
        """A link to a page leads to it in the language that is written."""
        words = dict(word.split("=", 1) for word in mark.strip("<>").split() if "=" in word)
        number = as_number(words.get("id", "").strip('"'))
        if words.get("linktype") != '"page"' or not number:
            return mark
        linked = Page.objects.filter(pk=number).first()
        twin = linked and linked.get_translation_or_none(self.target.page.locale)
        return mark.replace(f'id="{number}"', f'id="{twin.pk}"') if twin else mark


def _is_in(path: str, places: Iterable[Place]) -> bool:
    return any(path.rpartition(":")[0] == each.path or path == each.path for each in places)


def _insert(text: Text, source: Text, part: str, *, after: str) -> str:
    """Copy a part of the source into the other text, behind the one before it."""
    name, _slash, mark = part.partition("/")
    raw = next(each for each in source.streams[name] if each["id"] == mark)
    stream = text.streams[name]
    ids = [each.get("id") for each in stream]
    before = after.partition("/")[2]
    place = ids.index(before) + 1 if after.startswith(f"{name}/") and before in ids else 0
    stream.insert(place, deepcopy(raw))
    return part
