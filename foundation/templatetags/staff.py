"""What templates of the CMS ask of the gate and of the pair."""

from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from foundation.models import SitePage
from foundation.panels import describe_pair
from foundation.staff import choosers

register = template.Library()

# As Wagtail writes it, with a word that never went through gettext. Nobody who types can write it:
# what somebody typed is escaped.
SEARCH_BUTTON = '<input type="submit" value="Search"'

register.filter(choosers.is_for_her)


@register.simple_tag
def something_hidden() -> str | Promise:
    """What stands where something is that she may not read."""
    return choosers.HIDDEN


@register.inclusion_tag("pairs/pair_panel.html", takes_context=True)
def pair_panel(context: template.Context, page: SitePage) -> dict[str, Any]:
    """The panel about the pair as it is now, for an editor that is open."""
    return describe_pair(page, request=context["request"])


@register.filter
def name_search_button(screen: SafeString) -> SafeString:
    """A screen of Wagtail's, its button to search with in the language of who is there."""
    button = format_html('<input type="submit" value="{}"', _("Search"))
    return mark_safe(screen.replace(SEARCH_BUTTON, button))  # noqa: S308 - both are safe
