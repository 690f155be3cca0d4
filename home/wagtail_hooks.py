"""Where Wagtail asks this app for something."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from accounts.models import User
from foundation.staff.births import get_births
from foundation.staff.confines import COME_IN, open_doors
from home import why
from home.examples import views as examples
from home.examples.shelf import get_offered
from home.guide import views as guide
from home.night_watch import report as night_watch
from home.night_watch.letters import MAY_SEE
from home.planning import calendar, compliance, desk
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


class WhyMenuItem(MenuItem):
    """The way to the question why, for those who may ask it."""

    def is_shown(self, request: HttpRequest) -> bool:
        return why.may_ask(request.user)


@hooks.register("register_admin_urls")
def register_why() -> list[URLPattern]:
    """Give the question its address."""
    return [path("reports/why/", why.Why.as_view(), name="why")]


@hooks.register("register_reports_menu_item")
def register_why_in_menu() -> MenuItem:
    """Show the way to it."""
    return WhyMenuItem(why.TITLE, reverse("why"), icon_name="help", order=909)


def get_why_button(
    page: Page, user: User, view_name: str = "", next_url: str | None = None
) -> Iterator[Button]:
    """The way to it on each page and in each list of pages."""
    if page.depth > 1 and why.may_ask(user) and page.permissions_for_user(user).can_edit():
        yield Button(why.TITLE, f"{reverse('why')}?page={page.pk}", icon_name="help", priority=36)


hooks.register("register_page_header_buttons", get_why_button)
hooks.register("register_page_listing_more_buttons", get_why_button)


class NightWatchMenuItem(MenuItem):
    """The way to what the night watch found, for those who may see it."""

    def is_shown(self, request: HttpRequest) -> bool:
        return night_watch.may_see(request.user)


@hooks.register("register_admin_urls")
def register_night_watch() -> list[URLPattern]:
    """Give it its address."""
    report = night_watch.NightWatchReport
    return [path("reports/night-watch/", report.as_view(), name="night_watch")]


@hooks.register("register_reports_menu_item")
def register_night_watch_in_menu() -> MenuItem:
    """Show the way to it."""
    return NightWatchMenuItem(
        night_watch.TITLE, reverse("night_watch"), icon_name="view", order=910
    )


open_doors("night_watch", right=MAY_SEE)


class CalendarMenuItem(MenuItem):
    """The way to the calendar, for whoever writes."""

    def is_shown(self, request: HttpRequest) -> bool:
        return calendar.may_see(request.user)


@hooks.register("register_admin_urls")
def register_calendar() -> list[URLPattern]:
    """Give it its address."""
    return [path("reports/calendar/", calendar.Calendar.as_view(), name="cms_calendar")]


@hooks.register("register_reports_menu_item")
def register_calendar_in_menu() -> MenuItem:
    """Show the way to it."""
    return CalendarMenuItem(
        calendar.TITLE, reverse("cms_calendar"), icon_name="calendar", order=800
    )


class ComplianceMenuItem(MenuItem):
    """The way to how both languages were kept, for whoever publishes."""

    def is_shown(self, request: HttpRequest) -> bool:
        return compliance.may_see(request.user)


@hooks.register("register_admin_urls")
def register_compliance() -> list[URLPattern]:
    """Give it its address."""
    report = compliance.Compliance
    return [path("reports/both-languages/", report.as_view(), name="compliance")]


@hooks.register("register_reports_menu_item")
def register_compliance_in_menu() -> MenuItem:
    """Show the way to it."""
    address = reverse("compliance")
    return ComplianceMenuItem(compliance.TITLE, address, icon_name="globe", order=891)


@hooks.register("register_admin_urls")
def register_guide() -> list[URLPattern]:
    """Give the guide its addresses."""
    return [
        path("guide/", guide.Contents.as_view(), name="guide"),
        path("guide/<slug:chapter>/", guide.ReadChapter.as_view(), name="guide_chapter"),
    ]


@hooks.register("register_help_menu_item")
def register_guide_in_menu() -> MenuItem:
    """Show everybody the way to it, before what others have written."""
    return MenuItem(guide.TITLE, reverse("guide"), name="guide", icon_name="help", order=100)


open_doors("guide", "guide_chapter", right=COME_IN)


@hooks.register("register_admin_urls")
def register_examples() -> list[URLPattern]:
    """Give them their address."""
    begin = examples.BeginFromExample.as_view()
    return [path("pages/<int:page_id>/examples/", begin, name="examples")]


@hooks.register("register_page_header_buttons")
def get_examples_button(
    page: Page, user: User, view_name: str = "", next_url: str | None = None
) -> Iterator[Button]:
    """The way to them, where a page of such a kind can be made."""
    if page.depth < 2 or not examples.may_begin(user, page):
        return
    if get_offered(page, births=get_births(user, page)):
        address = reverse("examples", args=[page.pk])
        yield Button(examples.TITLE, address, icon_name="copy", priority=7)


# After foundation.staff.hooks, which keeps the panels that it knows and no others.
hooks.register("construct_homepage_panels", desk.show_panel, order=1001)
hooks.register("construct_homepage_panels", night_watch.show_panel, order=1002)
