"""Who did or read what: to be read, and nothing else."""

from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic

from accounts.models import AuditEntry
from accounts.views.keeping import RecordViewSet

BESIDE = {"actor_email": _("e-mail address"), "ip_address": _("IP address")}


class AuditEntryIndexView(generic.IndexView):
    """Lines, each with what is still said of who did it."""

    def get_base_queryset(self) -> models.QuerySet[AuditEntry]:
        return AuditEntry.objects.select_related("names")


class AuditEntryInspectView(generic.InspectView):
    """One line, with what stands beside it."""

    def get_field_label(self, field_name: str, field: Any) -> str:
        label = BESIDE.get(field_name)
        return capfirst(str(label)) if label else super().get_field_label(field_name, field)


class AuditEntryViewSet(RecordViewSet):
    """The audit log, newest line first."""

    model = AuditEntry
    screens = ("index", "index_results", "inspect")
    index_view_class = AuditEntryIndexView
    inspect_view_enabled = True
    inspect_view_class = AuditEntryInspectView
    inspect_view_fields = (
        "sequence",
        "at",
        "verb",
        "actor_id",
        *BESIDE,
        "organisation_id",
        "subject_type",
        "subject_id",
        "details",
        "hash",
    )
    icon = "history"
    ordering = "-sequence"
    list_display = (
        "at",
        "verb",
        Column("actor_email", label=BESIDE["actor_email"]),
        "subject_type",
        "subject_id",
        "organisation_id",
    )
    list_filter = ("subject_type", "subject_id", "organisation_id")
    search_fields = ("verb", "names__actor_email", "subject_type")
