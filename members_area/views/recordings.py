"""What belongs to a recording and is no page: its captions, and where somebody left it."""

from uuid import UUID

from allauth.core.exceptions import ImmediateHttpResponse
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from accounts.access import Reader
from accounts.signin.steps import ask_for_second_step
from members_area.forms import PlaceForm
from members_area.models import MaterialPage
from members_area.places import keep_place
from resources.models.heard import attach_sounds
from resources.transcripts import write_webvtt


@require_safe
def recording_captions(request: HttpRequest, recording_key: UUID) -> HttpResponse:
    """What is said, in the language of the address, for players and the readers of its page."""
    page = _get_recording(request, key=recording_key)
    return HttpResponse(write_webvtt(page.get_cues()), content_type="text/vtt; charset=utf-8")


@require_POST
def keep_recording_place(request: HttpRequest, recording_key: UUID) -> HttpResponse:
    """Remember where its reader is in the recording that the page of this language plays."""
    page = _get_recording(request, key=recording_key)
    reader = Reader.of(request)
    attach_sounds([page], reader=reader)
    form = PlaceForm(request.POST)
    if reader.person is None or page.sound is None:
        raise Http404
    if not form.is_valid():
        return HttpResponse(status=400)
    seconds = form.cleaned_data["seconds"]
    keep_place(sound=page.sound, seconds=seconds, by=reader, now=timezone.now())
    return HttpResponse(status=204)


def _get_recording(request: HttpRequest, *, key: UUID) -> MaterialPage:
    """The half in the language of the address; as absent as its page to who may not read it.

    Whoever could, but has given one step only, is asked for the second, as on the page.
    """
    reader = Reader.of(request)
    halves = MaterialPage.objects.filter(
        kind=MaterialPage.Kind.RECORDING,
        translation_key=key,
        locale__language_code=get_language(),
    )
    page: MaterialPage | None = halves.readable_by(reader.in_reach).first()
    if page is None or not page.get_is_reachable():
        raise Http404
    if reader.needs_second_step(page):
        # What was sent is not kept meanwhile: she comes back to what she was looking at.
        wanted = None if request.method in ("GET", "HEAD") else page.get_url(request)
        raise ImmediateHttpResponse(ask_for_second_step(request, wanted=wanted))
    return page
