"""Joining the Network."""

from http import HTTPStatus

from allauth.core.ratelimit import consume
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import applications
from members_area.membership_forms import JoinForm


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """Show the form to join, or take what it says; what is not right comes back as it was."""
    if request.method != "POST":
        form = JoinForm(initial={"preferred_language": get_language()})
        return render(request, "members_area/join.html", {"form": form})
    form = JoinForm(request.POST)
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    if form.is_valid() and form.key:
        if consume(request, action="join"):
            try:
                applications.submit(application=form.instance, key=form.key, now=timezone.now())
                return HttpResponseRedirect(reverse("joined"))
            except ValidationError as refused:
                form.add_error(None, refused.messages)
        else:
            status = HTTPStatus.TOO_MANY_REQUESTS
            form.add_error(
                None,
                _("Too many applications came from where you are. Send it again in an hour."),
            )
    return render(request, "members_area/join.html", {"form": form}, status=status)


@require_safe
def joined(request: HttpRequest) -> HttpResponse:
    """Say that it has come, and what comes next."""
    return render(request, "members_area/joined.html")
