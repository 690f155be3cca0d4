"""What belongs to a consultation and is no page. Each is called by its pair's key."""

from uuid import UUID, uuid5

from allauth.core.exceptions import ImmediateHttpResponse
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.access import Reader
from accounts.bilingual import OTHER, get_language_spoken
from accounts.signin.steps import ask_for_second_step
from foundation.calendars import CONTENT_TYPE, CalendarEvent, write_calendar
from foundation.sending import send_file
from members_area.models import ConsultationPage


@require_safe
def consultation_deadline(request: HttpRequest, consultation_key: UUID) -> HttpResponse:
    """The moment at which a consultation closes, for a calendar."""
    page = get_consultation(request, key=consultation_key)
    event = CalendarEvent(
        uid=str(uuid5(page.translation_key, "deadline")),
        at=page.closes_at,
        title=_("Consultation closes: %(title)s") % {"title": page.title},
        description=_("Asked by: %(name)s") % {"name": page.asked_by},
        url=page.get_full_url(request),
        language=page.language,
        changed_at=page.last_published_at or timezone.now(),
    )
    return send_file(write_calendar([event]), content_type=CONTENT_TYPE, name=f"{page.slug}.ics")


def get_consultation(request: HttpRequest, *, key: UUID) -> ConsultationPage:
    """The half in the language of the address, if its reader could open it where it stands.

    Whoever could, but has given one step only, is asked for the second, as on the page. What is
    out in the other language alone leads to where that is said.
    """
    halves = ConsultationPage.objects.filter(translation_key=key).select_related("audience")
    reader, language = Reader.of(request), get_language_spoken()
    try:
        page: ConsultationPage = halves.get_open(language=language, reader=reader.in_reach)
    except Http404:
        halves.get_open(language=OTHER[language], reader=reader.in_reach)
        raise ImmediateHttpResponse(redirect("in_one_language", key)) from None
    if reader.needs_second_step(page):
        # What was sent is not kept meanwhile: she comes back to what she was looking at.
        wanted = None if request.method in ("GET", "HEAD") else page.get_url(request)
        raise ImmediateHttpResponse(ask_for_second_step(request, wanted=wanted))
    return page
