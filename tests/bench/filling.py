"""The pages: written as rows, and then read by the search as every page is."""

import sys
import time
from datetime import timedelta

from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Locale

from accounts.models import Audience
from home.models import InformationPage, NewsIndexPage
from home.search.entries import enter
from members_area.models import BriefingIndexPage, BriefingPage, MembersHomePage
from resources.models import (
    ActIndexPage,
    ResourceIndexPage,
    ResourcePage,
    Theme,
    ThemeIndexPage,
    ThemePage,
)
from tests.bench.words import Writer
from tests.factories.pages import get_site, make_pair
from tests.factories.rows import multiply

AT_ONCE = 100
EVERY = 1.0  # seconds


class Progress:
    """Says how far it is, now and then."""

    def __init__(self, what, *, of):
        self._what, self._of, self._done, self._said_at = what, of, 0, 0.0

    def go_on(self):
        self._done += 1
        is_time = time.monotonic() - self._said_at >= EVERY
        if is_time or self._done == self._of:
            self._said_at = time.monotonic()
            end = "\n" if self._done == self._of else ""
            say(f"\r{self._what}: {self._done} of {self._of}{end}")


def say(words):
    """Tell whoever looks on; nobody, if it goes to a file."""
    if sys.stderr.isatty():
        sys.stderr.write(words)
        sys.stderr.flush()


def prepare(asked):
    """All that a site has before its first page. What the CMS alone shows is left out."""
    say("Making a database and the style sheets …\n")
    if not asked.copy_of:
        call_command("prepare", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=["wagtail*"])


def make_sections():
    """The lists that pages are put in, and what stands in the menu beside them."""
    home, shown = get_site(), {"show_in_menus": True}
    themes = make_pair(
        ThemeIndexPage, under=home, **shown, cy={"title": "Themâu"}, en={"title": "Themes"}
    )
    for theme in Theme.objects.all():
        titles = {"cy": {"title": theme.name_cy}, "en": {"title": theme.name_en}}
        make_pair(ThemePage, under=themes, theme=theme, **titles)
    library = make_pair(
        ResourceIndexPage, under=home, **shown, cy={"title": "Adnoddau"}, en={"title": "Resources"}
    )
    for model, welsh, english in (
        (ActIndexPage, "Deddfau", "Acts"),
        (NewsIndexPage, "Newyddion", "News"),
        (InformationPage, "Amdanom ni", "About us"),
    ):
        make_pair(model, under=home, **shown, cy={"title": welsh}, en={"title": english})
    members = make_pair(
        MembersHomePage,
        under=home,
        audience=Audience.objects.get(code="members"),
        cy={"title": "Aelodau"},
        en={"title": "Members"},
    )
    briefings = make_pair(
        BriefingIndexPage,
        under=members,
        **shown,
        cy={"title": "Briffiadau"},
        en={"title": "Briefings"},
    )
    return library, briefings


def make_first(library, briefings):
    """A resource and a briefing, for others to be put beside: no page is made singly after that."""
    resource = make_pair(
        ResourcePage,
        under=library,
        kind="guide",
        published_on=timezone.localdate(),
        themes=list(Theme.objects.filter(slug__in=["asb", "crime"])),
        cy={"title": "Adnodd"},
        en={"title": "Resource"},
    )
    briefing = make_pair(
        BriefingPage,
        under=briefings,
        briefed_on=timezone.localdate(),
        cy={"title": "Briff"},
        en={"title": "Briefing"},
    )
    return resource, briefing


def put_resources(first, *, numbers, writers):
    kinds = ResourcePage.Kind.values
    return put(
        first,
        numbers=numbers,
        writers=writers,
        kind=lambda number: kinds[number % len(kinds)],
        published_on=get_day,
    )


def put_briefings(first, *, numbers, writers):
    return put(first, numbers=numbers, writers=writers, briefed_on=get_day)


def put(pair, *, numbers, writers, **several):
    """Articles of these numbers beside a pair, and the search knows of them. Gives the pages."""
    languages = {locale.pk: locale.language_code for locale in Locale.objects.all()}

    def write(row, number):
        article = writers[languages[row.locale_id]].write(number)
        row.title = row.draft_title = article.title
        row.summary, row.body = article.summary, article.body

    progress = Progress(f"Writing {type(pair.en)._meta.verbose_name_plural}", of=2 * len(numbers))
    pages = []
    for start in range(0, len(numbers), AT_ONCE):
        chosen = numbers[start : start + AT_ONCE]
        # Both languages of a page are there at once, or neither.
        with transaction.atomic():
            pages += multiply(pair, numbers=chosen, write=write, **several)
        for page in pages[-2 * len(chosen) :]:
            enter(page)
            progress.go_on()
    return pages


def get_day(number):
    return timezone.localdate() - timedelta(days=number)


def get_writers():
    return {code: Writer(code) for code in ("cy", "en")}


def tidy_database():
    """What a server does by itself in the first hour."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
