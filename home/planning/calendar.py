"""What comes when, in both languages: for whoever writes, on a screen and as a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar

from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy

from briff.models import IssuePage
from events.models import EventPage
from foundation.models import Opening, SitePage
from home.models import SurveyPage
from home.planning.mine import get_due_out, get_edit_url, get_mine, writes
from home.planning.period import PeriodView, as_moments
from members_area.models import BriefingPage, ConsultationPage
from resources.models import ResourcePage

TITLE = gettext_lazy("Calendar")
SHOWN = timedelta(days=90)

LIVE = Q(live=True)
PLANNED = LIVE & Q(state=EventPage.State.PLANNED)
TAKEN_OFF = gettext_lazy("Taken off the site")
# What of a page has a day: whose, which field, what happens then, and to which of them.
DAYS: tuple[tuple[Any, str, str | Promise, Q], ...] = (
    (SitePage, "expire_at", TAKEN_OFF, LIVE),
    (IssuePage, "published_on", gettext_lazy("Issue of the Briff"), Q()),
    (ConsultationPage, "closes_at", gettext_lazy("Consultation closes"), LIVE),
    (SurveyPage, "opens_on", gettext_lazy("Survey opens"), LIVE),
    (SurveyPage, "closes_on", gettext_lazy("Survey closes"), LIVE),
    (EventPage, "starts_at", gettext_lazy("Event begins"), PLANNED),
    (EventPage, "book_by", gettext_lazy("Last day to book"), PLANNED),
    (ResourcePage, "closes_at", gettext_lazy("Funding closes"), LIVE),
    (ResourcePage, "review_by", gettext_lazy("To be looked at again"), LIVE),
    (
        BriefingPage,
        "holds_until",
        gettext_lazy("Last day of a briefing"),
        LIVE & Q(withdrawn_on=None),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Something that happens on a day, perhaps at a time, to a page."""

    on: date
    at: time | None
    what: str
    title: str
    language: str
    url: str


def get_entries(user: Any, *, first: date, last: date) -> list[Entry]:
    """What happens in these days to pages that she may write: as many queries for many as few."""
    found = [*_get_going_out(user, first, last), *_get_openings(user, first, last)]
    for model, name, what, which in DAYS:
        pages = get_mine(model, user).filter(which).select_related("locale")
        found += _get_days(pages, name, str(what), first=first, last=last)
    return sorted(found, key=lambda each: (each.on, each.at or time.min, each.what, each.title))


class Calendar(PeriodView):
    """The calendar of whoever looks, for the days that she asks for."""

    template_name = "home/calendar.html"
    page_title = TITLE
    header_icon = "calendar"
    export_filename = "calendar"
    list_export: ClassVar = ["on", "at", "what", "title"]
    export_headings: ClassVar = {
        "on": gettext_lazy("Day"),
        "at": gettext_lazy("Time"),
        "what": gettext_lazy("What happens"),
        "title": gettext_lazy("Page"),
    }

    def may_see(self) -> bool:
        return may_see(self.request.user)

    def get_usual_days(self, today: date) -> tuple[date, date]:
        return today, today + SHOWN

    def get_rows(self, *, first: date, last: date) -> list[Entry]:
        return get_entries(self.request.user, first=first, last=last)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        turned = self.turn_to(kwargs["rows"])
        return super().get_context_data(**{**kwargs, **turned, "rows": turned["page_obj"]})


def may_see(user: Any) -> bool:
    """Whoever writes anything."""
    return writes(user)


def _get_going_out(user: Any, first: date, last: date) -> Iterator[Entry]:
    """What goes out then; and what is to go out is taken off then, if that was said already."""
    start, end = as_moments(first, last)
    for page in get_due_out(user).select_related("locale"):
        if start <= page.due <= end:
            yield _note(page, page.due, _("Goes out in both languages"))
        if not page.live and page.expire_at and start <= page.expire_at <= end:
            yield _note(page, page.expire_at, str(TAKEN_OFF))


def _get_openings(user: Any, first: date, last: date) -> Iterator[Entry]:
    within = Opening.objects.filter(opens_at__range=as_moments(first, last))
    moments = dict(within.values_list("pair", "opens_at"))
    for page in (
        get_mine(SitePage, user).filter(translation_key__in=moments).select_related("locale")
    ):
        yield _note(page, moments[page.translation_key], _("Opens to everybody"))


def _get_days(pages: Any, name: str, what: str, *, first: date, last: date) -> Iterator[Entry]:
    is_moment = pages.model._meta.get_field(name).get_internal_type() == "DateTimeField"
    within = as_moments(first, last) if is_moment else (first, last)
    # Of thousands of pages no more is read than is told of them.
    read = ["locale", "draft_title", name, *(["is_whole_day"] if name == "starts_at" else [])]
    for page in pages.filter(**{f"{name}__range": within}).only(*read):
        is_whole_day = name == "starts_at" and page.is_whole_day
        yield _note(page, page.first_day if is_whole_day else getattr(page, name), what)


def _note(page: SitePage, when: date, what: str) -> Entry:
    at = None
    if isinstance(when, datetime):
        when = timezone.localtime(when)
        at = when.time().replace(second=0, microsecond=0)
        when = when.date()
    return Entry(
        on=when,
        at=at,
        what=what,
        title=page.draft_title,
        language=page.language,
        url=get_edit_url(page),
    )
