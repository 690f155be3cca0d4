"""What the history of a page says of the pair."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.pairs.reviews import APPROVED
from foundation.pairs.twins import SHARED
from foundation.parity.rightness import RIGHT


def register_history(actions: Any) -> None:
    """Tell Wagtail the words for what we write into a page's history."""
    actions.register_action(
        SHARED,
        _("Take over what both languages share"),
        _("Took over what both languages share, from the other language"),
    )
    actions.register_action(
        APPROVED,
        _("Approve one language"),
        _("Approved. It is published when the other language is approved too"),
    )
    actions.register_action(
        RIGHT,
        _("Say that one language is right"),
        _("Said that this page says what the other language says"),
    )
