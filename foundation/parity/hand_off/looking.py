"""What came back, looked at before anything is done: what would be written, and what is amiss."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _, gettext_lazy

from accounts.bilingual import OTHER
from foundation.models import HandOut, SitePage
from foundation.parity.hand_off.choosing import get_counterparts
from foundation.parity.hand_off.handing_out import may_write
from foundation.parity.hand_off.sheets import BadFile, Returned, ReturnedLine, digest
from foundation.parity.keeping import Couple, get_couple
from foundation.parity.lines import Line
from foundation.parity.running_text import list_marks
from foundation.parity.tongues import guess, is_left_as_it_is

NAMES = {"cy": gettext_lazy("Welsh"), "en": gettext_lazy("English")}


class Fate(Enum):
    """What becomes of a string that came back."""

    TAKE = "take"
    ASK = "ask"
    NOTHING = "nothing"
    LOST = "lost"


@dataclass(frozen=True, kw_only=True)
class Told:
    """A string that came back, where it belongs, and what is to be said of it."""

    line: int
    number: int
    fate: Fate
    what: str = ""
    pair: str = ""
    path: str = ""
    title: str = ""
    label: str = ""
    source: str = ""
    now: str = ""
    text: str = ""

    @property
    def may_be_taken(self) -> bool:
        """Whether it can be written, by itself or because somebody says so."""
        return self.fate in {Fate.TAKE, Fate.ASK}


class Look:
    """Everything that came back in one file, held against the drafts as they are."""

    def __init__(self, returned: Returned, *, by: Any) -> None:
        self.given = get_given(returned)
        self.returned = returned
        self.by = by
        self.language = self.given.language
        self.couples = {
            key: couple
            for key in {line[0] for line in self.given.lines}
            if (couple := self._open(key))
        }
        self.counterparts = {
            key: get_counterparts(couple, self.language) for key, couple in self.couples.items()
        }

    def tell(self) -> list[Told]:
        """What would become of each string, in the order of the file; and which are not in it."""
        seen: set[int] = set()
        told = []
        for line in self.returned.lines:
            told.append(self._tell(line, is_second=line.number in seen))
            seen.add(line.number)
        return told + list(self._tell_missing(seen))

    def _open(self, key: str) -> Couple | None:
        page = SitePage.objects.filter(translation_key=key).first()
        couple = get_couple(page) if page else None
        return couple if couple and may_write(couple, self.language, by=self.by) else None

    def _tell(self, line: ReturnedLine, *, is_second: bool) -> Told:
        told = Told(line=line.line, number=line.number, text=line.text, fate=Fate.LOST)
        if not 1 <= line.number <= len(self.given.lines):
            return replace(told, what=_("No such string was handed out."))
        if is_second:
            return replace(told, what=_("This string is in the file twice."))
        key, path, source_mark, target_mark = self.given.lines[line.number - 1]
        couple = self.couples.get(key)
        if couple is None:
            what = _("This page is not there any more, or not for you to edit.")
            return replace(told, what=what)
        source, is_changed = _find_source(couple, self.language, path=path, mark=source_mark)
        told = replace(told, pair=key, title=_get_title(couple, self.language))
        if source is None:
            return replace(told, what=_("What this translates is not on the page any more."))
        now = self.counterparts[key].get(source.path, "")
        fate, what = self._judge(line, source=source, now=now, is_changed=is_changed)
        if fate is Fate.TAKE and digest(now) != target_mark:
            fate, what = Fate.ASK, _("This was written otherwise here in the meantime.")
        return replace(
            told,
            fate=fate,
            what=what,
            path=source.path,
            label=str(capfirst(source.label)),
            source=source.text,
            now=now,
        )

    def _judge(
        self, line: ReturnedLine, *, source: Line, now: str, is_changed: bool
    ) -> tuple[Fate, str]:
        text = line.text
        if not text.strip():
            return Fate.NOTHING, _("Nothing is written here.")
        if self.given.taken.get(str(line.number)) == digest(text):
            return Fate.NOTHING, _("This was taken already.")
        if text == now:
            return Fate.NOTHING, _("It says this already.")
        if list_marks(text) != list_marks(source.text):
            return Fate.LOST, _("Its numbered marks are not those of the text that it translates.")
        if self._is_too_long(text, source):
            return Fate.LOST, _("It is too long for its place.")
        doubts = {
            _("The text that it translates has changed since."): is_changed,
            _("The translator has marked it as not finished."): line.is_unfinished,
            _("It is the same as the text that it translates."): (
                text == source.text and not is_left_as_it_is(text)
            ),
            _("It does not seem to be in the right language."): (
                guess(text) == OTHER[self.language]
            ),
        }
        doubt = next((what for what, is_so in doubts.items() if is_so), "")
        return (Fate.ASK, doubt) if doubt else (Fate.TAKE, "")

    def _is_too_long(self, text: str, source: Line) -> bool:
        return source.limit is not None and len(text) > source.limit

    def _tell_missing(self, seen: set[int]) -> Iterator[Told]:
        for number, (key, path, mark, _target) in enumerate(self.given.lines, start=1):
            couple = self.couples.get(key)
            if number in seen or couple is None:
                continue
            source, _is_changed = _find_source(couple, self.language, path=path, mark=mark)
            yield Told(
                line=0,
                number=number,
                fate=Fate.NOTHING,
                what=_("This string is not in the file."),
                title=_get_title(couple, self.language),
                source=source.text if source else "",
            )


def get_given(returned: Returned) -> HandOut:
    """What was handed out, of which this is what came back. Raises BadFile."""
    given = HandOut.objects.filter(pk=returned.reference).first() if returned.reference else None
    if given is None:
        raise BadFile(_("This file was not handed out from here, or its reference is gone."))
    if returned.language and returned.language[:2] != given.language:
        raise BadFile(
            _("This file says that it is in another language. It should be in: %(language)s")
            % {"language": NAMES[given.language]}
        )
    return given


def _find_source(
    couple: Couple, language: str, *, path: str, mark: str
) -> tuple[Line | None, bool]:
    """The string as it is now, and whether it says something else; also where it has moved to."""
    lines = couple.halves[OTHER[language]].text.lines
    there = next((line for line in lines if line.path == path), None)
    if there and digest(there.text) == mark:
        return there, False
    moved = [line for line in lines if digest(line.text) == mark]
    return (moved[0], False) if len(moved) == 1 else (there, True)


def _get_title(couple: Couple, language: str) -> str:
    title: str = couple.halves[language].page.get_admin_display_title()
    return title
