"""Confidential briefings, and the list of them."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _, pgettext
from wagtail.fields import StreamField
from wagtail.search import index

from foundation.blocks import FilesBlock, StoryBlock
from foundation.models import SitePage, SitePageQuerySet
from foundation.told import Told
from members_area.models.filed import PER_PAGE, FiledPage


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
        context["briefings"] = Paginator(briefings, PER_PAGE).get_page(request.GET.get("page"))
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


class BriefingPage(FiledPage):
    """A confidential briefing: who may share it comes before what it says."""

    is_creatable = True
    pair_fields: ClassVar = ("briefed_on", "files", *SitePage.pair_fields)

    briefed_on = models.DateField(_("date"))
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    files = StreamField(FilesBlock(), blank=True, verbose_name=_("files"))

    content_panels: ClassVar = [*SitePage.content_panels, "briefed_on", "body", "files"]
    search_fields: ClassVar = [*SitePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("briefing")
        verbose_name_plural = _("briefings")

    def get_told(self) -> Told:
        return Told(kind=pgettext("kind of page", "Briefing"))
