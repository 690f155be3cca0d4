"""The kinds of reader, and what each should open: another opinion, for the gate is not asked.

It is the table of ``docs/how/gate.md``, written down once more. If the rule and the door broke in
the same way, they would agree with each other, and not with this.
"""

from dataclasses import dataclass
from enum import StrEnum

from accounts.models import Audience


class CouldNotLook(Exception):
    """The watch cannot say how things are. That is as bad as finding something."""


class Who(StrEnum):
    """Who they are. All but the visitor have an account."""

    VISITOR = "visitor"
    STRANGER = "stranger"
    MEMBER = "member"
    LAPSED = "lapsed"
    ENDED = "ended"
    PAUSED = "paused"
    DEACTIVATED = "deactivated"
    ONE_STEP = "one step"
    GRANT_ENDED = "grant ended"
    SUPERUSER = "superuser"
    ROLES = "roles"
    BY_NAME = "by name"
    BY_ORGANISATION = "by organisation"
    AT_WORK = "at work"


# They were granted everything, and it opens nothing to them.
GRANTED_IN_VAIN = frozenset(
    {Who.LAPSED, Who.ENDED, Who.PAUSED, Who.DEACTIVATED, Who.ONE_STEP, Who.GRANT_ENDED}
)
# One of these for each audience that is granted.
GRANTED = (Who.BY_NAME, Who.BY_ORGANISATION, Who.AT_WORK)
# Their organisation is a member today, and so are they.
MEMBERS = frozenset({Who.MEMBER, Who.ONE_STEP, Who.GRANT_ENDED, Who.BY_NAME, Who.BY_ORGANISATION})


@dataclass(frozen=True, kw_only=True)
class Reader:
    """A kind of reader: who they are, which audience they were granted, and what is theirs."""

    who: Who
    granted: int | None = None
    reads: frozenset[int]

    @property
    def code(self) -> str:
        """By what it is kept in a finding."""
        return self.who if self.granted is None else f"{self.who}:{self.granted}"


def get_readers() -> list[Reader]:
    """All kinds, for the audiences that there are: the visitor first."""
    by_access: dict[str, list[int]] = {access: [] for access in Audience.Access.values}
    for pk, access in Audience.objects.order_by("pk").values_list("pk", "access"):
        by_access[access].append(pk)
    missing = [access for access, found in by_access.items() if not found]
    if missing:
        raise CouldNotLook(f"no audience: {', '.join(missing)}")
    public, members = by_access[Audience.Access.PUBLIC], by_access[Audience.Access.MEMBERS]
    granted = by_access[Audience.Access.GRANTED]
    plain = [
        Reader(who=who, reads=frozenset(public + (members if who in MEMBERS else [])))
        for who in Who
        if who not in GRANTED
    ]
    return plain + [
        Reader(
            who=who,
            granted=pk,
            reads=frozenset([*public, *(members if who in MEMBERS else []), pk]),
        )
        for pk in granted
        for who in GRANTED
    ]
