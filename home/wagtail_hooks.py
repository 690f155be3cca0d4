"""Where Wagtail asks this app for something."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.search.report import VainSearchesReport


class ReportMenuItem(MenuItem):
    """The report's place in the menu, for those who may read it."""

    def is_shown(self, request: HttpRequest) -> Any:
        return VainSearchesReport.permission_policy.user_has_permission(request.user, "view")


@hooks.register("register_admin_urls")
def register_report() -> list[URLPattern]:
    """Give the report its addresses."""
    report = VainSearchesReport
    return [
        path("reports/vain-searches/", report.as_view(), name="vain_searches"),
        path(
            "reports/vain-searches/results/",
            report.as_view(results_only=True),
            name="vain_searches_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_report_in_menu() -> MenuItem:
    """Show editors the way to it."""
    label = _("Searches in vain")
    return ReportMenuItem(label, reverse("vain_searches"), icon_name="search", order=900)
