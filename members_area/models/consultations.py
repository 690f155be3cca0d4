"""Consultations, each with the Network's draft response, and the list of them."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.search import index

from foundation.blocks import FilesBlock, StoryBlock
from foundation.models import SitePage, SitePageQuerySet
from members_area.models.filed import PER_PAGE, FiledPage


class ConsultationIndexPage(SitePage):
    """Every consultation with a draft response to adapt; those still open first."""

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["members_area.ConsultationPage"]

    class Meta:
        verbose_name = _("consultations")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        consultations = self.get_consultations().readable_by(context["reader"])
        context["consultations"] = Paginator(consultations, PER_PAGE).get_page(
            request.GET.get("page")
        )
        return context

    def get_consultations(self) -> SitePageQuerySet:
        """The live consultations, the latest deadline first."""
        return (
            ConsultationPage.objects.live()
            .child_of(self)
            .defer_streamfields()
            .order_by("-closes_on", "-pk")
        )


class ConsultationPage(FiledPage):
    """A consultation, and the Network's draft response for members to adapt."""

    is_creatable = True
    pair_fields: ClassVar = ("closes_on", "files", *SitePage.pair_fields)

    asked_by = models.CharField(_("who is asking"), max_length=200)
    closes_on = models.DateField(_("closes on"))
    consultation_url = models.URLField(
        _("the consultation's own page"),
        blank=True,
        help_text=_("In this page's language, where there is one."),
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    files = StreamField(FilesBlock(), blank=True, verbose_name=_("draft response"))

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "asked_by",
        "closes_on",
        "consultation_url",
        "body",
        "files",
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("asked_by"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["is_open"] = self.closes_on >= timezone.localdate()
        return context
