"""What templates of the CMS ask of the gate."""

from django import template
from django.utils.functional import Promise

from foundation.staff import choosers

register = template.Library()

register.filter(choosers.is_for_her)


@register.simple_tag
def something_hidden() -> str | Promise:
    """What stands where something is that she may not read."""
    return choosers.HIDDEN
