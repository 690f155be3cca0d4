"""What members send from a briefing, and its address that says nothing of it."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import Reader
from accounts.signin.steps import ask_for_second_step
from members_area import letters, readings
from members_area.forms import LetterChoicesForm
from members_area.models import BriefingPage


@require_safe
@login_required
def open_briefing(request: HttpRequest, pair: UUID) -> HttpResponse:
    """Go on to a briefing: what letters lead to, for its own address is its title.

    Whoever has not signed in is asked to, whether there is such a briefing or not.
    """
    reader = Reader.of(request)
    page = _get_briefing(pair, reader=reader)
    return ask_for_second_step(request) if reader.needs_second_step(page) else _go_to(page, request)


@require_POST
def acknowledge(request: HttpRequest, pair: UUID) -> HttpResponse:
    """Say that one has read the version that one was shown. Of another, it is asked again.

    Whoever is not signed in any more is sent to do so, and on to the briefing.
    """
    reader = Reader.of(request)
    if reader.person is None:
        return redirect("briefing", pair=pair)
    page = _get_briefing(pair, reader=reader)
    if reader.needs_second_step(page):
        return redirect("briefing", pair=pair)
    is_shown = request.POST.get("version") == str(page.version)
    if is_shown and page.must_acknowledge and not page.is_closed(on=reader.today):
        readings.acknowledge(page=page, request=request, now=timezone.now())
    return _go_to(page, request)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def choose_letters(request: HttpRequest) -> HttpResponse:
    """Of which new briefings somebody wants to be told by letter."""
    reader = Reader.of(request)
    choices = letters.get_choices(reader)
    if reader.person is None or not (choices or reader.has_more_in_reach):
        raise Http404
    form = LetterChoicesForm(request.POST if request.method == "POST" else None, choices=choices)
    if form.is_valid():
        letters.choose(person=reader.person, wanted=form.get_wanted())
        return HttpResponseRedirect(f"{request.path}?kept=1")
    context = {"form": form, "is_kept": "kept" in request.GET}
    return render(request, "members_area/letter_choices.html", context)


def _get_briefing(pair: UUID, *, reader: Reader) -> BriefingPage:
    """The briefing in the language of the address; as absent as its page to who may not read it.

    What wants a second step is found; whoever calls asks for it.
    """
    found = BriefingPage.objects.readable_by(reader.in_reach).select_related("audience")
    halves = found.filter(translation_key=pair, locale__language_code=get_language())
    page: BriefingPage | None = halves.first()
    if page is None or not page.get_is_reachable():
        raise Http404
    return page


def _go_to(page: BriefingPage, request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(page.get_url(request))
