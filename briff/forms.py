"""The questions that the Briff asks."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from briff.addresses import LONGEST, clean
from briff.models import IssuePage, Subscriber
from resources.models import Theme

TAKEN = _("There is an issue with this number already.")


class BeginForm(forms.Form):
    """The number and the day of a new issue."""

    number = forms.IntegerField(label=_("Number"), min_value=1, max_value=100_000)
    on = forms.DateField(
        label=_("Day of the issue"), widget=forms.DateInput(attrs={"type": "date"})
    )

    def clean_number(self) -> int:
        number: int = self.cleaned_data["number"]
        if IssuePage.objects.filter(number=number).exists():
            raise ValidationError(TAKEN)
        return number


class SinceForm(forms.Form):
    """From which day on something is new."""

    since = forms.DateField(
        label=_("New since"), widget=forms.DateInput(attrs={"type": "date"}), required=False
    )

    def get_day(self, default: Any) -> Any:
        """The day that was asked for, if it was one."""
        return (self.is_valid() and self.cleaned_data["since"]) or default


class ChoiceForm(forms.Form):
    """How somebody wants the Briff."""

    language = forms.ChoiceField(
        label=_("In which language?"),
        choices=Subscriber.Language,
        initial=Subscriber.Language.BOTH,
        widget=forms.RadioSelect,
    )
    themes = forms.ModelMultipleChoiceField(
        label=_("On which themes?"),
        queryset=Theme.objects.filter(parent=None),
        to_field_name="slug",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Tick none to hear of everything."),
    )


class SubscribeForm(ChoiceForm):
    """Where to send it, and how."""

    email = forms.EmailField(
        label=_("Email address"),
        max_length=LONGEST,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    field_order = ("email", "language", "themes")

    def clean_email(self) -> str:
        return clean(self.cleaned_data["email"])


class SendForm(forms.Form):
    """To send is deliberate: whoever does it says which issue it is."""

    number = forms.IntegerField(
        label=_("Number of the issue"), help_text=_("Type it to say that it shall be sent.")
    )

    def __init__(self, *args: Any, issue: IssuePage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._issue = issue

    def clean_number(self) -> int:
        number: int = self.cleaned_data["number"]
        if number != self._issue.number:
            raise ValidationError(_("This is not the number of this issue."))
        return number
