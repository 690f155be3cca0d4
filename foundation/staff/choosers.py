"""What has been chosen already, by somebody else: its title only for those who may read it.

A page may show a file to some of its readers only, so whoever edits the page may meet a file that
is not for her. She sees that there is one, and can take it away, but not what it is.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import BaseChooser
from wagtail.blocks import ChooserBlock, PageChooserBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.models import Page

from accounts.gated import Gated
from foundation.staff.permissions import as_gated, get_acting_reader

HIDDEN = _("Something that is not for you to read")
NO_PICTURE = {"url": "", "width": 0, "height": 0}


def is_for_her(thing: Model | None) -> bool:
    """Whether whoever is at work in the CMS may read it."""
    gated = as_gated(thing) if isinstance(thing, Page) else thing
    return not isinstance(gated, Gated) or get_acting_reader().may_read(gated)


def hide_titles() -> None:
    """Teach Wagtail's choosers, and its comparison of two drafts, to hold their tongue."""
    BaseChooser.get_value_data = _discreet_value(BaseChooser.get_value_data)
    for block in (DocumentChooserBlock, PageChooserBlock):
        block.render_basic = _discreet_rendering(block.render_basic)


def _discreet_value(stock: Callable[..., Any]) -> Callable[..., Any]:
    def get_value_data(chooser: BaseChooser, value: Any) -> dict[str, Any] | None:
        chosen = chooser.get_instance(value)
        if chosen is None or is_for_her(chosen):
            data: dict[str, Any] | None = stock(chooser, chosen)
            return data
        return {
            "id": chosen.pk,
            "edit_url": None,
            # Where the chooser of pages opens.
            "parent_id": None,
            chooser.display_title_key: str(HIDDEN),
            "preview": NO_PICTURE,
            "default_alt_text": "",
        }

    return get_value_data


def _discreet_rendering(stock: Callable[..., Any]) -> Callable[..., Any]:
    def render_basic(block: ChooserBlock, value: Any, context: Any = None) -> Any:
        if is_for_her(value):
            return stock(block, value, context)
        return str(HIDDEN)

    return render_basic
