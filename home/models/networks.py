"""The boards and networks with which the Network works."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.search import index

from foundation.blocks import StoryBlock
from foundation.models import SitePage, SitePageQuerySet
from resources.models import Theme
from resources.models.themes import ThemeBoxes

PER_PAGE = 12


class NetworkIndexPage(SitePage):
    """Every board and network, in the order in which the editors have put them."""

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["home.NetworkPage"]

    class Meta:
        verbose_name = _("networks and boards")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        networks = self.get_networks().readable_by(context["reader"])
        context["networks"] = Paginator(networks, PER_PAGE).get_page(request.GET.get("page"))
        return context

    def get_networks(self) -> SitePageQuerySet:
        """The live pages of networks, in their own order."""
        return NetworkPage.objects.live().child_of(self).defer_streamfields().order_by("path")


class NetworkPage(SitePage):
    """A board or network: what it is for, who is in it, who leads it, how to join."""

    class Kind(models.TextChoices):
        BOARD = "board", _("Board")
        NETWORK = "network", _("Network")
        PARTNERSHIP = "partnership", _("Partnership")
        RESEARCH = "research", _("Research centre")

    is_creatable = True
    pair_fields: ClassVar = ("kind", "themes", "email", *SitePage.pair_fields)

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind,
        help_text=_("Readers narrow lists by it."),
    )
    who_is_in_it = models.TextField(
        _("who is in it"),
        max_length=400,
        help_text=_("The bodies or the posts, not people's names."),
    )
    led_by = models.CharField(
        _("who chairs or hosts it"),
        max_length=200,
        blank=True,
        help_text=_("A body or a post, not a person's name: people change."),
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("what it is for"))
    how_to_join = models.TextField(
        _("how to join"),
        max_length=400,
        blank=True,
        help_text=_("Who may join, and whom to ask. Leave it empty if nobody can."),
    )
    email = models.EmailField(
        _("e-mail address"),
        blank=True,
        help_text=_("Its own address. Without one, the Network's is shown."),
    )
    website = models.URLField(
        _("its own website"),
        blank=True,
        help_text=_("In this page's language, where there is one."),
    )
    themes = ParentalManyToManyField(
        Theme,
        related_name="+",
        blank=True,
        verbose_name=_("themes"),
        help_text=_("Where readers find it, and under what the Briff gathers it."),
    )

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "kind",
        "body",
        "who_is_in_it",
        "led_by",
        "how_to_join",
        FieldRowPanel(["email", "website"]),
        FieldPanel("themes", widget=ThemeBoxes),
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("who_is_in_it"),
        index.SearchField("led_by"),
        index.SearchField("body"),
        index.SearchField("how_to_join"),
    ]

    class Meta:
        verbose_name = _("network or board")
        verbose_name_plural = _("networks and boards")
