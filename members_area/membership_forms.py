"""The form with which an organisation asks to join, and those of its lead contact."""

import time
from typing import Any, ClassVar
from uuid import UUID, uuid4

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.applications import SAID
from accounts.colleagues import Newcomer
from accounts.membership_forms import MillionsField
from accounts.models import Application, Organisation, Seat, User

SALT = "application to join"
# Nobody reads and fills in the form in less; programs do.
LEAST_SECONDS = 2


def make_ticket(*, at: float) -> str:
    """What marks one form: which it is, and when it was shown."""
    return signing.dumps({"key": str(uuid4()), "at": int(at)}, salt=SALT)


class JoinForm(forms.ModelForm):
    """What the Network needs to know of an organisation, in either language.

    Against programs there is a field that nobody sees, and the time that it takes to fill in the
    form. Whoever is held up by one of them is told so, and has lost nothing.
    """

    ticket = forms.CharField(widget=forms.HiddenInput, required=False)
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    name_cy = forms.CharField(label=_("Name in Welsh"), max_length=200, required=False)
    name_en = forms.CharField(label=_("Name in English"), max_length=200, required=False)
    financial_level = MillionsField(
        label=_("Financial level, in millions of pounds a year"),
        required=False,
        help_text=_("For example 250. The fee depends on it. Leave it empty if you are not sure."),
    )

    class Meta:
        model = Application
        fields = SAID
        labels: ClassVar = {
            "kind": _("Kind of organisation"),
            "address": _("Address for invoices"),
            "purchase_order": _("Purchase order number, if you have one"),
            "lead_name": _("Name of the lead contact"),
            "lead_email": _("E-mail address of the lead contact"),
            "lead_phone": _("Telephone number, if we may ring"),
            "finance_name": _("Name of the finance contact, if it is somebody else"),
            "finance_email": _("E-mail address of the finance contact"),
            "preferred_language": _("In which language shall we write to you?"),
            "note": _("Anything else we should know"),
        }
        help_texts: ClassVar = {
            "lead_email": _("Our answer goes here."),
        }
        widgets: ClassVar = {
            "address": forms.Textarea(attrs={"rows": 4, "autocomplete": "street-address"}),
            "note": forms.Textarea(attrs={"rows": 4}),
            "lead_name": forms.TextInput(attrs={"autocomplete": "name"}),
            "lead_email": forms.EmailInput(attrs={"autocomplete": "email"}),
            "lead_phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        }

    field_order = (*SAID[:4], *SAID[6:12], *SAID[4:6], "note")

    def __init__(self, *args: Any, now: float | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = time.time() if now is None else now
        self.key: UUID | None = None
        self.initial["ticket"] = make_ticket(at=self.now)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("website"):
            self.add_error(
                "website", _("This field is there to catch programs. Empty it, and send again.")
            )
        try:
            shown = signing.loads(cleaned.get("ticket", ""), salt=SALT)
        except signing.BadSignature:
            self._renew_ticket()
            raise ValidationError(
                _("The form was out of date. Nothing that you wrote is lost: send it again."),
                code="stale",
            ) from None
        if self.now - shown["at"] < LEAST_SECONDS:
            raise ValidationError(
                _("That was quicker than anybody reads. Look it over, and send it again."),
                code="quick",
            )
        self.key = UUID(shown["key"])
        return cleaned

    def _renew_ticket(self) -> None:
        # What was sent came back is shown again: with a ticket that holds.
        self.data = {**dict(self.data.items()), "ticket": self.initial["ticket"]}


class ColleagueForm(forms.Form):
    """Whom a seat is for. What is said of somebody who has an account already changes nothing."""

    organisation: Organisation | None = None

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    name = forms.CharField(label=_("Name"), max_length=200)
    preferred_language = forms.ChoiceField(
        label=_("In which language shall we write to them?"),
        choices=User.Language,
        required=False,
    )
    role = forms.ChoiceField(
        label=_("Role"),
        choices=Seat.Role,
        initial=Seat.Role.READER,
        help_text=_(
            "The lead contact looks after seats and invoices, the finance contact invoices."
        ),
    )

    @property
    def said(self) -> Newcomer:
        """What the form says."""
        return Newcomer(**self.cleaned_data)


class RoleForm(forms.Form):
    """Another role."""

    role = forms.ChoiceField(label=_("Role"), choices=Seat.Role)
