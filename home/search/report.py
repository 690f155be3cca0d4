"""What people looked for and did not find, for those who write."""

from typing import ClassVar

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn
from wagtail.permission_policies import ModelPermissionPolicy

from accounts.views.reports import GuardedReport
from home.models import VainSearch
from home.search.vain import get_seen


class VainSearchesReport(GuardedReport):
    """Searches of the public that found nothing, and were made more than once."""

    model = VainSearch
    permission_policy = ModelPermissionPolicy(VainSearch)
    page_title = _("Searches in vain")
    header_icon = "search"
    index_url_name = "vain_searches"
    index_results_url_name = "vain_searches_results"
    default_ordering = "-times"
    search_fields: ClassVar = ["words"]
    export_filename = "searches-in-vain"
    list_export: ClassVar = ["words", "get_language_display", "times", "last_on"]
    export_headings: ClassVar = {
        "words": _("Words"),
        "get_language_display": _("Language"),
        "times": _("Times"),
        "last_on": _("Last on"),
    }
    columns: ClassVar = [
        Column("words", label=_("Words"), sort_key="words"),
        Column("language", accessor="get_language_display", label=_("Language")),
        NumberColumn("times", label=_("Times"), sort_key="times"),
        DateColumn("last_on", label=_("Last on"), sort_key="last_on"),
    ]

    def get_base_queryset(self) -> QuerySet[VainSearch]:
        return get_seen()
