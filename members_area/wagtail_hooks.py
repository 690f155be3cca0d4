"""Where Wagtail asks this app for something."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from accounts.access import Reader
from members_area.models import BriefingPage, MembersHomePage, Visit
from members_area.reading_report import ReadingsReport
from members_area.readings import note_opening
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


@hooks.register("before_serve_page", order=1)
def note_briefing_open(page: Page, request: HttpRequest, *serving: Any) -> None:
    """Keep that somebody has opened a briefing that holds, so that it is not new to her again."""
    reader = Reader.of(request)
    is_read = request.method == "GET" and reader.person is not None
    if is_read and isinstance(page, BriefingPage) and not page.is_closed(on=reader.today):
        note_opening(page=page, reader=reader, now=timezone.now())


@hooks.register("before_serve_page", order=1)
def note_visit(page: Page, request: HttpRequest, *serving: Any) -> None:
    """Keep that somebody is at the members' home, and tell it when she was last there."""
    person = Reader.of(request).person
    if request.method == "GET" and person is not None and isinstance(page, MembersHomePage):
        page.last_here = Visit.objects.note(person=person, now=timezone.now())


class ReadingsMenuItem(MenuItem):
    """The report's place in the menu, for those who keep pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        is_keeper: bool = ReadingsReport.permission_policy.user_has_permission(
            request.user, ReadingsReport.permission_required
        )
        return is_keeper


@hooks.register("register_admin_urls")
def register_readings() -> list[URLPattern]:
    """Give the report its addresses."""
    report = ReadingsReport
    return [
        path("reports/readings/", report.as_view(), name="readings"),
        path(
            "reports/readings/results/",
            report.as_view(results_only=True),
            name="readings_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_readings_in_menu() -> MenuItem:
    """Show editors the way to it."""
    return ReadingsMenuItem(
        _("Who has read briefings"), reverse("readings"), icon_name="view", order=920
    )
