"""Where Wagtail asks this app for something."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import ObjectList, extract_panel_definitions_from_model_class
from wagtail.admin.viewsets.model import ModelViewSetGroup
from wagtail.contrib.settings.registry import register_setting
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from accounts.billing_forms import MembershipSettingsForm
from accounts.forms import RetentionSettingsForm
from accounts.models import Member, MembershipSettings, RetentionSettings, User
from accounts.views.applications import ApplicationViewSet, FeeScaleViewSet
from accounts.views.audit_log import AuditEntryViewSet
from accounts.views.erasing import LeavingViewSet
from accounts.views.grants import (
    AudienceViewSet,
    OrganisationGrantViewSet,
    PersonGrantViewSet,
    ProposalViewSet,
)
from accounts.views.invoices import CreditNoteViewSet, InvoiceViewSet, PaymentViewSet
from accounts.views.members import (
    MembershipViewSet,
    MemberViewSet,
    OrganisationViewSet,
    SeatViewSet,
)
from accounts.views.reports import REPORTS, GuardedReport

# Otherwise a Member, being a User, would be anybody's who may change users.
register_permission_policy(Member, ModelPermissionPolicy(Member), exact_class=True)

MembershipSettings.edit_handler = ObjectList(
    extract_panel_definitions_from_model_class(MembershipSettings),
    base_form_class=MembershipSettingsForm,
)
register_setting(MembershipSettings, icon="cogs")
RetentionSettings.edit_handler = ObjectList(
    extract_panel_definitions_from_model_class(RetentionSettings),
    base_form_class=RetentionSettingsForm,
)
register_setting(RetentionSettings, icon="history")


class MembershipGroup(ModelViewSetGroup):
    """All that the membership manager looks after, in one menu."""

    menu_label = _("Members")
    menu_icon = "group"
    menu_order = 400
    items = (
        ApplicationViewSet,
        OrganisationViewSet,
        MembershipViewSet,
        FeeScaleViewSet,
        InvoiceViewSet,
        PaymentViewSet,
        CreditNoteViewSet,
        SeatViewSet,
        MemberViewSet,
        LeavingViewSet,
        AudienceViewSet,
        PersonGrantViewSet,
        OrganisationGrantViewSet,
        ProposalViewSet,
        AuditEntryViewSet,
    )


@hooks.register("register_admin_viewset")
def register_membership_group() -> MembershipGroup:
    """Let the membership manager in."""
    return MembershipGroup()


@hooks.register("register_admin_urls")
def register_reports() -> list[URLPattern]:
    """Give each report its addresses: the page, and its rows alone."""
    return [
        path(
            f"reports/membership/{report.export_filename}/{rows}",
            report.as_view(results_only=bool(rows)),
            name=name,
        )
        for report in REPORTS
        for rows, name in (
            ("", report.index_url_name),
            ("results/", report.index_results_url_name),
        )
    ]


class ReportItem(MenuItem):
    """The way to a report, for whoever may see it."""

    def __init__(self, report: type[GuardedReport], *, order: int) -> None:
        self.report = report
        super().__init__(
            report.page_title,
            reverse(report.index_url_name),
            name=report.index_url_name,
            icon_name=report.header_icon,
            order=order,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        policy = self.report.permission_policy
        may: bool = policy.user_has_permission(request.user, self.report.permission_required)
        return may


def show_in_menu(report: type[GuardedReport], *, order: int) -> None:
    """Put a report into the menu of reports."""
    hooks.register("register_reports_menu_item", lambda: ReportItem(report, order=order))


for number, each in enumerate(REPORTS):
    show_in_menu(each, order=910 + number)


@hooks.register("before_bulk_action")
def refuse_rights_in_bulk(
    request: HttpRequest, action_type: str, objects: Sequence[Any], action: Any
) -> None:
    """Rights are given one person at a time, by an action that leaves a line in the audit log."""
    if issubclass(action.model, User):
        raise PermissionDenied
