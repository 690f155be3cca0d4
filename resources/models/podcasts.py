"""Podcasts: shows, with their episodes below them."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accounts.access import Reader
from foundation.models import Image, SitePage
from foundation.structured_data import Facts, refer_to_network
from resources.models.episodes import EpisodePage, EpisodePageQuerySet
from resources.models.heard import attach_sounds

PER_PAGE = 12
SMALLEST_ARTWORK = 1400


class PodcastPage(SitePage):
    """A show: what it is about, where to subscribe, and its episodes, newest first."""

    class Category(models.TextChoices):
        # As Apple writes them; Spotify takes the same.
        EDUCATION = "Education", _("Education")
        GOVERNMENT = "Government", _("Government")
        HEALTH = "Health & Fitness", _("Health and fitness")
        NEWS = "News", _("News")
        SOCIETY = "Society & Culture", _("Society and culture")
        CRIME = "True Crime", _("True crime")

    is_creatable = True
    is_in_parts = True
    subpage_types: ClassVar[list[str]] = ["resources.EpisodePage"]
    pair_fields: ClassVar = (
        "artwork",
        "category",
        "is_serial",
        "is_explicit",
        *SitePage.pair_fields,
    )

    artwork = models.ForeignKey(
        Image,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("artwork"),
        help_text=_("Its middle is shown as a square: at least 1400 pixels wide and high."),
    )
    category = models.CharField(
        _("category"),
        max_length=40,
        choices=Category,
        default=Category.GOVERNMENT,
        help_text=_("Under what players of podcasts list the show."),
    )
    is_serial = models.BooleanField(
        _("is heard from the first episode on"),
        default=False,
        help_text=_("Players then put the oldest episode first."),
    )
    is_explicit = models.BooleanField(
        _("has words or things in it that are not for children"), default=False
    )
    apple_url = models.URLField(_("address at Apple Podcasts"), blank=True)
    spotify_url = models.URLField(_("address at Spotify"), blank=True)
    funding_url = models.URLField(
        _("address for support"),
        blank=True,
        help_text=_("Where listeners may give money to the show, if there is such a place."),
    )
    former_guid = models.UUIDField(
        _("former identity"),
        null=True,
        blank=True,
        help_text=_("The podcast:guid that this show had at another address, if it had one."),
    )

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "artwork",
        "category",
        "is_serial",
        "is_explicit",
        "apple_url",
        "spotify_url",
        "funding_url",
        "former_guid",
    ]

    class Meta:
        verbose_name = _("podcast")
        verbose_name_plural = _("podcasts")

    def clean(self) -> None:
        super().clean()
        if self.artwork and min(self.artwork.width, self.artwork.height) < SMALLEST_ARTWORK:
            message = _("This picture is too small: players want 1400 pixels each way, or more.")
            raise ValidationError({"artwork": ValidationError(message, code="too_small")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        readable = self.get_episodes().readable_by(reader)
        episodes = Paginator(readable, PER_PAGE).get_page(request.GET.get("page"))
        attach_sounds(episodes, reader=reader)
        context.update(episodes=episodes, feed_url=self.get_feed_url(reader=reader))
        return context

    def get_structured_data(self, request: HttpRequest) -> list[Facts]:
        return [
            {
                "@type": "PodcastSeries",
                "name": self.title,
                "description": self.summary,
                "url": request.build_absolute_uri(self.get_url(request)),
                "inLanguage": self.language,
                "webFeed": request.build_absolute_uri(self.feed_path),
                "publisher": refer_to_network(request),
            }
        ]

    def get_episodes(self) -> EpisodePageQuerySet:
        """The show's live episodes, newest first."""
        return EpisodePage.objects.newest_first(language=self.language).child_of(self)

    def get_feed_url(self, *, reader: Reader) -> str:
        """Where the feed is; empty unless the show is for everybody, for so is the feed."""
        return self.feed_path if reader.is_public(self) else ""

    @property
    def feed_path(self) -> str:
        """The address of this language's feed: the same for ever, whatever the show is called."""
        with translation.override(self.language):
            return reverse("podcast_feed", args=[self.translation_key])
