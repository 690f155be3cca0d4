"""A draft, and what is said of its words."""

import json

from django.utils import timezone
from django.utils.translation import override

from accounts.access import Reader
from foundation.advice.giving import get_advice
from tests.factories.halves import draft_of


def write(page, *parts, **words):
    """Save a draft with these parts as its body, and these words for its fields."""
    draft = draft_of(page)
    if parts:
        draft.body = json.dumps([{"type": kind, "value": value} for kind, value in parts])
    for name, value in words.items():
        setattr(draft, name, value)
    draft.save_revision()


def reader():
    return Reader.anonymous(today=timezone.localdate())


def advise(page):
    """What is said of this half's draft: by the first words of the matter, what was seen."""
    with override("en"):
        return {str(each.matter): each.seen for each in get_advice(draft_of(page), reader=reader())}


def seen(page, beginning):
    return [
        each for matter, found in advise(page).items() if matter.startswith(beginning)
        for each in found
    ]  # fmt: skip
