"""The front door, and the pages that tell about the Network."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy as _, pgettext
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from accounts.models import Organisation
from briff.headlines import get_newest
from events.models import EventPage
from foundation.blocks import StoryBlock
from foundation.in_one_language import get_urgent
from foundation.models import SitePage, SitePageQuerySet
from foundation.structured_data import Facts, describe_network, refer_to_network
from home.models.news import NewsPage
from resources.models import ResourcePage, ThemePage

LATEST = 4
LATEST_NEWS = NEXT_EVENTS = 3


class FrontDoorManager(PageManager.from_queryset(SitePageQuerySet)):  # type: ignore[misc]  # its base has no types
    """Front doors, each with its language: there is one for each, and every page begins there."""

    def get_queryset(self) -> SitePageQuerySet:
        doors: SitePageQuerySet = super().get_queryset()
        return doors.select_related("locale")


class HomePage(SitePage):
    """The front door: what the Network is, the eight themes, and what is new."""

    is_creatable = True
    subpage_types: ClassVar[list[str]] = [
        "resources.ThemeIndexPage",
        "resources.ResourceIndexPage",
        "resources.ActIndexPage",
        "resources.PartnershipIndexPage",
        "resources.PodcastPage",
        "home.NewsIndexPage",
        "events.EventIndexPage",
        "briff.BriffIndexPage",
        "home.InformationPage",
        "home.DirectoryPage",
        "members_area.MembersHomePage",
    ]

    # Found by its language, of which it is asked again.
    objects: ClassVar = FrontDoorManager()

    heading = models.CharField(
        _("heading"), max_length=100, help_text=_("What the Network is, in a few words.")
    )
    introduction = models.TextField(
        _("introduction"),
        max_length=400,
        help_text=_("Shown under the heading: what the Network does, in a sentence or two."),
    )

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
        reader, now = context["reader"], timezone.now()
        urgent = get_urgent(language=self.language, reader=reader)
        # Of this page itself, what stands above every page tells.
        context["urgent"] = urgent.exclude(translation_key=self.translation_key)
        context["themes"] = themes = (
            ThemePage.objects.live()
            .readable_by(reader)
            .filter(locale_id=self.locale_id, theme__parent=None)
            .select_related("theme")
            .order_by("theme__position", "pk")
            .defer_streamfields()
        )
        context["latest_resources"] = (
            ResourcePage.objects.in_library(language=self.language, now=now)
            .still_open(now=now)
            .readable_by(reader)
            .defer_streamfields()[:LATEST]
        )
        context["latest_news"] = (
            NewsPage.objects.in_news(language=self.language)
            .readable_by(reader)
            .defer_streamfields()[:LATEST_NEWS]
        )
        context["events"] = (
            EventPage.objects.to_come(language=self.language, now=now)
            .readable_by(reader)
            .defer_streamfields()[:NEXT_EVENTS]
        )
        # The themes are on the page: their names are there already.
        names = {"": pgettext("a section of the Briff", "General")}
        names |= {page.theme.slug: page.theme.name for page in themes}
        context["briff"] = newest = get_newest(
            language=self.language, today=reader.today, place=request
        )
        told = newest.headlines if newest else []
        context["headlines"] = [(names.get(each.theme, ""), each.item) for each in told]
        return context

    def get_structured_data(self, request: HttpRequest) -> list[Facts]:
        search = request.build_absolute_uri(reverse("search"))
        website = {
            "@type": "WebSite",
            "@id": request.build_absolute_uri("/#website"),
            "name": gettext("Wales Safer Communities Network"),
            "url": request.build_absolute_uri(self.get_url(request)),
            "inLanguage": self.language,
            "publisher": refer_to_network(request),
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_words}}"},
                "query-input": "required name=search_words",
            },
        }
        return [describe_network(request), website]


class InformationPage(SitePage):
    """A page about the Network: who we are, how to join, how we keep your data."""

    is_creatable = True
    subpage_types: ClassVar[list[str]] = [
        "home.InformationPage",
        "home.DirectoryPage",
        "home.NetworkIndexPage",
        "home.SurveyIndexPage",
    ]

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
