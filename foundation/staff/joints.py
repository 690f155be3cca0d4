"""Where the gate is joined to what Wagtail tells of its tree."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import pre_page_move

from foundation.gate import check_move


def join() -> None:
    """Listen before a page moves, by whatever path: an exception leaves it where it is."""
    pre_page_move.connect(refuse_move, dispatch_uid="foundation.gate")


def refuse_move(*, instance: Page, parent_page_after: Page, **details: Any) -> None:
    """Refuse what the gate refuses."""
    check_move(page=instance.specific, to=parent_page_after)
