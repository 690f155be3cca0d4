"""The library as those who keep it right see it in the CMS: whose a thing is, and what is due."""

from typing import Any, ClassVar

import django_filters
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.permissions import policy_registry

from resources.models import ResourcePage
from resources.ranking import Standing, standing_at

UNSET = "unset"
NETWORK = _("Wales Safer Communities Network")
TOLD = {
    Standing.OVERDUE: _("Overdue"),
    Standing.CLOSED: _("Closed"),
}


class DayColumn(Column):
    """A day, past or to come. Wagtail's own says how long ago it was."""

    def get_value(self, instance: ResourcePage) -> str:
        day = super().get_value(instance)
        return date_format(day) if day else ""


class ReviewFilters(WagtailFilterSet):
    """What the list can be narrowed by."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=ResourcePage.Kind.choices)
    review = django_filters.ChoiceFilter(
        label=_("Review"),
        method="narrow",
        choices=[("overdue", _("Overdue")), (UNSET, _("No day is set"))],
    )

    class Meta:
        model = ResourcePage
        fields: ClassVar[list[str]] = []

    def narrow(self, pages: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that should have been looked at by now, or nobody knows by when."""
        if value == UNSET:
            return pages.filter(review_by__isnull=True)
        return pages.filter(review_by__lt=timezone.localdate())


class ReviewList(IndexView):
    """Every resource that its visitor may work on; what is due soonest first."""

    page_title = _("Library")
    default_ordering = "review_by"

    def get_base_queryset(self) -> QuerySet[Any]:
        pages = super().get_base_queryset()
        return pages.select_related(
            "locale", "owned_by", "reviewer", for_specific_subqueries=True
        ).annotate(standing=standing_at(timezone.now()))

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.is_searching or self.ordering not in {"review_by", "-review_by"}:
            return super().order_queryset(queryset)
        day = F("review_by")
        is_upward = self.ordering == "review_by"
        order = day.asc(nulls_last=True) if is_upward else day.desc(nulls_last=True)
        return queryset.order_by(order, "sort_key", "pk")


class ReviewMenuItem(MenuItem):
    """The way to the list, for those who have work in it."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(ResourcePage)
        rights = ReviewList.any_permission_required
        is_worker: bool = policy.user_has_any_permission(request.user, rights)
        return is_worker


class ReviewViewSet(PageListingViewSet):
    """The list, in the menu of the CMS. Its pages are made in the explorer."""

    model = ResourcePage
    icon = "folder-open-inverse"
    menu_label = _("Library")
    menu_order = 290
    add_to_admin_menu = True
    menu_item_class = ReviewMenuItem
    index_view_class = ReviewList
    filterset_class = ReviewFilters
    columns: ClassVar = [
        # Wagtail's own columns of a page's buttons, language and state ask the database, or the
        # cache that is in it, once for each row.
        TitleColumn(
            "title",
            label=_("Title"),
            accessor="get_admin_display_title",
            url_name="wagtailadmin_pages:edit",
            sort_key="title",
            classname="title",
        ),
        Column("locale", label=_("Language"), accessor="locale.get_display_name"),
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("owned_by", label=_("Owner"), accessor=lambda page: page.owned_by or NETWORK),
        DayColumn("checked_on", label=_("Last checked"), sort_key="checked_on"),
        DayColumn("review_by", label=_("Review by"), sort_key="review_by"),
        Column(
            "reviewer", label=_("Who looks at it again"), accessor=lambda page: page.reviewer or ""
        ),
        StatusTagColumn(
            "standing",
            label=_("To do"),
            accessor=lambda page: TOLD.get(page.standing),
            primary=True,
        ),
        StatusTagColumn(
            "status",
            label=_("Status"),
            accessor="status_string",
            primary=lambda page: page.live,
            sort_key="live",
        ),
    ]

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(**{"add_url_name": None, **kwargs})

    def get_urlpatterns(self) -> list[Any]:
        return [url for url in super().get_urlpatterns() if url.name != "choose_parent"]
