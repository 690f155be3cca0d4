"""Where somebody begins who has just signed in; and what is kept about people, for everybody."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from accounts.access import Reader
from accounts.models import RetentionSettings
from accounts.personal.kinds import get_kinds
from members_area.models import MembersHomePage


@require_safe
@login_required
def start(request: HttpRequest) -> HttpResponse:
    """Go to the members' area in the person's language, or to the CMS, or say that neither opens.

    Whoever looks after a membership that has lapsed goes to where it is looked after.

    The language is the one in which they want to be written to; the page's, if they have not said.
    """
    reader = Reader.of(request)
    language = getattr(reader.person, "preferred_language", "") or get_language()
    members_home = (
        MembersHomePage.objects.live()
        .readable_by(reader)
        .filter(locale__language_code=language)
        .first()
    )
    if members_home is not None:
        return HttpResponseRedirect(members_home.get_url(request))
    if reader.offices:
        return HttpResponseRedirect(reverse("membership"))
    if request.user.has_perm("wagtailadmin.access_admin"):
        return HttpResponseRedirect(reverse("wagtailadmin_home"))
    return render(request, "home/start.html")


@require_safe
def what_is_kept(request: HttpRequest) -> HttpResponse:
    """What is kept about people, why and for how long: the list itself, as it is settled now."""
    held = RetentionSettings.get_held()
    kinds = [(kind, kind.get_how_long(held)) for kind in get_kinds()]
    return render(request, "home/what_is_kept.html", {"kinds": kinds})
