"""The things that the demonstration shows to members, before they are pages."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from wscn_site.demo.shapes import NOTHING, AudienceCode, DemoFile, Heard
from wscn_site.demo.words import Both, Story

BriefingKind = Literal["briefing", "legislation", "funding", "case_study"]
Handling = Literal["person", "organisation", "partners"]


@dataclass(frozen=True, kw_only=True)
class Change:
    """What was new in a version of a briefing after the first."""

    on: date
    note: Both


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """A briefing for those whom its audience names. What has ended says when, and why."""

    slug: Both
    title: Both
    audience: AudienceCode
    kind: BriefingKind = "briefing"
    handling: Handling = "person"
    briefed_on: date
    holds_until: date | None = None
    must_acknowledge: bool = False
    changes: tuple[Change, ...] = ()
    withdrawn_on: date | None = None
    withdrawn_why: Both = NOTHING
    summary: Both
    body: Story
    files: tuple[DemoFile, ...]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question of a consultation, our draft answer, and what an area might add."""

    question: Both
    draft: Both
    local: Both


@dataclass(frozen=True, kw_only=True)
class Consultation:
    """Somebody else's consultation, and our draft response to adapt."""

    slug: Both
    title: Both
    asked_by: Both
    closes_at: datetime
    devolution: Literal["devolved", "partly", "reserved"]
    url: Both
    summary: Both
    body: Story
    questions: tuple[Asked, ...]
    # What the sample organisation has made of the first draft answer.
    own_answer: Both | None = None
    files: tuple[DemoFile, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ready:
    """A text that can be used as it is, and what it is for."""

    title: Both
    text: Both


@dataclass(frozen=True, kw_only=True)
class Material(Heard):
    """Something in the members' library."""

    slug: Both
    title: Both
    kind: Literal["template", "campaign", "recording"]
    published_on: date
    themes: tuple[str, ...]
    readerships: tuple[str, ...]
    summary: Both
    body: Story
    files: tuple[DemoFile, ...] = ()
    ready: tuple[Ready, ...] = ()
