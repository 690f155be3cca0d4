"""Where somebody is signed in, and ending that: allauth's sessions, one or all but this."""

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from allauth.account.decorators import reauthentication_required
from allauth.usersessions.internal import flows
from allauth.usersessions.models import UserSession
from allauth.usersessions.views import ListUserSessionsView
from django.contrib.auth.decorators import login_required
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from ua_parser import parse

from accounts.signin.sessions import SEEN


@method_decorator(
    reauthentication_required(allow_get=True, app="allauth.usersessions"), name="dispatch"
)
@method_decorator(login_required, name="dispatch")
class Sessions(ListUserSessionsView):
    """The list; its button ends all the others."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The newest sign of life first. Each session has noted its own."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        for session in context["sessions"]:
            begun = session.last_seen_at.timestamp()
            seen = SessionStore(session.session_key).get(SEEN, begun)
            session.last_seen_at = datetime.fromtimestamp(seen, tz=UTC)
            session.device = name_device(session.user_agent)
        context["sessions"].sort(key=lambda session: session.last_seen_at, reverse=True)
        return context


def name_device(user_agent: str) -> str:
    """Say in the reader's language what a browser says of itself: "Firefox on Windows".

    What calls itself by no name that is known is given as it was sent.
    """
    known = parse(user_agent)
    browser, system = known.user_agent, known.os
    if browser and system:
        return gettext("%(browser)s on %(system)s") % {
            "browser": browser.family,
            "system": system.family,
        }
    return browser.family if browser else user_agent


@require_POST
@login_required
def end_session(request: HttpRequest, pk: int) -> HttpResponse:
    """End one of one's own, this one too: at the next request it is nobody's."""
    session = get_object_or_404(UserSession, user=request.user, pk=pk)
    flows.sessions.end_sessions(request, [session])
    return HttpResponseRedirect(reverse("usersessions_list"), status=HTTPStatus.SEE_OTHER)


list_sessions = Sessions.as_view()
