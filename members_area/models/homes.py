"""Where a member begins."""

from datetime import datetime
from typing import Any, ClassVar

from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.access import Reader
from accounts.models import Audience
from events.models import EventPage
from foundation.models import SitePage
from members_area.models.arrivals import get_arrivals
from members_area.models.briefings import BriefingPage
from members_area.models.consultations import ConsultationPage
from members_area.models.materials import MaterialPage
from members_area.models.own_organisation import OwnOrganisation
from members_area.models.readings import attach_news
from members_area.models.responses import Response

NEWEST = 5
# Of what needs her: more than anybody will be faced with.
MOST = 20


class MembersHomePage(SitePage):
    """Where a member begins: what needs her, what is new since last time, what is her own."""

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = [
        "members_area.BriefingIndexPage",
        "members_area.ConsultationIndexPage",
        "members_area.MaterialIndexPage",
    ]

    # When its reader was last here, once somebody has found out.
    last_here: datetime | None = None

    class Meta:
        verbose_name = _("members' home")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        context.update(self.get_newest(reader=reader))
        context.update(self.get_tasks(reader=reader))
        own = OwnOrganisation.of(reader)
        context["own"] = own
        context["task_count"] = (
            len(context["to_acknowledge"])
            + len(context["consultations"])
            + (len(own.unpaid) + bool(own.seat_check) if own else 0)
        )
        if self.last_here is not None:
            below = SitePage.objects.descendant_of(self)
            context["arrivals"] = get_arrivals(below, since=self.last_here, reader=reader)
        return context

    def get_newest(self, *, reader: Reader) -> dict[str, Any]:
        """The newest briefings that hold, with what she has not seen of them; materials; events."""
        in_force = self._get_briefings(reader=reader)
        briefings = list(in_force.order_by("-briefed_on", "-pk")[:NEWEST])
        attach_news(briefings, reader=reader)
        materials = MaterialPage.objects.live().descendant_of(self).readable_by(reader)
        newest = materials.defer_streamfields().order_by("-published_on", "-pk")
        events = EventPage.objects.to_come(language=self.language, now=timezone.now())
        theirs = events.readable_by(reader).exclude(audience__access=Audience.Access.PUBLIC)
        return {
            "briefings": briefings,
            "materials": list(newest[:NEWEST]),
            "events": list(theirs.defer_streamfields()[:NEWEST]),
        }

    def get_tasks(self, *, reader: Reader) -> dict[str, Any]:
        """What needs her: briefings to acknowledge, consultations that close."""
        in_force = self._get_briefings(reader=reader)
        asked = in_force.to_acknowledge(by=reader.person).order_by("-briefed_on", "-pk")
        begun = Response.objects.owned_by(reader).filter(
            consultation_key=OuterRef("translation_key")
        )
        consultations = (
            ConsultationPage.objects.live()
            .descendant_of(self)
            .readable_by(reader)
            .filter(closes_at__gt=timezone.now())
            .annotate(has_own_response=Exists(begun))
            .defer_streamfields()
            .order_by("closes_at", "pk")
        )
        return {"to_acknowledge": list(asked[:MOST]), "consultations": list(consultations[:MOST])}

    def _get_briefings(self, *, reader: Reader) -> Any:
        return (
            BriefingPage.objects.live()
            .descendant_of(self)
            .readable_by(reader)
            .in_force(on=reader.today)
            .select_related("audience")
            .defer_streamfields()
        )
