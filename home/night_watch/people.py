"""Who is let in to what: the gate's answer for each person, beside one that is reckoned here.

What somebody has is counted from the rows: days, pauses, states, last days of grants.
``lapses_on``, by which the gate goes, is not asked, but the days that it was made of.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import attrgetter

from django.db.models import Q

from accounts.access import Reader
from accounts.models import Audience, Membership, Organisation, Seat, User
from accounts.models.audiences import (
    READ,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
)
from home.night_watch.findings import Code, Finding, Kind

BATCH = 200
Grants = dict[int, set[int]]


@dataclass(frozen=True, kw_only=True)
class Grant:
    """What stands in a row: to whom, of which audience, until when."""

    kind: Kind
    holder: int
    audience: int
    ends_on: date | None

    def is_over(self, *, on: date) -> bool:
        """Whether its last day is before that day."""
        return self.ends_on is not None and self.ends_on < on


@dataclass(frozen=True, kw_only=True)
class Rows:
    """What everybody has today, by their numbers."""

    audiences: dict[int, str]
    members: frozenset[int]
    # By person: the organisations in which they sit, members or not.
    seats: dict[int, set[int]]
    # All of them, and those that are not over.
    grants: list[Grant]
    to_people: Grants
    to_organisations: Grants

    @classmethod
    def read(cls, *, today: date) -> "Rows":
        """Six queries, whatever the number of people."""
        grants = [*_get_grants_to_people(), *_get_grants_to_organisations()]
        lasting = [grant for grant in grants if not grant.is_over(on=today)]
        return cls(
            audiences=dict(Audience.objects.values_list("pk", "access")),
            members=frozenset(_get_members(today)),
            seats=_get_seats(today),
            grants=grants,
            to_people=_by_holder(lasting, kind=Kind.PERSON),
            to_organisations=_by_holder(lasting, kind=Kind.ORGANISATION),
        )

    def get_audiences(self, person: User) -> set[int]:
        """What is theirs once they have given both steps."""
        public = self._get(Audience.Access.PUBLIC)
        if not person.is_active:
            return public
        by_name = self.to_people[person.pk]
        at_work = by_name if person.is_staff else set()
        sits_in = self.seats[person.pk] & self.members
        if not sits_in:
            return public | at_work
        granted = by_name.union(*(self.to_organisations[each] for each in sits_in))
        members = self._get(Audience.Access.MEMBERS)
        return public | members | at_work | (granted & self._get(Audience.Access.GRANTED))

    def is_in_use(self, person: User) -> bool:
        """Whether what they were granted opens anything."""
        sits = bool(self.seats[person.pk] & self.members)
        return person.is_active and (person.is_staff or sits)

    def _get(self, access: str) -> set[int]:
        return {pk for pk, each in self.audiences.items() if each == access}


def find_in_people(rows: Rows, *, today: date) -> Iterator[Finding]:
    """For each person: what opens or is shut, and is not reckoned so; grants that open nothing."""
    last = 0
    while people := list(User.objects.filter(pk__gt=last).order_by("pk")[:BATCH]):
        last = people[-1].pk
        for person in people:
            yield from _find_in_person(person, rows=rows, today=today)


def _find_in_person(person: User, *, rows: Rows, today: date) -> Iterator[Finding]:
    opens = Reader(person, today=today, has_two_steps=True).audience_ids
    theirs = rows.get_audiences(person)
    for audience in sorted(opens - theirs):
        yield _find(Code.LET_IN, person, audience=audience)
    for audience in sorted(theirs - opens):
        yield _find(Code.KEPT_OUT, person, audience=audience)
    if not rows.is_in_use(person):
        for audience in sorted(rows.to_people[person.pk]):
            yield _find(Code.IDLE_GRANT, person, audience=audience)


def _find(code: Code, person: User, *, audience: int) -> Finding:
    return Finding(code=code, kind=Kind.PERSON, number=person.pk, audience=audience)


def find_idle_organisations(rows: Rows) -> Iterator[Finding]:
    """Organisations that were granted something, and are no members."""
    for organisation in sorted(rows.to_organisations.keys() - rows.members):
        for audience in sorted(rows.to_organisations[organisation]):
            yield Finding(
                code=Code.IDLE_GRANT,
                kind=Kind.ORGANISATION,
                number=organisation,
                audience=audience,
            )


def find_ended_grants(rows: Rows, *, today: date) -> Iterator[Finding]:
    """Grants whose last day is over, and that nobody has taken back or given again."""
    for grant in sorted(rows.grants, key=attrgetter("kind", "holder", "audience")):
        if grant.is_over(on=today):
            yield Finding(
                code=Code.ENDED_GRANT,
                kind=grant.kind,
                number=grant.holder,
                audience=grant.audience,
            )


def find_unused_seats(rows: Rows, *, today: date, now: datetime, days: int) -> Iterator[Finding]:
    """Seats that open things, of people who have not signed in for so long, or never did."""
    before = now - timedelta(days=days)
    unused = Q(person__last_login=None) | Q(person__last_login__lt=before)
    seats = Seat.objects.filter(
        unused,
        Q(ends_on=None) | Q(ends_on__gt=today),
        person__is_active=True,
        paused_on=None,
        starts_on__lt=today - timedelta(days=days),
        organisation__in=rows.members,
    )
    for pk in seats.order_by("pk").values_list("pk", flat=True):
        yield Finding(code=Code.UNUSED_SEAT, kind=Kind.SEAT, number=pk)


def _get_members(today: date) -> Iterator[int]:
    active = Membership.objects.filter(state=Membership.State.ACTIVE, starts_on__lte=today)
    for organisation, ends_on, grace in active.values_list("organisation", "ends_on", "grace_days"):
        if ends_on + timedelta(days=grace) >= today:
            yield organisation


def _get_seats(today: date) -> dict[int, set[int]]:
    seats: defaultdict[int, set[int]] = defaultdict(set)
    begun = Seat.objects.filter(paused_on=None, starts_on__lte=today)
    for person, organisation, ends_on in begun.values_list("person", "organisation", "ends_on"):
        if ends_on is None or ends_on > today:
            seats[person].add(organisation)
    return seats


def _get_grants_to_people() -> Iterator[Grant]:
    rows = AudienceUserObjectPermission.objects.filter(permission__codename=READ)
    for person, audience, ends_on in rows.values_list("user", "content_object", "ends_on"):
        yield Grant(kind=Kind.PERSON, holder=person, audience=audience, ends_on=ends_on)


def _get_grants_to_organisations() -> Iterator[Grant]:
    organisations = dict(Organisation.objects.values_list("group", "pk"))
    rows = AudienceGroupObjectPermission.objects.filter(permission__codename=READ)
    for group, audience, ends_on in rows.values_list("group", "content_object", "ends_on"):
        holder = organisations.get(group, 0)
        yield Grant(kind=Kind.ORGANISATION, holder=holder, audience=audience, ends_on=ends_on)


def _by_holder(grants: list[Grant], *, kind: Kind) -> Grants:
    found: Grants = defaultdict(set)
    for grant in grants:
        if grant.kind == kind:
            found[grant.holder].add(grant.audience)
    return found
