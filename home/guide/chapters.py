"""The chapters of the guide, in the order in which they are read."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """How one task is done: its name in addresses, its title, and when one needs it."""

    slug: str
    title: Promise
    about: Promise

    @property
    def template(self) -> str:
        return f"guide/{self.slug}.html"


CHAPTERS = (
    Chapter(
        slug="desk",
        title=_("Your desk, and what comes when"),
        about=_("What there is to do, the calendar, and the report on both languages."),
    ),
    Chapter(
        slug="write",
        title=_("Write a page in both languages"),
        about=_("Welsh first, English first, or both together."),
    ),
    Chapter(
        slug="publish",
        title=_("Publish both languages"),
        about=_("Now, or at one minute for both; and take a page off the site again."),
    ),
    Chapter(
        slug="one-language",
        title=_("Publish in one language"),
        about=_("When it may not wait, and what is owed until the other language is out."),
    ),
    Chapter(
        slug="parity",
        title=_("Keep both languages in step"),
        about=_("What is behind, and how work goes to a translator and comes back."),
    ),
    Chapter(
        slug="words",
        title=_("The right words"),
        about=_("Advice beside the editor, and the glossary behind it."),
    ),
    Chapter(
        slug="files",
        title=_("Pictures, files and recordings"),
        about=_("Words for those who cannot see, tags, captions and transcripts."),
    ),
    Chapter(
        slug="briff",
        title=_("Write and send the Briff"),
        about=_("From a new issue to the last e-mail, once a week."),
    ),
    Chapter(
        slug="readers",
        title=_("Briefings, and who can read what"),
        about=_("Audiences, what a change would open or close, and members first."),
    ),
    Chapter(
        slug="consultations",
        title=_("Consultations and draft responses"),
        about=_("The Network's draft, and what organisations make of it."),
    ),
    Chapter(
        slug="members",
        title=_("Invite people, and help a member"),
        about=_("Seats for a list of people, grants, and why somebody cannot see a page."),
    ),
    Chapter(
        slug="roles",
        title=_("Who may do what"),
        about=_("The roles in the CMS, and why a button may not be there for you."),
    ),
    Chapter(
        slug="trouble",
        title=_("When something goes wrong"),
        about=_("The night watch, e-mail that does not go, and what to do about a leak."),
    ),
)
BY_SLUG = {chapter.slug: chapter for chapter in CHAPTERS}
