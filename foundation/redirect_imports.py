"""Redirects, checked against what is there and against each other, and made.

Each leads straight to where it ends: through other old addresses, if it must, but never round in a
circle. The same again changes nothing.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TypeVar
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from accounts import audit
from accounts.access import Reader
from accounts.models import User
from foundation.addresses import find_there
from foundation.holding import hold
from foundation.models import OldHost
from foundation.old_addresses import OldAddress, get_address, get_ways, is_ours, known_by
from foundation.redirect_lists import BadList, Line, Problem, read_list
from foundation.redirects import get_redirects_for

BATCH = 500
MOST_STEPS = 10

Each = TypeVar("Each")


@dataclass(frozen=True)
class End:
    """Where an old address leads in the end: to a page, or to an address."""

    page: int | None = None
    link: str = ""


@dataclass(frozen=True)
class Way:
    """A line on its way to its end: where it has got to, and through which old addresses."""

    line: Line
    at: str
    through: tuple[OldAddress, ...]

    @property
    def host(self) -> str:
        return urlsplit(self.at).hostname or ""

    @property
    def path(self) -> str:
        """Where it has got to on this site: without the host, as it is kept."""
        return urlsplit(self.at)._replace(scheme="", netloc="").geturl()

    @property
    def forms(self) -> tuple[str, ...]:
        """How that may be written: without its last slash it is the same."""
        bare = urlsplit(self.path)
        return self.path, bare._replace(path=f"{bare.path}/").geturl()

    def get_form(self, there: Container[str]) -> str:
        """The form in which there is something; empty if there is nothing."""
        return next((form for form in self.forms if form in there), "")

    def get_problem(self, what: str) -> Problem:
        return Problem(self.line.number, what)


@dataclass
class Report:
    """What an import has done, or would do."""

    made: int = 0
    changed: int = 0
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)
    is_done: bool = False

    @property
    def has_imported(self) -> bool:
        """Whether anything is other than it was."""
        return self.is_done and self.made + self.changed > 0

    @property
    def counts(self) -> str:
        """How many were, or would be, made and changed."""
        told = {"made": self.made, "changed": self.changed, "unchanged": self.unchanged}
        return _("New: %(made)s. Changed: %(changed)s. As they were: %(unchanged)s.") % told

    def tell(self) -> list[str]:
        """What to say of it: each bad line, then what was done."""
        bad = [problem.tell() for problem in self.problems]
        end = _("Imported") if self.has_imported else _("Nothing was imported")
        return [*bad, self.counts, end]


def import_list(
    *,
    content: bytes,
    reader: Reader,
    by: User | None,
    now: datetime,
    may_leave: bool = False,
    is_whole: bool = False,
    is_trial: bool = False,
) -> Report:
    """Make the redirects of a list, to what this reader may open.

    ``may_leave`` lets them lead to other websites; with ``is_whole`` one bad line stops them all;
    a trial tells what would be done.
    """
    try:
        lines, problems = read_list(content)
    except BadList as reason:
        return Report(problems=[Problem(0, str(reason))])
    with transaction.atomic():
        # One import after another.
        hold(Q(depth=1))
        search = Search(lines, reader=reader, may_leave=may_leave)
        search.run()
        bad = sorted([*problems, *search.problems], key=lambda problem: problem.number)
        report = Report(problems=bad, is_done=not (is_trial or (is_whole and bad)))
        for batch in _in_batches([line for line in lines if line.number in search.ends]):
            _make(batch, search=search, report=report)
        if report.has_imported:
            told = {"made": report.made, "changed": report.changed, "bad": len(bad)}
            audit.record(verb="redirects.imported", by=by, now=now, details=told)
    return report


class Search:
    """Where each line leads in the end, by its number; and what is wrong with the others.

    A few queries for each batch of lines, and for each step through other old addresses.
    """

    def __init__(self, lines: Sequence[Line], *, reader: Reader, may_leave: bool) -> None:
        self.ends: dict[int, End] = {}
        self.problems: list[Problem] = []
        self.known = get_redirects_for(reader)
        self._lines = lines
        self._by_address = {line.old: line for line in lines}
        self._reader = reader
        self._may_leave = may_leave

    def run(self) -> None:
        ways = list(self._begin())
        while ways:
            ways = [way for batch in _in_batches(ways) for way in self._go_on(batch)]

    def _begin(self) -> Iterator[Way]:
        """The lines whose old address is free."""
        for batch in _in_batches(self._lines):
            ways = [Way(line, line.old.path, (line.old,)) for line in batch]
            taken = find_there((form for way in ways for form in way.forms), reader=self._reader)
            for way in ways:
                # The door asks what its query stands for.
                if urlsplit(way.at).path != "/" and way.get_form(taken):
                    what = _("Something is at the old address: nobody would be led on from there.")
                    self.problems.append(way.get_problem(what))
                else:
                    yield Way(way.line, way.line.new, way.through)

    def _go_on(self, ways: Sequence[Way]) -> Iterator[Way]:
        """One step for each: what has come to its end is noted, and what has lost its way."""
        here = [way for way in ways if not way.host or is_ours(way.host)]
        there = find_there((form for way in here for form in way.forms), reader=self._reader)
        lost = [way for way in here if not way.get_form(there)]
        stored = self._find_stored(lost)
        for way in ways:
            if way.host and not is_ours(way.host):
                self._leave(way)
            elif form := way.get_form(there):
                exact = urlsplit(form).query or urlsplit(form).fragment
                page = None if exact else there[form]
                self.ends[way.line.number] = End(page=page, link="" if page else form)
            else:
                yield from self._find_next(way, stored)

    def _leave(self, way: Way) -> None:
        if self._may_leave:
            self.ends[way.line.number] = End(link=way.at)
        else:
            what = _("It leads to another website, and you have not allowed that: %(new)s")
            self.problems.append(way.get_problem(what % {"new": way.at}))

    def _find_stored(self, ways: Sequence[Way]) -> dict[OldAddress, Redirect]:
        names = [name for way in ways for name in get_ways(way.host, way.path)]
        found = known_by(self.known, names).select_related("redirect_page") if names else []
        return {get_address(redirect): redirect for redirect in found}

    def _find_next(self, way: Way, stored: dict[OldAddress, Redirect]) -> Iterator[Way]:
        """Through the old address at which it has come, if it is one."""
        names = get_ways(way.host, way.path)
        name = next((each for each in names if each in self._by_address or each in stored), None)
        if name is None:
            what = _("There is nothing at the new address: %(new)s") % {"new": way.at}
            self.problems.append(way.get_problem(what))
        elif name in way.through:
            circle = " → ".join(map(str, (*way.through, name)))
            what = _("It goes round in a circle: %(circle)s") % {"circle": circle}
            self.problems.append(way.get_problem(what))
        elif len(way.through) > MOST_STEPS:
            what = _("It leads through too many old addresses. Write where it ends.")
            self.problems.append(way.get_problem(what))
        elif name in self._by_address:
            yield Way(way.line, self._by_address[name].new, (*way.through, name))
        elif stored[name].redirect_page_id:
            self.ends[way.line.number] = End(page=stored[name].redirect_page_id)
        else:
            yield Way(way.line, stored[name].redirect_link, (*way.through, name))


def _make(lines: Sequence[Line], *, search: Search, report: Report) -> None:
    """Make those that are not there, and change those that lead elsewhere."""
    mine = known_by(search.known.filter(site=None), [line.old for line in lines])
    there = {get_address(redirect): redirect for redirect in mine}
    made: list[tuple[OldAddress, Redirect]] = []
    changed: list[Redirect] = []
    for line in lines:
        end = search.ends[line.number]
        redirect = there.get(line.old) or Redirect(old_path=line.old.path)
        before = (redirect.redirect_page_id, redirect.redirect_link, redirect.is_permanent)
        after = (end.page, end.link, line.is_permanent)
        redirect.redirect_page_id, redirect.redirect_link, redirect.is_permanent = after
        if redirect.pk is None:
            made.append((line.old, redirect))
        elif before != after:
            changed.append(redirect)
    report.made += len(made)
    report.changed += len(changed)
    report.unchanged += len(lines) - len(made) - len(changed)
    if report.is_done:
        Redirect.objects.bulk_create(redirect for _old, redirect in made)
        OldHost.objects.bulk_create(
            OldHost(redirect=redirect, host=old.host) for old, redirect in made if old.host
        )
        Redirect.objects.bulk_update(changed, ["redirect_page", "redirect_link", "is_permanent"])


def _in_batches(things: Iterable[Each]) -> Iterator[list[Each]]:
    rest = iter(things)
    while batch := list(islice(rest, BATCH)):
        yield batch
