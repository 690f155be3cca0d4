"""The sub-topics of the demonstration as words to file things under."""

from collections.abc import Sequence

from resources.models import Theme
from wscn_site.demo.shapes import Topic


def are_kept(topics: Sequence[Topic]) -> bool:
    """Whether each of them is there. What somebody has changed in one since is theirs."""
    return not _find_missing(topics)


def keep(topics: Sequence[Topic]) -> None:
    """Write down those that are not there yet, each in its place."""
    for position, topic in _find_missing(topics):
        record = Theme(
            parent=Theme.objects.get(slug=topic.theme),
            slug=topic.key,
            name_cy=topic.name.cy,
            name_en=topic.name.en,
            position=position,
        )
        record.full_clean()
        record.save()


def _find_missing(topics: Sequence[Topic]) -> list[tuple[int, Topic]]:
    there = set(Theme.objects.values_list("slug", flat=True))
    return [(place, one) for place, one in enumerate(topics, start=1) if one.key not in there]
