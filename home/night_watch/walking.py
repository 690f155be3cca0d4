"""The walk: every page and file as each kind of reader, then the rows behind them.

What seems wrong is looked at once more, for somebody may have been at work meanwhile. Where nobody
was, something that stood open for a moment stood open.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.conf import settings

from home.night_watch.findings import Code, Finding, Kind
from home.night_watch.kinds import CouldNotLook, Reader, get_readers
from home.night_watch.log_book import (
    LogBook,
    find_break,
    find_not_as_written,
    find_unwritten_grants,
)
from home.night_watch.nobodies import nobodies
from home.night_watch.people import (
    Rows,
    find_ended_grants,
    find_idle_organisations,
    find_in_people,
    find_unused_seats,
)
from home.night_watch.site import Answer, Site
from home.night_watch.telltales import Addresses, find_in_outlets, find_in_search
from home.night_watch.things import FILES, Thing, find_ungated, get_again, get_batches

Say = Callable[[str], None]
# So many stand in one transaction, which others wait for on SQLite: for a second or two.
BATCH = 4
# Once is enough.
LEAKS = frozenset({Code.OPENS, Code.TOLD_OF})


@dataclass
class Walk:
    """One walk: on which day, what was looked at so far, and what was found."""

    now: datetime
    today: date
    # A word to whoever looks on, and a sign of life.
    say: Say
    noted: str = ""
    site: Site = field(default_factory=Site)
    readers: list[Reader] = field(default_factory=get_readers)
    seen: Counter[str] = field(default_factory=Counter)
    # By kind of reader and language: how often something opened.
    opened: Counter[tuple[Reader, str]] = field(default_factory=Counter)

    @property
    def visitor(self) -> Reader:
        """Anybody at all."""
        return self.readers[0]

    def find(self) -> Iterator[Finding]:
        """Everything that is not as it should be."""
        yield from self._find_in_things()
        yield from find_ungated()
        yield from self._find_in_rows()
        self.say("The audit log")
        yield from find_break(noted=self.noted)
        self._require_that_it_saw()

    def get_counts(self) -> dict[str, int]:
        """What was looked at."""
        return {**self.seen, "readers": len(self.readers), "asked": self.site.how_often}

    def _find_in_things(self) -> Iterator[Finding]:
        addresses = Addresses.gather(self.visitor, now=self.now, today=self.today)
        for batch in get_batches(now=self.now, today=self.today, some=BATCH):
            yield from self._find_in_batch(batch, addresses=addresses)
            self.seen.update(thing.kind.value for thing in batch)
            self.say(", ".join(f"{kind}: {number}" for kind, number in self.seen.items()))
        outlets = list(find_in_outlets(self.site, addresses, say=self.say))
        yield from self._keep_what_is_so(outlets, addresses=addresses)

    def _find_in_batch(self, batch: list[Thing], *, addresses: Addresses) -> Iterator[Finding]:
        found = self._look_at(batch, addresses=addresses)
        before = _get_things(found, batch=batch, addresses=addresses)
        found = self._keep_what_is_so(found, addresses=addresses)
        if found:
            numbers = [thing.number for thing in batch]
            again = get_again(batch[0].kind, numbers, now=self.now, today=self.today)
            now = _get_things(found, batch=again, addresses=addresses)
            same = {key for key, thing in now.items() if before.get(key) == thing}
            later = set(self._look_at(again, addresses=addresses))
            for finding in found:
                is_same = (finding.kind, finding.number) in same
                if finding in later or (finding.code in LEAKS and is_same):
                    yield finding

    def _keep_what_is_so(self, found: list[Finding], *, addresses: Addresses) -> list[Finding]:
        """Without what was told of while it was being opened to everybody."""
        for kind in {finding.kind for finding in found} & {Kind.PAGE, *FILES}:
            numbers = [finding.number for finding in found if finding.kind == kind]
            for thing in get_again(Kind(kind), numbers, now=self.now, today=self.today):
                addresses.add(thing, is_shut=not thing.is_for(self.visitor))
        return [
            finding
            for finding in found
            if finding.code != Code.TOLD_OF or (finding.kind, finding.number) in addresses.shut
        ]

    def _look_at(self, batch: list[Thing], *, addresses: Addresses) -> list[Finding]:
        found = [thing.find(code) for thing in batch for code in thing.faults]
        with nobodies(self.readers, today=self.today) as sessions:
            for thing in batch:
                found += self._try_door(thing, sessions=sessions)
                found += self._try_belongings(thing, sessions=sessions)
                found += self._read(thing, addresses=addresses)
        return found

    def _try_door(self, thing: Thing, *, sessions: dict[Reader, str]) -> Iterator[Finding]:
        for reader in self._get_readers(thing):
            answer = self.site.look(thing.address, session=sessions[reader])
            yield from self._judge(answer, thing=thing, reader=reader)

    def _try_belongings(self, thing: Thing, *, sessions: dict[Reader, str]) -> Iterator[Finding]:
        """What belongs to a page, and has a door of its own."""
        for each in thing.belongings:
            for reader in self._get_readers(thing):
                answer = self.site.look(each.address, session=sessions[reader])
                is_theirs = thing.is_for(self.visitor if each.is_for_players else reader)
                if code := _compare(answer, is_theirs=is_theirs):
                    yield thing.find(code, reader, place=each.address)

    def _get_readers(self, thing: Thing) -> list[Reader]:
        """All of them; of what is for everybody the visitor reads the words, and one a night looks.

        It is another one each night, so that all of them have looked in a fortnight or so.
        """
        if thing.is_front_door or not thing.is_for(self.visitor):
            return self.readers
        others = self.readers[1:]
        turn = others[(thing.number + self.today.toordinal()) % len(others)]
        return [turn] if thing.kind == Kind.PAGE else [self.visitor, turn]

    def _judge(self, answer: Answer, *, thing: Thing, reader: Reader) -> Iterator[Finding]:
        self.opened[reader, thing.language] += answer.opens
        if code := _compare(answer, is_theirs=thing.is_for(reader)):
            yield thing.find(code, reader)

    def _read(self, thing: Thing, *, addresses: Addresses) -> Iterator[Finding]:
        """What anybody reads on a page, or finds who searches for it."""
        if thing.kind != Kind.PAGE:
            return
        if thing.is_for(self.visitor):
            answer = self.site.read(thing.address)
            yield from self._judge(answer, thing=thing, reader=self.visitor)
            yield from addresses.find_in(answer.body, place=thing.address)
        else:
            yield from find_in_search(self.site, thing, addresses=addresses)

    def _find_in_rows(self) -> Iterator[Finding]:
        self.say("People, seats and grants")
        yield from _twice(self._look_at_rows)

    def _look_at_rows(self) -> Iterator[Finding]:
        rows, book = Rows.read(today=self.today), LogBook.read()
        days = settings.UNUSED_SEAT_DAYS
        yield from find_in_people(rows, today=self.today)
        yield from find_idle_organisations(rows)
        yield from find_ended_grants(rows, today=self.today)
        yield from find_unused_seats(rows, today=self.today, now=self.now, days=days)
        yield from find_not_as_written(book)
        yield from find_unwritten_grants(book, rows)

    def _require_that_it_saw(self) -> None:
        """Who opened nothing at all in a language has not looked."""
        for reader in self.readers:
            for language, name in settings.LANGUAGES:
                if not self.opened[reader, language]:
                    raise CouldNotLook(f"{reader.code} saw nothing in {name}")


def _compare(answer: Answer, *, is_theirs: bool) -> Code | None:
    """What is the matter with an answer, if anything is."""
    if answer.is_broken:
        return Code.BROKE
    if answer.opens == is_theirs:
        return None
    return Code.OPENS if answer.opens else Code.SHUT


def _get_things(
    found: list[Finding], *, batch: list[Thing], addresses: Addresses
) -> dict[tuple[str, int], Thing]:
    """What was found to be amiss, as it was read: in this batch, or told of by what is in it."""
    things: dict[tuple[str, int], Thing] = {(each.kind, each.number): each for each in batch}
    keys = [(finding.kind, finding.number) for finding in found]
    known = {key: things.get(key) or addresses.shut.get(key) for key in keys}
    return {key: thing for key, thing in known.items() if thing is not None}


def _twice(find: Callable[[], Iterable[Finding]]) -> list[Finding]:
    """What is there both times."""
    found = list(find())
    later = set(find()) if found else set()
    return [finding for finding in found if finding in later]
