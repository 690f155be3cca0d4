"""Where Wagtail asks this app for something."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from members_area.reports import OwnResponsesReport


class ReportMenuItem(MenuItem):
    """The report's place in the menu, for those who may read it."""

    def is_shown(self, request: HttpRequest) -> Any:
        return OwnResponsesReport.permission_policy.user_has_permission(request.user, "view")


@hooks.register("register_admin_urls")
def register_report() -> list[URLPattern]:
    """Give the report its addresses."""
    report = OwnResponsesReport
    return [
        path("reports/own-responses/", report.as_view(), name="own_responses"),
        path(
            "reports/own-responses/results/",
            report.as_view(results_only=True),
            name="own_responses_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_report_in_menu() -> MenuItem:
    """Show those who keep the members' area the way to it."""
    label = _("Own responses")
    return ReportMenuItem(label, reverse("own_responses"), icon_name="form", order=910)
