"""Events as calendars take them: one as a file, and those for everybody to be fetched again."""

from datetime import timedelta
from uuid import UUID, uuid5

from allauth.core.exceptions import ImmediateHttpResponse
from django.db.models import Case, When
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from accounts.access import Reader
from accounts.signin.steps import ask_for_second_step
from events.models import EventIndexPage, EventPage
from events.models.index import is_to_come
from foundation.calendars import CONTENT_TYPE, CalendarEvent, write_calendar
from foundation.models import SitePage
from foundation.sending import send_file

# What has been stays in the calendars of those who fetch it for so long.
KEPT_FOR = timedelta(days=90)
MOST = 300
STATUS = {
    EventPage.State.PLANNED.value: "CONFIRMED",
    EventPage.State.POSTPONED.value: "TENTATIVE",
    EventPage.State.CANCELLED.value: "CANCELLED",
}


@require_safe
def event_file(request: HttpRequest, event_key: UUID) -> HttpResponse:
    """One event, for whoever could open its page where it stands.

    Whoever could, but has given one step only, is asked for the second, as on the page.
    """
    reader = Reader.of(request)
    page = _find(event_key, reader=reader.in_reach)
    if reader.needs_second_step(page):
        raise ImmediateHttpResponse(ask_for_second_step(request))
    calendar = write_calendar([describe(page, request=request)])
    return send_file(calendar, content_type=CONTENT_TYPE, name=f"{page.slug}.ics")


@require_safe
def events_calendar(request: HttpRequest) -> HttpResponseBase:
    """What is for everybody, to come or not long over, or that it is as it was.

    It is written for nobody in particular, whoever asks.
    """
    reader, now = Reader.anonymous(today=timezone.localdate()), timezone.now()
    section = EventIndexPage.objects.get_open(language=get_language(), reader=reader)
    is_kept = is_to_come(now - KEPT_FOR)
    events = section.get_events(now=now).readable_by(reader).filter(is_kept)
    # Were there too many, the next ones would be there, and not those that are long over.
    next_one = Case(When(is_to_come(now), then="starts_at"))
    order = next_one.asc(nulls_last=True), "-starts_at", "-pk"
    shown = events.select_related("locale").order_by(*order)[:MOST]
    written = write_calendar(
        [describe(page, request=request) for page in shown], name=section.title
    )
    calendar = HttpResponse(written, content_type=CONTENT_TYPE)
    set_response_etag(calendar)
    return get_conditional_response(request, etag=calendar["ETag"], response=calendar) or calendar


def _find(key: UUID, *, reader: Reader) -> EventPage:
    """The half in the language of the address, if the gate lets this reader go to its page: who
    was granted an event need not have been granted the section.
    """
    halves = EventPage.objects.filter(translation_key=key, locale__language_code=get_language())
    page: EventPage | None = halves.select_related("audience").first()
    if page is None:
        raise Http404
    above = list(SitePage.objects.ancestor_of(page).select_related("audience").order_by("path"))
    if not page.rule(above=above, reader=reader).opens:
        raise Http404
    return page


def describe(page: EventPage, *, request: HttpRequest) -> CalendarEvent:
    """An event in the language of its half; each half is an event of its own to a calendar."""
    return CalendarEvent(
        uid=str(uuid5(page.translation_key, page.language)),
        at=page.starts_at,
        until=page.ends_at,
        is_whole_day=page.is_whole_day,
        title=page.named,
        description=page.reason or page.summary,
        place=", ".join(page.where),
        url=page.get_full_url(request),
        language=page.language,
        changed_at=page.last_published_at or page.latest_revision_created_at or page.starts_at,
        status=STATUS[page.state],
    )
