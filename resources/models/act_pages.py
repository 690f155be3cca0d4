"""The page of the law: every Act and duty, by whom it binds, by theme, by date."""

from typing import Any

from django.core.paginator import Page as PageOfList
from django.db.models import F
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext, gettext_lazy as _

from foundation.models import SitePage
from foundation.structured_data import Facts
from resources.filters import ListFilters, Question
from resources.models.acts import Act, ActQuerySet, Duty
from resources.models.themes import ask_for_themes
from resources.sorting import Order, Sorting

PER_PAGE = 12
YEARS = 10


class ActIndexPage(SitePage):
    """Acts and duties: what the law asks of whom, and where to read it."""

    is_creatable = True
    is_in_parts = True
    max_count_per_parent = 1

    shown_acts: PageOfList

    class Meta:
        verbose_name = _("page of Acts and duties")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        url = self.get_url(request)
        acts = self.get_acts()
        filters = ListFilters(
            rows=acts,
            questions=self.get_questions(acts, query=request.GET),
            query=request.GET,
            url=url,
        )
        sorting = Sorting(orders=self.get_orders(), query=request.GET, url=url)
        found = sorting.get_sorted(filters.get_rows()).with_duties().prefetch_related("themes")
        page = filters.get_page(found, per_page=PER_PAGE)
        self.shown_acts = page
        context.update(acts=page, filters=filters, sorting=sorting, total=filters.total)
        return context

    def get_structured_data(self, request: HttpRequest) -> list[Facts]:
        acts = [
            {"@type": "ListItem", "position": position, "item": _describe(act)}
            for position, act in enumerate(self.shown_acts, start=self.shown_acts.start_index())
        ]
        return [{"@type": "ItemList", "name": self.title, "itemListElement": acts}]

    def get_acts(self) -> ActQuerySet:
        """Every Act, each with the first year of its ten years."""
        acts: ActQuerySet = Act.objects.alias(decade=F("year") - F("year") % YEARS)
        return acts

    @staticmethod
    def get_place_of(act: Act) -> str:
        """What leads from this page's address to an Act, whose list has several pages."""
        return f"?kind={act.kind}&from={act.year - act.year % YEARS}#{act.anchor}"

    def get_questions(self, acts: ActQuerySet, *, query: QueryDict) -> list[Question]:
        """What the list can be narrowed by."""
        decades = acts.order_by().values_list(F("decade"), flat=True).distinct()
        return [
            Question(
                name="body",
                legend=gettext("Whom it binds"),
                answer="duties__body",
                labels={body.value: str(body.label) for body in Duty.Body},
                has_many=True,
            ),
            *ask_for_themes(query.getlist("theme")),
            Question(
                name="kind",
                legend=gettext("Kind"),
                answer="kind",
                labels={kind.value: str(kind.label) for kind in Act.Kind},
            ),
            Question(
                name="from",
                legend=gettext("Year"),
                answer="decade",
                labels={
                    str(first): f"{first}–{first + YEARS - 1}"
                    for first in sorted(decades, reverse=True)
                },
            ),
        ]

    def get_orders(self) -> list[Order]:
        """The orders that the list can be in."""
        title = f"sort_key_{self.language}"
        return [
            Order(name="date", label=gettext("Newest first"), by=("-year", title, "pk")),
            Order(name="title", label=gettext("A to Z"), by=(title, "-year", "pk")),
        ]


def _describe(act: Act) -> Facts:
    """A law, in schema.org's words."""
    facts = {
        "@type": "Legislation",
        "name": act.title,
        "description": act.summary,
        "legislationType": act.get_kind_display(),
        # As legislation.gov.uk has it in its addresses.
        "legislationIdentifier": f"{act.kind}/{act.year}/{act.number}",
        "legislationDate": str(act.year),
    }
    return {**facts, "url": act.law.url} if act.law else facts
