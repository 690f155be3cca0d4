"""The other half: it is there from the first moment, and shares what the pair shares."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import transaction
from django.db.models import Q
from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.models import Locale, Page, Revision

from foundation.holding import hold
from foundation.models import SitePage
from foundation.pairs import stock
from foundation.pairs.contents import plain
from foundation.pairs.halves import LANGUAGES, get_twin
from foundation.parity.keeping import begin

SHARED = "foundation.shared"

_made_by_hand: ContextVar[bool] = ContextVar("twins are made by hand", default=False)


@contextmanager
def twins_made_by_hand() -> Iterator[None]:
    """In here nobody makes a twin by itself: a copy of a pair brings both halves."""
    token = _made_by_hand.set(True)
    try:
        yield
    finally:
        _made_by_hand.reset(token)


def give_twin(page: SitePage, **kwargs: Any) -> None:
    """Give a page that has just been made its other half, unless somebody is making it."""
    if not _made_by_hand.get():
        ensure_twin(page)


@transaction.atomic
def ensure_twin(page: Page) -> SitePage:
    """Give the other half: a draft with the same words, under the same parent's other half.

    Safe to call again, and by several at once: there is never more than one.
    """
    hold(Q(translation_key=page.translation_key))
    twin = get_twin(page)
    if twin is None:
        parent = page.get_parent()
        if not parent.is_root():
            ensure_twin(parent)
        locale = Locale.objects.exclude(pk=page.locale_id).get(language_code__in=LANGUAGES)
        twin = stock.copy_for_translation(CopyPageForTranslationAction(page.specific, locale))
        begin(twin)
    return twin


def share(page: SitePage, revision: Revision, **kwargs: Any) -> None:
    """Take what the pair shares from a draft that was just saved into the other half's draft."""
    twin = get_twin(page)
    if twin is None:
        return
    content = plain(twin.get_latest_revision_as_object().serializable_data())
    drafted = plain(revision.content)
    shared = {name: drafted[name] for name in page.pair_fields if name in drafted}
    if any(content[name] != value for name, value in shared.items()):
        draft = twin.with_content_json({**content, **shared})
        draft.save_revision(user=revision.user, clean=False, log_action=SHARED)
