"""May this reader read this? The only module that answers; it says no unless it knows better."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models, transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from accounts import audit
from accounts.gated import Gated, GatedQuerySet
from accounts.models import Audience, Organisation, Seat, User
from accounts.models.audiences import Way
from accounts.signin.steps import has_two_steps


class Ruling(StrEnum):
    """What the gate says of a reader and a thing, and why: the first of these that is so.

    The last five open it. ``accounts.why`` puts each into words.
    """

    NOT_PUBLISHED = "not published"
    MORE_OPEN_THAN_ABOVE = "more open than above"
    FOR_NOBODY = "for nobody"
    FOR_OTHERS = "for others"
    SHUT = "shut"
    SECOND_STEP = "second step"
    EVERYBODY = Way.EVERYBODY.value
    SEAT = Way.SEAT.value
    BY_NAME = Way.BY_NAME.value
    BY_ORGANISATION = Way.BY_ORGANISATION.value
    AT_WORK = Way.AT_WORK.value

    @property
    def opens(self) -> bool:
        """Whether it is theirs to read."""
        return self in OPENING


OPENING = frozenset(Ruling(way.value) for way in Way)
# By what an imagined reader belongs to an audience.
WAYS = {
    Audience.Access.PUBLIC: Way.EVERYBODY,
    Audience.Access.MEMBERS: Way.SEAT,
    Audience.Access.GRANTED: Way.BY_NAME,
}


class Reader:
    """A person, or nobody in particular, as seen by the gate. Lives as long as one request.

    What was granted opens only to somebody who has given two proofs of who she is in this session.
    """

    def __init__(
        self, user: User | AnonymousUser | None, *, today: date, has_two_steps: bool = False
    ) -> None:
        self.person = user if isinstance(user, User) and user.is_active else None
        self.today = today
        self.has_two_steps = has_two_steps

    @classmethod
    def anonymous(cls, *, today: date) -> Self:
        """Anybody at all: who feeds, the sitemap and mails are written for."""
        return cls(None, today=today)

    @classmethod
    def imagine(cls, audience: Audience, *, today: date) -> Self:
        """Nobody in particular who belongs to an audience, and to what its people belong to."""
        belongs = Q(pk=audience.pk) | Q(access=Audience.Access.PUBLIC)
        if audience.access != Audience.Access.PUBLIC:
            belongs |= Q(access=Audience.Access.MEMBERS)
        reader = cls(None, today=today, has_two_steps=True)
        vars(reader)["_ways"] = {
            each.pk: (each.access, WAYS[Audience.Access(each.access)])
            for each in Audience.objects.filter(belongs)
        }
        return reader

    def stand_in(self, request: HttpRequest) -> None:
        """From now on the request is answered as to this reader. For a preview, and nothing else.

        Never more than whoever makes it: ``within`` has seen to that.
        """
        vars(request)["_stand_in"] = self

    @classmethod
    def of(cls, request: HttpRequest) -> "Reader":
        """Whoever makes the request; asked again, the same reader with the same answers."""
        stand_in: Reader | None = vars(request).get("_stand_in")
        if stand_in is not None:
            return stand_in
        user, steps = getattr(request, "user", None), has_two_steps(request)
        who = (getattr(user, "pk", None), steps)
        known: tuple[tuple[int | None, bool], Reader] | None = vars(request).get("_reader")
        # Signing in or out during the request makes somebody else of them; so does a second step.
        if known is None or known[0] != who:
            known = (who, Reader(user, today=timezone.localdate(), has_two_steps=steps))
            vars(request)["_reader"] = known
        return known[1]

    @cached_property
    def audience_ids(self) -> frozenset[int]:
        """The audiences that are open to this reader: one query, whatever the number of things."""
        return frozenset(
            audience_id for audience_id in self._ways if self._has_steps_for(audience_id)
        )

    @cached_property
    def in_reach(self) -> "Reader":
        """The same person once she has given her second step. It costs no query of its own.

        Only for the door of one thing, which asks for the step: never for a list.
        """
        if self.has_two_steps:
            return self
        reader = Reader(self.person, today=self.today, has_two_steps=True)
        vars(reader)["_ways"] = self._ways
        return reader

    @property
    def granted_ids(self) -> frozenset[int]:
        """Those of the open audiences that are granted, and not everybody's or all members'."""
        return frozenset(
            audience_id
            for audience_id in self.audience_ids
            if self._ways[audience_id][0] == Audience.Access.GRANTED
        )

    def within(self, other: "Reader") -> "Reader":
        """The same, of what another reads too: never more than either of them."""
        reader = Reader(self.person, today=self.today, has_two_steps=self.has_two_steps)
        shared = {pk: way for pk, way in self._ways.items() if pk in other.audience_ids}
        vars(reader)["_ways"] = shared
        return reader

    def needs_second_step(self, thing: object) -> bool:
        """Whether it will be theirs to read as soon as they have given their second step."""
        return self.rule(thing) is Ruling.SECOND_STEP

    @property
    def has_more_in_reach(self) -> bool:
        """Whether a second step would open anything, of whatever audience."""
        return self.audience_ids != self.in_reach.audience_ids

    @cached_property
    def _ways(self) -> dict[int, tuple[str, Way]]:
        """Of each audience that they belong to: how it opens, and by what."""
        return Audience.objects.get_ways(self.person, on=self.today)

    def _has_steps_for(self, audience_id: int) -> bool:
        return self.has_two_steps or self._ways[audience_id][0] != Audience.Access.GRANTED

    def rule(self, thing: object) -> Ruling:
        """Whether it is theirs to read, and why. What is not gated is nobody's."""
        if not isinstance(thing, Gated) or thing.audience_id is None:
            return Ruling.FOR_NOBODY
        return self.rule_on(thing.audience_id, is_shut=thing.is_shut(on=self.today))

    def rule_on(self, audience_id: int, *, is_shut: bool = False) -> Ruling:
        """The same of whatever is for an audience."""
        if audience_id not in self._ways:
            return Ruling.FOR_OTHERS
        if is_shut:
            return Ruling.SHUT
        if not self._has_steps_for(audience_id):
            return Ruling.SECOND_STEP
        return Ruling(self._ways[audience_id][1].value)

    def may_read(self, thing: object) -> bool:
        """Whether it is theirs to read."""
        return self.rule(thing).opens

    def is_public(self, thing: Gated) -> bool:
        """Whether everybody may read it, and not this reader alone."""
        return self._access_to(thing) == Audience.Access.PUBLIC

    def is_granted(self, thing: Gated) -> bool:
        """Whether they read it by a grant: then it is written down that they did."""
        return self._access_to(thing) == Audience.Access.GRANTED

    def _access_to(self, thing: Gated) -> str | None:
        audience_id = thing.audience_id if self.may_read(thing) else None
        return None if audience_id is None else self._ways[audience_id][0]

    @cached_property
    def seat(self) -> Seat | None:
        """The seat by which they read today; of several, the one that was given first."""
        if self.person is None:
            return None
        seats = Seat.objects.live(on=self.today).filter(person=self.person)
        return seats.select_related("organisation").order_by("starts_on", "pk").first()

    @property
    def organisation(self) -> Organisation | None:
        """The member organisation for which they read today; of several, the one joined first."""
        return self.seat.organisation if self.seat else None

    @cached_property
    def offices(self) -> dict[str, list[Organisation]]:
        """The organisations whose seats or money she looks after, by her role; members or not.

        Whoever is to pay for a membership that has lapsed is let in to do so.
        """
        if self.person is None:
            return {}
        roles = (Seat.Role.LEAD, Seat.Role.FINANCE)
        seats = Seat.objects.open(on=self.today).filter(person=self.person, role__in=roles)
        offices: defaultdict[str, list[Organisation]] = defaultdict(list)
        for seat in seats.select_related("organisation").order_by("starts_on", "pk"):
            offices[seat.role].append(seat.organisation)
        return dict(offices)

    def may_seat_people_of(self, organisation: Organisation) -> bool:
        """Whether she gives and ends seats there: its lead contact does."""
        return organisation in self.offices.get(Seat.Role.LEAD, ())

    def may_see_bills_of(self, organisation: Organisation) -> bool:
        """Whether she sees what it is asked to pay: its lead and its finance contact do."""
        return any(organisation in held for held in self.offices.values())

    @property
    def is_member(self) -> bool:
        return self.organisation is not None


def readable_by_anybody(things: GatedQuerySet, *, today: date) -> GatedQuerySet:
    """A list as an anonymous reader has it, asked in the one statement of the list."""
    public = Audience.objects.open_to(None, on=today)
    return things.filter(audience__in=public.order_by().values("pk"))


def is_no_more_open(audience: Audience | None, *, than: Audience | None) -> bool:
    """Whether everybody who reads the one reads the other, as with a page and its parent.

    Of two audiences that are granted, neither is within the other.
    """
    if audience is None or audience == than:
        return True
    if than is None or than.access == Audience.Access.GRANTED:
        return False
    return than.access == Audience.Access.PUBLIC or audience.access == Audience.Access.GRANTED


@transaction.atomic
def set_audience(
    *,
    thing: Gated,
    audience: Audience | None,
    by: User | None,
    now: datetime,
    along: Iterable[Gated] = (),
) -> None:
    """Give a thing its audience, and the same to all that goes along with it. The only writer.

    Pages are set by foundation.gate, which knows what goes along: the subtree, its translations,
    its aliases.
    """
    things = [thing, *along]
    before = thing.audience_id
    by_model: defaultdict[type[models.Model], list[int]] = defaultdict(list)
    for each in things:
        by_model[type(each)].append(each.pk)
    for model, ids in by_model.items():
        # The plain manager: the querysets of gated things refuse.
        model._base_manager.filter(pk__in=ids).update(audience=audience)
    for each in things:
        each.audience = audience
        each.remember_audience()
    audit.record(
        verb="audience.set",
        by=by,
        thing=thing,
        now=now,
        details={
            "before": before,
            "after": audience.pk if audience else None,
            "along": {model._meta.label_lower: sorted(ids) for model, ids in by_model.items()},
        },
    )
