"""Where the gate is joined to what Wagtail tells of its tree, and a list of Wagtail's to Welsh."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.redirects.filters import RedirectsReportFilterSet
from wagtail.models import Page
from wagtail.signals import pre_page_move

from foundation.gate import check_move


def join() -> None:
    """Listen before a page moves, by whatever path: an exception leaves it where it is."""
    pre_page_move.connect(refuse_move, dispatch_uid="foundation.gate")
    ask_late_for_words()


def ask_late_for_words() -> None:
    """Wagtail asks for the words of this filter as the program starts, when nobody is there yet."""
    kind = RedirectsReportFilterSet.base_filters["is_permanent"]
    kind.label = _("Type")
    kind.extra["empty_label"] = _("All")
    kind.extra["choices"] = ((True, _("Permanent")), (False, _("Temporary")))


def refuse_move(*, instance: Page, parent_page_after: Page, **details: Any) -> None:
    """Refuse what the gate refuses."""
    check_move(page=instance.specific, to=parent_page_after)
