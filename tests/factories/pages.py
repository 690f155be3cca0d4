"""Pages for tests, made as the site makes them: in pairs, drafts first, then both live at once."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from wagtail.models import Locale, Page, Site

from accounts.access import set_audience
from accounts.models import Audience
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


def make_site():
    """The two front doors, open to everybody, and the site that they belong to."""
    for code in ("cy", "en"):
        Locale.objects.get_or_create(language_code=code)
    root = Page.get_first_root_node()
    Page.objects.filter(depth=2).delete()
    root.refresh_from_db()
    pair = make_pair(
        HomePage,
        under=Pair(cy=root, en=root),
        audience=Audience.objects.get(access=Audience.Access.PUBLIC),
        cy={"title": "Hafan", "heading": "Llais dros ddiogelwch", "introduction": "Croeso i bawb."},
        en={"title": "Home", "heading": "A voice for safety", "introduction": "All are welcome."},
    )
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": pair.en},
    )
    return pair


def make_pair(model, *, under, cy, en, audience=None, is_live=True, **both):
    """A pair of ``model`` under a pair; ``cy`` and ``en`` hold each language's own fields.

    Without an ``audience`` it keeps its parent's. ``themes`` and the like are set on both.
    """
    related = {name: both.pop(name) for name in list(both) if name == "themes"}
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
    for page in (english, welsh):
        for name, values in related.items():
            setattr(page, name, values)
    drafts = [page.save_revision() for page in (english, welsh)]
    if is_live:
        for draft in drafts:
            draft.publish()
    return Pair(cy=welsh, en=english).refresh()
