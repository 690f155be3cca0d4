"""Where Wagtail asks this app for something."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _, gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from briff.issues import may_begin
from briff.mailing import MAY_SEND
from briff.models import BriffIndexPage, IssuePage
from briff.report import MailingsReport
from briff.views.editing import Begin, Gather
from briff.views.sending import Send
from briff.views.subscribers import SubscriberViewSet


@hooks.register("register_admin_urls")
def register_screens() -> list[URLPattern]:
    """Give our screens their addresses."""
    return [
        path("briff/<int:page_id>/begin/", Begin.as_view(), name="briff_begin"),
        path("briff/<int:page_id>/gather/", Gather.as_view(), name="briff_gather"),
        path("briff/<int:page_id>/send/", Send.as_view(), name="briff_send"),
        path("reports/briff/", MailingsReport.as_view(), name="briff_report"),
        path(
            "reports/briff/results/",
            MailingsReport.as_view(results_only=True),
            name="briff_report_results",
        ),
    ]


class ReportMenuItem(MenuItem):
    """The report's place in the menu, for those who send the Briff."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(MAY_SEND))


@hooks.register("register_reports_menu_item")
def register_report_in_menu() -> MenuItem:
    """Show them the way to it."""
    label = gettext_lazy("The Briff by email")
    return ReportMenuItem(label, reverse("briff_report"), icon_name="mail", order=930)


@hooks.register("register_admin_viewset")
def register_subscribers() -> SubscriberViewSet:
    """Let those who send it see who has asked for it."""
    return SubscriberViewSet("subscribers")


def get_buttons(page: Page, user: Any, **where: Any) -> Iterator[Button]:
    """The ways to them, where she may go there."""
    kind = page.specific_class
    if kind is BriffIndexPage and may_begin(page, by=user):
        address = reverse("briff_begin", args=[page.pk])
        yield Button(_("New issue"), address, icon_name="plus", priority=5)
    if kind is IssuePage and page.permissions_for_user(user).can_edit():
        address = reverse("briff_gather", args=[page.pk])
        yield Button(_("Gather what is new"), address, icon_name="download", priority=5)
        if user.has_perm(MAY_SEND):
            address = reverse("briff_send", args=[page.pk])
            yield Button(_("Send the issue"), address, icon_name="mail", priority=6)


hooks.register("register_page_header_buttons", get_buttons)
hooks.register("register_page_listing_more_buttons", get_buttons)
