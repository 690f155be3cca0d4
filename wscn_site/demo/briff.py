"""Five issues of the Briff. They are samples, made of what the demonstration has, and each says so.

The Welsh awaits a translator's check.
"""

from dataclasses import dataclass
from datetime import date

from wscn_site.demo.words import Both

SAMPLE = Both(
    cy="Sampl yw'r rhifyn hwn, i ddangos sut mae'r wefan yn gweithio.",
    en="This issue is a sample, to show how the website works.",
)


@dataclass(frozen=True, kw_only=True)
class Law:
    """A law of the demonstration, as it is known."""

    kind: str = "ukpga"
    year: int
    number: int


@dataclass(frozen=True, kw_only=True)
class OwnWords:
    """Something that is on no page."""

    title: Both
    text: Both
    source: Both
    due_on: date | None = None


# A page is named by its key in the outline.
BriffItem = str | Law | OwnWords


@dataclass(frozen=True, kw_only=True)
class Issue:
    """An issue: what it tells, under each theme; under none, to everybody."""

    number: int
    published_on: date
    summary: Both
    introduction: Both
    sections: tuple[tuple[str, tuple[BriffItem, ...]], ...]


LIGHTS = OwnWords(
    title=Both(
        cy="Sampl: noson o hyfforddiant ar oleuo llwybrau",
        en="Sample: an evening of training on lighting paths",
    ),
    text=Both(
        cy="Ar-lein, 18:00 i 19:30. Nid oes angen archebu lle.",
        en="Online, 18:00 to 19:30. There is no need to book.",
    ),
    source=Both(cy="Fforwm sampl", en="Sample forum"),
    due_on=date(2026, 12, 3),
)

ISSUES = (
    Issue(
        number=38,
        published_on=date(2026, 10, 23),
        summary=Both(
            cy="Un drws i dri gwasanaeth, a'r Ddyletswydd Trais Difrifol.",
            en="One door for three services, and the Serious Violence Duty.",
        ),
        introduction=Both(
            cy="Astudiaeth achos am gydweithio, a chyfraith i'w chadw wrth law.",
            en="A case study of working together, and a law to keep at hand.",
        ),
        sections=(
            ("vawdasv", ("library/one-door-for-three-services",)),
            ("violence", (Law(year=2022, number=32),)),
            ("asb", ("library/log-of-incidents",)),
        ),
    ),
    Issue(
        number=39,
        published_on=date(2026, 10, 30),
        summary=Both(
            cy="Lleoedd cyhoeddus, a'r ddyletswydd Prevent mewn deg munud.",
            en="Public places, and the Prevent duty in ten minutes.",
        ),
        introduction=Both(
            cy="Wythnos am leoedd cyhoeddus, ac am y rhai sy'n eu cadw'n ddiogel.",
            en="A week about public places, and about those who keep them safe.",
        ),
        sections=(
            (
                "terrorism",
                (
                    "briefings/martyns-law-the-time-to-prepare",
                    Law(year=2025, number=10),
                    "library/the-prevent-duty-in-ten-minutes",
                ),
            ),
            ("substances", ("library/talking-without-stigma",)),
        ),
    ),
    Issue(
        number=40,
        published_on=date(2026, 11, 6),
        summary=Both(
            cy="Cylch gorchwyl i bartneriaeth, a phodlediad am oleuo llwybr.",
            en="Terms of reference for a partnership, and a podcast about lighting a path.",
        ),
        introduction=Both(
            cy="Templedi i arbed gwaith, a dau beth i wrando arnynt ar y ffordd adref.",
            en="Templates that save work, and two things to listen to on the way home.",
        ),
        sections=(
            ("", ("library/terms-of-reference-for-a-partnership", LIGHTS)),
            ("crime", ("podcast/lighting-the-path", "library/strategic-needs-assessment")),
        ),
    ),
    Issue(
        number=41,
        published_on=date(2026, 11, 13),
        summary=Both(
            cy="Gofyn yn ddiogel, adolygiadau achos, ac arian ar gyfer strydoedd goleuach.",
            en="Asking safely, case reviews, and money for brighter streets.",
        ),
        introduction=Both(
            cy="Dau ganllaw newydd, a galwad am geisiadau sydd ar agor.",
            en="Two new guides, and a call for bids that is open.",
        ),
        sections=(
            ("vawdasv", ("library/asking-safely",)),
            ("asb", ("library/guide-to-the-case-review", "library/brighter-streets-fund")),
            ("terrorism", ("briefings/winter-events",)),
        ),
    ),
    Issue(
        number=42,
        published_on=date(2026, 11, 20),
        summary=Both(
            cy="Ymgynghoriadau i ymateb iddynt, arolwg i ymarferwyr, a phennod am wrando ar bobl ifanc.",
            en="Consultations to respond to, a survey for practitioners, and an episode on listening to young people.",
        ),
        introduction=Both(
            cy="Mae dau ymgynghoriad ar agor. Mae ymatebion drafft y Rhwydwaith yn ardal yr aelodau.",
            en="Two consultations are open. The Network's draft responses are in the members' area.",
        ),
        sections=(
            (
                "",
                (
                    "consultations/case-review-consistent-practice",
                    "consultations/victims-choice-of-language",
                    "news/the-law-in-one-list",
                ),
            ),
            ("asb", ("surveys/asb-practitioners-2026",)),
            ("violence", ("podcast/listening-to-young-people",)),
        ),
    ),
)
