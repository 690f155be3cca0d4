"""Where the managers see when the watch last looked, and what it found."""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from foundation.staff.permissions import Person
from home.models import NightWatch
from home.models.night_watches import LATE_AFTER
from home.night_watch.letters import MAY_SEE
from home.night_watch.words import get_told, name_outcome

TITLE = _("Night watch")
LISTED = 30


def may_see(user: Person) -> bool:
    """Those who look after grants and seats."""
    return user.has_perm(MAY_SEE)


def describe(night: NightWatch, *, now: datetime) -> dict[str, Any]:
    """A night, as a list shows it."""
    is_broken_off = night.was_broken_off(now=now)
    return {
        "night": night,
        "outcome": name_outcome(night, is_broken_off=is_broken_off),
        "is_blind": is_broken_off or night.outcome == NightWatch.Outcome.BLIND,
    }


def describe_last(*, now: datetime) -> dict[str, Any]:
    """The last night, and whether it is too long ago: a night that did not end has not looked."""
    last = NightWatch.objects.first()
    looked = NightWatch.objects.exclude(outcome__in=("", NightWatch.Outcome.BLIND)).first()
    is_late = looked is None or now - looked.started_at > LATE_AFTER
    return {
        "last": describe(last, now=now) if last else None,
        "is_late": is_late,
        "report_url": reverse("night_watch"),
    }


class NightWatchReport(WagtailAdminTemplateMixin, TemplateView):
    """The last nights, and what was found on one of them."""

    template_name = "home/night_watch.html"
    page_title = TITLE
    header_icon = "view"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_see(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now, nights = timezone.now(), list(NightWatch.objects.all()[:LISTED])
        shown = self._get_shown(nights)
        return super().get_context_data(
            nights=[describe(night, now=now) for night in nights],
            shown=describe(shown, now=now) if shown else None,
            told=get_told(shown) if shown else [],
            how_many_more=shown.how_many - len(shown.findings) if shown else 0,
            **describe_last(now=now),
            **kwargs,
        )

    def _get_shown(self, nights: list[NightWatch]) -> NightWatch | None:
        """The night that is asked for, else the last."""
        asked = self.request.GET.get("night", "")
        if not asked:
            return nights[0] if nights else None
        shown = next((night for night in nights if str(night.pk) == asked), None)
        if shown is None:
            raise Http404
        return shown


class NightWatchPanel(Component):
    """On the dashboard: when it last looked, and a warning where that is long ago."""

    name = "night_watch"
    order = 50
    template_name = "home/night_watch_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return describe_last(now=timezone.now())


def show_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put it first, for those who may see it."""
    if may_see(request.user):
        panels.insert(0, NightWatchPanel())
