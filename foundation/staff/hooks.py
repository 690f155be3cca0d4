"""What Wagtail asks of the gate, in the CMS and before it serves a page."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _, gettext_lazy
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import LockedPagesPanel, RecentEditsPanel
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.permissions import policy_registry

from accounts.access import Reader
from accounts.signin.steps import ask_for_second_step
from foundation.gate import GateRefused, check_move
from foundation.models import PairStanding
from foundation.parity.words import tell_parity
from foundation.staff import debts
from foundation.staff.abreast import Abreast, SayRight
from foundation.staff.alone import PublishAlone
from foundation.staff.board import POLICY, ParityBoard
from foundation.staff.confines import is_confined, may_go_to
from foundation.staff.handing import HandOutWork, TakeInWork
from foundation.staff.permissions import Person, get_reader, may_work_on
from foundation.staff.views import WhoCanRead, get_address

WHICH = {
    "cy": gettext_lazy("The Welsh page: %(parity)s"),
    "en": gettext_lazy("The English page: %(parity)s"),
}
SHUT_REPORT = "wagtail_localize:translations_report"
# Its label stays in the language of whoever is there first, and it leads to English.
NEWS_OF_WAGTAIL = "whats-new-in-wagtail-"


def refuse_strangers(
    page: Page, request: HttpRequest, args: Any, kwargs: Any
) -> HttpResponse | None:
    """Serve no page to somebody who may not read it, however the request came to it.

    Whoever may, but has given one step only, is asked for the second. Nobody else is.
    """
    reader = Reader.of(request)
    if reader.needs_second_step(page):
        return ask_for_second_step(request)
    if not reader.may_read(page):
        raise Http404
    return None


def refuse_move(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Say why a page cannot go there, and leave it where it is."""
    try:
        check_move(page=page.specific, to=destination)
    except GateRefused as refused:
        messages.error(request, str(refused))
        return redirect("wagtailadmin_pages:move", page.pk)
    return None


def refuse_bulk_move(
    request: HttpRequest, action_type: str, objects: Sequence[Any], action: Any
) -> HttpResponse | None:
    """The same, where several are moved at once: all of them or none."""
    if action_type != "move":
        return None
    try:
        for page in objects:
            check_move(page=page.specific, to=action.cleaned_form.cleaned_data["chooser"])
    except GateRefused as refused:
        messages.error(request, str(refused))
        return redirect(request.get_full_path())
    return None


def offer_readable_pages(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """In the page chooser: what she may find in the explorer too."""
    offered = policy_registry.get_by_type(Page).explorable_instances(request.user)
    return pages.filter(pk__in=offered.values_list("pk", flat=True))


def offer_readable_files(files: Any, request: HttpRequest) -> Any:
    """In the choosers of files: those that she may read herself."""
    return files.readable_by(get_reader(request.user))


class ReadableEdits(RecentEditsPanel):
    """The pages that she worked on last, while she may still read them."""

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        user = parent_context["request"].user
        context["last_edits"] = [
            (at, page) for at, page in context["last_edits"] if may_work_on(user, page)
        ]
        return context


class ReadableLocks(LockedPagesPanel):
    """The pages that she has locked, while she may still read them."""

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        readable = sorted(get_reader(parent_context["request"].user).audience_ids)
        context["locked_pages"] = context["locked_pages"].filter(sitepage__audience__in=readable)
        return context


def keep_readable_panels(request: HttpRequest, panels: list[Component]) -> None:
    """On the dashboard: panels that we know to ask who is looking, and no others.

    Who is let through few doors has none of pages.
    """
    if is_confined(request.user):
        panels.clear()
    stand_ins = {RecentEditsPanel: ReadableEdits, LockedPagesPanel: ReadableLocks}
    panels[:] = [stand_ins[type(panel)]() for panel in panels if type(panel) in stand_ins]


def hide_shut_reports(request: HttpRequest, items: list[MenuItem]) -> None:
    """Do not offer what is shut. By its address: its name is its label in somebody's language."""
    shut = reverse(SHUT_REPORT)
    items[:] = [item for item in items if item.url != shut]


def hide_news_of_wagtail(request: HttpRequest, items: list[MenuItem]) -> None:
    """The help is about the work; what is new for those who build sites is not."""
    items[:] = [item for item in items if not item.name.startswith(NEWS_OF_WAGTAIL)]


def link_stylesheet() -> SafeString:
    """What Wagtail's own screens lack, on each of them."""
    return format_html('<link rel="stylesheet" href="{}">', static("cms/lists.css"))


def keep_open_ways(request: HttpRequest, items: list[MenuItem]) -> None:
    """In the menus: ways that lead somewhere for her."""
    items[:] = [item for item in items if may_go_to(request.user, item.url)]


def get_urls() -> list[URLPattern]:
    """Screens of ours."""
    return [
        path("pages/<int:page_id>/who-can-read/", WhoCanRead.as_view(), name="who_can_read"),
        path("pages/<int:page_id>/abreast/", Abreast.as_view(), name="abreast"),
        path("pages/<int:page_id>/right/", SayRight.as_view(), name="say_right"),
        path("parity/hand-out/", HandOutWork.as_view(), name="hand_out"),
        path("parity/take-in/", TakeInWork.as_view(), name="take_in"),
        path("reports/parity/", ParityBoard.as_view(), name="parity_board"),
        path(
            "reports/parity/results/",
            ParityBoard.as_view(results_only=True),
            name="parity_board_results",
        ),
        path("pages/<int:page_id>/alone/", PublishAlone.as_view(), name="publish_alone"),
        *debts.get_urls(),
    ]


def say_what_is_left(request: HttpRequest, page: Page) -> None:
    """After publishing: one language says what the other does not, and both are out."""
    standing = PairStanding.objects.filter(Q(cy=page.pk) | Q(en=page.pk)).first()
    if standing and standing.trouble:
        told = {code: " ".join(tell_parity(standing, code, now=timezone.now())) for code in WHICH}
        words = [str(WHICH[code]) % {"parity": parity} for code, parity in told.items()]
        address = reverse("abreast", args=[page.pk])
        button = messages.button(address, _("Both languages side by side"))
        messages.warning(request, " ".join(words), buttons=[button])


class BoardMenuItem(MenuItem):
    """The way to the parity board, for those who write pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(POLICY.user_has_permission(request.user, ParityBoard.permission_required))


def show_board() -> MenuItem:
    """In the menu of reports, first."""
    return BoardMenuItem(
        ParityBoard.page_title, reverse("parity_board"), name="parity", icon_name="globe", order=50
    )


def get_page_buttons(
    page: Page, user: Person, view_name: str = "", next_url: str | None = None
) -> Iterator[Button]:
    """The way to "Who can read this?", on each page and in each list of pages."""
    if page.depth > 1 and page.permissions_for_user(user).can_edit():
        yield Button(_("Who can read this?"), get_address(page), icon_name="view", priority=35)
