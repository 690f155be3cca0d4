"""Who has been granted what: given by a form, taken back by a question."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.views import generic

from accounts import grants
from accounts.forms import AudienceForm, OrganisationGrantForm, PersonGrantForm, ProposalForm
from accounts.models import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    Organisation,
    Proposal,
    User,
)
from accounts.signin.steps import AskingAgain
from accounts.views.keeping import KeepingCreateView, KeepingEditView, RecordViewSet


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
    """Granting: by somebody who has shown a moment ago that it is she."""

    def get_success_message(self, instance: Proposal) -> str:
        if instance.state == Proposal.State.OPEN:
            return _("Proposed. It has no effect until somebody else agrees.")
        return _("Granted: %(grant)s") % {"grant": instance}


class DecideView(AskingAgain, KeepingEditView):
    """Agreeing to what a colleague proposed, or refusing it: by somebody who is known to be she."""

    template_name = "membership/proposal.html"

    def keeps_what_was_sent(self) -> bool:
        """What somebody agrees to, she agrees to now."""
        return False

    def get_success_message(self) -> str:
        return _("Decided: %(proposal)s") % {"proposal": self.object}


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
    list_display = ("__str__", "state", "proposed_by", "proposed_at", "decided_at")
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


class PersonGrantIndexView(generic.IndexView):
    """Grants to people, each with its person and audience."""

    def get_base_queryset(self) -> models.QuerySet[AudienceUserObjectPermission]:
        return AudienceUserObjectPermission.objects.select_related("user", "content_object")


class PersonGrantViewSet(RecordViewSet):
    """What people have been granted by name."""

    model = AudienceUserObjectPermission
    form_class = PersonGrantForm
    index_view_class = PersonGrantIndexView
    add_view_class = GrantView
    delete_view_class = RevokeView
    screens = ("index", "index_results", "add", "delete")
    icon = "key"
    ordering = ("content_object", "user__name", "pk")
    list_display = ("__str__",)
    list_filter = ("content_object",)
    search_fields = ("user__name", "user__email")


class OrganisationGrantIndexView(generic.IndexView):
    """Grants to organisations, each with its organisation and audience."""

    def get_base_queryset(self) -> models.QuerySet[AudienceGroupObjectPermission]:
        return AudienceGroupObjectPermission.objects.select_related(
            "group__organisation", "content_object"
        )


class OrganisationGrantViewSet(RecordViewSet):
    """What organisations have been granted as a whole."""

    model = AudienceGroupObjectPermission
    form_class = OrganisationGrantForm
    index_view_class = OrganisationGrantIndexView
    add_view_class = GrantView
    delete_view_class = RevokeView
    screens = ("index", "index_results", "add", "delete")
    icon = "key"
    ordering = ("content_object", "group__organisation__sort_key_en", "pk")
    list_display = ("__str__",)
    list_filter = ("content_object",)
    search_fields = ("group__organisation__name_cy", "group__organisation__name_en")
