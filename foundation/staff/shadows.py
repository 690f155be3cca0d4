"""Views of Wagtail that show more than their visitor may read, each put right and nothing else.

``foundation.staff.urls`` lays them over Wagtail's own addresses.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    QueryDict,
)
from django.utils.http import urlencode
from wagtail.admin.views.bulk_action.dispatcher import registry as bulk_actions
from wagtail.admin.views.chooser import BrowseView, ChosenMultipleView
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.admin.views.reports.locked_pages import LockedPagesView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.views import IndexView as RedirectsView
from wagtail.models import Page, PageLogEntry
from wagtail.permissions import policy_registry

from accounts.gated import Gated
from accounts.numbers import as_number
from accounts.views.exports import GuardedExport
from foundation.models import Document, FileTag, Image, Media, TaggedFile
from foundation.redirects import get_redirects_for
from foundation.staff.permissions import get_reader, may_work_on

FILES = (Document, Image, Media)
SUGGESTIONS = 10


class PageBrowser(BrowseView):
    """The page chooser: begins at a page that she may read, however deep what she looks for."""

    parent_page: Page

    def get_object_list(self) -> QuerySet[Page]:
        while not may_work_on(self.request.user, self.parent_page):
            self.parent_page = self.parent_page.get_parent().specific
        return super().get_object_list()


class SeveralPagesChosen(ChosenMultipleView):
    """Several pages chosen at once: those that may be chosen at all."""

    def get(self, request: HttpRequest) -> HttpResponse:
        ids = [as_number(pk) for pk in request.GET.getlist("id")]
        if not all(ids):
            raise Http404
        offered = policy_registry.get_by_type(Page).explorable_instances(request.user)
        chosen = offered.filter(pk__in=ids).values_list("pk", flat=True)
        # Wagtail reads the address itself, and asks nobody: so what it reads is put right.
        asked: Any = request
        asked.GET = QueryDict(urlencode({"id": list(chosen)}, doseq=True))
        return super().get(request)


class LockedPages(GuardedExport, LockedPagesView):
    """Pages that are locked. To have locked one is no reason to see it still."""

    def get_queryset(self) -> QuerySet[Page]:
        offered = policy_registry.get_by_type(Page).explorable_instances(self.request.user)
        return super().get_queryset().filter(pk__in=offered.values_list("pk", flat=True))


class PageTypes(PageTypesUsageReportView):
    """How often each type of page is used, and the page of that type that was changed last."""

    def decorate_paginated_queryset(self, page_types: Any) -> Any:
        page_types = super().decorate_paginated_queryset(page_types)
        for page_type in page_types:
            page = page_type.last_edited_page
            if page is not None and not may_work_on(self.request.user, page):
                page_type.last_edited_page = None
        return page_types


class SiteHistory(GuardedExport, LogEntriesView):
    """Who did what to pages and files that she may read. What was deleted has no audience."""

    def filter_queryset(self, entries: QuerySet[Any]) -> QuerySet[Any]:
        entries = super().filter_queryset(entries)
        if entries.model is PageLogEntry:
            offered = policy_registry.get_by_type(Page).explorable_instances(self.request.user)
            return entries.filter(page__in=offered.values_list("pk", flat=True))
        readable = ~Q(content_type__in=ContentType.objects.get_for_models(*FILES).values())
        for model in FILES:
            files = model.objects.readable_by(get_reader(self.request.user))
            ids = files.values_list(Cast("pk", CharField()), flat=True)
            content_type = ContentType.objects.get_for_model(model)
            readable |= Q(content_type=content_type, object_id__in=ids)
        return entries.filter(readable)


class Redirects(GuardedExport, RedirectsView):
    """Old addresses, and where they lead: to pages and files that she may read."""

    def get_base_queryset(self) -> QuerySet[Redirect]:
        offered = get_redirects_for(get_reader(self.request.user))
        return super().get_base_queryset().filter(pk__in=offered.values_list("pk", flat=True))


def act_on_many(
    request: HttpRequest, app_label: str, model_name: str, action: str
) -> HttpResponseBase:
    """A bulk action, which also lists what it will not be applied to: only what she may read."""
    stock: Any = bulk_actions.get_bulk_action_class(app_label, model_name, action)
    if stock is None:
        raise Http404

    class ActOnReadable(stock):
        def get_actionable_objects(self) -> tuple[list[Any], dict[str, list[Any]]]:
            objects, others = super().get_actionable_objects()
            return objects, {
                name: [thing for thing in things if _is_for(self.request, thing)]
                for name, things in others.items()
            }

    return ActOnReadable(request, stock.get_default_model()).dispatch(request)


def _is_for(request: HttpRequest, thing: Any) -> bool:
    if isinstance(thing, Page):
        return may_work_on(request.user, thing)
    return not isinstance(thing, Gated) or get_reader(request.user).may_read(thing)


def suggest_tags(request: HttpRequest, **whose: str) -> JsonResponse:
    """Tags that begin with these letters and are on a file that she may read."""
    term = request.GET.get("term", "")
    reader = get_reader(request.user)
    in_use = Q()
    for model in FILES:
        readable = model.objects.readable_by(reader).values_list("pk", flat=True)
        content_type = ContentType.objects.get_for_model(model)
        in_use |= Q(content_type=content_type, object_id__in=readable)
    tagged = TaggedFile.objects.filter(in_use)
    tags = FileTag.objects.filter(name__istartswith=term, pk__in=tagged.values("tag"))
    names = tags.order_by("name").values_list("name", flat=True)[:SUGGESTIONS] if term else []
    return JsonResponse(list(names), safe=False)
