"""How a half stands towards the other, in words for an editor."""

from datetime import datetime

from django.utils.translation import gettext as _

from accounts.bilingual import OTHER
from foundation.models import PairStanding, SitePage


def tell_parity(standing: PairStanding, code: str, *, now: datetime) -> list[str]:
    """What is amiss with a half, the worst first; that it is right, where nothing is."""
    if getattr(standing, f"is_missing_{code}"):
        return [_("Not written yet.")]
    told = []
    if words := getattr(standing, f"behind_{code}"):
        days = count_days(getattr(standing, f"behind_{code}_since"), now=now)
        told.append(_("Behind. Words: %(words)s. Days: %(days)s.") % {"words": words, "days": days})
    if strings := getattr(standing, f"untranslated_{code}"):
        told.append(_("Parts of the text not translated: %(count)s.") % {"count": strings})
    if is_behind(standing, OTHER[code]):
        told.append(_("Ahead of the other language."))
    return told or [_("Right.")]


def is_behind(standing: PairStanding, code: str) -> bool:
    """Whether the other half says something that this one has not followed."""
    return bool(getattr(standing, f"behind_{code}") or getattr(standing, f"is_missing_{code}"))


def count_days(since: datetime | None, *, now: datetime) -> int:
    """Whole days from then to now."""
    return (now - since).days if since else 0


def tell_state(page: SitePage, *, is_due: bool) -> str:
    """Whether a half is published, in a word or two."""
    if is_due:
        return _("Published; an update is about to go out") if page.live else _("About to go out")
    if page.live and page.has_unpublished_changes:
        return _("Published; the draft is another")
    if page.live:
        return _("Published")
    return _("Not published any more") if page.last_published_at else _("Draft")
