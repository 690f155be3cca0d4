"""What the archive of the Briff and the summary before it is sent cost, of few and of many."""

from datetime import timedelta

from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from briff.mentioning import note
from home.search.entries import enter
from tests.bench.asking import HEAD, look, measure
from tests.bench.filling import make_sections, prepare, tidy_database
from tests.bench.place import HOST
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, make_subscribers, words_item
from tests.factories.browsers import Browser
from tests.factories.rows import multiply

# How many issues there are, and how many subscribers.
STEPS = ((10, 50), (1_000, 50_000))
THEMES = ("asb", "crime")


def run(asked):
    prepare(asked)
    # The summary is a screen of the CMS.
    call_command("collectstatic", verbosity=0, interactive=False)
    make_sections()
    briff = make_briff()
    issue = make_issue(briff, *((theme, *[words_item()] * 3) for theme in THEMES), number=9_999)
    pages = make_pages(briff=briff, issue=issue)
    print(f"{'issues':>6}  {'subscribers':>11}  {HEAD}")
    there, readers = 1, 0
    for issues, subscribers in STEPS:
        put_issues(issue, numbers=range(there, issues))
        make_subscribers(subscribers - readers, begin=readers)
        there, readers = issues, subscribers
        tidy_database()
        for name, ask in pages.items():
            print(f"{issues:>6}  {subscribers:>11}  {measure(ask)}  {name}", flush=True)


def put_issues(issue, *, numbers):
    """An issue a week, in both languages, and the search knows of them."""
    today = timezone.localdate()

    def number_it(row, number):
        row.title = row.draft_title = f"{row.title.split(',')[0]}, {number}"

    with transaction.atomic():
        pages = multiply(
            issue,
            numbers=numbers,
            write=number_it,
            number=lambda number: number,
            published_on=lambda number: today - timedelta(weeks=number),
        )
    for page in pages:
        note(page)
        enter(page)


def make_pages(*, briff, issue):
    """Each thing that is asked for, by its name: how to ask for it, once."""
    visitor, manager = Browser(HTTP_HOST=HOST), Browser(HTTP_HOST=HOST)
    manager.force_login(make_staff(is_superuser=True))
    archive, year = briff.en.url, timezone.localdate().year - 1
    return {
        "archive": look(visitor, f"{archive}?made"),
        "archive, its last page": look(visitor, f"{archive}?page=50"),
        "archive, a year and a theme": look(visitor, f"{archive}?year={year}&theme=asb"),
        "an issue": look(visitor, f"{issue.en.url}?made"),
        "feed": look(visitor, "/en/briff/feed.atom"),
        "a search": look(visitor, "/en/search/?q=briff"),
        "summary before it is sent": look(manager, reverse("briff_send", args=[issue.en.pk])),
    }
