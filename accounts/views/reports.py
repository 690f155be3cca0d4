"""What the membership manager looks over, as a table, as CSV and for a spreadsheet."""

from datetime import timedelta
from decimal import Decimal
from typing import ClassVar

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from accounts.models import Application, Invoice, Membership, Seat, SeatCheck
from accounts.renewals import REMINDERS
from accounts.views.applications import get_millions
from accounts.views.exports import GuardedExport
from accounts.views.invoices import MoneyColumn
from accounts.views.members import RenewColumn


def as_pounds(pence: int) -> Decimal:
    """Pence, as a figure to reckon with."""
    return Decimal(pence) / 100


IN_POUNDS = {"csv": as_pounds, "xlsx": as_pounds}


class GuardedReport(GuardedExport, ReportView):
    """A report of which no cell is a formula."""

    permission_required = "view"
    is_searchable = True


class ApplicationsReport(GuardedReport):
    """Every application to join, and what became of it."""

    model = Application
    permission_policy = ModelPermissionPolicy(Application)
    page_title = _("Applications to join")
    header_icon = "doc-empty-inverse"
    index_url_name = "applications_report"
    index_results_url_name = "applications_report_results"
    default_ordering = "-received_at"
    search_fields: ClassVar = ["name_cy", "name_en", "lead_name", "lead_email"]
    export_filename = "applications"
    list_export: ClassVar = [
        "name_cy",
        "name_en",
        "get_kind_display",
        "financial_level",
        "lead_name",
        "lead_email",
        "received_at",
        "get_state_display",
        "decided_at",
        "reason",
    ]
    export_headings: ClassVar = {"get_kind_display": _("Kind"), "get_state_display": _("State")}
    columns: ClassVar = [
        Column("name", label=_("Organisation")),
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column(
            "financial_level",
            label=_("Financial level"),
            accessor=lambda application: get_millions(application.financial_level),
            sort_key="financial_level",
        ),
        DateColumn("received_at", label=_("Received"), sort_key="received_at"),
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
    ]


class InvoicesReport(GuardedReport):
    """Every invoice, with what was paid and credited and what is left."""

    model = Invoice
    permission_policy = ModelPermissionPolicy(Invoice)
    page_title = _("Invoices")
    header_icon = "doc-full"
    index_url_name = "invoices_report"
    index_results_url_name = "invoices_report_results"
    default_ordering = "-number"
    search_fields: ClassVar = ["name_cy", "name_en", "purchase_order"]
    export_filename = "invoices"
    list_export: ClassVar = [
        "reference",
        "name_cy",
        "name_en",
        "purchase_order",
        "issued_on",
        "due_on",
        "net",
        "vat",
        "total",
        "paid",
        "credited",
        "balance",
    ]
    custom_field_preprocess: ClassVar = dict.fromkeys(list_export[6:], IN_POUNDS)
    export_headings: ClassVar = {
        "reference": _("Invoice"),
        "total": _("Total"),
        "paid": _("Paid"),
        "credited": _("Credited"),
        "balance": _("Left to pay"),
    }
    columns: ClassVar = [
        Column("reference", label=_("Invoice"), sort_key="number"),
        Column("name", label=_("Organisation")),
        Column("issued_on", label=_("Issued"), sort_key="issued_on"),
        Column("due_on", label=_("To be paid by"), sort_key="due_on"),
        MoneyColumn("total", label=_("Total")),
        MoneyColumn("paid", label=_("Paid"), sort_key="paid"),
        MoneyColumn("credited", label=_("Credited"), sort_key="credited"),
        MoneyColumn("balance", label=_("Left to pay"), sort_key="balance"),
    ]

    def get_base_queryset(self) -> QuerySet[Invoice]:
        return Invoice.objects.with_balance().defer("pdf")


class OverdueReport(InvoicesReport):
    """Invoices of which something is left after the day by which it was due."""

    page_title = _("Overdue invoices")
    header_icon = "warning"
    index_url_name = "overdue_report"
    index_results_url_name = "overdue_report_results"
    default_ordering = "due_on"
    export_filename = "overdue"

    def get_base_queryset(self) -> QuerySet[Invoice]:
        return Invoice.objects.overdue(on=timezone.localdate()).defer("pdf")


class RenewalsReport(GuardedReport):
    """Memberships that end soon or have ended, and that nothing follows."""

    model = Membership
    permission_policy = ModelPermissionPolicy(Membership)
    permission_required = "change"
    page_title = _("Renewals")
    header_icon = "calendar"
    index_url_name = "renewals_report"
    index_results_url_name = "renewals_report_results"
    default_ordering = "ends_on"
    search_fields: ClassVar = ["organisation__name_cy", "organisation__name_en"]
    export_filename = "renewals"
    list_export: ClassVar = [
        "organisation.name_cy",
        "organisation.name_en",
        "starts_on",
        "ends_on",
        "lapses_on",
        "get_fee_band_display",
        "fee",
    ]
    export_headings: ClassVar = {
        "organisation.name_cy": _("Name in Welsh"),
        "organisation.name_en": _("Name in English"),
        "get_fee_band_display": _("Fee band"),
    }
    columns: ClassVar = [
        Column("organisation", label=_("Organisation")),
        Column("ends_on", label=_("Last day"), sort_key="ends_on"),
        Column("lapses_on", label=_("Opens nothing from"), sort_key="lapses_on"),
        Column("fee_band", label=_("Fee band"), accessor="get_fee_band_display"),
        Column("fee", label=_("Fee in pounds a year"), sort_key="fee"),
        RenewColumn("pk", label=_("Renewal")),
    ]

    def get_base_queryset(self) -> QuerySet[Membership]:
        soon = timezone.localdate() - timedelta(days=REMINDERS[0])
        ending = Membership.objects.without_successor().filter(ends_on__lte=soon)
        return ending.select_related("organisation")


class SeatsReport(GuardedReport):
    """Who has a seat today, and of whom nobody has said this quarter that she is still there."""

    model = Seat
    permission_policy = ModelPermissionPolicy(Seat)
    permission_required = "change"
    page_title = _("Seats")
    header_icon = "group"
    index_url_name = "seats_report"
    index_results_url_name = "seats_report_results"
    default_ordering: ClassVar = ("-is_unanswered", "organisation__sort_key_en", "person__name")
    search_fields: ClassVar = [
        "person__name",
        "person__email",
        "organisation__name_cy",
        "organisation__name_en",
    ]
    export_filename = "seats"
    list_export: ClassVar = [
        "organisation.name_cy",
        "organisation.name_en",
        "person.name",
        "person.email",
        "get_role_display",
        "starts_on",
        "is_unanswered",
        "paused_on",
    ]
    export_headings: ClassVar = {
        "organisation.name_cy": _("Name in Welsh"),
        "organisation.name_en": _("Name in English"),
        "person.name": _("Name"),
        "person.email": _("E-mail address"),
        "get_role_display": _("Role"),
        "is_unanswered": _("Not confirmed"),
    }
    columns: ClassVar = [
        Column("organisation", label=_("Organisation")),
        Column("person", label=_("Name"), accessor="person.name", sort_key="person__name"),
        Column("email", label=_("E-mail address"), accessor="person.email"),
        Column("role", label=_("Role"), accessor="get_role_display", sort_key="role"),
        Column(
            "is_unanswered",
            label=_("Not confirmed"),
            accessor=lambda seat: _("Waiting for an answer") if seat.is_unanswered else "",
            sort_key="is_unanswered",
        ),
        Column("paused_on", label=_("Paused"), sort_key="paused_on"),
    ]

    def get_base_queryset(self) -> QuerySet[Seat]:
        waiting = SeatCheck.objects.filter(organisation=OuterRef("organisation"), answered_at=None)
        open_seats = Seat.objects.open(on=timezone.localdate())
        return open_seats.annotate(is_unanswered=Exists(waiting)).select_related(
            "person", "organisation"
        )


REPORTS = (ApplicationsReport, InvoicesReport, OverdueReport, RenewalsReport, SeatsReport)
