"""Giving seats to the people of a list: first told line by line what would be done, then done.

Each line is what adding one colleague is, in a transaction of its own: whatever stops it half-way,
the same list again does what is left, and nothing twice.
"""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from io import StringIO
from time import monotonic
from typing import Self

from django.core import signing
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import colleagues, post, seats
from accounts.colleagues import Newcomer
from accounts.models import Organisation, Seat, User
from accounts.models.people import as_stored
from accounts.people_lists import Line, PeopleList
from accounts.people_words import WRONG, as_word
from accounts.spreadsheets import as_text

# How long somebody may look at a list before she has it done.
SECONDS_HELD = 24 * 60 * 60
# How long one press goes on; the letter that is being sent is waited for.
SECONDS_A_PRESS = 20


class Fate(StrEnum):
    """What becomes of a line."""

    WILL_GET = "will_get"
    HAS = "has"
    IS_BAD = "is_bad"
    GOT = "got"
    # Till the hour is over.
    WAITS = "waits"
    # Till the button is pressed again.
    IS_NEXT = "is_next"


@dataclass(frozen=True, kw_only=True)
class Told:
    """A line, and what is told of it."""

    line: Line
    fate: Fate
    what: str


def look(people: PeopleList, *, organisation: Organisation, on: date) -> list[Told]:
    """What would be done with each line. Nothing is.

    Of an address it tells what whoever looks after this organisation knows already: whether it has
    a seat here. Whether it is known elsewhere makes no difference to the answer.
    """
    held = _get_held(people.lines, organisation=organisation, on=on)
    limit = seats.get_limit(organisation, on=on)
    taken = seats.get_taken(organisation, on=on).count()
    told = []
    for line in people.lines:
        seat = held.get(as_stored(line.email)) if line.said else None
        if line.said is None:
            told.append(Told(line=line, fate=Fate.IS_BAD, what=line.problem))
        elif seat:
            told.append(_tell_of_seat(line, seat))
        elif limit is not None and taken >= limit:
            what = " ".join(seats.get_refusal(limit=limit).messages)
            told.append(Told(line=line, fate=Fate.IS_BAD, what=what))
        else:
            taken += 1
            told.append(Told(line=line, fate=Fate.WILL_GET, what=_("Gets a seat, and a letter.")))
    return told


def bring(
    people: PeopleList,
    *,
    organisation: Organisation,
    may_go_on: Callable[[], bool],
    by: User,
    now: datetime,
) -> list[Told]:
    """Do it, as long as ``may_go_on`` says so before each: whoever adds colleagues is held back."""
    press = _Press(organisation=organisation, may_go_on=may_go_on, by=by, now=now)
    held = _get_held(people.lines, organisation=organisation, on=press.on)
    return [press.do(line, seat=held.get(as_stored(line.email))) for line in people.lines]


@dataclass(kw_only=True)
class _Press:
    """One press of the button: somebody waits for it, and so do others who press theirs."""

    organisation: Organisation
    may_go_on: Callable[[], bool]
    by: User
    now: datetime
    letters: post.Round = field(default_factory=post.Round)
    ends: float = field(default_factory=lambda: monotonic() + SECONDS_A_PRESS)
    has_tried: bool = False
    stopped: Fate | None = None

    @property
    def on(self) -> date:
        return timezone.localdate(self.now)

    def do(self, line: Line, *, seat: Seat | None) -> Told:
        if line.said is None:
            return Told(line=line, fate=Fate.IS_BAD, what=line.problem)
        if seat:
            return _tell_of_seat(line, seat)
        # As it is now: a line before this one may have been refused the seat that it was to get.
        full = seats.find_refusal(self.organisation, on=self.on)
        if full:
            return Told(line=line, fate=Fate.IS_BAD, what=" ".join(full.messages))
        self.stopped = self.stopped or self._find_stop()
        if self.stopped:
            return Told(line=line, fate=self.stopped, what=_("Waits for its turn."))
        return self._give(line, line.said)

    def _find_stop(self) -> Fate | None:
        """One is tried at every press, however late it is: each press does some."""
        if self.has_tried and monotonic() > self.ends:
            return Fate.IS_NEXT
        self.has_tried = True
        return None if self.may_go_on() else Fate.WAITS

    def _give(self, line: Line, said: Newcomer) -> Told:
        try:
            colleagues.add(
                organisation=self.organisation,
                said=said,
                by=self.by,
                now=self.now,
                letters=self.letters,
            )
        except ValidationError as refused:
            # Somebody else may have given it in the same moment.
            held = _get_held([line], organisation=self.organisation, on=self.on)
            seat = held.get(as_stored(line.email))
            if seat:
                return _tell_of_seat(line, seat)
            return Told(line=line, fate=Fate.IS_BAD, what=" ".join(refused.messages))
        return Told(line=line, fate=Fate.GOT, what=_("Has a seat now, and a letter goes to them."))


def give_back(people: PeopleList, *, wrong: Mapping[int, str]) -> str:
    """The lines to be mended as a list, with all that was in them, and what is wrong with each.

    A spreadsheet runs nothing of it, and it can be read again when it is mended.
    """
    width = len(people.headings)
    kept = [at for at, name in enumerate(people.headings) if as_word(name) not in WRONG]
    written = StringIO()
    table = csv.writer(written, delimiter=people.delimiter)
    table.writerow([*(as_text(people.headings[at]) for at in kept), _("What is wrong")])
    for line in people.lines:
        if line.number in wrong:
            cells = [*line.cells, *[""] * (width - len(line.cells))]
            row = [cells[at] for at in kept]
            row[0] = line.raw or row[0]
            table.writerow(map(as_text, [*row, wrong[line.number], *cells[width:]]))
    return written.getvalue()


@dataclass(frozen=True, kw_only=True)
class Held:
    """A list between the look and the deed.

    Nothing of it is kept here: the page that shows what would be done carries it, signed, for a
    day, for one person and one organisation. So there is no table and no file with the addresses
    of people who may never be seated, nothing to be tidied away, and two lists that are looked at
    at once do not get in each other's way. What it says is what was looked at; what is done is
    asked anew, line by line, when it is done.
    """

    text: str
    # What was wrong when it was done, by the number of the line; before that, nobody knows.
    refused: dict[int, str] | None = None

    def seal(self, *, organisation: Organisation, by: User) -> str:
        """As the page carries it."""
        salt = _get_salt(organisation=organisation, by=by)
        held = {
            "text": self.text,
            "refused": None if self.refused is None else list(self.refused.items()),
        }
        return signing.dumps(held, salt=salt, compress=True)

    @classmethod
    def unseal(cls, sealed: str, *, organisation: Organisation, by: User) -> Self:
        """What was looked at; BadSignature if it is another's, for another place, or too old."""
        salt = _get_salt(organisation=organisation, by=by)
        held = signing.loads(sealed, salt=salt, max_age=SECONDS_HELD)
        return cls(text=held["text"], refused=_read_refused(held["refused"]))


def _read_refused(refused: list[tuple[int, str]] | None) -> dict[int, str] | None:
    return None if refused is None else dict(refused)


def _get_salt(*, organisation: Organisation, by: User) -> str:
    return f"people for {organisation.pk} by {by.pk}"


def _get_held(lines: Sequence[Line], *, organisation: Organisation, on: date) -> dict[str, Seat]:
    """The seats here that have not ended of people on these lines, by their address."""
    emails = {as_stored(line.email) for line in lines if line.said}
    held = seats.get_taken(organisation, on=on).filter(person__email__in=emails)
    return {seat.person.email: seat for seat in held.select_related("person")}


def _tell_of_seat(line: Line, seat: Seat) -> Told:
    if not seat.person.is_active:
        what = _("This person may no longer sign in.")
        return Told(line=line, fate=Fate.IS_BAD, what=what)
    what = _("Has a seat already. Nothing is done.")
    if line.said and line.said.role != seat.role:
        what = _(
            "Has a seat already, with another role: %(role)s. Nothing is done: change the role at "
            "the seat."
        ) % {"role": seat.get_role_display()}
    return Told(line=line, fate=Fate.HAS, what=what)
