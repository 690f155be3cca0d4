"""The two halves of a pair: who they are, and how both are held while something is done to them."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from foundation.holding import hold
from foundation.models import SitePage
from foundation.pairs.errors import PairError

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)

NO_TWIN = _("This page is not there in the other language.")
CHANGED_MEANWHILE = _("Somebody moved or deleted this page in the meantime. Nothing was changed.")


def is_half(page: Page) -> bool:
    """Whether this is one of a pair, also when it was loaded as a plain Page."""
    return isinstance(page, SitePage) or issubclass(page.specific_class or Page, SitePage)


def get_twin(page: Page) -> SitePage | None:
    """The same page in the other language."""
    twin = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk).first()
    return twin.specific if twin else None


def hold_pair(page: Page) -> list[SitePage]:
    """Hold both halves and the pages above them; give the halves."""
    key = page.translation_key
    above = [path_above(path) for path in _paths_of(key)]
    held = hold(Q(translation_key=key) | Q(path__in=above))
    halves = [row.specific for row in held if row.translation_key == key]
    require_both(halves)
    if {path_above(half.path) for half in halves} - {row.path for row in held}:
        raise PairError(CHANGED_MEANWHILE)
    return halves


def hold_subtrees(page: Page) -> list[Page]:
    """Hold both halves, all that is below them and the pages above: every half of every pair."""
    paths = _paths_of(page.translation_key)
    wanted = Q(path__in=[path_above(path) for path in paths])
    for path in paths:
        wanted |= Q(path__startswith=path)
    rows = [row for row in hold(wanted) if any(row.path.startswith(path) for path in paths)]
    keys = {row.translation_key for row in rows}
    if page.pk not in {row.pk for row in rows}:
        raise PairError(CHANGED_MEANWHILE)
    if Page.objects.filter(translation_key__in=keys).count() != len(rows):
        raise PairError(_("The two languages do not have the same pages below this one."))
    return rows


def require_both(halves: Iterable[Page]) -> None:
    """A pair is one page in each language, and neither is an alias."""
    halves = list(halves)
    languages = sorted(half.locale.language_code for half in halves)
    if languages != sorted(LANGUAGES) or any(half.alias_of_id for half in halves):
        raise PairError(NO_TWIN)


def path_above(path: str) -> str:
    """The tree path of the parent."""
    return path[: -Page.steplen]


def _paths_of(key: object) -> list[str]:
    return list(Page.objects.filter(translation_key=key).values_list("path", flat=True))
