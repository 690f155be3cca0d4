"""The membership manager's and the administrator's forms. Each keeps its record by an action."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from accounts import (
    audiences,
    organisations,
    people,
    retention_settings,
    seats,
    second_steps,
)
from accounts.bilingual import get_language_spoken
from accounts.models import (
    Audience,
    Member,
    Organisation,
    RetentionSettings,
    Seat,
    User,
)
from accounts.roles import get_label, get_words


class RetentionSettingsForm(WagtailAdminModelForm):
    """How long what is kept about people is kept."""

    def save(self, commit: bool = True) -> RetentionSettings:
        return retention_settings.keep(
            held=self.instance, changed=self.changed_data, by=self.for_user, now=timezone.now()
        )


class DayInput(forms.DateInput):
    """The browser's own way of choosing a day."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class OrganisationChoice(forms.ModelChoiceField):
    """One of all organisations, in the alphabet of the language being spoken."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Organisation.objects.all(), **kwargs)

    def __deepcopy__(self, memo: dict[int, Any]) -> "OrganisationChoice":
        # Each form has its own copy, made while its reader's language is spoken.
        choice: OrganisationChoice = super().__deepcopy__(memo)
        language = get_language_spoken()
        choice.queryset = Organisation.objects.in_alphabetical_order(language)
        return choice


class OrganisationForm(forms.ModelForm):
    """An organisation, in both languages."""

    website_cy = forms.URLField(
        label=capfirst(_("website in Welsh")), required=False, assume_scheme="https"
    )
    website_en = forms.URLField(
        label=capfirst(_("website in English")), required=False, assume_scheme="https"
    )

    class Meta:
        model = Organisation
        fields = (
            "name_cy",
            "name_en",
            "place_cy",
            "place_en",
            "kind",
            "website_cy",
            "website_en",
            "sort_as_cy",
            "sort_as_en",
        )

    def keep(self, *, by: User, now: datetime) -> Organisation:
        return organisations.keep(organisation=self.instance, by=by, now=now)


class AudienceForm(forms.ModelForm):
    """The words of an audience. Its access is not chosen: a new one is granted."""

    class Meta:
        model = Audience
        fields = (
            "code",
            "name_cy",
            "name_en",
            "handling_cy",
            "handling_en",
            "tells_of_news",
            "needs_two",
        )

    def keep(self, *, by: User, now: datetime) -> Audience:
        return audiences.keep(audience=self.instance, by=by, now=now)


class LostSecondStep(forms.Form):
    """A question about somebody who has lost her phone or her passkey."""

    takes_second_step_away = forms.BooleanField(
        label=capfirst(_("has lost the second step: take it away")),
        required=False,
        help_text=_(
            "Be sure that it is this person who asks: see or ring them. They are signed out "
            "everywhere, told by letter, and set up another when they next need one."
        ),
    )

    instance: User

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not second_steps.has_any(self.instance.pk):
            del self.fields["takes_second_step_away"]

    def take_away(self, *, by: User, now: datetime) -> None:
        if self.cleaned_data.get("takes_second_step_away"):
            second_steps.take_away(person=self.instance, by=by, now=now)


class MemberForm(LostSecondStep, forms.ModelForm):
    """Somebody in a member organisation."""

    class Meta:
        model = Member
        fields = ("email", "name", "preferred_language", "is_active")

    @transaction.atomic
    def keep(self, *, by: User, now: datetime) -> User:
        self.take_away(by=by, now=now)
        return people.keep(person=self.instance, changed=self.changed_data, by=by, now=now)


class SeatForm(forms.ModelForm):
    """A seat for somebody known by her address, or for a newcomer."""

    organisation = OrganisationChoice(label=capfirst(_("organisation")))
    email = forms.EmailField(label=capfirst(_("e-mail address")), max_length=254)
    name = forms.CharField(
        label=capfirst(_("name")),
        max_length=200,
        required=False,
        help_text=_("Only for somebody who does not sign in here yet."),
    )
    preferred_language = forms.ChoiceField(
        label=capfirst(_("preferred language")), choices=User.Language, required=False
    )

    class Meta:
        model = Seat
        fields = ("organisation", "role", "starts_on")
        widgets: ClassVar = {"starts_on": DayInput}

    field_order = ("organisation", "email", "name", "preferred_language", "role", "starts_on")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        known = people.find(cleaned.get("email", ""))
        if known and not known.is_active:
            self.add_error("email", _("This person may no longer sign in."))
        if not known and "email" in cleaned and not cleaned.get("name"):
            self.add_error("name", _("Nobody signs in with this address yet: say who it is."))
        return cleaned

    @transaction.atomic
    def keep(self, *, by: User, now: datetime) -> Seat:
        organisation = self.cleaned_data["organisation"]
        # Before the log is written in, as it is for a newcomer.
        seats.hold(organisation)
        person = people.welcome(
            email=self.cleaned_data["email"],
            name=self.cleaned_data["name"],
            preferred_language=self.cleaned_data["preferred_language"],
            by=by,
            now=now,
        )
        return seats.give(
            person=person,
            organisation=organisation,
            role=self.cleaned_data["role"],
            on=self.cleaned_data["starts_on"],
            by=by,
            now=now,
        )


class SeatChangeForm(forms.ModelForm):
    """Another role, or an end."""

    class Meta:
        model = Seat
        fields = ("role", "ends_on")
        widgets: ClassVar = {"ends_on": DayInput}

    def keep(self, *, by: User, now: datetime) -> Seat:
        return seats.change(seat=self.instance, by=by, now=now)


class RolesField(forms.ModelMultipleChoiceField):
    """Roles to tick, each with what it lets people do."""

    def label_from_instance(self, role: Group) -> str:
        words = get_words(role.name)
        return f"{get_label(role.name)}: {words}" if words else role.name


class PersonForm(LostSecondStep, forms.ModelForm):
    """Anybody, with her rights: an administrator's form."""

    groups = RolesField(
        label=capfirst(_("roles")),
        queryset=Group.objects.filter(organisation=None),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = User
        fields = (
            "email",
            "name",
            "preferred_language",
            "is_active",
            "is_staff",
            "is_superuser",
            "groups",
        )
        labels: ClassVar = {"is_superuser": capfirst(_("administrator"))}
        help_texts: ClassVar = {
            "is_superuser": _(
                "May change everything, these rights too, but reads only what has been "
                "granted by name."
            ),
        }

    def __init__(self, *args: Any, editing_self: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if editing_self:
            # Nobody locks herself out.
            del self.fields["is_active"], self.fields["is_superuser"]
            self.fields.pop("takes_second_step_away", None)

    @transaction.atomic
    def keep(self, *, by: User, now: datetime) -> User:
        self.take_away(by=by, now=now)
        return people.keep(
            person=self.instance,
            changed=self.changed_data,
            groups=self.cleaned_data["groups"],
            by=by,
            now=now,
        )
