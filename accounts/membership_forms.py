"""The membership manager's forms about who joins, on what terms, and what it costs."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts import applications, fees, memberships
from accounts.applications import Agreement
from accounts.forms import DayInput, OrganisationChoice
from accounts.memberships import Terms
from accounts.models import Application, FeeScale, Membership, User

MILLION = 1_000_000
# What people write beside the figure.
BESIDE = str.maketrans("", "", "£, \u00a0")


class MillionsField(forms.DecimalField):
    """An amount that is asked for in millions of pounds, and kept in pounds."""

    def __init__(self, **kwargs: Any) -> None:
        defaults = {"min_value": 0, "max_value": 1_000_000, "decimal_places": 6}
        super().__init__(**{**defaults, **kwargs})

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.translate(BESIDE) if isinstance(value, str) else value)

    def clean(self, value: Any) -> Any:
        millions = super().clean(value)
        return None if millions is None else int(millions * MILLION)

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, int):
            return value
        # 250, not 2.5E+2.
        return f"{(Decimal(value) / MILLION).normalize():f}"

    def has_changed(self, initial: Any, data: Any) -> bool:
        shown = self.prepare_value(initial)
        return super().has_changed(None if shown is None else Decimal(shown), data)


class FeeScaleForm(forms.ModelForm):
    """What membership costs from a day on."""

    middle_from = MillionsField(
        label=capfirst(_("the middle band is from")),
        help_text=_("In millions of pounds. An organisation of exactly this level is in it."),
    )
    middle_to = MillionsField(
        label=capfirst(_("the middle band is up to")),
        help_text=_("In millions of pounds. An organisation of exactly this level is in it."),
    )

    class Meta:
        model = FeeScale
        fields = ("valid_from", "middle_from", "middle_to", *fees.FIGURES[2:])
        widgets: ClassVar = {"valid_from": DayInput}

    def keep(self, *, by: User, now: datetime) -> FeeScale:
        return fees.keep(scale=self.instance, by=by, now=now)


class TermsFields(forms.Form):
    """What an organisation pays: by its level, unless an exception was agreed."""

    financial_level = MillionsField(
        label=capfirst(_("financial level")),
        required=False,
        help_text=_(
            "In millions of pounds a year. The fee follows from it, by the table of fees "
            "that holds on the first day."
        ),
    )
    agreed_fee = forms.IntegerField(
        label=capfirst(_("agreed fee in pounds a year")),
        min_value=0,
        max_value=10_000_000,
        required=False,
        help_text=_("Only for an agreed exception, with who agreed to it and why."),
    )
    exception_agreed_by = forms.CharField(
        label=capfirst(_("exception agreed by")), max_length=200, required=False
    )
    exception_reason = forms.CharField(
        label=capfirst(_("reason for the exception")),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def get_terms(self, *, on: date) -> Terms | None:
        """What has been agreed; none where the form says what is missing."""
        said = self.cleaned_data
        level, fee = said.get("financial_level"), said.get("agreed_fee")
        by, why = said.get("exception_agreed_by", ""), said.get("exception_reason", "")
        if not (by or why or fee is not None or "agreed_fee" in self.errors):
            return self._get_terms_of_level(level, on=on)
        if fee is None and "agreed_fee" not in self.errors:
            self.add_error("agreed_fee", _("Say what fee was agreed."))
        return Terms.by_exception(fee=fee or 0, agreed_by=by, reason=why, financial_level=level)

    def _get_terms_of_level(self, level: int | None, *, on: date) -> Terms | None:
        if level is None:
            if "financial_level" not in self.errors:
                self.add_error(
                    "financial_level",
                    _("Say the financial level, or what exception was agreed."),
                )
            return None
        try:
            return Terms.of_level(level, on=on)
        except ValidationError as refused:
            self.add_error("starts_on", refused)
            return None


class MembershipChangeForm(TermsFields, forms.ModelForm):
    """A period, and what was agreed for it. A membership stays with its organisation."""

    class Meta:
        model = Membership
        fields: tuple[str, ...] = (
            "starts_on",
            "ends_on",
            "financial_level",
            "exception_agreed_by",
            "exception_reason",
            "seat_limit",
            "state",
        )
        widgets: ClassVar = {"starts_on": DayInput, "ends_on": DayInput}

    field_order = (
        "organisation",
        "starts_on",
        "ends_on",
        "financial_level",
        "agreed_fee",
        "exception_agreed_by",
        "exception_reason",
        "seat_limit",
        "state",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.fee_band == Membership.FeeBand.EXCEPTION:
            self.initial["agreed_fee"] = self.instance.fee

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        starts_on = cleaned.get("starts_on")
        if starts_on and not self._stays_as_agreed():
            terms = self.get_terms(on=starts_on)
            if terms:
                self.instance.fee_band, self.instance.fee = terms.fee_band, terms.fee
        return cleaned

    def keep(self, *, by: User, now: datetime) -> Membership:
        is_cancelled = self.instance.state == Membership.State.CANCELLED
        return memberships.keep(
            membership=self.instance,
            verb="membership.cancelled" if is_cancelled else "membership.changed",
            by=by,
            now=now,
        )

    def _stays_as_agreed(self) -> bool:
        """Whether nothing is said anew: what was agreed at the time stays agreed."""
        return bool(self.instance.pk) and not set(TermsFields.base_fields) & set(self.changed_data)


class MembershipForm(MembershipChangeForm):
    """The same, of a new membership."""

    organisation = OrganisationChoice(label=capfirst(_("organisation")))

    class Meta(MembershipChangeForm.Meta):
        fields = ("organisation", *MembershipChangeForm.Meta.fields[:-1])

    def keep(self, *, by: User, now: datetime) -> Membership:
        return memberships.keep(membership=self.instance, verb="membership.agreed", by=by, now=now)


class DecisionForm(TermsFields, forms.ModelForm):
    """What becomes of an application: a membership, or a reason why not."""

    APPROVE, REFUSE = "approve", "refuse"

    decision = forms.ChoiceField(
        label=capfirst(_("decision")),
        choices=((APPROVE, _("Approve")), (REFUSE, _("Refuse"))),
        widget=forms.RadioSelect,
    )
    organisation = OrganisationChoice(
        label=capfirst(_("organisation in the directory")),
        required=False,
        help_text=_("Choose it if it is there. Otherwise it is put there, as it calls itself."),
    )
    starts_on = forms.DateField(label=capfirst(_("first day")), required=False, widget=DayInput)
    ends_on = forms.DateField(label=capfirst(_("last day")), required=False, widget=DayInput)

    class Meta:
        model = Application
        fields = ("reason",)
        help_texts: ClassVar = {
            "reason": _("Whoever applied reads it, in the letter: write it in their language."),
        }

    field_order = (
        "decision",
        "organisation",
        "starts_on",
        "ends_on",
        *TermsFields.base_fields,
        "reason",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        self.terms: Terms | None = None
        self.initial.update(
            starts_on=today,
            ends_on=memberships.get_last_day(today),
            financial_level=self.instance.financial_level,
        )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("decision") == self.REFUSE:
            # What was said about approving is not asked about any more.
            for name in {"organisation", "starts_on", "ends_on", *TermsFields.base_fields}:
                self.errors.pop(name, None)
            self._require("reason", cleaned)
        elif cleaned.get("decision") == self.APPROVE:
            self._require("starts_on", cleaned)
            self._require("ends_on", cleaned)
            if cleaned.get("starts_on"):
                self.terms = self.get_terms(on=cleaned["starts_on"])
        return cleaned

    def keep(self, *, by: User, now: datetime) -> Application:
        said = self.cleaned_data
        if self.terms is None:
            return applications.refuse(
                application=self.instance, reason=said["reason"], by=by, now=now
            )
        agreement = Agreement(
            organisation=said["organisation"],
            starts_on=said["starts_on"],
            ends_on=said["ends_on"],
            terms=self.terms,
        )
        membership = applications.approve(
            application=self.instance, agreement=agreement, by=by, now=now
        )
        return membership.application

    def _require(self, name: str, cleaned: dict[str, Any]) -> None:
        if not cleaned.get(name) and name not in self.errors:
            self.add_error(name, self.fields[name].error_messages["required"])
