"""What the CMS's first screen says of errands: to whoever is to do them, and to who sent them."""

from datetime import timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from foundation.models import Errand
from foundation.staff.permissions import Person, get_reader
from foundation.staff.rights import translates

# For so long what is done is shown to who sent it.
SHOWN_FOR = timedelta(days=14)


def get_hers(user: Person) -> QuerySet[Errand]:
    """What she is to do, of what she may read."""
    return _readable(Errand.objects.open(), user).filter(to=user.pk).select_related("by")


def get_sent(user: Person) -> QuerySet[Errand]:
    """What she has sent: what is open, and what was done lately."""
    lately = Q(done_at__gte=timezone.now() - SHOWN_FOR)
    sent = Errand.objects.filter(lately | Q(done_at=None), withdrawn_at=None, by=user.pk)
    return _readable(sent, user).select_related("to")


def _readable(errands: QuerySet[Errand], user: Person) -> QuerySet[Errand]:
    readable = sorted(get_reader(user).audience_ids)
    return errands.filter(page__audience__in=readable).select_related("page__locale")


class SentToHer(Component):
    """The pages that somebody sent her to translate."""

    name = "sent_to_her"
    order = 10
    template_name = "errands/sent_to_her.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        request = parent_context["request"]
        # Wagtail gives a panel nothing of the screen around it: without this her button is refused.
        token = parent_context["csrf_token"]
        return {"errands": get_hers(request.user), "request": request, "csrf_token": token}


class SentByHer(Component):
    """What became of the pages that she sent."""

    name = "sent_by_her"
    order = 20
    template_name = "errands/sent_by_her.html"

    def __init__(self, errands: list[Errand]) -> None:
        self.errands = errands

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"errands": self.errands, "request": parent_context["request"]}


def show_panels(request: HttpRequest, panels: list[Component]) -> None:
    """Put them where they are wanted."""
    if sent := list(get_sent(request.user)):
        panels.append(SentByHer(sent))
    if translates(request.user):
        panels.insert(0, SentToHer())
