"""How an editor learns that something was refused: in words, where she was, with nothing lost."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from foundation.headers import CMS_PREFIX
from foundation.pairs.errors import PairError, Reason
from foundation.panels import EDIT

WRITING = {
    "wagtailadmin_pages:add",
    "wagtailadmin_pages:edit",
    "wagtailadmin_pages:revisions_revert",
}


class PairRefusalMiddleware:
    """In the CMS a refused act on a pair is a message, never an error page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, PairError) or not request.path.startswith(CMS_PREFIX):
            return None
        if not request.accepts("text/html"):
            # As Wagtail's editor and API expect it.
            answer = {"success": False, "error_code": "pair", "error_message": str(exception)}
            return JsonResponse(answer, status=400)
        for reason in exception.reasons:
            messages.error(request, reason.words, buttons=_get_buttons(reason))
        return redirect(_get_way_back(request, exception))


def _get_buttons(reason: Reason) -> list[object]:
    if reason.page_id is None:
        return []
    address = reverse("wagtailadmin_pages:edit", args=[reason.page_id])
    return [messages.button(address, EDIT[reason.language])]


def _get_way_back(request: HttpRequest, refused: PairError) -> str:
    """The page that she was writing, whose draft is saved; else the list that she came from."""
    match = request.resolver_match
    named = match.kwargs if match else {}
    page_id = refused.page_id or named.get("page_id")
    if match and match.view_name in WRITING and page_id:
        return reverse("wagtailadmin_pages:edit", args=[page_id])
    if address := get_valid_next_url_from_request(request):
        return str(address)
    page = Page.objects.filter(pk=page_id or named.get("page_to_move_id")).first()
    if page is None:
        return reverse("wagtailadmin_home")
    return reverse("wagtailadmin_explore", args=[page.get_parent().pk])
