"""Pages for tests, made as the site makes them: in pairs, drafts first, then both live at once."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from wagtail.models import Locale

from accounts.access import set_audience
from home.models import HomePage


@dataclass
class Pair:
    """One page in its two languages."""

    cy: Any
    en: Any

    def __iter__(self):
        return iter((self.cy, self.en))

    def in_language(self, code):
        return {"cy": self.cy, "en": self.en}[code]

    def refresh(self):
        self.cy, self.en = (type(page).objects.get(pk=page.pk) for page in self)
        return self


def get_site():
    """The two front doors, as the migrations left them."""
    return Pair(**{page.language: page for page in HomePage.objects.select_related("locale")})


def make_pair(model, *, under, cy, en, audience=None, is_live=True, **both):
    """A pair of ``model`` under a pair; ``cy`` and ``en`` hold each language's own fields.

    Without an ``audience`` it keeps its parent's. ``themes`` are set on both.
    """
    themes = both.pop("themes", None)
    english = under.en.add_child(
        instance=model(**both, **en, locale=Locale.objects.get(language_code="en"))
    )
    welsh_locale = Locale.objects.get(language_code="cy")
    welsh = english.get_translation_or_none(welsh_locale) or english.copy_for_translation(
        welsh_locale
    )
    welsh = welsh.specific
    for name, value in {"slug": f"{english.slug}-cy", **both, **cy}.items():
        setattr(welsh, name, value)
    if audience is not None:
        set_audience(thing=english, audience=audience, by=None, now=timezone.now(), along=[welsh])
    if themes is not None:
        english.themes = welsh.themes = themes
    drafts = [page.save_revision() for page in (english, welsh)]
    if is_live:
        for draft in drafts:
            draft.publish()
    return Pair(cy=welsh, en=english).refresh()
