"""The things that the demonstration shows: themes, resources, briefings and the like, before they are pages."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from wscn_site.demo.words import LANGUAGES, Both, Language, Story

FileKind = Literal["pdf", "docx"]
AudienceCode = Literal["public", "members", "iom-cymru", "prevent-contest"]


@dataclass(frozen=True, kw_only=True)
class DemoFile:
    """A file to make and to offer. Its `name` is the file's own, without the ending."""

    name: Both
    title: Both
    kind: FileKind
    story: Story
    languages: tuple[Language, ...] = LANGUAGES

    def file_name(self, language: Language) -> str:
        """What the file is called when it is taken away."""
        return f"{self.name.said(language)}.{self.kind}"


@dataclass(frozen=True, kw_only=True)
class Duty:
    """Who must do what."""

    who: Both
    what: Both


@dataclass(frozen=True, kw_only=True)
class Act:
    """A law, the year of it, and what it asks in a sentence."""

    title: Both
    year: int
    what: Both
    url: Both


@dataclass(frozen=True, kw_only=True)
class HelpLine:
    """A number to ring, and what for."""

    name: Both
    number: str
    url: Both
    about: Both


@dataclass(frozen=True, kw_only=True)
class Theme:
    """One of the eight themes: the record (`key`, `name`, `icon`) and its page."""

    key: str
    icon: str
    slug: Both
    name: Both
    summary: Both
    body: Story
    duties: tuple[Duty, ...]
    acts: tuple[Act, ...]
    help_lines: tuple[HelpLine, ...]


@dataclass(frozen=True, kw_only=True)
class Resource:
    """Something in the library."""

    slug: Both
    title: Both
    kind: str
    themes: tuple[str, ...]
    published_on: date
    who_for: Both
    summary: Both
    body: Story
    files: tuple[DemoFile, ...]


@dataclass(frozen=True, kw_only=True)
class Information:
    """A page that tells: about the Network, how to join, privacy."""

    slug: Both
    title: Both
    summary: Both
    body: Story
    under: tuple["Information", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """A briefing for those whom its audience names."""

    slug: Both
    title: Both
    audience: AudienceCode
    briefed_on: date
    summary: Both
    body: Story
    files: tuple[DemoFile, ...]


@dataclass(frozen=True, kw_only=True)
class Consultation:
    """Somebody else's consultation, and our draft response to adapt."""

    slug: Both
    title: Both
    asked_by: Both
    closes_on: date
    url: Both
    summary: Both
    body: Story
    files: tuple[DemoFile, ...]
