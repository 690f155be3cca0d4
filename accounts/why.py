"""Why somebody may read what is for an audience, or may not: what the gate said, in sentences.

Nothing is decided here. ``Reader.rule_on`` has decided; this tells what it went by, which is the
same seats, memberships and grants, and who gave or took back which grant, from the audit log.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _, pgettext

from accounts import second_steps
from accounts.access import Reader, Ruling
from accounts.models import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    AuditEntry,
    Membership,
    Organisation,
    Proposal,
    Seat,
    User,
)
from accounts.models.audiences import READ, lasting


@dataclass(frozen=True)
class Answer:
    """What the gate says, and why."""

    ruling: Ruling
    sentences: list[str]

    @property
    def verdict(self) -> str:
        """The answer in a word or two."""
        if self.ruling.opens:
            return pgettext("may they see it?", "Yes")
        if self.ruling is Ruling.SECOND_STEP:
            return pgettext("may they see it?", "Yes, once the second step is given")
        return pgettext("may they see it?", "No")


def answer(reader: Reader, *, audience: Audience, ruling: Ruling | None = None) -> Answer:
    """Why this person, as she comes in, may or may not read what is for an audience.

    The ruling on one thing, if it is of one thing. As many queries for anybody.
    """
    ruling = ruling or reader.rule_on(audience.pk)
    facts = Facts(reader, audience=audience)
    return Answer(ruling=ruling, sentences=list(_explain(ruling, facts=facts)))


class Facts:
    """What is known of a person and an audience, on a day."""

    def __init__(self, reader: Reader, *, audience: Audience) -> None:
        self.reader = reader
        self.person = reader.person
        self.today = reader.today
        self.audience = audience

    @cached_property
    def seats(self) -> list[Seat]:
        """Every seat that she has or had."""
        seats = Seat.objects.filter(person=self.person).select_related("organisation")
        return list(seats.order_by("starts_on", "pk"))

    @cached_property
    def live(self) -> set[int]:
        """Those of them that open something today."""
        live = Seat.objects.live(on=self.today).filter(person=self.person)
        return set(live.values_list("pk", flat=True))

    @cached_property
    def memberships(self) -> dict[int, Membership]:
        """Of each of those organisations, the membership that began last, if one has begun."""
        begun = Membership.objects.filter(
            organisation__in={seat.organisation_id for seat in self.seats},
            starts_on__lte=self.today,
        )
        return {each.organisation_id: each for each in begun.order_by("starts_on", "pk")}

    @cached_property
    def grants(self) -> dict[User | Organisation, Any]:
        """What she and her organisations were granted: each says whether it opens anything still.

        Whether its last day is over is answered as the gate asks it.
        """
        granted = {"content_object": self.audience, "permission__codename": READ}
        still = ExpressionWrapper(lasting(on=self.today), output_field=BooleanField())
        to_person = AudienceUserObjectPermission.objects.filter(**granted, user=self.person)
        to_organisations = AudienceGroupObjectPermission.objects.filter(
            **granted, group__organisation__seats__person=self.person
        ).select_related("group__organisation")
        found: list[Any] = [
            *to_person.select_related("user").annotate(is_lasting=still),
            *to_organisations.annotate(is_lasting=still),
        ]
        return {grant.holder: grant for grant in found}

    @cached_property
    def lines(self) -> dict[User | Organisation, AuditEntry]:
        """The last that was done about a grant to her, and to each of her organisations."""
        organisations = {seat.organisation_id: seat.organisation for seat in self.seats}
        lines = AuditEntry.objects.filter(
            Q(details__person=self.person.pk if self.person else None)
            | Q(organisation_id__in=organisations),
            subject_type=Audience._meta.label_lower,
            subject_id=self.audience.pk,
            verb__in=("audience.granted", "audience.revoked"),
        )
        found = (
            (organisations.get(line.organisation_id or 0, self.person), line)
            for line in lines.select_related("names").order_by("sequence")
        )
        return {holder: line for holder, line in found if holder is not None}

    @property
    def proposals(self) -> dict[User | Organisation, Proposal]:
        """What was last proposed for her, and for each of her organisations, and not refused."""
        return {each.holder: each for each in self._proposed if each.holder}

    @property
    def reasons(self) -> dict[User | Organisation, str]:
        """Why each grant was given: what was last agreed to, and not what waits for somebody."""
        settled = (each for each in self._proposed if each.state != Proposal.State.OPEN)
        return {each.holder: each.reason for each in settled if each.holder}

    @cached_property
    def _proposed(self) -> list[Proposal]:
        refused = (Proposal.State.REFUSED, Proposal.State.LAPSED)
        proposals = Proposal.objects.filter(
            Q(person=self.person) | Q(organisation__seats__person=self.person),
            audience=self.audience,
        ).exclude(Q(state__in=refused) | Q(person=None, organisation=None))
        related = proposals.select_related("audience", "person", "organisation")
        return list(related.order_by("proposed_at", "pk"))


def _explain(ruling: Ruling, *, facts: Facts) -> Iterator[str]:
    if ruling is Ruling.EVERYBODY:
        yield _("Everybody can read it. It needs no sign-in.")
    elif ruling is Ruling.FOR_OTHERS and facts.person is None:
        yield _("It is not for everybody, and nobody is signed in, or the account is closed.")
    elif facts.person is not None:
        yield from _explain_person(ruling, facts=facts)


def _explain_person(ruling: Ruling, *, facts: Facts) -> Iterator[str]:
    if facts.audience.access != Audience.Access.MEMBERS or facts.grants:
        yield from _explain_grants(facts)
    if facts.person and facts.person.is_staff:
        yield _("Who works for the Network reads what they were granted by name, and nothing else.")
    if ruling is not Ruling.AT_WORK:
        yield from _explain_seats(facts)
    if ruling is Ruling.SECOND_STEP:
        yield from _explain_second_step(facts)


def _explain_grants(facts: Facts) -> Iterator[str]:
    for holder in sorted(facts.grants, key=str):
        yield _tell(holder, facts=facts, is_granted=True)
        yield from _explain_end(facts.grants[holder])
        if reason := facts.reasons.get(holder):
            yield _("The reason given: %(reason)s") % {"reason": reason}
    for holder, line in facts.lines.items():
        if holder not in facts.grants and line.verb == "audience.revoked":
            yield _tell(holder, facts=facts, is_granted=False)
    for proposal in facts.proposals.values():
        yield from _explain_proposal(proposal)
    if not facts.grants:
        yield _(
            "%(audience)s is granted neither to %(person)s nor to an organisation of theirs."
        ) % {"audience": facts.audience, "person": facts.person}


def _explain_proposal(proposal: Proposal) -> Iterator[str]:
    if proposal.state != Proposal.State.OPEN:
        return
    named = {"audience": proposal.audience, "holder": proposal.holder}
    yield (
        _("%(audience)s is proposed for %(holder)s, and opens nothing until somebody else agrees.")
        % named
    )
    if proposal.ends_on is not None:
        yield _("The last day that is proposed is %(day)s.") % {"day": _say(proposal.ends_on)}


def _explain_end(grant: Any) -> Iterator[str]:
    if grant.ends_on is None:
        return
    named = {"holder": grant.holder, "day": _say(grant.ends_on)}
    if grant.is_lasting:
        yield _("The last day of the grant to %(holder)s is %(day)s.") % named
    else:
        yield _("The grant to %(holder)s ended on %(day)s: that was its last day.") % named


def _tell(holder: User | Organisation, *, facts: Facts, is_granted: bool) -> str:
    line = facts.lines.get(holder)
    named = {"holder": holder, "audience": facts.audience}
    if line is None:
        return _("%(audience)s is granted to %(holder)s; nobody wrote down by whom.") % named
    words = (
        _("%(audience)s was granted to %(holder)s by %(by)s on %(day)s.")
        if is_granted
        else _("%(by)s took %(audience)s back from %(holder)s on %(day)s.")
    )
    day = _say(timezone.localdate(line.at))
    # Of whoever has been erased, or did it long ago, the log says a number.
    somebody = _("person %(number)s") % {"number": line.actor_id} if line.actor_id else ""
    by = line.actor_email or somebody or _("the system")
    return words % {**named, "by": by, "day": day}


def _explain_seats(facts: Facts) -> Iterator[str]:
    if not facts.seats:
        yield _("%(person)s has no seat in a member organisation.") % {"person": facts.person}
    for seat in facts.seats:
        # What has ended says nothing, where another seat opens something.
        if seat.pk in facts.live or not facts.live:
            yield from _explain_seat(seat, facts=facts)


def _explain_seat(seat: Seat, *, facts: Facts) -> Iterator[str]:
    membership = facts.memberships.get(seat.organisation_id)
    named = {"person": facts.person, "organisation": seat.organisation}
    if seat.pk in facts.live and membership is not None:
        yield _("%(person)s has a live seat in %(organisation)s.") % named
        yield from _explain_grace(membership, facts=facts)
        return
    if seat.starts_on > facts.today:
        words, day = _("The seat in %(organisation)s begins on %(day)s."), seat.starts_on
    elif seat.ends_on is not None and seat.ends_on <= facts.today:
        words, day = _("The seat in %(organisation)s ended on %(day)s."), seat.ends_on
    elif seat.paused_on is not None:
        words = _(
            "The seat in %(organisation)s is paused since %(day)s: nobody there has said who is"
            " still there."
        )
        day = seat.paused_on
    elif membership is None:
        words, day = _("%(organisation)s is no member, and was none before."), facts.today
    elif membership.state == Membership.State.CANCELLED:
        words = _("The membership of %(organisation)s that began on %(day)s was cancelled.")
        day = membership.starts_on
    else:
        words = _("The membership of %(organisation)s has lapsed: it opens nothing from %(day)s.")
        day = membership.lapses_on
    yield words % {**named, "day": _say(day)}


def _explain_grace(membership: Membership, *, facts: Facts) -> Iterator[str]:
    if membership.ends_on < facts.today:
        yield _("Its membership ended on %(day)s; in its days of grace it stays open.") % {
            "day": _say(membership.ends_on)
        }


def _explain_second_step(facts: Facts) -> Iterator[str]:
    yield _("What was granted opens to two steps: a password, and a code or a passkey.")
    if facts.person and not second_steps.has_any(facts.person.pk):
        yield _("%(person)s has set up no second step yet.") % {"person": facts.person}


def _say(day: date) -> str:
    said: str = date_format(day)
    return said
