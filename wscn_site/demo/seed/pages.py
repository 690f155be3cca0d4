"""How a pair of pages is made: both drafts, its readers, and then both languages live in one act."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from wagtail.models import Locale

from accounts.models import Audience, User
from foundation.gate import set_page_audience
from foundation.models import SitePage
from foundation.pairs.publishing import publish_pair
from foundation.pairs.twins import ensure_twin
from home.models import HomePage
from wscn_site.demo.about import home
from wscn_site.demo.seed.files import Shelf
from wscn_site.demo.shapes import CHECKED_ON, AudienceCode
from wscn_site.demo.words import Both, Language

HOME = "home"

Fields = dict[str, Any]


def _nothing(language: Language, shelf: Shelf) -> Fields:
    return {}


def _nothing_shared(shelf: Shelf) -> Fields:
    return {}


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A pair to be: where it stands, and how its fields are filled, once they are needed."""

    key: str
    under: str = HOME
    model: type[SitePage]
    slug: Both
    title: Both
    summary: Both
    checked_on: date = CHECKED_ON
    is_in_menu: bool = False
    audience: AudienceCode | None = None
    words: Callable[[Language, Shelf], Fields] = _nothing
    shared: Callable[[Shelf], Fields] = _nothing_shared
    related: Mapping[str, Callable[[], Any]] = field(default_factory=dict)

    @property
    def translation_key(self) -> UUID:
        """What tells that this pair is there, also after somebody has renamed or moved it."""
        return get_translation_key(self.key)

    def is_done(self) -> bool:
        """Whether the pair is there. What somebody has changed in it since is theirs."""
        return SitePage.objects.filter(translation_key=self.translation_key).exists()

    def make(self, *, by: User, now: datetime) -> None:
        """Write both halves, say for whom they are, and publish them together."""
        shelf = Shelf(by=by)
        parent = _get_half(self.under, "en")
        english = self.model(
            **self._get_fields("en", shelf),
            **self.shared(shelf),
            translation_key=self.translation_key,
            locale=Locale.objects.get(language_code="en"),
            checked_on=self.checked_on,
            show_in_menus=self.is_in_menu,
            owner=by,
        )
        for name, get_rows in self.related.items():
            setattr(english, name, get_rows())
        parent.add_child(instance=english)
        english.save_revision(user=by)
        _write(ensure_twin(english), fields=self._get_fields("cy", shelf), by=by)
        if self.audience:
            readers = Audience.objects.get(code=self.audience)
            set_page_audience(page=english, audience=readers, by=by, now=now)
        publish_pair(page=english, by=by, now=now)

    def _get_fields(self, language: Language, shelf: Shelf) -> Fields:
        return {
            "title": self.title.said(language),
            "slug": self.slug.said(language),
            "summary": self.summary.said(language),
            **self.words(language, shelf),
        }


def get_translation_key(key: str) -> UUID:
    """The key by which a pair of the demonstration is known, the same on every machine."""
    return uuid5(NAMESPACE_URL, f"https://www.network.example/demonstration/{key}")


def is_home_furnished() -> bool:
    """Whether somebody has written more on the front doors than the migration did."""
    return HomePage.objects.exclude(summary="").exists()


def furnish_home(*, by: User, now: datetime) -> None:
    """Write and publish the two front doors, which every site has from its first day."""
    english = _get_half(HOME, "en")
    for language in ("cy", "en"):
        fields = {
            "title": home.HOME_TITLE.said(language),
            "summary": home.HOME_SUMMARY.said(language),
            "heading": home.HOME_HEADING.said(language),
            "introduction": home.HOME_INTRODUCTION.said(language),
            "checked_on": CHECKED_ON,
        }
        _write(_get_half(HOME, language), fields=fields, by=by)
    publish_pair(page=english, by=by, now=now)


def _write(half: SitePage, *, fields: Fields, by: User) -> None:
    """Save the fields as this half's draft."""
    draft = half.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision(user=by)


def _get_half(key: str, language: Language) -> SitePage:
    halves = SitePage.objects.filter(locale__language_code=language)
    if key == HOME:
        return HomePage.objects.get(locale__language_code=language)
    return halves.get(translation_key=get_translation_key(key)).specific
