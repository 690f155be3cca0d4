"""Who keeps each of the 22 areas of Wales safe together, and how to find one's own area."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from accounts.models import Organisation
from foundation.models import SitePage, SitePageQuerySet
from foundation.search_words.terms import terms_in, terms_sought

LANGUAGES = ("cy", "en")
LONGEST = 100


class PartnershipIndexPage(SitePage):
    """Every area in the page's own alphabet, found by the name of any place in it."""

    is_creatable = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["resources.PartnershipPage"]

    class Meta:
        verbose_name = _("page of Community Safety Partnerships")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        words = request.GET.get("q", "").strip()[:LONGEST]
        areas = list(self.get_areas().readable_by(context["reader"]))
        found = [area for area in areas if area.is_called(words)] if words else areas
        context.update(areas=areas, found=found, words=words, longest=LONGEST)
        return context

    def get_areas(self) -> SitePageQuerySet:
        """The live areas, as a reader of this language looks for them."""
        return (
            PartnershipPage.objects.live()
            .child_of(self)
            .select_related("council", "locale")
            .order_by(f"council__sort_key_{self.language}", "pk")
        )


def _is_of_kind(kind: Organisation.Kind, *, label: Any) -> Any:
    return models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        limit_choices_to={"kind": kind},
        related_name="+",
        verbose_name=label,
    )


class PartnershipPage(SitePage):
    """The area of one council: its partnership, who is responsible by law, and its places."""

    # Who is responsible by law, as the page calls each.
    AUTHORITIES: ClassVar = {
        "council": _("council"),
        "police": _("police force"),
        "fire_and_rescue": _("fire and rescue service"),
        "health": _("health board"),
        "probation": _("probation service"),
    }

    is_creatable = True
    pair_fields: ClassVar = (*AUTHORITIES, "places_cy", "places_en", *SitePage.pair_fields)

    council = _is_of_kind(Organisation.Kind.COUNCIL, label=AUTHORITIES["council"])
    police = _is_of_kind(Organisation.Kind.POLICE, label=AUTHORITIES["police"])
    fire_and_rescue = _is_of_kind(
        Organisation.Kind.FIRE_AND_RESCUE, label=AUTHORITIES["fire_and_rescue"]
    )
    health = _is_of_kind(Organisation.Kind.HEALTH, label=AUTHORITIES["health"])
    probation = _is_of_kind(Organisation.Kind.PROBATION, label=AUTHORITIES["probation"])
    places_cy = models.TextField(
        _("places in Welsh"),
        max_length=1000,
        blank=True,
        help_text=_("The towns and districts of the area, with a comma between them."),
    )
    places_en = models.TextField(_("places in English"), max_length=1000, blank=True)
    partnership_name = models.CharField(
        _("name of the partnership"),
        max_length=200,
        blank=True,
        help_text=_("In this page's language. Leave it empty if it has no name of its own."),
    )
    partnership_url = models.URLField(
        _("website of the partnership"),
        blank=True,
        help_text=_("In this page's language, where there is one."),
    )

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "partnership_name",
        "partnership_url",
        MultiFieldPanel(
            [FieldPanel(name) for name in AUTHORITIES], heading=_("Responsible authorities")
        ),
        "places_cy",
        "places_en",
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("partnership_name"),
        index.SearchField("names"),
    ]

    class Meta:
        verbose_name = _("Community Safety Partnership")
        verbose_name_plural = _("Community Safety Partnerships")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        numbers = {name: getattr(self, f"{name}_id") for name in self.AUTHORITIES}
        kept = Organisation.objects.in_bulk(numbers.values())
        context["council"] = kept[self.council_id]
        context["authorities"] = [
            (label, kept[numbers[name]]) for name, label in self.AUTHORITIES.items()
        ]
        return context

    @property
    def names(self) -> str:
        """What the area and its places are called, in the language of the page."""
        return self.get_names(self.language)

    @property
    def places(self) -> str:
        """The places, in the language of the page."""
        return self.places_cy if self.language == "cy" else self.places_en

    def get_names(self, language: str) -> str:
        """What the council, its area and the places in it are called in a language."""
        council, places = {
            "cy": (f"{self.council.name_cy}, {self.council.place_cy}", self.places_cy),
            "en": (f"{self.council.name_en}, {self.council.place_en}", self.places_en),
        }[language]
        return f"{council}. {places}"

    def is_called(self, words: str) -> bool:
        """Whether all the words are in the area's names: mutated, without accents, in either."""
        names = [self.get_names(language) for language in LANGUAGES]
        return any(_has(names, words=words, language=language) for language in LANGUAGES)


def _has(names: Iterable[str], *, words: str, language: str) -> bool:
    """Whether each word is in the names, as a speaker of the language would read them."""
    sought = terms_sought(words, language=language)
    there = {term for name in names for term in terms_in(name, language=language)}
    return bool(sought) and there.issuperset(sought)
