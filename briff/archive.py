"""The issues by year and by theme, with counts that are true for this reader.

An issue stands under a theme only for those who find something of it there: what is told to few
says to nobody else that there was something.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.db.models import Count, F, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from resources.filters import Chosen, Group, Option, get_address
from resources.models import Theme

YEAR, THEME = "year", "theme"


class Archive:
    """The issues that a reader may open, as she has asked to see them.

    Takes the issues and what they tell of, as far as either is hers. Four queries, and the list.
    """

    def __init__(
        self, *, issues: QuerySet[Any], mentions: QuerySet[Any], query: QueryDict, url: str
    ) -> None:
        self._issues = issues
        self._mentions = mentions
        self._query = query
        self._url = url
        years = issues.order_by().values_list("published_on__year", flat=True).distinct()
        self._labels = {
            YEAR: {str(year): str(year) for year in sorted(years, reverse=True)},
            THEME: {theme.slug: theme.name for theme in Theme.objects.filter(parent=None)},
        }
        self._picked = {
            name: [value for value in dict.fromkeys(query.getlist(name)) if value in labels]
            for name, labels in self._labels.items()
        }

    @property
    def is_active(self) -> bool:
        """Whether anything is left out."""
        return any(self._picked.values())

    @property
    def clear_url(self) -> str:
        """The address of all of it."""
        return self._url

    @property
    def chosen(self) -> list[Chosen]:
        """What it is narrowed to, each with a way to take it off."""
        return [
            Chosen(label=self._labels[name][value], remove_url=self._without(name, value))
            for name, values in self._picked.items()
            for value in values
        ]

    @cached_property
    def groups(self) -> list[Group]:
        """The boxes to tick."""
        by_year = self._of_themes(self._issues).order_by().values("published_on__year")
        years = by_year.annotate(value=F("published_on__year"), count=Count("pk", distinct=True))
        issues = self._of_years(self._issues).order_by().values("pk")
        by_theme = self._mentions.filter(issue__in=issues, theme__isnull=False).order_by()
        themes = by_theme.values(value=F("theme__slug")).annotate(
            count=Count("issue", distinct=True)
        )
        return [
            self._group(YEAR, legend=_("Year"), rows=years),
            self._group(THEME, legend=_("Theme"), rows=themes),
        ]

    def get_issues(self) -> QuerySet[Any]:
        """The issues that are left."""
        return self._of_years(self._of_themes(self._issues))

    def _of_years(self, issues: QuerySet[Any]) -> QuerySet[Any]:
        years = self._picked[YEAR]
        return issues.filter(published_on__year__in=years) if years else issues

    def _of_themes(self, issues: QuerySet[Any]) -> QuerySet[Any]:
        themes = self._picked[THEME]
        if not themes:
            return issues
        told = self._mentions.filter(theme__slug__in=themes).order_by()
        return issues.filter(pk__in=told.values("issue"))

    def _group(self, name: str, *, legend: str, rows: Iterable[dict[str, Any]]) -> Group:
        counts = {str(row["value"]): row["count"] for row in rows}
        options = tuple(
            Option(
                value=value,
                label=label,
                count=counts.get(value, 0),
                is_chosen=value in self._picked[name],
            )
            for value, label in self._labels[name].items()
        )
        return Group(name=name, legend=legend, options=options)

    def _without(self, name: str, value: str) -> str:
        rest = self._query.copy()
        rest.pop("page", None)
        rest.setlist(name, [kept for kept in rest.getlist(name) if kept != value])
        return get_address(self._url, rest)
