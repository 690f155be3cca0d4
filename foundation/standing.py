"""How each half of a pair stands, in words: published, a draft, about to go out; and since when."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _, gettext_lazy

from foundation.own_words import get_words

OUT_OF_STEP = {
    "cy": gettext_lazy(
        "Only the Welsh page has been written anew since both were published. Look at the English "
        "page too."
    ),
    "en": gettext_lazy(
        "Only the English page has been written anew since both were published. Look at the Welsh "
        "page too."
    ),
}


def tell_standing(page: Any) -> str:
    """How a half stands, and since when."""
    due = page.scheduled_revision
    said = {
        "published": _say(page.last_published_at),
        "changed": _say(page.latest_revision_created_at),
        "due": _say(due.approved_go_live_at if due else None),
    }
    if page.live and due:
        words = _("Published as it is since %(published)s. A new version goes out on %(due)s.")
    elif page.live and page.has_unpublished_changes:
        words = _(
            "Published as it is since %(published)s. The draft was changed on %(changed)s, and "
            "that is not published."
        )
    elif page.live:
        words = _("Published as it is since %(published)s.")
    elif due:
        words = _("A draft. It goes out on %(due)s.")
    elif page.last_published_at:
        words = _(
            "A draft, changed on %(changed)s. It was last published on %(published)s, and is not "
            "any more."
        )
    else:
        words = _("A draft, changed on %(changed)s. It has never been published.")
    return words % said


def tell_out_of_step(halves: Sequence[Any]) -> str:
    """Which half alone has other words than are published; nothing where both have or neither."""
    anew = [half for half in halves if _is_written_anew(half)]
    return str(OUT_OF_STEP[anew[0].language]) if len(anew) == 1 else ""


def _is_written_anew(page: Any) -> bool:
    """Whether its draft says something else in its language than what is published.

    Both drafts change with what the pair shares: that puts neither out of step.
    """
    revisions = page.latest_revision, page.live_revision
    if not (page.live and page.has_unpublished_changes and all(revisions)):
        return False
    drafted, published = (get_words(page, revision.content) for revision in revisions)
    return drafted != published


def _say(when: datetime | None) -> str:
    return date_format(timezone.localtime(when), "j F Y, H:i") if when else "–"
