"""One row, both languages: which of the two is wanted now, and which is the other."""

from django.utils.translation import get_language

OTHER = {"cy": "en", "en": "cy"}


def in_active_language(*, cy: str, en: str) -> str:
    """The words in the language being spoken; the other language's where there are none."""
    return cy or en if get_language_spoken() == "cy" else en or cy


def get_language_spoken() -> str:
    """The language being spoken: English, where none was chosen."""
    return "cy" if (get_language() or "").startswith("cy") else "en"
