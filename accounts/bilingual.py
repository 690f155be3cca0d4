"""One row, both languages: which of the two is wanted now."""

from django.utils.translation import get_language


def in_active_language(*, cy: str, en: str) -> str:
    """The words in the language being spoken; the other language's where there are none."""
    if (get_language() or "").startswith("cy"):
        return cy or en
    return en or cy
