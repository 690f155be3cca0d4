"""Where a member begins."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.models import SitePage
from members_area.models.briefings import BriefingPage
from members_area.models.consultations import ConsultationPage
from members_area.models.readings import attach_news

NEWEST = 5


class MembersHomePage(SitePage):
    """Where a member begins: what is new, and what is waiting for an answer."""

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = [
        "members_area.BriefingIndexPage",
        "members_area.ConsultationIndexPage",
    ]

    class Meta:
        verbose_name = _("members' home")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        in_force = (
            BriefingPage.objects.live()
            .descendant_of(self)
            .readable_by(reader)
            .in_force(on=reader.today)
            .select_related("audience")
            .defer_streamfields()
            .order_by("-briefed_on", "-pk")
        )
        context["briefings"] = list(in_force[:NEWEST])
        attach_news(context["briefings"], reader=reader)
        context["to_acknowledge"] = in_force.to_acknowledge(by=reader.person)[:NEWEST]
        context["consultations"] = (
            ConsultationPage.objects.live()
            .descendant_of(self)
            .readable_by(reader)
            .filter(closes_at__gt=timezone.now())
            .defer_streamfields()
            .order_by("closes_at", "pk")[:NEWEST]
        )
        return context
