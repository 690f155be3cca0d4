"""The front door, the pages about the Network, and what the search knows of all pages."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.search import index

from accounts.models import Organisation
from foundation.blocks import StoryBlock
from foundation.models import SitePage
from home.search.terms_field import TermsField
from resources.models import ResourcePage, ThemePage

LATEST = 4


class HomePage(SitePage):
    """The front door: what the Network is, the eight themes, and what is new."""

    is_creatable = True
    subpage_types: ClassVar[list[str]] = [
        "resources.ThemeIndexPage",
        "resources.ResourceIndexPage",
        "resources.ActIndexPage",
        "resources.PartnershipIndexPage",
        "resources.PodcastPage",
        "home.InformationPage",
        "home.DirectoryPage",
        "members_area.MembersHomePage",
    ]

    heading = models.CharField(
        _("heading"), max_length=100, help_text=_("What the Network is, in a few words.")
    )
    introduction = models.TextField(_("introduction"), max_length=400)

    content_panels: ClassVar = [*SitePage.content_panels, "heading", "introduction"]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("heading"),
        index.SearchField("introduction"),
    ]

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        context["themes"] = (
            ThemePage.objects.live()
            .readable_by(reader)
            .filter(locale_id=self.locale_id)
            .select_related("theme")
            .order_by("theme__position", "pk")
            .defer_streamfields()
        )
        context["latest_resources"] = (
            ResourcePage.objects.in_library(language=self.language)
            .readable_by(reader)
            .defer_streamfields()[:LATEST]
        )
        return context


class InformationPage(SitePage):
    """A page about the Network: who we are, how to join, how we keep your data."""

    is_creatable = True
    subpage_types: ClassVar[list[str]] = ["home.InformationPage", "home.DirectoryPage"]

    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))

    content_panels: ClassVar = [*SitePage.content_panels, "body"]
    search_fields: ClassVar = [*SitePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("information page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["subpages"] = (
            SitePage.objects.live().child_of(self).readable_by(context["reader"]).order_by("path")
        )
        return context


class DirectoryPage(SitePage):
    """The bodies that keep communities in Wales safe, by kind, in the page's own alphabet."""

    is_creatable = True
    max_count = 2

    class Meta:
        verbose_name = _("directory of organisations")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        organisations = list(Organisation.objects.in_alphabetical_order(self.language))
        context["groups"] = [
            {
                "kind_label": kind.label,
                "organisations": [one for one in organisations if one.kind == kind],
            }
            for kind in Organisation.Kind
            if any(one.kind == kind for one in organisations)
        ]
        return context


class SearchEntry(models.Model):
    """What the search knows of one half of a pair, as it is published.

    Not who may read it, nor whether it is still there: that is asked of the page each time.
    """

    # It is no use that anybody makes of the page.
    wagtail_reference_index_ignore = True

    page = models.OneToOneField(
        SitePage, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    pair = models.UUIDField()
    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=20)
    on = models.DateField(null=True)
    themes = models.JSONField()
    title_terms = TermsField()
    summary_terms = TermsField()
    often_terms = TermsField()
    terms = TermsField()
    body = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["pair", "language"], name="home_one_search_entry_a_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.page_id}"
