"""Who did or read what: to be read, and nothing else."""

from accounts.models import AuditEntry
from accounts.views.keeping import RecordViewSet


class AuditEntryViewSet(RecordViewSet):
    """The audit log, newest line first."""

    model = AuditEntry
    screens = ("index", "index_results", "inspect")
    inspect_view_enabled = True
    icon = "history"
    ordering = "-sequence"
    list_display = (
        "at",
        "verb",
        "actor_email",
        "subject_type",
        "subject_id",
        "organisation_id",
    )
    list_filter = ("subject_type", "subject_id", "organisation_id")
    search_fields = ("verb", "actor_email", "subject_type")
