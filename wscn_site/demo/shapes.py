"""The things that the demonstration shows: themes, resources, events and the like, before they are pages."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from wscn_site.demo.words import LANGUAGES, Both, Language, Story

FileKind = Literal["pdf", "docx"]
LawKind = Literal["ukpga", "mwa", "anaw", "asc", "wsi"]
AudienceCode = Literal["public", "members", "iom-cymru", "prevent-contest"]

# The days of the demonstration do not move, so that it is the same whenever it is made.
CHECKED_ON = date(2026, 11, 16)
REVIEW_BY = date(2027, 11, 16)
LAWS = "https://www.legislation.gov.uk"
NOTHING = Both(cy="", en="")


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
    """What the law asks of each of these bodies, named as `resources.models.Duty.Body` does."""

    bodies: tuple[str, ...]
    what: Both


@dataclass(frozen=True, kw_only=True)
class Act:
    """A law: the record, with its duties.

    `kind` is where legislation.gov.uk keeps it. Only laws made in Wales have a Welsh text, and a
    Welsh title in law.
    """

    kind: LawKind = "ukpga"
    year: int
    number: int
    title: Both
    summary: Both
    in_force_from: date | None = None
    in_force_note: Both = NOTHING
    guidance_cy: str = ""
    guidance_en: str = ""
    themes: tuple[str, ...]
    duties: tuple[Duty, ...] = ()

    @property
    def is_made_in_wales(self) -> bool:
        """Whether it has a text in each language, of equal force."""
        return self.kind != "ukpga"

    @property
    def law(self) -> Both:
        """Where to read it: of an Act of the UK Parliament only the page around it is in Welsh."""
        path = f"{self.kind}/{self.year}/{self.number}"
        if self.kind == "wsi":
            return Both(cy=f"{LAWS}/{path}/made/welsh", en=f"{LAWS}/{path}/contents/made")
        if self.is_made_in_wales:
            return Both(cy=f"{LAWS}/{path}/contents/welsh", en=f"{LAWS}/{path}/contents")
        return Both(cy=f"{LAWS}/cy/{path}/contents", en=f"{LAWS}/{path}/contents")


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
    help_lines: tuple[HelpLine, ...]


@dataclass(frozen=True, kw_only=True)
class Topic:
    """A sub-topic of a theme, by its key: the record and its page, with the theme's help lines."""

    theme: str
    key: str
    slug: Both
    name: Both
    summary: Both
    body: Story


@dataclass(frozen=True, kw_only=True)
class Resource:
    """Something in the library. Of a funding call, ``closes_at`` is its deadline, if it has one.

    ``owner`` is the English name of an organisation; without one it is the Network's own.
    """

    slug: Both
    title: Both
    kind: str
    closes_at: datetime | None = None
    themes: tuple[str, ...]
    published_on: date
    owner: str = ""
    checked_on: date = CHECKED_ON
    review_by: date = REVIEW_BY
    readerships: tuple[str, ...]
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
class Recording:
    """A file of `recordings/`, without its ending: the language spoken in it, and how long it is."""

    file: str
    language: Language
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Said:
    """What somebody says in an episode, and when: in the recording of the Welsh page, and of the English one."""

    by: str
    at: tuple[float, float]
    words: Both


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of an episode: where it begins on the Welsh page and on the English one, and its title."""

    at: tuple[str, str]
    title: Both


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What is said in a recording, of which there is one for each language or one for both."""

    recordings: tuple[Recording, ...] = ()
    transcript: tuple[Said, ...] = ()
    parts: tuple[Part, ...] = ()

    def get_seconds(self, language: Language) -> float:
        """How long the recording is that the page in this language plays."""
        own = [one.seconds for one in self.recordings if one.language == language]
        return [*own, self.recordings[0].seconds][0]


@dataclass(frozen=True, kw_only=True)
class Episode(Heard):
    """An episode of the podcast."""

    slug: Both
    title: Both
    number: int
    published_on: date
    themes: tuple[str, ...]
    summary: Both
    body: Story
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Podcast:
    """A show and its episodes; `artwork` is a drawing of `makers.pictures`, by name."""

    slug: Both
    title: Both
    summary: Both
    artwork: str
    episodes: tuple[Episode, ...]


@dataclass(frozen=True, kw_only=True)
class Network:
    """A board or network with which the Network works."""

    slug: Both
    title: Both
    kind: str
    themes: tuple[str, ...] = ()
    summary: Both
    body: Story
    who_is_in_it: Both
    led_by: Both = NOTHING
    how_to_join: Both


@dataclass(frozen=True, kw_only=True)
class NewsItem:
    """Something that is new, or was."""

    slug: Both
    title: Both
    published_on: date
    themes: tuple[str, ...] = ()
    summary: Both
    body: Story


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something to go to, so many days after the demonstration is made; before it, below nought.

    Such days move, unlike all others here: a list of what is to come must have something in it.
    """

    slug: Both
    title: Both
    audience: AudienceCode | None = None
    in_days: int
    lasts_days: int = 1
    begins: time = time(10)
    ends: time = time(15, 30)
    is_whole_day: bool = False
    state: Literal["planned", "postponed", "cancelled"] = "planned"
    state_note: Both = NOTHING
    attendance: Literal["in_person", "online", "both"]
    place: Both = NOTHING
    address: Both = NOTHING
    joining: Both = NOTHING
    spoken: Literal["cy", "en", "both"]
    who_for: Both
    cost: Both
    books_online: bool = True
    # So many days before it begins.
    book_before: int | None = None
    themes: tuple[str, ...] = ()
    summary: Both
    body: Story


@dataclass(frozen=True, kw_only=True)
class Survey:
    """What the Network asks, and what it was told."""

    slug: Both
    title: Both
    asks: Both
    opens_on: date
    closes_on: date
    url: Both
    themes: tuple[str, ...] = ()
    summary: Both
    body: Story
    findings: Story = ()
    files: tuple[DemoFile, ...] = ()
