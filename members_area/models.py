"""What members find behind the lock."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.search import index

from accounts.access import Reader
from foundation.blocks import FilesBlock, StoryBlock
from foundation.file_links import FileLink, attach_files, file_groups, missing_languages
from foundation.models import SitePage, SitePageQuerySet

PER_PAGE = 12
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
        context["briefings"] = (
            BriefingPage.objects.live()
            .descendant_of(self)
            .readable_by(reader)
            .select_related("audience")
            .defer_streamfields()
            .order_by("-briefed_on", "-pk")[:NEWEST]
        )
        context["consultations"] = (
            ConsultationPage.objects.live()
            .descendant_of(self)
            .readable_by(reader)
            .filter(closes_on__gte=timezone.localdate())
            .defer_streamfields()
            .order_by("closes_on", "pk")[:NEWEST]
        )
        return context


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


class FiledPage(SitePage):
    """A members' page with files to take away."""

    available_files: list[FileLink]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        reader: Reader = context["reader"]
        attach_files([self], reader=reader)
        context.update(
            file_groups=file_groups(self, language=self.language),
            languages_missing=missing_languages(self),
        )
        return context


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
