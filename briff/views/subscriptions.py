"""Where somebody asks for the Briff by e-mail, and where their links lead.

To look at a page changes nothing: mail programs and scanners look at links too. What a link opens
is done by its button, which needs neither a session nor a cookie. So these are exempt from the
check against forms of other sites: nobody else's site can know the link, and a browser sends along
nothing that would stand in for it.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from http import HTTPStatus
from typing import Any

from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from accounts import audit
from accounts.personal.handing import answer_with, make_file
from briff import subscribing
from briff.forms import ChoiceForm, SubscribeForm
from briff.links import CONFIRM, PREFERENCES, UNSUBSCRIBE, find_subscriber
from briff.models import Consent, Subscriber
from briff.personal import OF_A_SUBSCRIBER, get_whom

logger = logging.getLogger(__name__)

ONE_CLICK = "One-Click"
View = Callable[..., HttpResponseBase]


def kept_nowhere(view: View) -> View:
    """What is about one person is kept by nobody."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        response = view(request, *args, **named)
        response.headers["Cache-Control"] = "private, no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return answer


@kept_nowhere
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: HttpRequest) -> HttpResponse:
    """Ask for the Briff. The answer is the same whether an address is known or not."""
    if request.method != "POST":
        address = request.user.email if request.user.is_authenticated else ""
        language = get_language()
        form = SubscribeForm(initial={"email": address, "language": language})
        return _ask(request, form)
    if not ratelimit.consume(request, action="briff_ask"):
        return ratelimit.respond_429(request)
    form = SubscribeForm(request.POST)
    if not form.is_valid():
        return _ask(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    address = form.cleaned_data["email"]
    # An address that has had its letters for now is not told so to whoever types it.
    if ratelimit.consume(request, action="briff_letter", key=address):
        try:
            subscribing.ask(
                email=address,
                language=form.cleaned_data["language"],
                themes=form.cleaned_data["themes"],
                wording=subscribing.get_wording(),
                now=timezone.now(),
            )
        except OSError:
            logger.exception("A letter could not be sent")
            return _ask(request, form, status=HTTPStatus.SERVICE_UNAVAILABLE, is_down=True)
    return HttpResponseRedirect(reverse("briff_asked"))


def _ask(
    request: HttpRequest, form: SubscribeForm, *, status: int = 200, is_down: bool = False
) -> HttpResponse:
    words = {"form": form, "wording": subscribing.get_wording(), "is_down": is_down}
    return render(request, "briff/subscribe.html", words, status=status)


@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """Look in your mail."""
    return render(request, "briff/asked.html")


def opened_by_link(to: str) -> Callable[[View], View]:
    """Find whose link it is, or say that it is no longer good."""

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, token: str) -> HttpResponseBase:
            response = _open(view, request, find_subscriber(token, to=to))
            # The address is told to nobody. Not so where a form is checked: a browser that may tell
            # nothing does not say either that the form is ours.
            response.headers["Referrer-Policy"] = "no-referrer"
            return response

        limited = require_http_methods(["GET", "HEAD", "POST"])(answer)
        exempt: View = csrf_exempt(kept_nowhere(limited))
        return exempt

    return decorate


@opened_by_link(CONFIRM)
def confirm(request: HttpRequest, subscriber: Subscriber) -> HttpResponse:
    """Say that the address is yours and that you want it."""
    wording = subscribing.get_wording()
    # An old letter does not bring back who has unsubscribed since, or paused it.
    if subscriber.state not in (Subscriber.State.ASKED, Subscriber.State.ACTIVE):
        return _say_over(request)
    if request.method != "POST":
        return render(request, "briff/confirm.html", {"wording": wording})
    if subscribing.confirm(subscriber=subscriber, wording=wording, now=timezone.now()):
        return _say_done(request, "confirmed")
    return _say_over(request)


@opened_by_link(UNSUBSCRIBE)
def unsubscribe(request: HttpRequest, subscriber: Subscriber) -> HttpResponse:
    """Have no more of it. Mail programs press the button by themselves (RFC 8058)."""
    if request.method != "POST":
        return render(request, "briff/unsubscribe.html")
    is_by_program = request.POST.get("List-Unsubscribe") == ONE_CLICK
    how = Consent.How.ONE_CLICK if is_by_program else Consent.How.LINK
    subscribing.stop(subscriber=subscriber, how=how, now=timezone.now())
    return _say_done(request, "stopped")


@opened_by_link(PREFERENCES)
def preferences(request: HttpRequest, subscriber: Subscriber) -> HttpResponseBase:
    """Change your choice, pause, unsubscribe, take your data with you, or be forgotten."""
    now, done = timezone.now(), request.POST.get("do", "") if request.method == "POST" else ""
    wording = subscribing.get_wording()
    if done == "pause":
        subscribing.pause(subscriber=subscriber, now=now)
    elif done == "resume":
        subscribing.resume(subscriber=subscriber, wording=wording, now=now)
    elif done == "stop":
        subscribing.stop(subscriber=subscriber, how=Consent.How.LINK, now=now)
        return _say_done(request, "stopped")
    elif done == "erase":
        subscribing.erase(subscriber=subscriber)
        return _say_done(request, "erased")
    elif done == "take":
        return _hand_over(request, subscriber, now=now)
    subscriber.refresh_from_db()
    chosen = {"language": subscriber.language, "themes": subscriber.themes.all()}
    form = ChoiceForm(request.POST if done == "change" else None, initial=chosen)
    if done == "change" and form.is_valid():
        subscribing.change(subscriber=subscriber, now=now, **form.cleaned_data)
        return _say_done(request, "changed")
    words = {"form": form, "subscriber": subscriber, "wording": wording, "done": done}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "briff/preferences.html", words, status=status)


def _hand_over(request: HttpRequest, subscriber: Subscriber, *, now: datetime) -> HttpResponseBase:
    """All that is kept about this address for the Briff."""
    if not ratelimit.consume(request, action="briff_data", key=subscriber.key.hex):
        return ratelimit.respond_429(request)
    audit.record(verb="subscriber.data_taken", by=None, thing=subscriber, now=now)
    file = make_file(get_whom(subscriber), now=now, kinds=OF_A_SUBSCRIBER)
    return answer_with(file)


def _open(view: View, request: HttpRequest, subscriber: Subscriber | None) -> HttpResponseBase:
    if subscriber is None:
        return _say_over(request)
    try:
        return view(request, subscriber)
    except Subscriber.DoesNotExist:
        # Erased at this moment, by another press of the button.
        return _say_over(request)


def _say_done(request: HttpRequest, what: str) -> HttpResponse:
    return render(request, "briff/done.html", {"what": what})


def _say_over(request: HttpRequest) -> HttpResponse:
    return render(request, "briff/link_is_over.html", status=HTTPStatus.NOT_FOUND)
