"""Which organisations have made a draft their own, for the Network: not what they say."""

from typing import Any, ClassVar

from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.permission_policies import ModelPermissionPolicy

from accounts.bilingual import get_language_spoken
from accounts.views.reports import GuardedReport
from foundation.staff.permissions import get_acting_reader
from members_area.models import ConsultationPage, Response


class OwnResponsesReport(GuardedReport):
    """Of consultations that whoever looks may read: who has begun an own response, and when."""

    model = Response
    permission_policy = ModelPermissionPolicy(Response)
    page_title = _("Own responses")
    header_icon = "form"
    index_url_name = "own_responses"
    index_results_url_name = "own_responses_results"
    default_ordering = "-begun_at"
    is_searchable = False
    export_filename = "own-responses"
    list_export: ClassVar = ["organisation", "consultation", "begun_at", "changed_at"]
    export_headings: ClassVar = {
        "organisation": _("Organisation"),
        "consultation": _("Consultation"),
        "begun_at": _("Begun"),
        "changed_at": _("Last changed"),
    }
    columns: ClassVar = [
        Column("organisation", label=_("Organisation")),
        Column("consultation", label=_("Consultation")),
        DateColumn("begun_at", label=_("Begun"), sort_key="begun_at"),
        DateColumn("changed_at", label=_("Last changed"), sort_key="changed_at"),
    ]

    def get_base_queryset(self) -> QuerySet[Response, Any]:
        readable = ConsultationPage.objects.readable_by(get_acting_reader()).order_by()
        halves = readable.filter(translation_key=OuterRef("consultation_key"))
        language = get_language_spoken()
        titles = halves.filter(locale__language_code=language).values("title")
        return (
            Response.objects.filter(consultation_key__in=readable.values("translation_key"))
            .select_related("organisation")
            .annotate(consultation=Subquery(titles[:1]), changed_at=Max("answers__changed_at"))
        )
