"""The examples there are, and which of them can be begun at a place."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.utils.translation import get_language
from wagtail.models import Page

from accounts.models import Audience
from briff.models import IssuePage
from foundation.models import SitePage

FOLDER = Path(__file__).resolve().parent / "pages"
# In which order they are offered.
NAMES = ("briefing", "consultation", "resource", "issue", "news", "information")


@dataclass(frozen=True, kw_only=True)
class Example:
    """A page as it could be: its kind, what both halves share, and what each of them says."""

    slug: str
    model: type[SitePage]
    both: dict[str, Any]
    words: dict[str, dict[str, Any]]

    @property
    def name(self) -> str:
        """What it is called, in the language of whoever looks."""
        return str(self._own["name"])

    @property
    def about(self) -> str:
        """What is in it, in a sentence."""
        return str(self._own["about"])

    @property
    def _own(self) -> dict[str, Any]:
        return self.words["cy" if get_language() == "cy" else "en"]


@cache
def get_examples() -> tuple[Example, ...]:
    """All of them."""
    return tuple(_read(name) for name in NAMES)


def get_offered(under: Page, *, births: Sequence[Audience]) -> list[Example]:
    """Those that can stand below a page, for whoever has these audiences to choose from there.

    An issue is for whom the Briff is: who has to say for whom her page is, begins none.
    """
    kinds = under.specific_class.creatable_subpage_models() if under.specific_class else []
    return [
        example
        for example in get_examples()
        if example.model in kinds
        and example.model.can_create_at(under)
        and not (births and example.model is IssuePage)
    ]


def _read(name: str) -> Example:
    said = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return Example(
        slug=name,
        model=apps.get_model(said["model"]),
        both=said["both"],
        words={language: said[language] for language in ("cy", "en")},
    )
