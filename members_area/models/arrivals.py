"""What has come into the members' area, for whoever may read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import pgettext

from accounts.access import Reader
from foundation.models import SitePageQuerySet
from members_area.models.briefings import BriefingPage
from members_area.models.consultations import ConsultationPage
from members_area.models.materials import MaterialPage
from members_area.models.readings import Reading

KINDS = (BriefingPage, ConsultationPage, MaterialPage)
MOST = 10


@dataclass(frozen=True)
class Arrival:
    """A page that is new, what kind of thing it is, and since when; or its new version."""

    page: Any
    kind: str
    on: date
    is_new_version: bool


@dataclass(frozen=True)
class Arrivals:
    """The newest of what is new, and how many there are in all."""

    newest: Sequence[Arrival]
    total: int


def get_arrivals(pages: SitePageQuerySet, *, since: datetime, reader: Reader) -> Arrivals:
    """Of these, what has come since then, or has a version since then that she has not read.

    What was withdrawn or holds no more is not news.
    """
    told = pages.live().type(*KINDS).readable_by(reader)
    holding = BriefingPage.objects.in_force(on=reader.today)
    read = Reading.objects.filter(
        person=reader.person,
        pair=OuterRef("translation_key"),
        version=OuterRef("briefingpage__version"),
    )
    is_changed = Q(~Exists(read), briefingpage__version__gt=1, last_published_at__gt=since)
    new = told.filter(
        Q(first_published_at__gt=since) | is_changed,
        Q(briefingpage__isnull=True) | Q(pk__in=holding.order_by().values("pk")),
    ).order_by("-last_published_at", "-pk")
    found = list(new.defer_streamfields().specific()[:MOST])
    total = len(found) if len(found) < MOST else new.order_by().count()
    return Arrivals(newest=[_tell(page, since=since) for page in found], total=total)


def _tell(page: Any, *, since: datetime) -> Arrival:
    is_new_version = bool(page.first_published_at and page.first_published_at <= since)
    kind = (
        pgettext("kind of page", "Consultation")
        if isinstance(page, ConsultationPage)
        else str(page.get_kind_display())
    )
    on = page.last_published_at if is_new_version else page.first_published_at
    return Arrival(page=page, kind=kind, on=timezone.localdate(on), is_new_version=is_new_version)
