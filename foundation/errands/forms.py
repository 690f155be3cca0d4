"""What is asked when a page is sent to a translator."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.forms import DayInput
from accounts.models import User
from foundation.errands.actions import get_translators
from foundation.models import Errand


class SendForm(forms.ModelForm):
    """To whom, into which language, and by when."""

    half = forms.ChoiceField(
        label=_("Which page she writes"),
        choices=[("cy", _("The Welsh page")), ("en", _("The English page"))],
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Errand
        fields = ("to", "wanted_on", "note")
        widgets = {"wanted_on": DayInput(), "note": forms.Textarea(attrs={"rows": 3})}

    field_order = ("half", "to", "wanted_on", "note")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to: Any = self.fields["to"]
        to.queryset = get_translators()

    def clean_wanted_on(self) -> Any:
        wanted_on = self.cleaned_data["wanted_on"]
        if wanted_on < timezone.localdate():
            raise ValidationError(_("This day is over."))
        return wanted_on

    @property
    def translator(self) -> User:
        """To whom it goes."""
        person: User = self.cleaned_data["to"]
        return person
