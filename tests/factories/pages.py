"""Pages for tests, made as the site makes them: in pairs, drafts first, then both live at once."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from wagtail.models import Locale, Page

from accounts.access import set_audience
from foundation.models import SitePage
from foundation.pairs.act import act
from foundation.pairs.twins import twins_made_by_hand
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

    It is put where it is as though it had long been there, without drafts and without publishing;
    ``write_pair`` goes that way. Without an ``audience`` it keeps its parent's.
    """
    key, now = both.pop("translation_key", None) or uuid.uuid4(), timezone.now()
    out = {"live": is_live, "has_unpublished_changes": not is_live}
    if is_live:
        out |= {"first_published_at": now, "last_published_at": now}
    with act([key]), twins_made_by_hand():
        english = add(model(**out, **both, **en, translation_key=key), under=under.en)
        slug = f"{english.slug}-cy"
        welsh = model(**out, **both, **{"slug": slug, **cy}, translation_key=key)
        add(welsh, under=under.cy)
    if audience is not None:
        set_audience(thing=english, audience=audience, by=None, now=now, along=[welsh])
    return Pair(cy=welsh, en=english).refresh()


def add(page, *, under):
    page.locale_id = under.locale_id
    return type(under).objects.get(pk=under.pk).add_child(instance=page)


def make_written(model, *, under, cy, en, is_live=True, **both):
    """The same with a draft of each, which is what a live one shows: as written, but sooner."""
    pair = make_pair(model, under=under, cy=cy, en=en, is_live=is_live, **both)
    for page in pair:
        draft = Page.save_revision(page, clean=False, changed=not is_live)
        left = {"live_revision": draft} if is_live else {"publish_act": None}
        SitePage.objects.filter(pk=page.pk).update(**left)
    return pair.refresh()


def write_pair(model, *, under, cy, en, is_live=True, **both):
    """The same as somebody writes it: one half, its twin, a draft of each, and out with both."""
    themes = both.pop("themes", None)
    english = under.en.add_child(
        instance=model(**both, **en, locale=Locale.objects.get(language_code="en"))
    )
    welsh = english.get_translation(Locale.objects.get(language_code="cy")).specific
    for name, value in {"slug": f"{english.slug}-cy", **both, **cy}.items():
        setattr(welsh, name, value)
    if themes is not None:
        english.themes = welsh.themes = themes
    drafts = [page.save_revision() for page in (english, welsh)]
    if is_live:
        drafts[0].publish()
    return Pair(cy=welsh, en=english).refresh()
