"""Finding one's way in the library: filters with counts that are true for this reader."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet
from django.db.models.functions import ExtractYear
from django.http import QueryDict
from django.utils.translation import gettext as _

from resources.models.themes import Theme


@dataclass(frozen=True)
class Option:
    """One box to tick."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Group:
    """A question with its boxes: any box ticked in it will do."""

    name: str
    legend: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Chosen:
    """One filter that is on, and the address of the list without it."""

    label: str
    remove_url: str


class LibraryFilters:
    """The filters of the library as the reader has set them.

    Takes the resources that the reader may open (``ResourcePage`` rows) and the address's query.
    A value that the library does not know is left out, so that an old link still works.
    """

    LOOKUPS = {"theme": "themes__slug__in", "kind": "kind__in", "year": "published_on__year__in"}

    def __init__(self, *, resources: QuerySet[Any], query: QueryDict, url: str) -> None:
        self._resources = resources
        self._query = query
        self._url = url
        labels = {
            "theme": {theme.slug: theme.name for theme in Theme.objects.all()},
            "kind": dict(resources.model.Kind.choices),
            "year": {str(year): str(year) for year in self._years()},
        }
        self._picked = {
            name: [value for value in dict.fromkeys(query.getlist(name)) if value in labels[name]]
            for name in self.LOOKUPS
        }
        legends = {"theme": _("Theme"), "kind": _("Kind"), "year": _("Year")}
        self.groups = [self._group(name, legends[name], labels[name]) for name in self.LOOKUPS]

    @property
    def is_active(self) -> bool:
        """Whether anything is filtered out."""
        return any(self._picked.values())

    @property
    def clear_url(self) -> str:
        """The address of the whole list."""
        return self._url

    @property
    def chosen(self) -> list[Chosen]:
        """The filters that are on, each with a way to take it off."""
        return [
            Chosen(label=option.label, remove_url=self._without(group.name, option.value))
            for group in self.groups
            for option in group.options
            if option.is_chosen
        ]

    def get_resources(self) -> QuerySet[Any]:
        """The resources that pass every filter."""
        return self._filtered(by=tuple(self.LOOKUPS))

    def _years(self) -> list[int]:
        years = self._resources.order_by().annotate(year=ExtractYear("published_on"))
        return sorted(set(years.values_list("year", flat=True)), reverse=True)

    def _filtered(self, *, by: tuple[str, ...]) -> QuerySet[Any]:
        resources = self._resources
        for name in by:
            if self._picked[name]:
                resources = resources.filter(**{self.LOOKUPS[name]: self._picked[name]})
        # A resource of two chosen themes is still one resource.
        return resources.distinct() if "theme" in by and self._picked["theme"] else resources

    def _group(self, name: str, legend: str, labels: dict[str, Any]) -> Group:
        others = self._filtered(by=tuple(other for other in self.LOOKUPS if other != name))
        value = {
            "theme": F("themes__slug"),
            "kind": F("kind"),
            "year": ExtractYear("published_on"),
        }[name]
        counts = {
            str(row["value"]): row["count"]
            for row in others.order_by()
            .values(value=value)
            .annotate(count=Count("pk", distinct=True))
        }
        options = tuple(
            Option(
                value=key,
                label=str(label),
                count=counts.get(key, 0),
                is_chosen=key in self._picked[name],
            )
            for key, label in labels.items()
        )
        return Group(name=name, legend=legend, options=options)

    def _without(self, name: str, value: str) -> str:
        rest = self._query.copy()
        rest.pop("page", None)
        rest.setlist(name, [kept for kept in rest.getlist(name) if kept != value])
        query = rest.urlencode()
        return f"{self._url}?{query}" if query else self._url
