"""Who has opened which version of which briefing, and who says that they have read it."""

from typing import Any, ClassVar

import django_filters
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.utils.translation import get_language, gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn

from accounts.views.reports import GuardedReport
from foundation.staff.policies import AudiencePagePolicy
from members_area.models import BriefingPage, Reading


class ReadingFilters(WagtailFilterSet):
    """What the report can be narrowed to."""

    pair = django_filters.ChoiceFilter(label=_("Briefing"))
    is_acknowledged = django_filters.BooleanFilter(
        label=_("Has said that it was read"),
        field_name="acknowledged_at",
        lookup_expr="isnull",
        exclude=True,
    )

    class Meta:
        model = Reading
        fields: ClassVar[list[str]] = ["pair", "version"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = get_kept_by(self.request.user).filter(locale__language_code=get_language())
        pairs = offered.order_by("-briefed_on", "-pk").values_list("translation_key", "title")
        self.filters["pair"].extra["choices"] = [(str(key), title) for key, title in pairs]


class ReadingsReport(GuardedReport):
    """One line for each person and version, of the briefings that its visitor reads and keeps."""

    model = Reading
    permission_policy = AudiencePagePolicy()
    # Who makes no page looks after no briefing: the Welsh editor changes one half.
    permission_required = "add"
    is_searchable = False
    page_title = _("Who has read briefings")
    header_icon = "view"
    index_url_name = "readings"
    index_results_url_name = "readings_results"
    default_ordering = "-opened_at"
    filterset_class = ReadingFilters
    export_filename = "readings"
    list_export: ClassVar = [
        "title",
        "version",
        "person.name",
        "person.email",
        "organisation_name",
        "opened_at",
        "acknowledged_at",
    ]
    export_headings: ClassVar = {
        "title": _("Briefing"),
        "version": _("Version"),
        "person.name": _("Person"),
        "person.email": _("E-mail address"),
        "organisation_name": _("Organisation"),
        "opened_at": _("Opened"),
        "acknowledged_at": _("Said that it was read"),
    }
    columns: ClassVar = [
        Column("title", label=_("Briefing")),
        Column("version", label=_("Version"), sort_key="version"),
        Column("person", label=_("Person"), sort_key="person__name"),
        Column("organisation", label=_("Organisation")),
        DateColumn("opened_at", label=_("Opened"), sort_key="opened_at"),
        DateColumn("acknowledged_at", label=_("Said that it was read"), sort_key="acknowledged_at"),
    ]

    def get_base_queryset(self) -> QuerySet[Reading]:
        kept = get_kept_by(self.request.user)
        here = kept.filter(translation_key=OuterRef("pair"), locale__language_code=get_language())
        return (
            Reading.objects.filter(pair__in=kept.values("translation_key"))
            .select_related("person", "organisation")
            .annotate(title=Subquery(here.values("title")[:1]))
        )


def get_kept_by(user: Any) -> QuerySet[BriefingPage]:
    """The briefings that somebody may read and change in both languages."""
    pages = ReadingsReport.permission_policy.instances_user_has_permission_for(user, "change")
    kept: QuerySet[BriefingPage] = BriefingPage.objects.filter(pk__in=pages.values("pk")).order_by()
    others = kept.filter(translation_key=OuterRef("translation_key"))
    return kept.filter(Exists(others.exclude(locale=OuterRef("locale"))))
