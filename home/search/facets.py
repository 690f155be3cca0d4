"""What the results can be narrowed by, with counts that are true for this reader."""

from collections import Counter
from collections.abc import Iterable

from django.http import QueryDict
from django.utils.translation import gettext as _

from home.search.asking import Filed, Hit
from home.search.reading import KINDS
from resources.filters import Chosen, Group, Option
from resources.models import Theme
from resources.models.themes import get_topics

# As the addresses have them, in the order in which they are shown.
NAMES = ("theme", "topic", "kind", "year")


class Facets:
    """The boxes that the reader has ticked, over all that was found.

    A box that does not exist is left out, so that an old address still works.
    """

    def __init__(self, hits: list[Hit], *, query: QueryDict, url: str) -> None:
        self._hits = hits
        # Thousands of hits are filed under a few things: those are looked through again and again.
        self._filed = Counter(hit.filed_under for hit in hits)
        self._query = query
        self._url = url
        themes = list(Theme.objects.all())
        self._themes = {theme.pk: theme for theme in themes}
        topics = get_topics(themes, chosen=query.getlist("theme"))
        years = {year for _themes, _kind, year in self._filed} | set(
            filter(_is_year, query.getlist("year"))
        )
        labels: dict[str, dict[str, str]] = {
            "theme": {theme.slug: theme.name for theme in themes if theme.parent is None},
            "topic": {topic.slug: topic.name for topic in topics},
            "kind": {code: str(label) for code, label in KINDS.items()},
            "year": {year: year for year in sorted(years - {""}, reverse=True)},
        }
        self._ticked = {
            name: {value for value in query.getlist(name) if value in labels[name]}
            for name in NAMES
        }
        legends = {
            "theme": _("Theme"),
            "topic": _("Sub-topic"),
            "kind": _("Kind"),
            "year": _("Year"),
        }
        groups = (self._group(name, legends[name], labels[name]) for name in NAMES)
        self.groups = [group for group in groups if group.options]

    @property
    def is_active(self) -> bool:
        """Whether anything is filtered out."""
        return any(self._ticked.values())

    @property
    def kept(self) -> dict[str, str]:
        """What the form of the boxes sends along."""
        return {"q": self._query.get("q", "")}

    @property
    def clear_url(self) -> str:
        """The same search with no box ticked."""
        return self._without(dict.fromkeys(NAMES, ()))

    @property
    def chosen(self) -> list[Chosen]:
        """The boxes that are ticked, each with a way to untick it."""
        return [
            Chosen(
                label=option.label,
                remove_url=self._without(
                    {group.name: self._ticked[group.name] - {option.value}},
                ),
            )
            for group in self.groups
            for option in group.options
            if option.is_chosen
        ]

    @property
    def hits(self) -> list[Hit]:
        """What is left: in each question with a tick, one of the ticked boxes is true."""
        if not self.is_active:
            return self._hits
        left = self._left(by=NAMES)
        return [hit for hit in self._hits if hit.filed_under in left]

    def _left(self, *, by: Iterable[str]) -> dict[Filed, int]:
        asked = [(name, self._ticked[name]) for name in by if self._ticked[name]]
        return {
            filed: times
            for filed, times in self._filed.items()
            if all(ticked & self._values(name, filed) for name, ticked in asked)
        }

    def _values(self, name: str, filed: Filed) -> set[str]:
        numbers, kind, year = filed
        if name in ("theme", "topic"):
            themes = [self._themes[number] for number in numbers if number in self._themes]
            if name == "topic":
                return {theme.slug for theme in themes}
            return {(theme.parent or theme).slug for theme in themes}
        return {kind if name == "kind" else year}

    def _group(self, name: str, legend: str, labels: dict[str, str]) -> Group:
        """A question's boxes: those that would leave something, and those that are ticked."""
        counts: Counter[str] = Counter()
        for filed, times in self._left(by=(other for other in NAMES if other != name)).items():
            counts.update(dict.fromkeys(self._values(name, filed), times))
        ticked = self._ticked[name]
        options = tuple(
            Option(value=value, label=label, count=counts[value], is_chosen=value in ticked)
            for value, label in labels.items()
            if counts[value] or value in ticked
        )
        return Group(name=name, legend=legend, options=options)

    def _without(self, rest: dict[str, Iterable[str]]) -> str:
        query = self._query.copy()
        query.pop("page", None)
        for name, values in rest.items():
            query.setlist(name, sorted(values))
        return f"{self._url}?{query.urlencode()}"


def _is_year(value: str) -> bool:
    return len(value) == 4 and value.isascii() and value.isdigit()
