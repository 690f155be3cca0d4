"""The order of a list, as its reader has asked for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import OrderBy
from django.http import QueryDict

from resources.filters import get_address

NAME = "sort"


@dataclass(frozen=True, kw_only=True)
class Order:
    """One order: what it is called in the address and on the page, and the fields it goes by."""

    name: str
    label: str
    by: tuple[str | OrderBy, ...]


@dataclass(frozen=True)
class OrderLink:
    """The list in one of its orders."""

    label: str
    url: str
    is_current: bool


class Sorting:
    """The orders that a list can be in. It is in the first, unless another is asked for."""

    def __init__(self, *, orders: Sequence[Order], query: QueryDict, url: str) -> None:
        self._orders = orders
        self._query = query
        self._url = url
        asked = query.get(NAME)
        self._chosen = next((order for order in orders if order.name == asked), orders[0])

    @property
    def name(self) -> str:
        """What the order is called in the address."""
        return self._chosen.name

    @property
    def links(self) -> list[OrderLink]:
        """A way to each order, with whatever else was asked for kept."""
        return [
            OrderLink(label=order.label, url=self._get_url(order), is_current=order is self._chosen)
            for order in self._orders
        ]

    @property
    def kept(self) -> dict[str, str]:
        """What a form on the page must hand on, so that the order stays."""
        return {} if self._chosen is self._orders[0] else {NAME: self._chosen.name}

    def get_sorted(self, rows: QuerySet[Any]) -> Any:
        """The rows in the order that was asked for."""
        return rows.order_by(*self._chosen.by)

    def _get_url(self, order: Order) -> str:
        query = self._query.copy()
        query.pop("page", None)
        query.pop(NAME, None)
        if order is not self._orders[0]:
            query[NAME] = order.name
        return get_address(self._url, query)
