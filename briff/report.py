"""How many have had each issue, for those who send it: numbers, and nobody's name."""

from typing import Any, ClassVar

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.permission_policies import ModelPermissionPolicy

from accounts.bilingual import get_language_spoken
from accounts.views.reports import GuardedReport
from briff.mailing import MAY_SEND
from briff.models import Delivery, IssuePage, Mailing, Subscriber

State = Delivery.State
COUNTED = {
    "wanted_by": Q(),
    "sent": Q(deliveries__state=State.SENT),
    "refused": Q(deliveries__state=State.REFUSED),
    "unknown": Q(deliveries__state=State.UNKNOWN),
    "waiting": Q(deliveries__state__in=Delivery.OPEN),
    "not_sent": Q(deliveries__state__in=[State.SKIPPED, State.CANCELLED, State.FAILED]),
}
HEADINGS = {
    "number": gettext_lazy("Issue"),
    "begun_at": gettext_lazy("Begun"),
    "get_state_display": gettext_lazy("State"),
    "wanted_by": gettext_lazy("Subscribers"),
    "sent": gettext_lazy("Sent"),
    "refused": gettext_lazy("Refused"),
    "unknown": gettext_lazy("Not known"),
    "waiting": gettext_lazy("Waiting"),
    "not_sent": gettext_lazy("Not sent"),
}


class SendersPolicy(ModelPermissionPolicy):
    """Who sends the Briff sees how it went."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return bool(user.has_perm(MAY_SEND))


class MailingsReport(GuardedReport):
    """One line for each issue that was sent, newest first: as many queries for many as for few."""

    model = Mailing
    permission_policy = SendersPolicy(Mailing)
    page_title = gettext_lazy("The Briff by email")
    header_icon = "mail"
    index_url_name = "briff_report"
    index_results_url_name = "briff_report_results"
    default_ordering = "-begun_at"
    is_searchable = False
    export_filename = "briff"
    list_export: ClassVar = list(HEADINGS)
    export_headings: ClassVar = HEADINGS
    columns: ClassVar = [
        TitleColumn(
            "number",
            label=HEADINGS["number"],
            sort_key="number",
            get_url=lambda mailing: mailing.issue and reverse("briff_send", args=[mailing.issue]),
        ),
        DateColumn("begun_at", label=HEADINGS["begun_at"], sort_key="begun_at"),
        Column("get_state_display", label=HEADINGS["get_state_display"], sort_key="state"),
        *(Column(name, label=HEADINGS[name], sort_key=name) for name in COUNTED),
    ]

    def get_base_queryset(self) -> QuerySet[Mailing, Any]:
        language = get_language_spoken()
        halves = IssuePage.objects.filter(
            translation_key=OuterRef("pair"), locale__language_code=language
        )
        counts = {name: Count("deliveries", filter=which) for name, which in COUNTED.items()}
        return Mailing.objects.annotate(
            issue=Subquery(halves.order_by().values("pk")[:1]), **counts
        )

    def get_page_subtitle(self) -> str:
        return _("Subscribers now: %(count)s") % {"count": Subscriber.objects.active().count()}
