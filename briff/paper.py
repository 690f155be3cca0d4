"""An issue on paper: a tagged PDF in one language, of what its page tells the same reader."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _, pgettext

from accounts.access import Reader
from accounts.paper.sheet import HEADING, TITLE, Sheet, set_paper, style_of
from briff.models import IssuePage
from briff.plain_words import get_paragraphs
from briff.telling import Item, Section

LEDE = style_of(12.5, after=10)
SMALL = style_of(9.5, after=12)
HEAD = style_of(11.5, after=2)
WORDS = style_of(10.5, after=2)


def set_issue(issue: IssuePage, *, reader: Reader, site: str, now: datetime) -> bytes:
    """The issue for this reader. ``site`` is where the links of our own pages lead."""
    sections = issue.get_sections(reader=reader)
    anybody = Reader.anonymous(today=timezone.localdate(now))
    introduction, public = (
        get_paragraphs(issue.introduction, reader=each, site=site) for each in (reader, anybody)
    )
    day = date_format(issue.published_on, "j F Y")
    name, network = f"{issue.title}, {day}", _("Wales Safer Communities Network")

    def write(sheet: Sheet) -> None:
        sheet.say(network, style=SMALL)
        sheet.say(issue.title, role="H1", style=TITLE)
        sheet.say(day)
        if issue.summary:
            sheet.say(issue.summary, style=LEDE)
        for words in introduction:
            sheet.say(words)
        for section in sections:
            _write_section(sheet, section, site=site)

    # A link to what is closed tells its readers where it is.
    is_open = reader.is_public(issue) and introduction == public
    is_for_few = not is_open or has_closed(sections)
    foot = _get_foot(name, reader=reader, now=now) if is_for_few else name
    return set_paper(write, title=name, languages=[issue.language], author=network, foot=foot)


def has_closed(sections: list[Section]) -> bool:
    """Whether something in it is not for everybody."""
    return any(item.mark for section in sections for item in section.items)


def _get_foot(name: str, *, reader: Reader, now: datetime) -> str:
    """What it is, and for whom this copy is."""
    names = [f"{reader.person} <{reader.person.email}>" if reader.person else ""]
    names.append(str(reader.organisation or ""))
    copy = _("Copy for: %(names)s") % {"names": ", ".join(filter(None, names))}
    return f"{name} · {copy} · {date_format(timezone.localtime(now), 'DATETIME_FORMAT')}"


def _write_section(sheet: Sheet, section: Section, *, site: str) -> None:
    general = pgettext("a section of the Briff", "General")
    title = section.theme.name if section.theme else general
    sheet.say(title, role="H2", style=HEADING)
    for item in section.items:
        address = f"{site}{item.url}" if item.is_ours else item.url
        sheet.say(item.title, role="H3", style=HEAD, language=item.lang, address=address)
        if item.text:
            sheet.say(item.text, style=WORDS, language=item.text_lang)
        if facts := _get_facts(item):
            sheet.say(facts, style=SMALL)


def _get_facts(item: Item) -> str:
    only = {"cy": _("in Welsh only"), "en": _("in English only")}
    due = f"{_('Deadline:')} {date_format(item.due_on, 'j F Y')}" if item.due_on else ""
    facts = (item.kind, item.source, only.get(item.lang, ""), due, item.mark)
    return ". ".join(filter(None, facts))
