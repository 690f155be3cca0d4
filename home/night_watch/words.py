"""What was found, in words: made when somebody reads them, in her language."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy as _

from home.models import NightWatch
from home.night_watch.findings import Code, Finding, Kind, from_kept
from home.night_watch.kinds import Who

SENTENCES: dict[str, Promise] = {
    Code.OPENS: _("Opens to some for whom it is not: %(who)s."),
    Code.SHUT: _("Does not open to some for whom it is: %(who)s."),
    Code.BROKE: _("The site broke down when it was asked for it."),
    Code.TOLD_OF: _("It is not for everybody, and everybody is told of it here: %(place)s"),
    Code.HALVES_DIFFER: _("Its two languages are for different people."),
    Code.ABOVE: _("It is for more people than a page above it, and so it is shut."),
    Code.FOR_NOBODY: _("It is for nobody."),
    Code.NO_GATE: _("It has no gate."),
    Code.NOT_AS_WRITTEN: _("It is for other people than the audit log says."),
    Code.OVERDUE: _("Its time is over, and it is still there. Does publish_scheduled run?"),
    Code.LEADS_NOWHERE: _("One is led to it from %(led_by)s, and there is nothing to look at."),
    Code.LET_IN: _("Reads what is for audience %(audience)s, and should not."),
    Code.KEPT_OUT: _("Should read what is for audience %(audience)s, and cannot."),
    Code.IDLE_GRANT: _("Was granted audience %(audience)s, without a membership that runs."),
    Code.ENDED_GRANT: _(
        "The grant of audience %(audience)s has ended. Take it away, or grant it again."
    ),
    Code.UNWRITTEN_GRANT: _(
        "Was granted audience %(audience)s, and the audit log says nothing of it, or another "
        "last day."
    ),
    Code.UNUSED_SEAT: _("The person has not signed in for a long time, or never did."),
    Code.BROKEN_LOG: _("The audit log is not as it was written, from this line on."),
}
KINDS: dict[str, Promise] = {
    Kind.PAGE: _("Page %(number)s"),
    Kind.DOCUMENT: _("Document %(number)s"),
    Kind.IMAGE: _("Image %(number)s"),
    Kind.RECORDING: _("Recording %(number)s"),
    Kind.PERSON: _("Person %(number)s"),
    Kind.ORGANISATION: _("Organisation %(number)s"),
    Kind.SEAT: _("Seat %(number)s"),
    Kind.LINE: _("Line %(number)s of the audit log"),
    Kind.PLACE: _("An address: %(place)s"),
}
READERS: dict[str, Promise] = {
    Who.VISITOR: _("a visitor"),
    Who.STRANGER: _("somebody without an organisation"),
    Who.MEMBER: _("a member"),
    Who.LAPSED: _("a person whose organisation has lapsed"),
    Who.ENDED: _("a person whose seat has ended"),
    Who.PAUSED: _("a person whose seat is paused"),
    Who.DEACTIVATED: _("a person whose account is closed"),
    Who.ONE_STEP: _("a member before the second step"),
    Who.GRANT_ENDED: _("a member whose grant has ended"),
    Who.SUPERUSER: _("an administrator"),
    Who.ROLES: _("a person with every role"),
    Who.BY_NAME: _("a member who was granted audience %(audience)s"),
    Who.BY_ORGANISATION: _("a member whose organisation was granted audience %(audience)s"),
    Who.AT_WORK: _("a colleague who was granted audience %(audience)s"),
}
# Where these are said with a place, that is what they were found at.
OF_A_DOOR = frozenset({Code.OPENS, Code.SHUT})
LANGUAGES: dict[str, Promise] = {"cy": _("in Welsh"), "en": _("in English")}
EDITED_AT = {
    Kind.PAGE: "wagtailadmin_pages:edit",
    Kind.DOCUMENT: "wagtaildocs:edit",
    Kind.IMAGE: "wagtailimages:edit",
    Kind.RECORDING: "wagtailmedia:edit",
    Kind.PERSON: "member:edit",
    Kind.ORGANISATION: "organisation:edit",
    Kind.SEAT: "seat:edit",
    Kind.LINE: "auditentry:inspect",
}


@dataclass(frozen=True)
class Told:
    """A finding in words."""

    what: str
    sentence: str
    # Where it is looked after: absent to who may not read it.
    path: str


def get_told(night: NightWatch) -> list[Told]:
    """What was found that night. Not one query, and not one title."""
    return [_tell(from_kept(kept)) for kept in night.findings]


def _tell(finding: Finding) -> Told:
    said: dict[str, Any] = {
        "number": finding.number,
        "audience": finding.audience,
        "place": finding.place,
        "led_by": finding.led_by,
        "who": ", ".join(map(name_reader, finding.who)),
    }
    what = str(KINDS[finding.kind]) % said
    if finding.language:
        what = f"{what}, {LANGUAGES[finding.language]}"
    if finding.place and finding.code in OF_A_DOOR:
        # Not its page, but what belongs to it.
        what = f"{what}: {finding.place}"
    name = EDITED_AT.get(Kind(finding.kind))
    path = reverse(name, args=[finding.number]) if name else ""
    return Told(what=what, sentence=str(SENTENCES[finding.code]) % said, path=path)


def name_reader(code: str) -> str:
    """What a kind of reader is called."""
    who, _, audience = code.partition(":")
    return str(READERS[who]) % {"audience": audience}


def name_outcome(night: NightWatch, *, is_broken_off: bool) -> str:
    """How it went, in a word or two."""
    if is_broken_off:
        return gettext("Never ended")
    return night.get_outcome_display() if night.outcome else gettext("Still walking")
