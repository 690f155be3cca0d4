"""What templates of the CMS ask of the gate and of the pair."""

from typing import Any

from django import template
from django.utils.functional import Promise

from foundation.models import SitePage
from foundation.panels import describe_pair
from foundation.staff import choosers

register = template.Library()

register.filter(choosers.is_for_her)


@register.simple_tag
def something_hidden() -> str | Promise:
    """What stands where something is that she may not read."""
    return choosers.HIDDEN


@register.inclusion_tag("pairs/pair_panel.html", takes_context=True)
def pair_panel(context: template.Context, page: SitePage) -> dict[str, Any]:
    """The panel about the pair as it is now, for an editor that is open."""
    return describe_pair(page, by=context["request"].user)
