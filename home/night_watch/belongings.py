"""What belongs to a page and has an address of its own: captions, parts, an issue as PDF.

Each is asked for as its page is, for it has a door of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import override

from briff.models import IssuePage
from events.models import EventPage
from members_area.models import MaterialPage
from resources.models import EpisodePage


@dataclass(frozen=True)
class Belonging:
    """An address, and who should get something there."""

    address: str
    # What players of podcasts fetch is there for anybody or for nobody; else it is as its page.
    is_for_players: bool = False


# The name of each address, and whether it is for players.
OF_EACH: tuple[tuple[Any, dict[str, str], dict[str, bool]], ...] = (
    (MaterialPage, {"kind": MaterialPage.Kind.RECORDING}, {"recording_captions": False}),
    (EpisodePage, {}, {"episode_transcript": True, "episode_chapters": True}),
    (IssuePage, {}, {"briff_issue_pdf": False}),
    (EventPage, {}, {"event_file": False}),
)


def get_belongings(pages: Iterable[tuple[int, str, UUID]]) -> dict[int, tuple[Belonging, ...]]:
    """Of pages by their number, language and key. One query for each kind of page that has any."""
    known = {number: (language, key) for number, language, key in pages}
    found: dict[int, tuple[Belonging, ...]] = {}
    for model, which, names in OF_EACH:
        numbers = model.objects.filter(pk__in=known, **which).values_list("pk", flat=True)
        for number in numbers.order_by("pk"):
            language, key = known[number]
            with override(language):
                found[number] = tuple(
                    Belonging(reverse(name, args=[key]), is_for_players)
                    for name, is_for_players in names.items()
                )
    return found
