"""What is owed in one language, on the desk: a panel, and a report to take away."""

from datetime import date, datetime
from typing import Any, ClassVar

import django_filters
from django.db.models import (
    BooleanField,
    DateField,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.models import Page

from accounts.views.reports import GuardedReport
from foundation.models import Debt
from foundation.staff.permissions import Person
from foundation.staff.policies import AudiencePagePolicy

TITLE = _("Published in one language")
POLICY = AudiencePagePolicy()
SHOWN = 8
NO_DAY = date(9999, 12, 31)
MOMENTS = ("published_at", "since", "ended_at")


def as_local(moment: datetime | None) -> datetime | None:
    """As the clock here says; a spreadsheet knows of no other."""
    return moment and timezone.make_naive(moment)


def get_debts_for(user: Person) -> QuerySet[Debt]:
    """Those of pages that she may change and read, what is owed first and by its day.

    Two queries' worth of work in one, however many there are.
    """
    kept = POLICY.instances_user_has_permission_for(user, "change").order_by()
    halves = Page.objects.filter(
        translation_key=OuterRef("pair"), locale__language_code=OuterRef("language")
    ).order_by()
    return Debt.objects.filter(pair__in=kept.values("translation_key")).annotate(
        # Empty, once that person is no more.
        by_name=Coalesce("by__name", Value("")),
        title=Subquery(halves.values("title")[:1]),
        page_id=Subquery(halves.values("pk")[:1]),
        is_over=ExpressionWrapper(Q(ended_at__isnull=False), output_field=BooleanField()),
        due_on=Coalesce("promised_on", Value(NO_DAY, output_field=DateField())),
    )


def get_edit_url(debt: Any) -> str:
    """Where both halves are beside each other, with the way to those that she may write.

    Whoever is to pay may not be allowed to write the half that went out.
    """
    return reverse("abreast", args=[debt.page_id])


class DebtFilters(WagtailFilterSet):
    """What the report can be narrowed to: for a period, what is owed still, by reason."""

    reason = django_filters.ChoiceFilter(label=_("Reason"), choices=Debt.Reason.choices)
    language = django_filters.ChoiceFilter(label=_("Went out in"), choices=Debt.Language.choices)
    published_at = django_filters.DateFromToRangeFilter(
        label=_("Published"), widget=DateRangePickerWidget
    )
    is_standing = django_filters.BooleanFilter(
        label=_("Owed still"), field_name="ended_at", lookup_expr="isnull"
    )

    class Meta:
        model = Debt
        fields: ClassVar[list[str]] = []


class DebtsReport(GuardedReport):
    """One line for each time that a page went out in one language alone."""

    model = Debt
    permission_policy = POLICY
    permission_required = "change"
    is_searchable = False
    page_title = TITLE
    header_icon = "globe"
    index_url_name = "debts"
    index_results_url_name = "debts_results"
    default_ordering: ClassVar = ("is_over", "due_on", "since", "pk")
    filterset_class = DebtFilters
    export_filename = "published-in-one-language"
    list_export: ClassVar = [
        "title",
        "get_language_display",
        "get_reason_display",
        "words",
        "by_name",
        "published_at",
        "since",
        "promised_on",
        "ended_at",
        "get_ending_display",
    ]
    export_headings: ClassVar = {
        "title": _("Page"),
        "get_language_display": _("Went out in"),
        "get_reason_display": _("Reason"),
        "words": _("In their own words"),
        "by_name": _("Published by"),
        "published_at": _("Published"),
        "since": _("Owed since"),
        "promised_on": _("The other language by"),
        "ended_at": _("Ended"),
        "get_ending_display": _("How it ended"),
    }
    custom_field_preprocess: ClassVar = {name: {"xlsx": as_local} for name in MOMENTS}
    columns: ClassVar = [
        TitleColumn("title", label=_("Page"), get_url=get_edit_url),
        Column(
            "language",
            label=_("Went out in"),
            accessor="get_language_display",
            sort_key="language",
        ),
        Column("reason", label=_("Reason"), accessor="get_reason_display", sort_key="reason"),
        Column("words", label=_("In their own words")),
        Column("by_name", label=_("Published by")),
        DateColumn("since", label=_("Owed since"), sort_key="since"),
        DateColumn("promised_on", label=_("The other language by"), sort_key="due_on"),
        DateColumn("ended_at", label=_("Ended"), sort_key="ended_at"),
        Column("ending", label=_("How it ended"), accessor="get_ending_display"),
    ]

    def get_base_queryset(self) -> QuerySet[Debt]:
        return get_debts_for(self.request.user)


class DebtsPanel(Component):
    """On the dashboard, while anything is owed: what, since when, and the way to it."""

    name = "debts"
    order = 60
    template_name = "pairs/debts_panel.html"

    def __init__(self, owed: list[Debt], *, more: int) -> None:
        self.owed, self.more = owed, more

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        today = timezone.localdate()
        return {
            "owed": [(debt, get_edit_url(debt), _is_late(debt, today=today)) for debt in self.owed],
            "more": self.more,
            "report_url": reverse("debts"),
        }


def show_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put it first, where something is owed of what she writes."""
    debts = get_debts_for(request.user).filter(ended_at=None)
    owed = list(debts.order_by(*DebtsReport.default_ordering)[: SHOWN + 1])
    if owed:
        more = debts.count() - SHOWN if len(owed) > SHOWN else 0
        panels.insert(0, DebtsPanel(owed[:SHOWN], more=more))


def _is_late(debt: Debt, *, today: date) -> bool:
    return debt.promised_on is not None and debt.promised_on < today


class DebtsMenuItem(MenuItem):
    """The way to the report, for those who write pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(POLICY.user_has_permission(request.user, "change"))


def get_urls() -> list[URLPattern]:
    """The addresses of the report."""
    return [
        path("reports/one-language/", DebtsReport.as_view(), name="debts"),
        path(
            "reports/one-language/results/",
            DebtsReport.as_view(results_only=True),
            name="debts_results",
        ),
    ]


def get_menu_item() -> MenuItem:
    """The report's place in the menu."""
    return DebtsMenuItem(TITLE, reverse("debts"), icon_name="globe", order=890)
