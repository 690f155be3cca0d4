"""The list of briefings."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from foundation.models import SitePage, SitePageQuerySet
from members_area.models.briefings import BriefingPage
from members_area.models.filed import PER_PAGE
from members_area.models.readings import attach_news


class BriefingIndexPage(SitePage):
    """Every briefing its reader may open, newest first."""

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["members_area.BriefingPage"]

    class Meta:
        verbose_name = _("briefings")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        briefings = self.get_briefings().readable_by(context["reader"])
        page = Paginator(briefings, PER_PAGE).get_page(request.GET.get("page"))
        for briefing in page:
            briefing.closed = briefing.get_closed(on=context["reader"].today)
        attach_news(page, reader=context["reader"])
        context["briefings"] = page
        return context

    def get_briefings(self) -> SitePageQuerySet:
        """The live briefings, newest first."""
        return (
            BriefingPage.objects.live()
            .child_of(self)
            .select_related("audience")
            .defer_streamfields()
            .order_by("-briefed_on", "-pk")
        )
