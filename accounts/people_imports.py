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
from typing import Self

from django.core import signing
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import colleagues, seats
from accounts.colleagues import Newcomer
from accounts.models import Organisation, Seat, User
from accounts.models.people import as_stored
from accounts.people_lists import Line, PeopleList
from accounts.people_words import WRONG, as_word
from accounts.spreadsheets import as_text

# How long somebody may look at a list before she has it done.
SECONDS_HELD = 24 * 60 * 60


class Fate(StrEnum):
    """What becomes of a line."""

    WILL_GET = "will_get"
    HAS = "has"
    IS_BAD = "is_bad"
    GOT = "got"
    WAITS = "waits"


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
    on = timezone.localdate(now)
    told: list[Told] = []
    goes_on = True
    for each in look(people, organisation=organisation, on=on):
        if each.fate is not Fate.WILL_GET or each.line.said is None:
            told.append(each)
            continue
        goes_on = goes_on and may_go_on()
        if goes_on:
            told.append(
                _give(each.line, said=each.line.said, organisation=organisation, by=by, now=now)
            )
        else:
            told.append(Told(line=each.line, fate=Fate.WAITS, what=_("Waits for its turn.")))
    return told


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
    # What was wrong when it was done, by the number of the line.
    refused: dict[int, str] = field(default_factory=dict)

    def seal(self, *, organisation: Organisation, by: User) -> str:
        """As the page carries it."""
        salt = _get_salt(organisation=organisation, by=by)
        held = {"text": self.text, "refused": list(self.refused.items())}
        return signing.dumps(held, salt=salt, compress=True)

    @classmethod
    def unseal(cls, sealed: str, *, organisation: Organisation, by: User) -> Self:
        """What was looked at; BadSignature if it is another's, for another place, or too old."""
        salt = _get_salt(organisation=organisation, by=by)
        held = signing.loads(sealed, salt=salt, max_age=SECONDS_HELD)
        return cls(text=held["text"], refused=dict(held["refused"]))


def _get_salt(*, organisation: Organisation, by: User) -> str:
    return f"people for {organisation.pk} by {by.pk}"


def _give(
    line: Line, *, said: Newcomer, organisation: Organisation, by: User, now: datetime
) -> Told:
    try:
        colleagues.add(organisation=organisation, said=said, by=by, now=now)
    except ValidationError as refused:
        # Somebody else may have given it in the same moment.
        on = timezone.localdate(now)
        seat = _get_held([line], organisation=organisation, on=on).get(as_stored(line.email))
        if seat:
            return _tell_of_seat(line, seat)
        return Told(line=line, fate=Fate.IS_BAD, what=" ".join(refused.messages))
    return Told(line=line, fate=Fate.GOT, what=_("Has a seat now, and a letter goes to them."))


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
