"""What a member may send: an answer, what is to be done with a question, which letters to get."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Audience
from members_area.blocks import LONGEST_ANSWER
from members_area.questions import tidy


class AnswerField(forms.CharField):
    """Plain text; what nobody can see is taken out, and the ends of lines count once."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Our answer"),
            required=False,
            max_length=LONGEST_ANSWER,
            widget=forms.Textarea(attrs={"rows": 14}),
            help_text=_("Plain text, at most 10,000 characters. An empty line begins a paragraph."),
            error_messages={
                "max_length": _(
                    "The answer has %(show_value)d characters. It can have at most %(limit_value)d;"
                    " nothing was saved yet."
                ),
            },
        )
        # The browser would count otherwise, and cut off without a word what is pasted.
        self.widget.attrs.pop("maxlength", None)

    def to_python(self, value: Any) -> str:
        return tidy(super().to_python(value) or "")


class VersionField(forms.IntegerField):
    """The version that somebody saw. What is no number is no version: nobody has seen it."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput)

    def clean(self, value: Any) -> int:
        try:
            version: int = super().clean(value)
        except forms.ValidationError:
            return 0
        return version


class AnswerForm(forms.Form):
    """An answer, and the version that its writer has seen."""

    text = AnswerField()
    version = VersionField()


class ChoiceForm(forms.Form):
    """What is to be done with a question, and what its sender saw."""

    ADD, TAKE, KEEP, LEAVE_OUT, PUT_BACK = "add", "take", "keep", "leave_out", "put_back"

    choice = forms.ChoiceField(
        choices=[(name, name) for name in (ADD, TAKE, KEEP, LEAVE_OUT, PUT_BACK)]
    )
    version = VersionField()
    mark = forms.CharField(required=False, max_length=16)


class LetterChoicesForm(forms.Form):
    """Of which new briefings somebody wants to be told: one box for each audience she is of."""

    def __init__(self, *args: Any, choices: Iterable[tuple[Audience, bool]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._audiences = {}
        for audience, is_wanted in choices:
            name = f"audience-{audience.pk}"
            self._audiences[name] = audience
            self.fields[name] = forms.BooleanField(
                label=audience.name, required=False, initial=is_wanted
            )

    def get_wanted(self) -> dict[Audience, bool]:
        """What was said, by audience."""
        return {one: self.cleaned_data[name] for name, one in self._audiences.items()}


class PlaceForm(forms.Form):
    """Where somebody is in a recording. A script fills it in: nobody reads what is wrong."""

    seconds = forms.IntegerField(min_value=0, max_value=7 * 24 * 60 * 60)
