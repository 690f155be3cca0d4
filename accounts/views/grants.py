"""Who has been granted what: given by a form, taken back by a question."""

from datetime import timedelta
from typing import Any, ClassVar

import django_filters
from django.db import models
from django.db.models import ExpressionWrapper
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views import generic

from accounts import grants
from accounts.forms import AudienceForm
from accounts.grant_forms import OrganisationGrantForm, PersonGrantForm, ProposalForm
from accounts.models import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    Organisation,
    Proposal,
    User,
)
from accounts.models.audiences import Grant, lasting
from accounts.numbers import as_number
from accounts.signin.steps import AskingAgain
from accounts.views.exports import GuardedExport
from accounts.views.keeping import KeepingCreateView, KeepingEditView, RecordViewSet

MAY_GRANT = "accounts.add_audienceuserobjectpermission"
# What ends so soon can be listed by itself.
SOON = timedelta(days=30)


class AudienceViewSet(RecordViewSet):
    """The audiences and their handling notes."""

    model = Audience
    form_class = AudienceForm
    icon = "glasses"
    list_display = ("name_cy", "name_en", "access")

    def get_permissions_to_register(self) -> models.QuerySet[models.Model]:
        # A role never reads: guardian's permission for all audiences at once is not on offer.
        offered: models.QuerySet[models.Model] = super().get_permissions_to_register()
        return offered.exclude(codename="read_audience")


class GrantView(AskingAgain, KeepingCreateView):
    """Granting: by somebody who has shown a moment ago that it is she.

    What is granted again begins with what was granted, but for its last day.
    """

    def get_initial(self) -> dict[str, Any]:
        initial: dict[str, Any] = super().get_initial()
        number = as_number(self.request.GET.get("again", ""))
        again = self.model._default_manager.filter(pk=number).first()
        if again is None:
            return initial
        holder = "organisation" if isinstance(again.holder, Organisation) else "user"
        return {**initial, "content_object": again.content_object, holder: again.holder}

    def get_success_message(self, instance: Proposal) -> str:
        if instance.state == Proposal.State.OPEN:
            return gettext("Proposed. It has no effect until somebody else agrees.")
        if instance.ends_on is None:
            return gettext("Granted: %(grant)s. There is no last day.") % {"grant": instance}
        said = {"grant": instance, "day": date_format(instance.ends_on)}
        return gettext("Granted: %(grant)s. The last day: %(day)s.") % said


class DecideView(AskingAgain, KeepingEditView):
    """Agreeing to what a colleague proposed, or refusing it: by somebody who is known to be she."""

    template_name = "membership/proposal.html"

    @cached_property
    def granted(self) -> Grant | None:
        """What its holder was granted already: agreeing gives that another last day."""
        holder = self.object.holder
        if holder is None or self.object.state != Proposal.State.OPEN:
            return None
        return grants.find_grant(audience=self.object.audience, to=holder)

    def keeps_what_was_sent(self) -> bool:
        """What somebody agrees to, she agrees to now."""
        return False

    def get_success_message(self) -> str:
        return gettext("Decided: %(proposal)s") % {"proposal": self.object}


class ProposalIndexView(generic.IndexView):
    """What is and was proposed, each with its audience and its holder."""

    def get_base_queryset(self) -> models.QuerySet[Proposal]:
        return Proposal.objects.select_related("audience", "person", "organisation", "proposed_by")


class ProposalViewSet(RecordViewSet):
    """Grants that wait for somebody else, and those that were decided."""

    model = Proposal
    form_class = ProposalForm
    index_view_class = ProposalIndexView
    edit_view_class = DecideView
    screens = ("index", "index_results", "edit")
    icon = "circle-check"
    list_display = ("__str__", "ends_on", "state", "proposed_by", "proposed_at", "decided_at")
    list_filter = ("state", "audience")
    search_fields = ("person__name", "person__email", "reason")


class RevokeView(generic.DeleteView):
    """Taking back a grant."""

    def delete_action(self) -> None:
        grants.revoke(
            audience=self.object.content_object,
            of=self.get_holder(),
            by=self.request.user,
            now=timezone.now(),
        )

    def get_holder(self) -> User | Organisation:
        holder: User | Organisation = self.object.holder
        return holder


def get_again(grant: Grant) -> str:
    """The way to granting it again."""
    return f"{reverse(f'{grant._meta.model_name}:add')}?again={grant.pk}"


class AgainColumn(Column):
    """The way to granting it again: with another last day, or without one."""

    cell_template_name = "membership/again_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> Any:
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "address": get_again(instance)}


class GrantFilters(WagtailFilterSet):
    """What a list of grants can be narrowed to."""

    end = django_filters.ChoiceFilter(
        label=_("Last day"),
        method="narrow",
        choices=[
            ("soon", _("In the next 30 days")),
            ("over", _("Over already")),
            ("none", _("There is none")),
        ],
    )

    def narrow(self, rows: models.QuerySet[Any], name: str, value: str) -> models.QuerySet[Any]:
        """By when they end."""
        if value == "none":
            return rows.filter(ends_on=None)
        today = timezone.localdate()
        if value == "over":
            return rows.exclude(lasting(on=today))
        return rows.filter(lasting(on=today), ends_on__lte=today + SOON)


class PersonGrantFilters(GrantFilters):
    """Of grants to people."""

    class Meta:
        model = AudienceUserObjectPermission
        fields: ClassVar[list[str]] = ["content_object"]


class OrganisationGrantFilters(GrantFilters):
    """Of grants to organisations."""

    class Meta:
        model = AudienceGroupObjectPermission
        fields: ClassVar[list[str]] = ["content_object"]


class GrantIndexView(GuardedExport, generic.IndexView):
    """Grants, each with its holder, its audience, and whether it opens anything still.

    One whose last day is over stays until somebody takes it back, or grants it again.
    """

    with_each: tuple[str, ...] = ()

    def get_base_queryset(self) -> models.QuerySet[Any]:
        still = ExpressionWrapper(
            lasting(on=timezone.localdate()), output_field=models.BooleanField()
        )
        rows = self.model._default_manager.annotate(is_lasting=still)
        return rows.select_related(*self.with_each, "content_object")


class PersonGrantIndexView(GrantIndexView):
    """Grants to people, each with its person."""

    with_each = ("user",)


class OrganisationGrantIndexView(GrantIndexView):
    """Grants to organisations, each with its organisation."""

    with_each = ("group__organisation",)


class GrantViewSet(RecordViewSet):
    """What was granted: given by a form, taken back by a question, granted again from the list."""

    add_view_class = GrantView
    delete_view_class = RevokeView
    screens = ("index", "index_results", "add", "delete")
    icon = "key"
    list_display = (
        "__str__",
        Column("ends_on", label=_("Last day"), sort_key="ends_on"),
        StatusTagColumn(
            "is_lasting",
            label=_("State"),
            accessor=lambda grant: _("In force") if grant.is_lasting else _("Ended"),
            primary=lambda grant: grant.is_lasting,
        ),
        AgainColumn("pk", label=_("Grant again")),
    )
    export_headings: ClassVar = {
        "content_object": capfirst(_("audience")),
        "user.name": _("Name"),
        "user.email": _("E-mail address"),
        "holder.name_cy": _("Name in Welsh"),
        "holder.name_en": _("Name in English"),
    }


class PersonGrantViewSet(GrantViewSet):
    """What people have been granted by name."""

    model = AudienceUserObjectPermission
    form_class = PersonGrantForm
    index_view_class = PersonGrantIndexView
    filterset_class = PersonGrantFilters
    ordering = ("content_object", "user__name", "pk")
    search_fields = ("user__name", "user__email")
    export_filename = "grants-to-people"
    list_export = ("content_object", "user.name", "user.email", "ends_on")


class OrganisationGrantViewSet(GrantViewSet):
    """What organisations have been granted as a whole."""

    model = AudienceGroupObjectPermission
    form_class = OrganisationGrantForm
    index_view_class = OrganisationGrantIndexView
    filterset_class = OrganisationGrantFilters
    ordering = ("content_object", "group__organisation__sort_key_en", "pk")
    search_fields = ("group__organisation__name_cy", "group__organisation__name_en")
    export_filename = "grants-to-organisations"
    list_export = ("content_object", "holder.name_cy", "holder.name_en", "ends_on")
