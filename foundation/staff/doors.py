"""At every door of the CMS: what is not for her is not there.

Wagtail and its packages ask about rights in most of their views, some only about the right to be
there at all, and a refusal says that there is something to refuse. So whatever an address names
is looked at before its view is: a page or a file that she may not read is 404, like an absent one.

Whoever's role is for a few doors only (``foundation.staff.confines``) finds no other.

Nobody works here who has given one step only: whoever may come in is asked for the second.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.defaults import page_not_found
from wagtail.models import Page

from accounts.gated import Gated
from accounts.numbers import as_number
from accounts.signin.steps import ask_for_second_step, has_two_steps
from foundation.addresses import FILES
from foundation.headers import CMS_PREFIX
from foundation.models import SitePage
from foundation.redirects import get_redirects_for
from foundation.staff.confines import is_confined, may_enter
from foundation.staff.permissions import at_work, get_reader
from foundation.staff.rights import get_sent

# What the addresses of Wagtail and its packages call the things that they are about.
PAGES = frozenset({"page_id", "parent_page_id", "page_to_move_id", "destination_id", "page_pk"})
REDIRECT = "redirect_id"
# No page has a greater number: it is what the column holds, and a database refuses to look for it.
LAST_PAGE = 2**31 - 1
# Where they are called by a name that says nothing: view, what it means by ``pk``.
BY_NUMBER = {
    "wagtailadmin_pages:revisions_compare": "page_id",
    "wagtaildocs_chooser:chosen": "document_id",
    "wagtailimages_chooser:chosen": "image_id",
}


class StaffGateMiddleware:
    """Stands between the CMS and whoever has signed in to it; after authentication, therefore."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(CMS_PREFIX):
            return self.get_response(request)
        if needs_second_step(request):
            return ask_for_second_step(request)
        with at_work(request.user):
            return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponseBase],
        arguments: Iterable[Any],
        named: dict[str, Any],
    ) -> HttpResponse | None:
        """Answer in the view's place when the address names something that is not for her."""
        if not request.path.startswith(CMS_PREFIX) or not request.user.is_authenticated:
            return None
        match = request.resolver_match
        if match is not None and not may_enter(request.user, match.view_name):
            return show_nothing(request)
        named = _say_what_is_meant(request, named)
        pages = {int(named[name]) for name in PAGES & named.keys()}
        files = ((FILES[name], named[name]) for name in FILES.keys() & named.keys())
        is_for_her = (
            _are_pages_for(request, pages)
            and _are_files_for(request, files)
            and _is_redirect_for(request, named.get(REDIRECT))
        )
        return None if is_for_her else show_nothing(request)


def needs_second_step(request: HttpRequest) -> bool:
    """Whether somebody who may work here has yet to give her second step."""
    user = request.user
    return (
        user.is_authenticated
        and not has_two_steps(request)
        and user.has_perm("wagtailadmin.access_admin")
    )


def show_nothing(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponse:
    """What the CMS answers where there is nothing."""
    return page_not_found(request, Exception(), template_name="wagtailadmin/404.html")


def _say_what_is_meant(request: HttpRequest, named: dict[str, Any]) -> dict[str, Any]:
    match = request.resolver_match
    meant = BY_NUMBER.get(match.view_name) if match else None
    if meant is None:
        return named
    # Nothing has the number 0.
    return {**named, meant: as_number(str(named["pk"]))}


def _are_pages_for(request: HttpRequest, ids: set[int]) -> bool:
    if not ids:
        return True
    if max(ids) > LAST_PAGE:
        return False
    if is_confined(request.user):
        pairs = set(get_sent(request.user).values())
        return (
            SitePage.objects.readable_by(get_reader(request.user))
            .filter(pk__in=ids, translation_key__in=pairs)
            .count()
        ) == len(ids)
    readable = SitePage.objects.readable_by(get_reader(request.user)).filter(pk__in=ids)
    ids -= set(readable.values_list("pk", flat=True))
    # The root of the tree is no page of ours.
    return not ids or ids == set(
        Page.objects.filter(pk__in=ids, depth=1).values_list("pk", flat=True)
    )


def _are_files_for(request: HttpRequest, files: Iterable[tuple[type[Gated], Any]]) -> bool:
    reader = get_reader(request.user)
    return all(model.objects.readable_by(reader).filter(pk=pk).exists() for model, pk in files)


def _is_redirect_for(request: HttpRequest, pk: int | None) -> bool:
    return pk is None or get_redirects_for(get_reader(request.user)).filter(pk=pk).exists()
