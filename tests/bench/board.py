"""What the parity board, the desk and the reports cost, of few pairs and of many."""

from datetime import timedelta
from uuid import uuid4

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from foundation.models import Debt, PairStanding
from resources.models import ResourcePage
from tests.bench.asking import HEAD, look, measure
from tests.bench.filling import (
    get_day,
    get_writers,
    make_first,
    make_sections,
    prepare,
    put,
    tidy_database,
)
from tests.bench.place import HOST
from tests.factories.accounts import make_staff
from tests.factories.browsers import Browser

STEPS = (50, 5_000)
WHY = "A slip that only one of them had."


def run(asked):
    prepare(asked)
    # The board is a screen of the CMS.
    call_command("collectstatic", verbosity=0, interactive=False)
    resource, _briefing = make_first(*make_sections())
    pages = make_pages()
    print(f"{'pairs':>6}  {HEAD}")
    there = 1
    for pairs in STEPS:
        numbers = range(there, pairs)
        put(resource, numbers=numbers, writers=get_writers(), published_on=get_day)
        there = pairs
        call_command("rebuild_parity", missing=True, verbosity=0)
        make_trouble()
        make_history()
        tidy_database()
        for name, ask in pages.items():
            print(f"{pairs:>6}  {measure(ask)}  {name}", flush=True)


def make_trouble():
    """Every pair is behind, by more or less."""
    PairStanding.objects.update(
        trouble=PairStanding.Trouble.BEHIND,
        to_do=F("words_en") + F("pk") % 400,
        behind_cy=F("words_en") + F("pk") % 400,
        behind_cy_since=timezone.now(),
        since=timezone.now(),
    )


def make_history():
    """Each half was published today, one alone for a while, and is to be read again tomorrow."""
    now = timezone.now()
    ResourcePage.objects.update(review_by=timezone.localdate() + timedelta(days=1))
    kind = ContentType.objects.get_for_model(ResourcePage)
    told = {"action": "wagtail.publish", "content_type": kind, "timestamp": now}
    pages = ResourcePage.objects.exclude(pk__in=PageLogEntry.objects.values("page"))
    PageLogEntry.objects.bulk_create(
        PageLogEntry(page_id=page.pk, label=page.title, uuid=uuid4(), **told)
        for page in pages.only("title")
    )
    paid = {"act": uuid4(), "published_at": now, "since": now, "ended_at": now}
    pairs = Page.objects.exclude(translation_key__in=Debt.objects.values("pair"))
    pairs = pairs.filter(pk__in=PairStanding.objects.values("en"))
    Debt.objects.bulk_create(
        Debt(pair=pair, language="en", reason="correction", words=WHY, ending="together", **paid)
        for pair in pairs.values_list("translation_key", flat=True)
    )


def make_pages():
    """Each thing that is asked for, by its name: how to ask for it, once."""
    manager, editor = make_staff("members"), make_staff("members")
    manager.groups.add(Group.objects.get(name="Communications manager"))
    editor.groups.add(Group.objects.get(name="Editor"))
    manages, writes = Browser(HTTP_HOST=HOST), Browser(HTTP_HOST=HOST)
    manages.force_login(manager)
    writes.force_login(editor)
    board = reverse("parity_board")
    return {
        "board": look(manages, board),
        "board, an editor": look(writes, board),
        "board, its last page": look(manages, f"{board}?p=100"),
        "board, narrowed": look(manages, f"{board}?kind=behind_cy&age=7"),
        "board, searched": look(manages, f"{board}?q=policing"),
        "desk": look(manages, reverse("wagtailadmin_home")),
        "calendar": look(manages, reverse("cms_calendar")),
        "calendar, its last page": look(manages, reverse("cms_calendar") + "?p=50"),
        "both languages": look(manages, reverse("compliance")),
        "one language": look(manages, reverse("debts")),
        "library": look(manages, reverse("library:index")),
    }
