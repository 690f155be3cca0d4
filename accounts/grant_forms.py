"""The forms by which somebody is granted an audience, and by which somebody else agrees."""

from datetime import date, datetime
from typing import ClassVar

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts import grants, proposals
from accounts.forms import DayInput, OrganisationChoice
from accounts.models import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    Organisation,
    Proposal,
    User,
)


class AudienceChoice(forms.ModelChoiceField):
    """An audience that can be granted."""

    def __init__(self) -> None:
        granted = Audience.objects.exclude(access=Audience.Access.PUBLIC)
        super().__init__(queryset=granted, label=capfirst(_("audience")))


class PersonChoice(forms.ModelChoiceField):
    """Somebody who may sign in: two people may have one name, so the address is shown too."""

    def __init__(self) -> None:
        super().__init__(queryset=User.objects.filter(is_active=True), label=capfirst(_("person")))

    def label_from_instance(self, obj: User) -> str:
        return f"{obj} <{obj.email}>"


class GrantForm(forms.ModelForm):
    """An audience for somebody, until when, and why. What two must agree to is proposed only."""

    content_object = AudienceChoice()
    reason = forms.CharField(
        label=capfirst(_("why")),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed where two people must agree. Say nothing that is confidential."),
    )

    def clean_ends_on(self) -> date | None:
        ends_on: date | None = self.cleaned_data["ends_on"]
        grants.refuse_wrong_end(ends_on, today=timezone.localdate())
        return ends_on

    def keep(self, *, by: User, now: datetime) -> Proposal:
        return proposals.ask(
            audience=self.cleaned_data["content_object"],
            to=self.get_holder(),
            ends_on=self.cleaned_data["ends_on"],
            reason=self.cleaned_data["reason"],
            by=by,
            now=now,
        )

    def get_holder(self) -> User | Organisation:
        """Who would be granted it."""
        raise NotImplementedError


class PersonGrantForm(GrantForm):
    """An audience for a person."""

    user = PersonChoice()

    class Meta:
        model = AudienceUserObjectPermission
        fields = ("content_object", "user", "ends_on")
        widgets: ClassVar = {"ends_on": DayInput}

    field_order = ("content_object", "user", "ends_on", "reason")

    def get_holder(self) -> User:
        person: User = self.cleaned_data["user"]
        return person


class OrganisationGrantForm(GrantForm):
    """An audience for everybody who has a seat in an organisation."""

    organisation = OrganisationChoice(label=capfirst(_("organisation")))

    class Meta:
        model = AudienceGroupObjectPermission
        fields = ("content_object", "ends_on")
        widgets: ClassVar = {"ends_on": DayInput}

    field_order = ("content_object", "organisation", "ends_on", "reason")

    def get_holder(self) -> Organisation:
        organisation: Organisation = self.cleaned_data["organisation"]
        return organisation


class ProposalForm(forms.ModelForm):
    """What somebody else decides about a proposed grant."""

    AGREE, REFUSE = "agree", "refuse"
    decision = forms.ChoiceField(
        label=capfirst(_("decision")),
        choices=[(AGREE, _("Agree: it is in force at once")), (REFUSE, _("Refuse"))],
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Proposal
        fields = ()

    def keep(self, *, by: User, now: datetime) -> Proposal:
        decide = {self.AGREE: proposals.agree, self.REFUSE: proposals.refuse}
        return decide[self.cleaned_data["decision"]](proposal=self.instance, by=by, now=now)
